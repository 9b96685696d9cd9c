/** What would lift a unit: for each of its figures the smallest change, found by evaluating everything anew. */
import { gradeIds } from '../../engine/grade-units.ts';
import { outcomeAt } from '../../engine/outcome.ts';
import { type Evaluated, scoreUnits, type UnitsInput } from '../../engine/score-units.ts';
import { evaluationBy, withFigure } from './change-figure.ts';
import type { FigureSteps } from './figure-steps.ts';
import { smallestStep } from './smallest-step.ts';

export type Goal = 'rank' | 'grade';

/** A change of one figure alone that lifts the unit. */
export interface Reached {
  readonly figure: string;
  readonly goal: Goal;
  /** The figure as it is; absent where none was reported. */
  readonly from?: number;
  readonly to: number;
  /** |to − from| as a share of the spread of the column: how far it is, whatever the unit; from its worst value where there is no figure. */
  readonly effort: number;
  readonly published: number;
  readonly rank?: number;
  readonly grade?: string;
}

export interface Reach {
  /** The least effort first. */
  readonly reached: readonly Reached[];
  /** What no change of the figure alone reaches, as far as its steps go. */
  readonly unreached: readonly { readonly figure: string; readonly goal: Goal }[];
}

/**
 * For every figure the smallest change that gives the unit a better rank, and the smallest that gives it a better grade. Each
 * candidate is evaluated whole, with its effect on extremes, means, weights and on everybody else; the one found and the one
 * before it are evaluated a second time from nothing, and a change that fails there is not told. Nothing for a unit without a
 * rank or a grade, nor above the first and the best, nor of a figure that does not apply.
 *
 * @example reachOf(input, scoreUnits(input), { unit: 3, steps }).reached[0] // { figure: 'trainings', goal: 'rank', from: 10, to: 12, … }
 */
export function reachOf(
  input: UnitsInput,
  base: Evaluated,
  { unit, steps }: { readonly unit: number; readonly steps: readonly FigureSteps[] },
): Reach {
  const goals = goalsOf(base, unit);
  const found = steps.flatMap((step) => {
    if (input.table.figures.get(step.figure)?.notApplicable.has(unit)) return [];
    const around = {
      input,
      base,
      unit,
      step,
      evaluate: remembered(evaluationBy(input, base, { unit, figure: step.figure })),
    };
    return goals.map((goal) => reachBy(goal, around) ?? { figure: step.figure, goal: goal.goal });
  });
  const reached = found.filter((one) => 'to' in one).toSorted((a, b) => a.effort - b.effort);
  return { reached, unreached: found.filter((one) => !('to' in one)) };
}

interface Aim {
  readonly goal: Goal;
  readonly isReached: (evaluated: Evaluated) => boolean;
}

function goalsOf(base: Evaluated, unit: number): readonly Aim[] {
  const [rank, grade] = [base.ranks[unit], base.grades[unit]];
  const ids = base.method.grades === undefined ? [] : gradeIds(base.method.grades);
  const place = grade === undefined ? 0 : ids.indexOf(grade);
  const aims: Aim[] = [];
  const isBest = rank !== undefined && base.ranks.every((other) => other === undefined || other >= rank);
  if (rank !== undefined && !isBest) {
    aims.push({ goal: 'rank', isReached: ({ ranks }) => (ranks[unit] ?? Number.POSITIVE_INFINITY) < rank });
  }
  if (place > 0) {
    const isBetter = (other: string | undefined): boolean => other !== undefined && ids.indexOf(other) < place;
    aims.push({ goal: 'grade', isReached: ({ grades }) => isBetter(grades[unit]) });
  }
  return aims;
}

interface Around {
  readonly input: UnitsInput;
  readonly base: Evaluated;
  readonly unit: number;
  readonly step: FigureSteps;
  readonly evaluate: (value: number) => Evaluated;
}

function remembered(evaluate: (value: number) => Evaluated): (value: number) => Evaluated {
  const made = new Map<number, Evaluated>();
  return (value) => {
    const known = made.get(value) ?? evaluate(value);
    made.set(value, known);
    return known;
  };
}

function reachBy({ goal, isReached }: Aim, around: Around): Reached | undefined {
  const { input, unit, step, evaluate } = around;
  const from = input.table.figures.get(step.figure)?.values[unit];
  const ways = step.directions.flatMap((direction) => {
    const way = wayOf(step, from, direction);
    const count = smallestStep(way.most, (n) => isReached(evaluate(way.at(n))));
    return count === undefined ? [] : [{ count, way }];
  });
  const [best] = ways.toSorted((a, b) => a.count - b.count);
  if (best === undefined) return undefined;
  const { count, way } = best;
  const whole = (n: number): Evaluated =>
    scoreUnits(withFigure(input, unit, { figure: step.figure, value: way.at(n) }));
  const after = whole(count);
  const isFirst = count === 1 || !isReached(whole(count - 1));
  if (!isReached(after) || !isFirst) return undefined;
  const { published = 0, rank, grade } = outcomeAt(after, unit);
  return {
    ...{ figure: step.figure, goal, to: way.at(count), effort: effortOf(around, from, way.at(count)) },
    ...(from !== undefined && { from }),
    published,
    ...(rank !== undefined && { rank }),
    ...(grade !== undefined && { grade }),
  };
}

interface Way {
  readonly most: number;
  readonly at: (step: number) => number;
}

/** The steps from a figure in one direction; from the worst end, the end itself included, where there is no figure. */
function wayOf({ decimals, low, high }: FigureSteps, from: number | undefined, direction: 1 | -1): Way {
  const scale = 10 ** decimals;
  const [first, last] =
    direction === 1
      ? [Math.ceil(low * scale), Math.floor(high * scale)]
      : [Math.floor(high * scale), Math.ceil(low * scale)];
  // Steps are counted in whole units of the last decimal, so that no step leaves a trace of binary fractions.
  const start = from === undefined ? first - direction : from * scale;
  const base = direction === 1 ? Math.floor(start + ROUNDING) : Math.ceil(start - ROUNDING);
  return { most: Math.max(0, (last - base) * direction), at: (step) => (base + direction * step) / scale };
}

const ROUNDING = 1e-6;

function effortOf({ input, step }: Around, from: number | undefined, to: number): number {
  const column = (input.table.figures.get(step.figure)?.values ?? []).filter((value) => value !== undefined);
  const [low, high] = [Math.min(...column), Math.max(...column)];
  const start = from ?? (step.directions[0] === -1 ? high : low);
  return Math.abs(to - start) / (high > low ? high - low : Math.max(1, Math.abs(high)));
}
