/** What a run of a round says beside its scores, where its scheme asks for it: computed weights, other methods' ranks. */
import type { Round } from '../round/round.ts';
import type { Evaluated } from './engine/score-units.ts';
import { isWeighting, QUANTITATIVE } from './round-method.ts';
import type { FieldFindings } from './score-tree.ts';

type Findings = Pick<FieldFindings, 'weights' | 'secondOpinions'>;

/** Nothing for a scheme with given weights and no second opinions, so that such a run is what it always was. */
export function roundFindings(round: Round, evaluated: Evaluated): Findings {
  const { groupWeights, indicatorWeights } = round.scheme;
  const isComputed =
    isWeighting(groupWeights) ||
    isWeighting(indicatorWeights) ||
    (indicatorWeights !== 'equal' && 'byGroup' in indicatorWeights);
  const opinions = evaluated.secondOpinions.map(({ method, ranks }) => ({
    method,
    ranks: Object.fromEntries(
      evaluated.units.flatMap((unit, i) => (ranks[i] === undefined ? [] : [[unit, ranks[i]] as const])),
    ),
  }));
  return {
    ...(isComputed && { weights: weightsOf(round, evaluated) }),
    ...(opinions.length > 0 && { secondOpinions: opinions }),
  };
}

function weightsOf({ groups }: Round, { nodes }: Evaluated): NonNullable<FieldFindings['weights']> {
  const byChild = (id: string): Record<string, number> => {
    const node = nodes.get(id);
    return Object.fromEntries((node?.children ?? []).map((child, i) => [child, node?.weighing.weights[i] ?? 0]));
  };
  return {
    groups: byChild(QUANTITATIVE),
    indicators: Object.assign({}, ...groups.map(({ id }) => byChild(id))) as Record<string, number>,
  };
}
