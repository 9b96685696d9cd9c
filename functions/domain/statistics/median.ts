/** The middle of a row of figures. */

/**
 * Median: the middle figure, or the mean of the two in the middle; `undefined` for none.
 * Source: Tukey, *Exploratory Data Analysis* (1977), section 2A.
 *
 * @param sorted figures in ascending order, none missing
 * @example median([1, 3, 10, 12]) // 6.5
 */
export function median(sorted: readonly number[]): number | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2;
}
