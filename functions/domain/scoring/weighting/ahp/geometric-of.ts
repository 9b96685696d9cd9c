/** Geometric means of what several experts say. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';

/**
 * Πvᵏ, the weighted geometric mean of values above 0, with shares that sum to 1 as exponents.
 *
 * @example geometricOf([1, 4], [0.5, 0.5]) // 2
 */
export function geometricOf(values: readonly number[], shares: readonly number[]): number {
  return Math.exp(compensatedSum(values.map((value, k) => (shares[k] ?? 0) * Math.log(value))));
}

/**
 * The same share for each of so many experts.
 *
 * @example equalShares(2) // [0.5, 0.5]
 */
export function equalShares(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count);
}
