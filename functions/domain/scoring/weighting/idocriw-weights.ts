/** IDOCRIW: CILOS and entropy together. */
import type { Matrix } from '../column.ts';
import { type BestTies, cilosWeights } from './cilos-weights.ts';
import { entropyWeights } from './entropy-weights.ts';
import { toShares } from './to-shares.ts';

/**
 * IDOCRIW (客观综合赋权法): entropy and CILOS together; the one rewards spread, the other what costs the others little.
 *
 * @setting weights.idocriw
 * @formula w = q e / Σ q e, q by CILOS, e by entropy
 * @latex w_j = \frac{q_j e_j}{\sum_j q_j e_j}
 * @missing as in the two methods
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero a benefit of 0 is an ordinary value; a cost of 0 is refused
 * @negative refused on raw or treated values; else equal weights, with a remark
 * @tied count each
 * @source Zavadskas and Podvezko, *Integrated Determination of Objective Criteria Weights in MCDM*, International Journal of Information Technology & Decision Making 15 (2016), pp. 267–283; pymcdm 1.4.0, `idocriw_weights`
 * @example idocriwWeights([[1, 3], [4, 1]], [false, false])?.length // 2
 */
export function idocriwWeights(
  matrix: Matrix,
  isCost: readonly boolean[],
  ties: BestTies = 'mean',
): readonly number[] | undefined {
  const [cilos, entropy] = [cilosWeights(matrix, isCost, ties), entropyWeights(matrix)];
  return cilos && entropy && toShares(cilos.map((weight, i) => weight * (entropy[i] ?? 0)));
}
