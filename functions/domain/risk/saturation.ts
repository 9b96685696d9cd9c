/** How counts and shares become a component between 0 and 1. */

/**
 * A count: 1 − 2^(−n / h), 0 for none, 0.5 at `half`, ever nearer to 1.
 *
 * @example saturated(3, 3) // 0.5
 */
export function saturated(count: number, half: number): number {
  return 1 - 2 ** (-count / half);
}

/**
 * A quantity: min(1, x / f), 1 from `full` on.
 *
 * @example capped(0.1, 0.5) // 0.2
 */
export function capped(quantity: number, full: number): number {
  return Math.min(1, quantity / full);
}
