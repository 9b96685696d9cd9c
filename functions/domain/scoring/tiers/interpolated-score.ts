/** 分段线性: scores by straight lines between standard values. */
import type { Tier } from './step-score.ts';

/**
 * Piecewise linear (分段线性插值): straight lines between the points of a table. This is the tiered efficacy coefficient of the evaluation
 * of state-owned firms, with score = weight × coefficient: 本档基础分 + (实际值 − 本档标准值) / (上档标准值 − 本档标准值) × (上档基础分 −
 * 本档基础分).
 *
 * @setting normalisation.piecewise
 * @formula f = 100 / F · (p₀ + (x − t₀) / (t₁ − t₀) · (p₁ − p₀))
 * @latex f = \frac{100}{F}\left(p_k + \frac{x - t_k}{t_{k+1} - t_k}\,(p_{k+1} - p_k)\right)
 * @missing stay missing
 * @constant all get the score of their value
 * @zero an ordinary value; below the first point a value scores `below`, 0 unless the scheme says otherwise
 * @negative an ordinary value
 * @tied equal values get equal scores; so do all from the last point on
 * @source 国务院国资委《中央企业综合绩效评价实施细则》(国资发分配〔2006〕157号), the formula as quoted at http://www.p719.cn/26212151.html
 * @example interpolatedScore(9, [{ from: 8, score: 12 }, { from: 12, score: 16 }], 0) // 13
 */
export function interpolatedScore(value: number, tiers: readonly Tier[], below: number): number {
  const index = tiers.findLastIndex(({ from }) => value >= from);
  const [here, next] = [tiers[index], tiers[index + 1]];
  if (here === undefined) return below;
  if (next === undefined) return here.score;
  return here.score + ((value - here.from) / (next.from - here.from)) * (next.score - here.score);
}
