/** Weights by spread. */
import { standardDeviation } from '../../statistics/moments.ts';
import { type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/**
 * Standard deviation weights (标准差法): an indicator weighs as its values vary. On columns with units the unit decides, so that they are
 * taken on columns put on 0 to 1.
 *
 * @setting weights.deviation
 * @formula w = σ / Σσ
 * @latex w_j = \frac{\sigma_j}{\sum_j \sigma_j}
 * @missing left out of their column
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied count each
 * @source pymcdm 1.4.0, `standard_deviation_weights`; named beside CRITIC in Diakoulaki and others (1995)
 * @example deviationWeights([[0, 2], [0, 6]]) // [0.25, 0.75]
 */
export function deviationWeights(matrix: Matrix): readonly number[] {
  return toShares(matrix.map((column) => standardDeviation(present(column)) ?? 0));
}
