/** What a run of a round says beside its scores: computed weights, other methods' ranks, judgements, remarks. */
import type { Round } from '../round/round.ts';
import type { Column } from './column.ts';
import { rankUnits } from './engine/rank-units.ts';
import type { Remark } from './engine/remark.ts';
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
    ranks: amongRanked(evaluated, ranks),
  }));
  const judgements = [...evaluated.nodes].flatMap(([at, { weighing }]) =>
    (weighing.experts ?? []).map((verdict) => ({ at, ...verdict })),
  );
  const remarks = remarksOf(evaluated);
  return {
    ...(isComputed && { weights: weightsOf(round, evaluated) }),
    ...(opinions.length > 0 && { secondOpinions: opinions }),
    ...(judgements.length > 0 && { judgements }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/**
 * Before anybody has handed in there is nothing to remark on. The part that is not the reviewers' is no group, and its weight is
 * the round's decision.
 */
function remarksOf({ units, remarks }: Evaluated): readonly Remark[] {
  if (units.length === 0) return [];
  return remarks.filter(({ code, at }) => code !== 'GROUP_ABOVE_HALF' || at !== QUANTITATIVE);
}

/** Another method's ranks by centre, counted among those that have an official one, so that the two compare. */
function amongRanked({ units, ranks: official, method }: Evaluated, ranks: Column): Readonly<Record<string, number>> {
  const competing = ranks.map((rank, unit) => (rank === undefined || official[unit] === undefined ? undefined : -rank));
  const own = rankUnits(competing, method.ranking.ties);
  return Object.fromEntries(units.flatMap((unit, i) => (own[i] === undefined ? [] : [[unit, own[i]] as const])));
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
