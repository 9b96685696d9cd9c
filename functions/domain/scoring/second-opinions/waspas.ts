/** WASPAS: weighted sum and weighted product together. */
import type { Alternatives } from './alternatives.ts';
import { weightedProduct } from './weighted-product.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * WASPAS (加权和积法): weighted sum and weighted product together, `lambda` the share of the sum. A second opinion.
 *
 * @setting secondOpinions.waspas
 * @formula Q = λ Σ w f + (1 − λ) Π f^w
 * @latex Q = \lambda \sum_j w_j f_j + (1 - \lambda) \prod_j f_j^{w_j}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero as its normalisation has it
 * @negative as its normalisation has it
 * @tied equal units get equal scores
 * @source Zavadskas et al., *Optimization of Weighted Aggregated Sum Product Assessment*, Elektronika ir elektrotechnika 122 (2012), pp. 3–6; pymcdm 1.4.0, `WASPAS`
 * @example waspas({ rows: [[1, 0.25]], weights: [0.5, 0.5] }, 0.5) // [0.5625]
 */
export function waspas(alternatives: Omit<Alternatives, 'isCost'>, lambda: number): readonly number[] {
  const products = weightedProduct(alternatives);
  return weightedSum(alternatives).map((sum, unit) => lambda * sum + (1 - lambda) * (products[unit] ?? 0));
}
