/** What counts of ranks say about a unit. */

/** How the rank of a unit spreads over the draws in which it had one. */
export interface RankSpread {
  readonly mean: number;
  readonly median: number;
  /** The 5 % and the 95 % quantile (type 7). */
  readonly low: number;
  readonly high: number;
  /** The ends of the middle half. */
  readonly quarter: number;
  readonly threeQuarters: number;
}

/**
 * Mean, median and interval from counts by rank, the first being “none”; `undefined` where the unit had no rank in any draw.
 * Source: OECD/JRC Handbook (2008), pp. 117–131; quantiles as in R's `quantile`, type 7, which COINr takes.
 *
 * @example rankSpread([0, 1, 0, 1]) // { mean: 2, median: 2, low: 1.1, high: 2.9, quarter: 1.5, threeQuarters: 2.5 }
 */
export function rankSpread(counts: ArrayLike<number>): RankSpread | undefined {
  const ranked = Array.from(counts).slice(1);
  const total = ranked.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const sum = ranked.reduce((before, count, index) => before + count * (index + 1), 0);
  const at = (share: number): number => quantileOfCounts(ranked, total, share) + 1;
  return {
    mean: sum / total,
    median: at(0.5),
    low: at(0.05),
    high: at(0.95),
    quarter: at(0.25),
    threeQuarters: at(0.75),
  };
}

/**
 * The quantile (type 7) of whole numbers of which `counts` says how often each occurs, 0 being the first.
 *
 * @example quantileOfCounts([1, 1], 2, 0.5) // 0.5
 */
export function quantileOfCounts(counts: ArrayLike<number>, total: number, share: number): number {
  const place = (total - 1) * share;
  const [below, above] = [valueAt(counts, Math.floor(place)), valueAt(counts, Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

/** The value at this place, were all in ascending order. */
function valueAt(counts: ArrayLike<number>, place: number): number {
  let seen = 0;
  for (let value = 0; value < counts.length; value += 1) {
    seen += counts[value] ?? 0;
    if (seen > place) return value;
  }
  return Math.max(0, counts.length - 1);
}
