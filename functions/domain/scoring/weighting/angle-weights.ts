/** Weights by how far a column is turned away from a constant one. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * Angle weights (夹角法): the further a column is turned away from a constant one, the more it weighs.
 *
 * @setting weights.angle
 * @formula u = arccos(Σx / (√n · √Σx²)), w = u / Σu
 * @latex u_j = \arccos\frac{\sum_i x_{ij}}{\sqrt{n \sum_i x_{ij}^2}}, \quad w_j = \frac{u_j}{\sum_j u_j}
 * @missing left out of their column, whose n is the smaller
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero a column of zeros has weight 0
 * @negative refused on raw or treated values; else equal weights, with a remark
 * @tied count each
 * @source pymcdm 1.4.0, `angle_weights`, which refuses zeros
 * @example angleWeights([[2, 2], [0, 1]]) // [0, 1]
 */
export function angleWeights(matrix: Matrix): readonly number[] | undefined {
  const columns = matrix.map(present);
  if (columns.some((column) => column.some((value) => value < 0))) return undefined;
  return toShares(columns.map(angle));
}

function angle(column: readonly number[]): number {
  const length = Math.sqrt(compensatedSum(column.map((value) => value * value)));
  const isConstant = column.every((value) => value === column[0]);
  if (length === 0 || isConstant) return 0;
  return Math.acos(Math.min(1, compensatedSum(column) / (Math.sqrt(column.length) * length)));
}
