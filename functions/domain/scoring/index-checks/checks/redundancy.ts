/** Two items that say the same, or the contrary. */
import type { Correlated } from '../../../statistics/correlation-matrix.ts';
import { type IndexFinding, indexFinding, type Named } from '../index-finding.ts';
import type { IndexStatistics } from '../index-statistics.ts';
import { isSignificant } from '../statistics/relations.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * Pairs of indicators whose normalised values, or the ranks of these, correlate above `limits.redundant` (doubly counted) or
 * below its negative (they cancel out); pairs of groups likewise. Only what is significant counts.
 */
export const redundancy: IndexCheck = (index) =>
  index.isLargeEnough ? [...indicatorPairs(index), ...groupPairs(index)] : [];

function indicatorPairs({ members, groups, relations, limits }: IndexStatistics): readonly IndexFinding[] {
  return pairsOf(members).flatMap(([one, other, i, j]) => {
    const [pearson, ranks] = [relations.normalised[i]?.[j], relations.ranks[i]?.[j]];
    const strongest = [pearson, ranks].filter((each) => each !== undefined && isSignificant(each, limits));
    const values = strongest.flatMap((each) => each?.r ?? []);
    const code = values.some((r) => r > limits.redundant)
      ? 'INDICATORS_REDUNDANT'
      : values.some((r) => r < -limits.redundant)
        ? 'INDICATORS_OPPOSED'
        : undefined;
    if (code === undefined || pearson?.r === undefined || ranks?.r === undefined) return [];
    const where =
      one.group === other.group
        ? SAME
        : { zh: `分属${titleOf(groups[one.group])}与${titleOf(groups[other.group])}`, en: 'in different groups' };
    return [
      indexFinding(code, [one, other], {
        r: pearson.r,
        ranks: ranks.r,
        count: pearson.count,
        where,
        most: limits.redundant,
      }),
    ];
  });
}

const SAME = { zh: '同属一组', en: 'in one group' };

function titleOf(group: Named | undefined): string {
  return `“${group?.title.zh ?? ''}”`;
}

function groupPairs({ groups, relations, limits }: IndexStatistics): readonly IndexFinding[] {
  return pairsOf(groups).flatMap(([one, other, i, j]) => {
    const both: Correlated | undefined = relations.groups[i]?.[j];
    const isNested = [...one.leaves].some((leaf) => other.leaves.has(leaf));
    if (both?.r === undefined || isNested || both.r <= limits.redundant) return [];
    if (!isSignificant(both, limits)) return [];
    return [indexFinding('GROUPS_REDUNDANT', [one, other], { r: both.r, count: both.count, most: limits.redundant })];
  });
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item, number, number])[] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other, k) => [one, other, i, i + 1 + k] as const));
}
