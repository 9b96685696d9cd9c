/** The weighted arithmetic mean. */
import { counting, type WeightedScore, weightedMeanOf } from './weighted-score.ts';

/**
 * Weighted arithmetic mean (加权算术平均): a low score is fully made up for by a high one, and anybody can redo it.
 *
 * @setting aggregation.arithmetic
 * @formula F = Σ w f / Σ w
 * @latex F = \frac{\sum_i w_i f_i}{\sum_i w_i}
 * @missing a child that does not apply is left out and the others take its weight; one that was not reported follows `missing`
 * @constant equal scores give that score
 * @zero an ordinary score
 * @negative an ordinary score
 * @tied equal scores and weights give equal results
 * @source OECD/JRC Handbook (2008), p. 103, formula 31; COINr 1.1.14, `a_amean`
 * @example arithmeticMean([{ weight: 1, score: 2 }, { weight: 3, score: 6 }]) // 5
 */
export function arithmeticMean(items: readonly WeightedScore[]): number | undefined {
  const terms = counting(items);
  return terms && weightedMeanOf(terms, (score) => score);
}
