/** Weights by squared spread. */
import { variance } from '../../statistics/moments.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * Variance weights (方差法): as standard deviation weights, with the squares.
 *
 * @setting weights.variance
 * @formula w = σ² / Σσ²
 * @latex w_j = \frac{\sigma_j^2}{\sum_j \sigma_j^2}
 * @missing left out of their column
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied count each
 * @source pymcdm 1.4.0, `variance_weights`
 * @example varianceWeights([[0, 2], [0, 6]]) // [0.1, 0.9]
 */
export function varianceWeights(matrix: Matrix): readonly number[] {
  return toShares(matrix.map((column) => variance(present(column)) ?? 0));
}
