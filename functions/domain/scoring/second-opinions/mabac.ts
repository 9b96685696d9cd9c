/** MABAC: distances from the border between what is usual and what is better. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf } from './alternatives.ts';

/**
 * MABAC (多属性边界逼近区域比较法): distances from the border, the geometric mean of the weighted values of each indicator. A second opinion.
 *
 * @setting secondOpinions.mabac
 * @formula S = Σ (w (f + 1) − g), g the geometric mean of w (f + 1)
 * @latex S = \sum_j \left(v_j - g_j\right), \quad v_j = w_j (f_j + 1), \quad g_j = \left(\prod_i v_{ij}\right)^{1/n}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value
 * @negative as its normalisation has it
 * @tied equal units get equal scores
 * @source Pamučar and Ćirović, *The Selection of Transport and Handling Resources in Logistics Centers Using MABAC*, Expert Systems with Applications 42 (2015), pp. 3016–3028; pymcdm 1.4.0, `MABAC`
 * @example mabac({ rows: [[0], [3]], weights: [1] }) // [-1, 2]
 */
export function mabac({ rows, weights }: Omit<Alternatives, 'isCost'>): readonly number[] {
  const borders = weights.map((weight, i) => {
    const logs = columnOf(rows, i).map((value) => Math.log(value + 1));
    return weight * Math.exp(compensatedSum(logs) / rows.length);
  });
  return rows.map((row) => compensatedSum(row.map((value, i) => (weights[i] ?? 0) * (value + 1) - (borders[i] ?? 0))));
}
