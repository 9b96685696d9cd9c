import { printNumber, printPercent } from '../../domain/report/print-number.ts';
import type { Round } from '../../domain/round/round.ts';
import type { ReviewStatus } from '../../pipeline/review-status.ts';

/** How many of the reviews are there; nothing where reviews take no part in the score and there are none. */
export function reviewsInShort({ scheme }: Pick<Round, 'scheme'>, { given, required, far }: ReviewStatus): string {
  if (given === 0 && scheme.parts.qualitative === 0) return '';
  return `评审 reviews ${given}/${required}${far.length > 0 ? ` ▲ ${far.length}` : ''}`;
}

/** Who has not finished, how the marks spread, and which stand apart. */
export function reviewLines({ missing, conflicts, spread, far }: ReviewStatus): readonly string[] {
  const waiting = missing.map(({ reviewer, isBegun }) => `${reviewer}${isBegun ? '（已开始 begun）' : ''}`);
  const deviation =
    spread?.deviation === undefined ? '' : `，标准差 deviation ${printNumber(100 * spread.deviation, 1)}`;
  return [
    ...(waiting.length === 0 ? [] : [`    评审未完成 reviews missing: ${waiting.join('、')}`]),
    ...(conflicts === 0 ? [] : [`    申报回避 conflicts: ${conflicts}`]),
    ...(spread === undefined
      ? []
      : [
          `    评审得分率 shares of full marks: ${printPercent(spread.mean, 1)}（${printPercent(spread.lowest, 1)}–${printPercent(spread.highest, 1)}${deviation}）`,
        ]),
    ...far.map(
      ({ reviewer, point, mark, full, others }) =>
        `    ▲ ${reviewer} ${point}: ${mark}/${full}，其他专家中位数 the others ${others}`,
    ),
  ];
}

/** Of whose reviews the history holds earlier versions. */
export function earlierLines(
  earlier: readonly { readonly reviewer: string; readonly count: number }[],
): readonly string[] {
  if (earlier.length === 0) return [];
  const words = earlier.map(({ reviewer, count }) => `${reviewer}（${count}）`);
  return [`    评审意见改动前的版本 earlier versions of reviews: ${words.join('、')}`];
}
