/** 熵权法: weights by how unevenly values are spread. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * Entropy weights (熵权法): the more unevenly its values are spread over the units, the more an indicator weighs. They reward what is
 * rare and skewed, not what matters, so that they are for comparison. No constant is added to avoid zeros, since it would decide
 * the result.
 *
 * @setting weights.entropy
 * @formula p = x / Σx, e = −Σ p ln p / ln n, w = (1 − e) / Σ(1 − e), 0 ln 0 = 0
 * @latex p_{ij} = \frac{x_{ij}}{\sum_i x_{ij}}, \quad e_j = -\frac{1}{\ln n}\sum_i p_{ij}\ln p_{ij}, \quad w_j = \frac{1 - e_j}{\sum_j (1 - e_j)}
 * @missing left out of their column, whose n is the smaller
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero 0 ln 0 = 0; a column of zeros has weight 0
 * @negative refused on raw or treated values; else equal weights, with a remark
 * @tied count each
 * @source Shannon, *A Mathematical Theory of Communication*, Bell System Technical Journal 27 (1948), pp. 379–423 and 623–656; Hwang and Yoon, *Multiple Attribute Decision Making* (1981); pymcdm 1.4.0, `entropy_weights`, which refuses zeros
 * @example entropyWeights([[1, 1], [1, 3]]) // [0, 1]
 */
export function entropyWeights(matrix: Matrix): readonly number[] | undefined {
  const columns = matrix.map(present);
  if (columns.some((column) => column.some((value) => value < 0))) return undefined;
  return toShares(columns.map(diversity));
}

/** 1 − e; rounding must not make it negative, nor a constant column count. */
function diversity(column: readonly number[]): number {
  const total = compensatedSum(column);
  const isConstant = column.every((value) => value === column[0]);
  if (column.length < 2 || total === 0 || isConstant) return 0;
  const terms = column.map((value) => (value === 0 ? 0 : (value / total) * Math.log(value / total)));
  return Math.max(0, 1 + compensatedSum(terms) / Math.log(column.length));
}
