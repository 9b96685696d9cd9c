/** A run that is stored, as the engine takes it in: so that it can be computed once more, with something changed. */
import type { Round } from '../round/round.ts';
import type { Scored } from './engine/score-node.ts';
import type { UnitsInput } from './engine/score-units.ts';
import { QUALITATIVE, roundMethod } from './round-method.ts';
import { numbersTable } from './round-table.ts';
import type { CentreResult, ScoreNode } from './score-tree.ts';

/**
 * What was evaluated, out of the results: a tree keeps the figures that were reported and the score of the reviewers' part, and
 * the standing says who belonged to the reference set and who could have a rank. `round` is the round as it was scored.
 * Centres without a tree had no score and took no part; the units are the others, in the order of `results`.
 *
 * @example scoreUnits(storedUnits(round, scoreRound(round, inputs).results)).total // the totals of that run, to the bit
 */
export function storedUnits(round: Round, results: readonly CentreResult[]): UnitsInput {
  const scored = results.flatMap(({ centre, standing, tree }) =>
    tree === undefined ? [] : [{ centre, standing, ...leavesOf(tree) }],
  );
  const marks: Scored = {
    id: QUALITATIVE,
    scores: scored.map(({ qualitative }) => qualitative),
    notApplicable: new Set(),
  };
  return {
    table: numbersTable(
      round,
      scored.map(({ centre, values }) => ({ centre, number: (id) => values.get(id) })),
    ),
    method: roundMethod(round),
    reference: scored.map(({ standing }) => standing === 'ranked' || standing === 'provisional'),
    rankable: scored.map(({ standing }) => standing === 'ranked'),
    given: new Map([[QUALITATIVE, marks]]),
  };
}

interface Leaves {
  readonly values: ReadonlyMap<string, number>;
  readonly qualitative: number | undefined;
}

function leavesOf(tree: ScoreNode): Leaves {
  const values = new Map<string, number>();
  const visit = (node: ScoreNode): void => {
    if (node.kind === 'indicator' && node.value !== undefined) values.set(node.id, node.value);
    for (const child of node.children) visit(child);
  };
  visit(tree);
  const marked = tree.children.find(({ kind, id }) => kind === 'part' && id === 'qualitative');
  return { values, qualitative: marked?.score };
}
