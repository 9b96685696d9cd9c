/** 层次分析法: weights out of pairwise judgements, by geometric means of the rows. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { toShares } from '../to-shares.ts';
import type { Judgements } from './judgements.ts';

/**
 * Geometric means of the rows (行几何平均法, `priorities: row-means`): the solution of logarithmic least squares, which can be computed
 * by hand; equal to the eigenvector where the judgements do not contradict each other, and for up to three items.
 *
 * @setting weights.ahp 2
 * @formula w ∝ (Π a)^(1/n), row by row
 * @latex w_i = \frac{\left(\prod_j a_{ij}\right)^{1/n}}{\sum_k \left(\prod_j a_{kj}\right)^{1/n}}
 * @missing a matrix with a gap is refused
 * @constant judgements all 1 give equal weights
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied items judged equal get equal weights
 * @source Crawford and Williams, *A Note on the Analysis of Subjective Judgment Matrices*, Journal of Mathematical Psychology 29 (1985), pp. 387–405
 * @example rowMeanWeights([[1, 3], [1 / 3, 1]]) // [0.75, 0.25]
 */
export function rowMeanWeights(judgements: Judgements): readonly number[] {
  return toShares(judgements.map((row) => Math.exp(compensatedSum(row.map(Math.log)) / row.length)));
}
