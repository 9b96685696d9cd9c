/** 层次分析法: weights out of pairwise judgements, by means of the normalised columns. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { toShares } from '../to-shares.ts';
import type { Judgements } from './judgements.ts';

/**
 * Means of the normalised columns (和积法, `priorities: column-means`): every column put on a sum of 1, then the means of the rows, which
 * can be computed by hand; equal to the eigenvector where the judgements do not contradict each other, and near it else.
 *
 * @setting weights.ahp 3
 * @formula w = mean over the columns of a / Σa
 * @latex w_i = \frac1n \sum_j \frac{a_{ij}}{\sum_k a_{kj}}
 * @missing a matrix with a gap is refused
 * @constant judgements all 1 give equal weights
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied items judged equal get equal weights
 * @source as in JMcDM (Julia), `ahp_consistency`, and in `ahp` 2.4.2 (npm)
 * @example columnMeanWeights([[1, 3], [1 / 3, 1]]) // [0.75, 0.25]
 */
export function columnMeanWeights(judgements: Judgements): readonly number[] {
  const columns = judgements.map((_, j) => toShares(judgements.map((row) => row[j] ?? Number.NaN)));
  return toShares(judgements.map((_, i) => compensatedSum(columns.map((column) => column[i] ?? 0))));
}
