/** Quantiles of the reference set, for statistics that name nobody. */

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). Needs at least one value.
 *
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
