/** RAM: a root whose degree is what costs come to. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf } from './alternatives.ts';

/**
 * RAM (根式评价法): the root of the benefits, of a degree that the costs set. A second opinion.
 *
 * @setting secondOpinions.ram
 * @formula (2 + S⁺)^(1 / (2 + S⁻)), S the weighted shares of the sums
 * @latex R = \sqrt[2 + S^-]{2 + S^+}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; a column of zeros: the opinion is left out, with a remark
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Sotoudeh-Anvari, *Root Assessment Method (RAM): A Novel Multi-Criteria Decision Making Method and Its Applications in Sustainability Challenges*, Journal of Cleaner Production (2023), 138695; pymcdm 1.4.0, `RAM`
 * @example ram({ rows: [[1], [1]], weights: [1], isCost: [false] })[0] // 1.5811388300841898
 */
export function ram({ rows, weights, isCost }: Alternatives): readonly number[] {
  const totals = weights.map((_, i) => compensatedSum(columnOf(rows, i)));
  return rows.map((row) => {
    const shares = row.map((value, i) => ((weights[i] ?? 0) * value) / (totals[i] ?? 0));
    const sumOf = (kind: boolean): number => compensatedSum(shares.filter((_, i) => (isCost[i] ?? false) === kind));
    return (2 + sumOf(false)) ** (1 / (2 + sumOf(true)));
  });
}
