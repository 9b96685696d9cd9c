/** CRITIC: weights by spread and by what the other indicators do not say already. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { correlation } from '../../statistics/correlation.ts';
import { standardDeviation } from '../../statistics/moments.ts';
import { kendallTau, spearman } from '../../statistics/rank-correlation.ts';
import { type Column, type Matrix, present } from '../column.ts';
import { toShares } from './to-shares.ts';

/** Which correlation tells how far two indicators say the same. */
export type CorrelationKind = 'pearson' | 'spearman' | 'kendall';

const CORRELATIONS: Readonly<Record<CorrelationKind, (one: Column, other: Column) => number | undefined>> = {
  pearson: correlation,
  spearman,
  kendall: (one, other) => kendallTau(one, other, 'b'),
};

/**
 * CRITIC: an indicator weighs the more, the more it varies and the less it goes with the others, on columns put on 0 to 1 with their
 * direction applied. Indicators that say the same share their weight; noise gains. The correlation may be one of ranks (`correlation`).
 *
 * @setting weights.critic
 * @formula C = σ Σ(1 − r), w = C / ΣC
 * @latex C_j = \sigma_j \sum_{k \ne j} (1 - r_{jk}), \quad w_j = \frac{C_j}{\sum_j C_j}
 * @missing correlations are taken over the units that have both values
 * @constant weight 0, and left out of the others' sums; where all columns are constant the weights are equal, with a remark
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied count each
 * @source Diakoulaki, Mavrotas and Papayannakis, *Determining Objective Weights in Multiple Criteria Problems: The CRITIC Method*, Computers & Operations Research 22 (1995), pp. 763–770; pymcdm 1.4.0, `critic_weights`, whose weights are all lost to one constant column; rank correlations as in scikit-criteria 0.9, `CRITIC`
 * @example criticWeights([[0, 0.5, 1], [1, 0.5, 0]]) // [0.5, 0.5]
 */
export function criticWeights(matrix: Matrix, kind: CorrelationKind = 'pearson'): readonly number[] {
  const spreads = matrix.map((column) => standardDeviation(present(column)) ?? 0);
  const between = CORRELATIONS[kind];
  const information = matrix.map((column, i) => {
    const conflicts = matrix.map((other, j) => (spreads[j] === 0 || j === i ? 0 : 1 - (between(column, other) ?? 1)));
    return (spreads[i] ?? 0) * compensatedSum(conflicts);
  });
  return toShares(information);
}
