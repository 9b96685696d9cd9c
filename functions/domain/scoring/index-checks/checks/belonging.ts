/** Indicators that work against their group or the total, or go with another group rather than with their own. */
import { correlated } from '../../../statistics/correlation-matrix.ts';
import { differenceSignificance } from '../../../statistics/dependent-correlations.ts';
import { type IndexFinding, indexFinding } from '../index-finding.ts';
import type { IndexStatistics } from '../index-statistics.ts';
import { isSignificant } from '../statistics/relations.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * Correlations of an indicator with the rest of its own group, with the scores of the other groups and with the total. What is
 * negative is found where it is significant (`limits.significance`); what goes more with another group, where that and the
 * difference are significant, since the scores of whole groups are steadier than the rest of one.
 */
export const belonging: IndexCheck = (index) =>
  index.isLargeEnough
    ? index.members.flatMap((_, place) => [...against(index, place), ...misplaced(index, place)])
    : [];

function against({ members, groups, relations, limits }: IndexStatistics, place: number): readonly IndexFinding[] {
  const member = members[place];
  const group = member && groups[member.group];
  if (member === undefined || group === undefined) return [];
  const own = relations.withGroups[place]?.[member.group];
  const total = relations.withTotal[place];
  return [
    ...(own?.r !== undefined && own.r < 0 && isSignificant(own, limits)
      ? [indexFinding('INDICATOR_AGAINST_GROUP', [member], { r: own.r, count: own.count, group: group.title })]
      : []),
    ...(total?.r !== undefined && total.r < 0 && isSignificant(total, limits)
      ? [indexFinding('INDICATOR_AGAINST_TOTAL', [member], { r: total.r, count: total.count })]
      : []),
  ];
}

function misplaced({ members, groups, relations, limits }: IndexStatistics, place: number): readonly IndexFinding[] {
  const member = members[place];
  const group = member && groups[member.group];
  const own = member && relations.withGroups[place]?.[member.group]?.r;
  if (member === undefined || group === undefined || own === undefined) return [];
  const others = groups.flatMap((other, i) => {
    const both = relations.withGroups[place]?.[i];
    if (i === member.group || both?.r === undefined || both.r <= own) return [];
    const r23 = correlated(relations.rests[place] ?? [], other.scores, 'pearson').r ?? 1;
    const difference = differenceSignificance({ r12: both.r, r13: own, r23, count: both.count }) ?? 1;
    const isCertain = isSignificant(both, limits) && difference < limits.significance;
    return isCertain ? [{ other, r: both.r, count: both.count }] : [];
  });
  const best = others.reduce<(typeof others)[number] | undefined>((a, b) => (b.r > (a?.r ?? -1) ? b : a), undefined);
  if (best === undefined) return [];
  const { other, r, count } = best;
  return [indexFinding('INDICATOR_MISPLACED', [member], { own, group: group.title, r, other: other.title, count })];
}
