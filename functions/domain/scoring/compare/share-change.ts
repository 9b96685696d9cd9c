/** The change of every unit's score and rank from one evaluation to another, shared out exactly among what changed. */
import { shapleyShares } from '../../statistics/shapley.ts';
import { type Outcome, outcomeAt } from '../engine/outcome.ts';
import type { Evaluated } from '../engine/score-units.ts';
import type { ChangeCause } from './change-cause.ts';

/** A difference, after less before, and what each cause adds to it. */
export interface SharedChange {
  readonly difference: number;
  readonly shares: Readonly<Partial<Record<ChangeCause, number>>>;
}

export interface UnitChange {
  readonly unit: string;
  /** Absent where the unit was not there. */
  readonly before?: Outcome;
  readonly after?: Outcome;
  /** Absent where there was no score before or after, or in between. */
  readonly score?: SharedChange;
  /** Likewise; below 0 where the unit moved up. */
  readonly rank?: SharedChange;
}

export interface Comparison {
  /** What differs at all, in the order of `CHANGE_CAUSES`. */
  readonly causes: readonly ChangeCause[];
  readonly units: readonly UnitChange[];
}

export type Outcomes = ReadonlyMap<string, Outcome>;

export interface TwoEvaluations {
  /** What differs between the two; at most six of them, each of which doubles the work. */
  readonly causes: readonly ChangeCause[];
  /** The outcomes with these causes as they are after the change, and the others as they were before. */
  readonly evaluate: (changed: ReadonlySet<ChangeCause>) => Outcomes;
  /** Outcomes as they were reported, where that may be other than what is computed now. */
  readonly before?: Outcomes;
  readonly after?: Outcomes;
}

/**
 * Shapley's value of each cause: what it adds, averaged over all orders in which the causes may come about, from 2^k whole
 * evaluations. The shares of a unit sum to its difference. What the reported outcomes differ from those computed now is the
 * share of `program`. A rank is a count, so that its shares may be fractions.
 *
 * @example shareChange({ causes: ['data', 'weights'], evaluate }).units[0].score // { difference: 1.5, shares: { data: 2, weights: -0.5 } }
 */
export function shareChange({ causes, evaluate, before, after }: TwoEvaluations): Comparison {
  const sets = Array.from({ length: 2 ** causes.length }, (_, set) =>
    evaluate(new Set(causes.filter((_cause, i) => (set & (2 ** i)) !== 0))),
  );
  const [first, last] = [sets[0] ?? new Map(), sets.at(-1) ?? new Map()];
  const [reportedFirst, reportedLast] = [before ?? first, after ?? last];
  const names = [...new Set([...reportedFirst.keys(), ...reportedLast.keys()])];
  const units = names.map((unit): UnitChange => {
    const [was, is] = [reportedFirst.get(unit), reportedLast.get(unit)];
    const shared = (of: Measure): SharedChange | undefined =>
      changeOf(of, { causes, sets: sets.map((set) => set.get(unit)), was, is });
    const [score, rank] = [shared('exact'), shared('rank')];
    return {
      unit,
      ...(was && { before: was }),
      ...(is && { after: is }),
      ...(score && { score }),
      ...(rank && { rank }),
    };
  });
  const isProgram = units.some(({ score, rank }) => [score, rank].some((one) => one?.shares.program !== undefined));
  return { causes: [...causes, ...(isProgram ? ['program' as const] : [])], units };
}

type Measure = 'exact' | 'rank';

interface UnitOutcomes {
  readonly causes: readonly ChangeCause[];
  /** By set of causes. */
  readonly sets: readonly (Outcome | undefined)[];
  readonly was: Outcome | undefined;
  readonly is: Outcome | undefined;
}

function changeOf(measure: Measure, { causes, sets, was, is }: UnitOutcomes): SharedChange | undefined {
  const worths = sets.map((outcome) => outcome?.[measure]);
  const [from, to] = [was?.[measure], is?.[measure]];
  if (from === undefined || to === undefined || worths.includes(undefined)) return undefined;
  const shares = shapleyShares(causes.length, (set) => worths[set] ?? 0);
  const program = (worths[0] ?? 0) - from + (to - (worths.at(-1) ?? 0));
  return {
    difference: to - from,
    shares: {
      ...Object.fromEntries(causes.map((cause, i) => [cause, shares[i] ?? 0])),
      ...(program !== 0 && { program }),
    },
  };
}

/** The outcomes of an evaluation by unit. */
export function outcomesOf(evaluated: Evaluated): Outcomes {
  return new Map(evaluated.units.map((unit, i) => [unit, outcomeAt(evaluated, i)]));
}
