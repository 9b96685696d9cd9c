/** What a run of a round says beside its scores: computed weights, other methods' ranks, judgements, remarks. */
import type { Round } from '../round/round.ts';
import type { Evaluated } from './engine/score-units.ts';
import { isWeighting, QUANTITATIVE } from './round-method.ts';
import type { FieldFindings } from './score-tree.ts';

type Findings = Pick<FieldFindings, 'weights' | 'secondOpinions' | 'judgements' | 'remarks'>;

/** Each only where there is something to say. */
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
  const judgements = [...evaluated.nodes].flatMap(([at, { weighing }]) =>
    (weighing.experts ?? []).map((verdict) => ({ at, ...verdict })),
  );
  const { remarks } = evaluated;
  return {
    ...(isComputed && { weights: weightsOf(round, evaluated) }),
    ...(opinions.length > 0 && { secondOpinions: opinions }),
    ...(judgements.length > 0 && { judgements }),
    ...(remarks.length > 0 && { remarks }),
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
