/** How far a figure stands from the others, measured so that the others' own outliers do not blur it. */
import { median } from './median.ts';
import { medianAbsoluteDeviation, NORMAL_CONSISTENCY } from './median-absolute-deviation.ts';

/**
 * Signed distance of `figure` from the median, in robust standard deviations: (x − median) / (1.4826 · MAD).
 * Where more than half of the others are equal, the deviation is 0: an equal figure then has distance 0, any other an
 * infinite one. `undefined` where there are no others.
 * Source: Iglewicz and Hoaglin, *How to Detect and Handle Outliers* (ASQC, 1993), pp. 11–13, there as 0.6745 (x − median) / MAD.
 *
 * @param figure the figure in question
 * @param sortedOthers the figures of the others in ascending order, `figure` not among them
 * @example robustDistance(9, [1, 2, 3, 4, 5]) // 4.046944556859572
 */
export function robustDistance(figure: number, sortedOthers: readonly number[]): number | undefined {
  const middle = median(sortedOthers);
  const deviation = medianAbsoluteDeviation(sortedOthers);
  if (middle === undefined || deviation === undefined) return undefined;
  return figure === middle ? 0 : (figure - middle) / (NORMAL_CONSISTENCY * deviation);
}
