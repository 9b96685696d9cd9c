/** LMAW: additive weights over logarithms. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf, extremesByIndicator } from './alternatives.ts';

/**
 * LMAW (对数加性权重法): additive weights over logarithms. A second opinion.
 *
 * @setting secondOpinions.lmaw
 * @formula Σ 2 φ^w / ((2 − φ)^w + φ^w), φ = ln s / ln Πs
 * @latex Q = \sum_j \frac{2 \varphi_j^{w_j}}{(2 - \varphi_j)^{w_j} + \varphi_j^{w_j}}, \quad \varphi_j = \frac{\ln s_j}{\ln \prod_i s_{ij}}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; a cost of 0, or a benefit with maximum 0: the opinion is left out, with a remark
 * @negative the opinion is left out, with a remark
 * @tied equal units get equal scores
 * @source Pamučar et al., *A New Logarithm Methodology of Additive Weights (LMAW) for Multi-Criteria Decision-Making*, Facta Universitatis, Mechanical Engineering 19 (2021), pp. 361–380; pymcdm 1.4.0, `LMAW`
 * @example lmaw({ rows: [[1], [1]], weights: [1], isCost: [false] }) // [0.5, 0.5]
 */
export function lmaw({ rows, weights, isCost }: Alternatives): readonly number[] {
  const extremes = extremesByIndicator(rows);
  const logs = rows.map((row) =>
    row.map((value, i) => {
      const { low = 0, high = 0 } = extremes[i] ?? {};
      return Math.log(isCost[i] === true ? (value + low) / value : (value + high) / high);
    }),
  );
  const totals = weights.map((_, i) => compensatedSum(columnOf(logs, i)));
  return logs.map((row) =>
    compensatedSum(
      row.map((log, i) => {
        const [share, weight] = [log / (totals[i] ?? 0), weights[i] ?? 0];
        return (2 * share ** weight) / ((2 - share) ** weight + share ** weight);
      }),
    ),
  );
}
