/** Quantiles of the reference set, for statistics that name nobody. */

export interface FiveNumbers {
  readonly min: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly max: number;
}

/**
 * Minimum, quartiles and maximum of ascending values, the quartiles by linear interpolation between order statistics
 * (Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996, type 7); `undefined`
 * for no values.
 *
 * @example fiveNumbers([1, 2, 3, 4])?.quarter // 1.75
 */
export function fiveNumbers(sorted: readonly number[]): FiveNumbers | undefined {
  if (sorted.length === 0) return undefined;
  return {
    min: quantile(sorted, 0),
    quarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    threeQuarters: quantile(sorted, 0.75),
    max: quantile(sorted, 1),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
