/** The most that each part, group, indicator and section can add to the total, as the round's weights have it. */
import type { Round } from '../round/round.ts';
import { fullMarksOfSection } from '../round/rubric.ts';
import { givenWeights } from '../scoring/given-weights.ts';
import type { Evaluation } from '../scoring/score-tree.ts';
import { nodeKey } from './field.ts';

interface Family {
  readonly kind: 'part' | 'group' | 'indicator' | 'section';
  readonly points: number;
  readonly members: readonly { readonly id: string; readonly weight: number }[];
}

/**
 * Full points by node key; the weights among brothers are made to sum to one, as scoring does. `computed` are those of the run,
 * where the scheme does not give them.
 */
export function fullPointsOf(round: Round, computed?: Evaluation['weights'] | undefined): ReadonlyMap<string, number> {
  const { parts } = round.scheme;
  const given = computed ?? givenWeights(round);
  const points = new Map<string, number>();
  const pointsOf = (kind: 'part' | 'group', id: string): number => points.get(nodeKey({ kind, id })) ?? 0;
  const share = ({ kind, points: whole, members }: Family): void => {
    const weights = members.reduce((sum, { weight }) => sum + weight, 0);
    for (const { id, weight } of members)
      points.set(nodeKey({ kind, id }), weights > 0 ? (whole * weight) / weights : 0);
  };
  const halves = (['quantitative', 'qualitative'] as const).map((id) => ({ id, weight: parts[id] }));
  share({ kind: 'part', points: 100, members: halves });
  const groups = round.groups.map(({ id }) => ({ id, weight: given.groups[id] ?? 0 }));
  share({ kind: 'group', points: pointsOf('part', 'quantitative'), members: groups });
  for (const { id } of round.groups) {
    const inGroup = round.indicators.filter(({ group }) => group === id);
    const members = inGroup.map((indicator) => ({ id: indicator.id, weight: given.indicators[indicator.id] ?? 0 }));
    share({ kind: 'indicator', points: pointsOf('group', id), members });
  }
  const sections = round.rubric.sections.map((section) => ({ id: section.id, weight: fullMarksOfSection(section) }));
  share({ kind: 'section', points: pointsOf('part', 'qualitative'), members: sections });
  return points;
}
