/** Copeland's rule. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Matrix } from '../column.ts';
import { outrankingShares } from './outranking-shares.ts';

/**
 * Copeland (科普兰法): every unit meets every other; a point for each that it beats on more than half of the weight, one off for each
 * that beats it. Distances do not count, so that no strength makes up for a weakness.
 *
 * @setting aggregation.copeland
 * @setting secondOpinions.copeland
 * @formula C(a) = #{b: s(a, b) > ½} − #{b: s(a, b) < ½}
 * @latex C_a = \sum_{b \ne a} \operatorname{sgn}\left(s_{ab} - \tfrac12\right), \quad s_{ab} = \frac{\sum_i w_i \left([f_{ai} > f_{bi}] + \tfrac12 [f_{ai} = f_{bi}]\right)}{\sum_i w_i}
 * @missing an indicator that one of two units lacks counts half for both, so that a gap is never worth a point
 * @constant half for both: it decides nothing
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied half for both; a pair at one half is a draw
 * @source COINr 1.1.14, `a_copeland`; the outranking matrix as in the OECD/JRC Handbook (2008), pp. 107 and 114, tables 27 and 36
 * @example copeland([[1, 2], [5, 5]], [3, 1]) // [-1, 1]
 */
export function copeland(matrix: Matrix, weights: readonly number[]): readonly number[] {
  return outrankingShares(matrix, weights).map((row, unit) =>
    compensatedSum(row.map((share, other) => (other === unit ? 0 : verdict(share)))),
  );
}

/** Weights that sum to a half must not win by the last bit. */
const MARGIN = 1e-12;

/** Who wins a pair by the share of the weight: 1, −1, or 0 for a draw. */
export function verdict(share: number): number {
  return Math.abs(share - 0.5) < MARGIN ? 0 : Math.sign(share - 0.5);
}
