/** Weights by how unequally the units share in an indicator. For comparison: they reward what is rare. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * Gini weights (基尼系数法): the more unequally the units share in an indicator, the more it weighs. They reward what is rare, so that
 * they are for comparison.
 *
 * @setting weights.gini
 * @formula G = ΣΣ|x − x′| / (2 n² mean), w = G / ΣG
 * @latex G_j = \frac{\sum_i \sum_k |x_{ij} - x_{kj}|}{2 n^2 \bar{x}_j}, \quad w_j = \frac{G_j}{\sum_j G_j}
 * @missing left out of their column, whose n is the smaller
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero a column of zeros has weight 0
 * @negative refused on raw or treated values; else equal weights, with a remark
 * @tied count each
 * @source pymcdm 1.4.0, `gini_weights`, whose weights are all lost to one column of zeros
 * @example giniWeights([[1, 1], [1, 3]]) // [0, 1]
 */
export function giniWeights(matrix: Matrix): readonly number[] | undefined {
  const columns = matrix.map(present);
  if (columns.some((column) => column.some((value) => value < 0))) return undefined;
  return toShares(columns.map(giniCoefficient));
}

/** By sorted values, since ΣΣ|xⱼ − xₖ| = 2 Σ (2i − n − 1) x₍ᵢ₎. */
function giniCoefficient(column: readonly number[]): number {
  const n = column.length;
  const total = compensatedSum(column);
  if (n === 0 || total === 0) return 0;
  const sorted = [...column].sort((a, b) => a - b);
  return Math.max(0, compensatedSum(sorted.map((value, i) => (2 * (i + 1) - n - 1) * value)) / (n * total));
}
