/** WSM: the weighted sum of the normalised values. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Alternatives } from './alternatives.ts';

type Scored = Omit<Alternatives, 'isCost'>;

/**
 * Weighted sum model (WSM, 加权和法): the sum of the normalised values by their weights, over all indicators at one level. A second
 * opinion.
 *
 * @setting secondOpinions.weighted-sum
 * @formula Σ w f
 * @latex S = \sum_j w_j f_j
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero as its normalisation has it
 * @negative as its normalisation has it
 * @tied equal units get equal scores
 * @source pymcdm 1.4.0, `WSM`; scikit-criteria 0.9, `WeightedSumModel`
 * @example weightedSum({ rows: [[1, 0.5], [0, 1]], weights: [0.5, 0.5] }) // [0.75, 0.5]
 */
export function weightedSum({ rows, weights }: Scored): readonly number[] {
  return rows.map((row) => compensatedSum(row.map((value, i) => value * (weights[i] ?? 0))));
}
