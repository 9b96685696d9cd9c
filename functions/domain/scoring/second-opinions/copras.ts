/** COPRAS: what is gained by benefits, and what is lost by costs, apart. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf } from './alternatives.ts';

/**
 * COPRAS (复杂比例评价法): what is gained by benefits and what is lost by costs, apart. Needs a cost. A second opinion.
 *
 * @setting secondOpinions.copras
 * @formula Q = S⁺ + Σ S⁻ / (S⁻ Σ 1/S⁻), score Q / max Q
 * @latex Q_i = S_i^+ + \frac{\sum_k S_k^-}{S_i^- \sum_k 1/S_k^-}, \quad U_i = \frac{Q_i}{\max_k Q_k}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; where a unit has no cost at all: the opinion is left out, with a remark
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Zavadskas, Kaklauskas and Sarka, *The New Method of Multicriteria Complex Proportional Assessment of Projects* (1994), pp. 131–139; scikit-criteria 0.9, `COPRAS` over `SumScaler`, whose scores are per cent (pymcdm 1.4.0 adds S⁻ itself, by which costs count as benefits)
 * @example copras({ rows: [[1, 1], [1, 3]], weights: [0.5, 0.5], isCost: [false, true] }) // [1, 0.6]
 */
export function copras({ rows, weights, isCost }: Alternatives): readonly number[] {
  const totals = weights.map((_, i) => compensatedSum(columnOf(rows, i)));
  const shares = rows.map((row) => row.map((value, i) => (value / (totals[i] ?? 0)) * (weights[i] ?? 0)));
  const sumsOf = (kind: boolean): readonly number[] =>
    shares.map((row) => compensatedSum(row.filter((_, i) => (isCost[i] ?? false) === kind)));
  const [gains, losses] = [sumsOf(false), sumsOf(true)];
  const [all, inverses] = [compensatedSum(losses), compensatedSum(losses.map((loss) => 1 / loss))];
  const significances = gains.map((gain, unit) => gain + all / ((losses[unit] ?? 0) * inverses));
  const most = Math.max(...significances);
  return significances.map((one) => one / most);
}
