/** The weighted harmonic mean. */
import { counting, type WeightedScore, weightedMeanOf } from './weighted-score.ts';

/**
 * Weighted harmonic mean (加权调和平均): the lowest scores count most, still more than in the geometric mean.
 *
 * @setting aggregation.harmonic
 * @formula F = Σ w / Σ (w / f)
 * @latex F = \frac{\sum_i w_i}{\sum_i w_i / f_i}
 * @missing a child that does not apply is left out and the others take its weight; one that was not reported follows `missing`
 * @constant equal scores give that score
 * @zero refused where a scale can reach 0; else no mean for that unit, and a remark
 * @negative as zero
 * @tied equal scores and weights give equal results
 * @source COINr 1.1.14, `a_hmean`, which gives a number for negative scores that means nothing
 * @example harmonicMean([{ weight: 1, score: 2 }, { weight: 1, score: 6 }]) // 3
 */
export function harmonicMean(items: readonly WeightedScore[]): number | undefined {
  const terms = counting(items);
  if (terms?.every(({ score }) => score > 0) !== true) return undefined;
  return 1 / weightedMeanOf(terms, (score) => 1 / score);
}
