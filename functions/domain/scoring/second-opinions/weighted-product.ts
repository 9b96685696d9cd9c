/** WPM: the product of the normalised values, each to the power of its weight. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Alternatives } from './alternatives.ts';

/**
 * Weighted product model (WPM, 加权积法): the product of the normalised values, each to the power of its weight. A second opinion.
 *
 * @setting secondOpinions.weighted-product
 * @formula Π f^w
 * @latex P = \prod_j f_j^{w_j}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero as its normalisation has it
 * @negative as its normalisation has it
 * @tied equal units get equal scores
 * @source pymcdm 1.4.0, `WPM`; scikit-criteria 0.9, `WeightedProductModel`, whose score is the decimal logarithm of this
 * @example weightedProduct({ rows: [[1, 0.25], [0.25, 1]], weights: [0.5, 0.5] }) // [0.5, 0.5]
 */
export function weightedProduct({ rows, weights }: Omit<Alternatives, 'isCost'>): readonly number[] {
  return rows.map((row) => Math.exp(compensatedSum(row.map((value, i) => logarithm(value, weights[i] ?? 0)))));
}

function logarithm(value: number, weight: number): number {
  return weight === 0 ? 0 : weight * Math.log(value);
}
