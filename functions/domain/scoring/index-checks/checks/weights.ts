/** Weights that let one group decide, and judgements that contradict each other. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { type IndexFinding, indexFinding } from '../index-finding.ts';
import type { IndexStatistics } from '../index-statistics.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * A group with more than `limits.groupShare` of what all indicators weigh (OECD/JRC Handbook (2008), p. 111, where it is said
 * of the non-compensatory rule); pairwise judgements whose consistency ratio reaches the limit of the weighting.
 */
export const weights: IndexCheck = (index) => [...heavyGroups(index), ...judgements(index)];

function heavyGroups({ groups, members, limits }: IndexStatistics): readonly IndexFinding[] {
  const all = compensatedSum(members.map(({ weight }) => weight));
  // Of two groups one weighs half or more whatever is done.
  if (groups.length < 3) return [];
  return groups.flatMap((group) => {
    const share = compensatedSum(group.members.map((place) => members[place]?.weight ?? 0)) / all;
    return share > limits.groupShare + 1e-9
      ? [indexFinding('GROUP_ABOVE_HALF', [group], { share, most: limits.groupShare })]
      : [];
  });
}

function judgements({ evaluated, names }: IndexStatistics): readonly IndexFinding[] {
  return [...evaluated.nodes.values()].flatMap(({ id, weighing }) =>
    (weighing.experts ?? []).flatMap(({ who, isConsistent, consistencyRatio, table, askAgain }) => {
      if (isConsistent) return [];
      const pairs = askAgain.map(({ pair: [one, other] }) => [names.titleOf(one), names.titleOf(other)] as const);
      const details = {
        who: who === 'group' ? { zh: '各位专家合成', en: 'all experts together' } : who,
        ratio: consistencyRatio ?? '—',
        table,
        ask: {
          zh: pairs.map(([one, other]) => `“${one.zh}”与“${other.zh}”`).join('；'),
          en: pairs.map(([one, other]) => `“${one.en}” and “${other.en}”`).join('; '),
        },
      };
      return [indexFinding('JUDGEMENTS_INCONSISTENT', [{ id, title: names.titleOf(id) }], details)];
    }),
  );
}
