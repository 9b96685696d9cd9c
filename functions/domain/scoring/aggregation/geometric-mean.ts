/** The weighted geometric mean. */
import { counting, type WeightedScore, weightedMeanOf } from './weighted-score.ts';

/**
 * Weighted geometric mean (加权几何平均): a low score is made up for in part only, so that balance pays. Where the scale begins changes
 * the result and even the order, so that it is published with the base.
 *
 * @setting aggregation.geometric
 * @formula F = exp(Σ w ln f / Σ w)
 * @latex F = \left(\prod_i f_i^{w_i}\right)^{1/\sum_i w_i}
 * @missing a child that does not apply is left out and the others take its weight; one that was not reported follows `missing`
 * @constant equal scores give that score
 * @zero refused where a scale can reach 0; else no mean for that unit, and a remark
 * @negative as zero
 * @tied equal scores and weights give equal results
 * @source OECD/JRC Handbook (2008), pp. 103–104; COINr 1.1.14, `a_gmean`
 * @example geometricMean([{ weight: 1, score: 4 }, { weight: 1, score: 9 }]) // 6
 */
export function geometricMean(items: readonly WeightedScore[]): number | undefined {
  const terms = counting(items);
  if (terms?.every(({ score }) => score > 0) !== true) return undefined;
  return Math.exp(weightedMeanOf(terms, Math.log));
}
