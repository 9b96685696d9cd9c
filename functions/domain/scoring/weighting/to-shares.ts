/** Amounts as weights. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';

/**
 * Shares that sum to 1; equal ones where nothing tells the items apart.
 *
 * @example toShares([1, 3]) // [0.25, 0.75]
 */
export function toShares(amounts: readonly number[]): readonly number[] {
  const total = compensatedSum(amounts);
  return amounts.map((amount) => (total > 0 ? amount / total : 1 / amounts.length));
}
