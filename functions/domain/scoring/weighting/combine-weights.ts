/** Judged weights and weights of the data as one set. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';

/**
 * Multiplied weights (乘法合成, `rule: multiplicative`): the product of judged weights and weights of the data. An item needs both.
 *
 * @setting weights.combined
 * @formula w = a·b / Σ a·b
 * @latex w_i = \frac{a_i b_i}{\sum_i a_i b_i}
 * @missing as in the two methods
 * @constant what has weight 0 in one has weight 0; where nothing is left the judged weights stand
 * @zero as in the two methods
 * @negative as in the two methods
 * @tied as in the two methods
 * @source usual in Chinese practice (主客观组合赋权); for instance 姜培钊, Operations Research and Fuzziology 15 (3) (2025), DOI 10.12677/orf.2025.153135
 * @example multipliedWeights([0.5, 0.5], [0.25, 0.75]) // [0.25, 0.75]
 */
export function multipliedWeights(a: readonly number[], b: readonly number[]): readonly number[] {
  const products = a.map((weight, i) => weight * (b[i] ?? 0));
  const total = compensatedSum(products);
  return total > 0 ? products.map((product) => product / total) : a;
}

/**
 * Added weights (加法合成, `rule: additive`): a mean of judged weights and weights of the data, `lambda` of it judged, one half unless
 * the scheme says otherwise.
 *
 * @setting weights.combined
 * @formula w = λa + (1 − λ)b
 * @latex w_i = \lambda a_i + (1 - \lambda) b_i
 * @missing as in the two methods
 * @constant keeps its judged share
 * @zero as in the two methods
 * @negative as in the two methods
 * @tied as in the two methods
 * @source usual in Chinese practice (主客观组合赋权); pymcdm and COINr have no counterpart
 * @example addedWeights([0.5, 0.5], [0.25, 0.75], 0.5) // [0.375, 0.625]
 */
export function addedWeights(a: readonly number[], b: readonly number[], lambda: number): readonly number[] {
  return a.map((weight, i) => lambda * weight + (1 - lambda) * (b[i] ?? 0));
}
