/** How far figures usually lie from their median. */
import { median } from './median.ts';

/**
 * Makes the median absolute deviation estimate a normal distribution's standard deviation: 1 / Φ⁻¹(3/4).
 * Source: Rousseeuw and Croux, *Alternatives to the Median Absolute Deviation*, JASA 88 (1993), pp. 1273–1283.
 */
export const NORMAL_CONSISTENCY = 1.4826;

/**
 * Median absolute deviation from the median, without the factor for the normal distribution; `undefined` for no figures,
 * 0 where more than half are equal.
 * Source: Hampel, *The Influence Curve and Its Role in Robust Estimation*, JASA 69 (1974), pp. 383–393.
 *
 * @param sorted figures in ascending order, none missing
 * @example medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]) // 1
 */
export function medianAbsoluteDeviation(sorted: readonly number[]): number | undefined {
  const middle = median(sorted);
  return middle === undefined ? undefined : median(ascendingDistances(sorted, middle));
}

/** Distances from `middle` in ascending order: the two sides of a sorted row are merged from the middle outwards. */
function ascendingDistances(sorted: readonly number[], middle: number): readonly number[] {
  let above = sorted.findIndex((figure) => figure >= middle);
  let below = above - 1;
  return sorted.map(() => {
    const up = (sorted[above] ?? Number.POSITIVE_INFINITY) - middle;
    const down = middle - (sorted[below] ?? Number.NEGATIVE_INFINITY);
    if (up <= down) above += 1;
    else below -= 1;
    return Math.min(up, down);
  });
}
