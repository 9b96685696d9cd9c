/** Indicators without any effect on the ranks, and items whose effect is out of proportion to their weight. */
import { namesInUse } from '../../scheme/names-in-use.ts';
import { type IndexFinding, indexFinding, type Named } from '../index-finding.ts';
import type { IndexStatistics } from '../index-statistics.ts';
import type { Importance } from '../statistics/importance.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * Leaving the indicator out changes no rank; it weighs nothing and nothing is
 * computed from it; or the share of its effect on the total is more than
 * `limits.importance` times larger or smaller than that of its weight (groups and branches likewise).
 */
export const influence: IndexCheck = (index) => [
  ...silent(index),
  ...(index.isLargeEnough ? outOfProportion(index) : []),
];

function silent({
  members,
  influences,
  limits,
  weightless,
  names,
  evaluated,
}: IndexStatistics): readonly IndexFinding[] {
  const used = namesInUse(evaluated.method);
  const without = weightless
    .filter((id) => !used.has(id))
    .map((id) => indexFinding('INDICATOR_WITHOUT_WEIGHT', [{ id, title: names.titleOf(id) }]));
  const silentOnes = members.flatMap((member, i) => {
    const own = influences[i];
    const isSilent = own !== undefined && own.ranked >= limits.units && own.moved === 0;
    return isSilent ? [indexFinding('INDICATOR_WITHOUT_INFLUENCE', [member], { weight: member.weight })] : [];
  });
  return [...without, ...silentOnes];
}

function outOfProportion(index: IndexStatistics): readonly IndexFinding[] {
  const { members, groups, branches, importances } = index;
  return [
    ...compared(index, groups.length > 1 || branches.length > 0 ? [...groups, ...branches] : [], importances.groups),
    ...compared(index, members, importances.members),
  ];
}

function compared(
  { limits }: IndexStatistics,
  items: readonly Named[],
  importances: readonly Importance[],
): readonly IndexFinding[] {
  return items.flatMap((item, i) => {
    const own = importances[i];
    if (own?.r === undefined || own.effectShare === undefined) return [];
    const { weightShare: weight, effectShare: effect } = own;
    const details = { weight, effect, times: limits.importance };
    if (effect * limits.importance < weight) return [indexFinding('ITEM_HARDLY_FELT', [item], details)];
    return effect > limits.importance * weight ? [indexFinding('ITEM_DOMINATES', [item], details)] : [];
  });
}
