/** 层次分析法: how consistent judgements are. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { type Judgements, times } from './judgements.ts';
import { type RandomIndexTable, randomIndex } from './random-indices.ts';

/**
 * The largest eigenvalue, from its vector: the mean of (A w)ᵢ / wᵢ.
 *
 * @example largestEigenvalue([[1, 3], [1 / 3, 1]], [0.75, 0.25]) // 2
 */
export function largestEigenvalue(judgements: Judgements, weights: readonly number[]): number {
  const ratios = times(judgements, weights).map((product, i) => product / (weights[i] ?? Number.NaN));
  return compensatedSum(ratios) / ratios.length;
}

/**
 * CI = (λ_max − n)/(n − 1); 0 for up to two items, which cannot contradict each other. What rounding makes negative is 0.
 * Source: Saaty, *The Analytic Hierarchy Process* (1980).
 *
 * @example consistencyIndex([[1, 3], [1 / 3, 1]], [0.75, 0.25]) // 0
 */
export function consistencyIndex(judgements: Judgements, weights: readonly number[]): number {
  const n = judgements.length;
  return n <= 2 ? 0 : Math.max(0, (largestEigenvalue(judgements, weights) - n) / (n - 1));
}

/**
 * Consistency ratio: how far the judgements contradict each other, held against random ones. From 0.1 on (`limit`) they are to be asked
 * again. The published tables of random indices differ enough to turn a verdict at three items, so that the ratio is printed with
 * the name of its table (`table`).
 *
 * @setting weights.ahp 4
 * @formula CR = CI / RI, CI = (λ_max − n) / (n − 1)
 * @latex CR = \frac{CI}{RI_n}, \quad CI = \frac{\lambda_{\max} - n}{n - 1}
 * @missing a matrix with a gap is refused
 * @constant 0 for judgements all 1, and for up to two items
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied an ordinary judgement
 * @source Saaty, *The Analytic Hierarchy Process* (1980); limit of 0.1: OECD/JRC Handbook (2008), p. 98; for the tables see `RANDOM_INDICES`
 * @example consistencyRatio([[1, 3], [1 / 3, 1]], [0.75, 0.25], 'saaty-1980') // 0
 */
export function consistencyRatio(
  judgements: Judgements,
  weights: readonly number[],
  table: RandomIndexTable,
): number | undefined {
  if (judgements.length <= 2) return 0;
  const random = randomIndex(table, judgements.length);
  return random === undefined ? undefined : consistencyIndex(judgements, weights) / random;
}
