/** A run that is stored, as the engine takes it in: so that it can be computed once more, with something changed. */
import { categoryRounds } from '../round/categories.ts';
import type { Round } from '../round/round.ts';
import type { Scored } from './engine/score-node.ts';
import type { CategoryInput } from './engine/score-table.ts';
import type { UnitsInput } from './engine/score-units.ts';
import type { FigureRule } from './explain/reach/figure-steps.ts';
import { OFFICE_COLUMNS } from './office-items.ts';
import { QUALITATIVE, roundMethod } from './round-method.ts';
import { numbersTable } from './round-table.ts';
import type { CentreResult, ScoreNode } from './score-tree.ts';
import { isInReference } from './standing.ts';

/** What the engine evaluated at one go. */
export interface StoredUnits extends CategoryInput {
  /** The round as these centres were scored in it. */
  readonly round: Round;
}

/**
 * What was evaluated, out of the results, one input a category: a tree keeps the figures that were reported and the score of the
 * reviewers' part, and the standing says who belonged to the reference set and who could have a rank. `round` is the round as it
 * was scored. Centres without a tree had no score and took no part; the units are the others, in the order of `results`.
 *
 * @example scoreUnits(storedUnits(round, scoreRound(round, inputs).results)[0].input).total // the totals of that run, to the bit
 */
export function storedUnits(round: Round, results: readonly CentreResult[]): readonly StoredUnits[] {
  return unitsFrom(
    round,
    results.flatMap((result) => storedCentre(result) ?? []),
  );
}

/** What the leaves of a centre's tree hold. */
interface Leaves {
  /** Figures that were reported, by indicator. */
  readonly values: ReadonlyMap<string, number>;
  /** Indicators that do not apply to it; one that has a figure does not because of others in its formula. */
  readonly notApplicable: ReadonlySet<string>;
  /** Score of the reviewers' part. */
  readonly qualitative: number | undefined;
}

/** A centre as a run evaluated it. */
export interface StoredCentre extends Leaves {
  readonly centre: string;
  readonly isReference: boolean;
  readonly isRankable: boolean;
}

/** What a result keeps of the evaluation; `undefined` for a centre that took no part. */
export function storedCentre({ centre, standing, tree }: CentreResult): StoredCentre | undefined {
  if (tree === undefined) return undefined;
  return {
    ...{ centre, ...leavesOf(tree) },
    isReference: isInReference(standing),
    isRankable: standing === 'ranked',
  };
}

/** The inputs of the engine for these centres, one, or one a category. */
export function unitsFrom(round: Round, centres: readonly StoredCentre[]): readonly StoredUnits[] {
  return categoryRounds(round).map(({ category, round: own }) => {
    const members = new Set(own.centres.map(({ id }) => id));
    const taken = category === undefined ? centres : centres.filter(({ centre }) => members.has(centre));
    return { ...(category && { category: category.id }), round: own, input: inputOf(own, taken) };
  });
}

function inputOf(round: Round, centres: readonly StoredCentre[]): UnitsInput {
  const marks: Scored = {
    id: QUALITATIVE,
    scores: centres.map(({ qualitative }) => qualitative),
    notApplicable: new Set(),
  };
  return {
    table: numbersTable(
      round,
      centres.map(({ centre, values, notApplicable }) => ({
        centre,
        number: (id) => values.get(id),
        isNotApplicable: (id) => notApplicable.has(id),
      })),
    ),
    method: roundMethod(round),
    reference: centres.map(({ isReference }) => isReference),
    rankable: centres.map(({ isRankable }) => isRankable),
    given: new Map([[QUALITATIVE, marks]]),
  };
}

/** Of bonus and penalty items those of the office have figures of their own; the others follow an indicator. */
function isFigure({ kind, id }: ScoreNode): boolean {
  return kind === 'indicator' || (kind === 'adjustment' && OFFICE_COLUMNS.includes(id));
}

function leavesOf(tree: ScoreNode): Leaves {
  const values = new Map<string, number>();
  const notApplicable = new Set<string>();
  const visit = (node: ScoreNode): void => {
    if (isFigure(node) && node.value !== undefined) values.set(node.id, node.value);
    else if (node.kind === 'indicator' && node.flags.includes('NOT_APPLICABLE')) notApplicable.add(node.id);
    for (const child of node.children) visit(child);
  };
  visit(tree);
  const marked = tree.children.find(({ kind, id }) => kind === 'part' && id === 'qualitative');
  return { values, notApplicable, qualitative: marked?.score };
}

/** How the figures of a round are reported: their decimals, and what is plausible. */
export function figureRules({ indicators }: Pick<Round, 'indicators'>): ReadonlyMap<string, FigureRule> {
  return new Map(indicators.map(({ id, decimals, bounds }) => [id, { decimals, min: bounds.min, max: bounds.max }]));
}
