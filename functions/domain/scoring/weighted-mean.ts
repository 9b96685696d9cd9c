/** The weighted arithmetic mean: the aggregation of the first scheme at every level. */
import { compensatedSum } from '../statistics/compensated-sum.ts';

export interface Weighted {
  readonly weight: number;
  readonly score: number | undefined;
}

/**
 * Σ wᵢ xᵢ / Σ wᵢ (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, pp. 103–104).
 * An item without a score gives `undefined`: leaving it out would silently re-weight the others. Items of weight 0 do not
 * count at all; if no others are there, the mean is `undefined`.
 *
 * @example weightedMean([{ weight: 0.7, score: 80 }, { weight: 0.3, score: 90 }]) // 83
 */
export function weightedMean(items: readonly Weighted[]): number | undefined {
  const counting = items.filter(({ weight }) => weight > 0);
  const terms: number[] = [];
  for (const { weight, score } of counting) {
    if (score === undefined) return undefined;
    terms.push(weight * score);
  }
  return terms.length === 0 ? undefined : compensatedSum(terms) / compensatedSum(counting.map(({ weight }) => weight));
}
