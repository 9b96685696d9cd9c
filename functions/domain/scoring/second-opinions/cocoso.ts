/** CoCoSo: three ways to put a weighted sum and a sum of powers together. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Alternatives } from './alternatives.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * CoCoSo (组合折中解法): three ways to put a weighted sum and a sum of powers together. A second opinion.
 *
 * @setting secondOpinions.cocoso
 * @formula (k_a k_b k_c)^⅓ + (k_a + k_b + k_c) / 3, of S = Σ w f and P = Σ f^w
 * @latex k = \sqrt[3]{k_a k_b k_c} + \tfrac13 (k_a + k_b + k_c)
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; who is the worst in everything: the opinion is left out, with a remark
 * @negative as its normalisation has it
 * @tied equal units get equal scores
 * @source Yazdani et al., *A Combined Compromise Solution (CoCoSo) Method for Multi-Criteria Decision-Making Problems*, Management Decision (2019); pymcdm 1.4.0, `COCOSO`
 * @example cocoso({ rows: [[1], [1]], weights: [1] }, 0.5)[0] // 2.166666666666667
 */
export function cocoso({ rows, weights }: Omit<Alternatives, 'isCost'>, lambda: number): readonly number[] {
  const sums = weightedSum({ rows, weights });
  const powers = rows.map((row) => compensatedSum(row.map((value, i) => value ** (weights[i] ?? 0))));
  const all = compensatedSum([...sums, ...powers]);
  const [leastSum, leastPower] = [Math.min(...sums), Math.min(...powers)];
  const most = lambda * Math.max(...sums) + (1 - lambda) * Math.max(...powers);
  return sums.map((sum, unit) => {
    const power = powers[unit] ?? 0;
    const a = (power + sum) / all;
    const b = sum / leastSum + power / leastPower;
    const c = (lambda * sum + (1 - lambda) * power) / most;
    return Math.cbrt(a * b * c) + (a + b + c) / 3;
  });
}
