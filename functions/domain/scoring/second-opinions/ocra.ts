/** OCRA: operational competitiveness, of costs and of benefits apart. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, extremesByIndicator } from './alternatives.ts';

/**
 * OCRA (运营竞争力评级法): ratings of costs and of benefits, each from its worst; 0 for the last. A second opinion.
 *
 * @setting secondOpinions.ocra
 * @formula Σ w (max − x)/min over costs + Σ w (x − min)/min over benefits, each less its smallest
 * @latex P = I + O - \min(I + O), \quad I = \sum_{j \in C} w_j \frac{x_j^{\max} - x_j}{x_j^{\min}}, \quad O = \sum_{j \in B} w_j \frac{x_j - x_j^{\min}}{x_j^{\min}}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; a smallest value of 0: the opinion is left out, with a remark
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Madić, Petković and Radovanović, *Selection of Non-Conventional Machining Processes Using the OCRA Method*, Serbian Journal of Management 10 (2015), pp. 61–73; pymcdm 1.4.0, `OCRA`
 * @example ocra({ rows: [[1], [3]], weights: [1], isCost: [false] }) // [0, 2]
 */
export function ocra({ rows, weights, isCost }: Alternatives): readonly number[] {
  const extremes = extremesByIndicator(rows);
  const ratingsOf = (kind: boolean): readonly number[] =>
    fromSmallest(
      rows.map((row) =>
        compensatedSum(
          row.map((value, i) => {
            if ((isCost[i] ?? false) !== kind) return 0;
            const { low = 0, high = 0 } = extremes[i] ?? {};
            return ((weights[i] ?? 0) * (kind ? high - value : value - low)) / low;
          }),
        ),
      ),
    );
  const [costs, benefits] = [ratingsOf(true), ratingsOf(false)];
  return fromSmallest(costs.map((cost, unit) => cost + (benefits[unit] ?? 0)));
}

function fromSmallest(values: readonly number[]): readonly number[] {
  const least = Math.min(...values);
  return values.map((value) => value - least);
}
