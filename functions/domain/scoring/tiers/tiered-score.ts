/** 分档计分: scores by steps, and by straight lines between standard values. */

export interface Tier {
  readonly from: number;
  readonly score: number;
}

/**
 * Step table: the score of the highest tier whose threshold is reached; below the first tier `below`. Tiers ascend by
 * threshold.
 *
 * @example stepScore(7, [{ from: 1, score: 2 }, { from: 5, score: 6 }], 0) // 6
 */
export function stepScore(value: number, tiers: readonly Tier[], below: number): number {
  return tiers.findLast(({ from }) => value >= from)?.score ?? below;
}

/**
 * Straight lines between the tiers' points; beyond the last the last score, below the first `below`. This is the tiered
 * efficacy coefficient of state-asset evaluation: 本档基础分 + (实际值 − 本档标准值)/(上档标准值 − 本档标准值) × (上档基础分 −
 * 本档基础分), with score = weight × coefficient.
 * Source: 国务院国资委《中央企业综合绩效评价实施细则》(2006), article 18.
 *
 * @example interpolatedScore(9, [{ from: 8, score: 12 }, { from: 12, score: 16 }], 0) // 13
 */
export function interpolatedScore(value: number, tiers: readonly Tier[], below: number): number {
  const index = tiers.findLastIndex(({ from }) => value >= from);
  const [here, next] = [tiers[index], tiers[index + 1]];
  if (here === undefined) return below;
  if (next === undefined) return here.score;
  return here.score + ((value - here.from) / (next.from - here.from)) * (next.score - here.score);
}
