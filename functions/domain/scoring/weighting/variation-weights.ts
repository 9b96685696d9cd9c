/** Weights by spread in relation to size. */
import { mean, standardDeviation } from '../../statistics/moments.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * Coefficient of variation weights (变异系数法): spread in relation to the mean, so that the unit of measurement is of no account.
 *
 * @setting weights.variation
 * @formula v = σ / |mean|, w = v / Σv
 * @latex v_j = \frac{\sigma_j}{|\bar{x}_j|}, \quad w_j = \frac{v_j}{\sum_j v_j}
 * @missing left out of their column
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero a column with mean 0 has weight 0
 * @negative an ordinary value; the mean may lie below 0
 * @tied count each
 * @source as in objective-weights-mcda (Python), `coeff_var_weighting`
 * @example variationWeights([[1, 3], [10, 30]]) // [0.5, 0.5]
 */
export function variationWeights(matrix: Matrix): readonly number[] {
  return toShares(
    matrix.map((column) => {
      const figures = present(column);
      const size = Math.abs(mean(figures) ?? 0);
      return size === 0 ? 0 : (standardDeviation(figures) ?? 0) / size;
    }),
  );
}
