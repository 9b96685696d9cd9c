/** ARAS: what a unit has of what the best unit that could be put together has. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf, extremesByIndicator } from './alternatives.ts';

/**
 * ARAS (加性比率评价法): what a unit has of what a unit that is the best in everything would have, which counts in the sums. A second
 * opinion.
 *
 * @setting secondOpinions.aras
 * @formula K = S / S₀, S = Σ w x / Σx, costs as 1 / x
 * @latex K_i = \frac{S_i}{S_0}, \quad S_i = \sum_j w_j \frac{x_{ij}}{\sum_k x_{kj}}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; a cost of 0, or a benefit with maximum 0: the opinion is left out, with a remark
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Zavadskas and Turskis, *A New Additive Ratio Assessment (ARAS) Method in Multicriteria Decision-Making*, Technological and Economic Development of Economy 16 (2010), pp. 159–172; pymcdm 1.4.0, `ARAS`
 * @example aras({ rows: [[1], [4]], weights: [1], isCost: [false] }) // [0.25, 1]
 */
export function aras({ rows, weights, isCost }: Alternatives, isIdealCounted = true): readonly number[] {
  const ideal = extremesByIndicator(rows).map(({ low, high }, i) => (isCost[i] === true ? low : high));
  const upwards = [ideal, ...rows].map((row) => row.map((value, i) => (isCost[i] === true ? 1 / value : value)));
  const counted = isIdealCounted ? upwards : upwards.slice(1);
  const totals = weights.map((_, i) => compensatedSum(columnOf(counted, i)));
  const sums = upwards.map((row) =>
    compensatedSum(row.map((value, i) => ((weights[i] ?? 0) * value) / (totals[i] ?? 0))),
  );
  const [best = 0, ...others] = sums;
  return others.map((sum) => sum / best);
}
