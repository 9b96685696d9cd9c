/** LOPCOW: weights by the logarithm of how large a column is for its spread. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { standardDeviation } from '../../statistics/moments.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * LOPCOW (对数百分比变化赋权法): by the logarithm of how large a column is for its spread, on columns put on 0 to 1 with their direction
 * applied.
 *
 * @setting weights.lopcow
 * @formula P = |ln(√(Σx²/n) / σ)|, w = P / ΣP
 * @latex P_j = \left|\ln\frac{\sqrt{\sum_i x_{ij}^2 / n}}{\sigma_j}\right|, \quad w_j = \frac{P_j}{\sum_j P_j}
 * @missing left out of their column, whose n is the smaller
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied count each
 * @source as in pymcdm 1.4.0, `lopcow_weights`
 * @example lopcowWeights([[0, 0, 1], [0, 1, 1]]) // [0, 1]
 */
export function lopcowWeights(matrix: Matrix): readonly number[] {
  return toShares(
    matrix.map((column) => {
      const figures = present(column);
      const spread = standardDeviation(figures) ?? 0;
      if (spread === 0) return 0;
      const size = Math.sqrt(compensatedSum(figures.map((value) => value * value)) / figures.length);
      return Math.abs(Math.log(size / spread));
    }),
  );
}
