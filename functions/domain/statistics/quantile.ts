/** Quantiles of a row of figures. */

/**
 * Quantile by linear interpolation between the two nearest figures (type 7 of Hyndman and Fan, *Sample Quantiles in
 * Statistical Packages*, The American Statistician 50 (1996), pp. 361–365); `undefined` for no figures.
 *
 * @param sorted figures in ascending order, none missing
 * @param share from 0 to 1
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | undefined {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place - Math.floor(place));
}
