/** Judged weights and weights of the data as one set. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';

/**
 * w ∝ a·b: an item needs both. All zeros stay what `a` says, since nothing is left to share out.
 * Source: 郭亚军《综合评价理论、方法及应用》(2007), chapter 4 (乘法合成).
 *
 * @example multipliedWeights([0.5, 0.5], [0.25, 0.75]) // [0.25, 0.75]
 */
export function multipliedWeights(a: readonly number[], b: readonly number[]): readonly number[] {
  const products = a.map((weight, i) => weight * (b[i] ?? 0));
  const total = compensatedSum(products);
  return total > 0 ? products.map((product) => product / total) : a;
}

/**
 * w = λa + (1 − λ)b, for weights that sum to 1 each.
 * Source: as above (加法合成).
 *
 * @example addedWeights([0.5, 0.5], [0.25, 0.75], 0.5) // [0.375, 0.625]
 */
export function addedWeights(a: readonly number[], b: readonly number[], lambda: number): readonly number[] {
  return a.map((weight, i) => lambda * weight + (1 - lambda) * (b[i] ?? 0));
}
