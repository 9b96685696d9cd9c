/** MAIRCA: the gap between what a unit could have and what it has. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Alternatives } from './alternatives.ts';

/**
 * MAIRCA (理想与实际比较法): the gap between what a unit could have and what it has; less is better. A second opinion.
 *
 * @setting secondOpinions.mairca
 * @formula G = Σ w (1 − f) / n
 * @latex G = \frac1n \sum_j w_j (1 - f_j)
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value
 * @negative as its normalisation has it
 * @tied equal units get equal scores
 * @source Pamučar, Vasin and Lukovac, *Selection of Railway Level Crossings for Investing in Security Equipment Using Hybrid DEMATEL–MAIRCA Model* (2014), pp. 89–92; pymcdm 1.4.0, `MAIRCA`
 * @example mairca({ rows: [[0], [1]], weights: [1] }) // [0.5, 0]
 */
export function mairca({ rows, weights }: Omit<Alternatives, 'isCost'>): readonly number[] {
  return rows.map((row) => compensatedSum(row.map((value, i) => ((weights[i] ?? 0) * (1 - value)) / rows.length)));
}
