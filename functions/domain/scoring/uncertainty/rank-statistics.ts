/** What many draws say about one rank: counts by rank, so that memory does not grow with the draws. */

export interface RankCounts {
  readonly units: number;
  /** How often each unit had each rank: unit after unit, one count a rank from 1; rank 0 is "none". */
  readonly counts: Uint32Array;
  draws: number;
}

export function rankCounts(units: number): RankCounts {
  return { units, counts: new Uint32Array(units * (units + 1)), draws: 0 };
}

/** Counts the ranks of one draw. */
export function countRanks(all: RankCounts, ranks: Uint16Array): void {
  const width = all.units + 1;
  for (let unit = 0; unit < all.units; unit += 1) {
    const place = unit * width + (ranks[unit] ?? 0);
    all.counts[place] = (all.counts[place] ?? 0) + 1;
  }
  all.draws += 1;
}

/** Adds the counts of another worker. */
export function addCounts(all: RankCounts, more: RankCounts): void {
  for (const [place, count] of more.counts.entries()) all.counts[place] = (all.counts[place] ?? 0) + count;
  all.draws += more.draws;
}

export interface RankSpread {
  readonly mean: number;
  readonly median: number;
  /** The 5 % and the 95 % quantile (type 7). */
  readonly low: number;
  readonly high: number;
  /** Draws in which the unit had no score. */
  readonly without: number;
}

/**
 * How the rank of one unit spreads over the draws in which it had one; `undefined` where it had none in any.
 * Source: OECD/JRC Handbook (2008), pp. 117–131; quantiles as in R's `quantile`, type 7, which COINr takes.
 *
 * @example rankSpread(counts, 0)?.median // 3
 */
export function rankSpread({ units, counts }: RankCounts, unit: number): RankSpread | undefined {
  const own = counts.subarray(unit * (units + 1), (unit + 1) * (units + 1));
  const ranked = own.subarray(1);
  const total = ranked.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const sum = ranked.reduce((before, count, index) => before + count * (index + 1), 0);
  const at = (share: number): number => quantileOfCounts(ranked, total, share);
  return { mean: sum / total, median: at(0.5), low: at(0.05), high: at(0.95), without: own[0] ?? 0 };
}

/**
 * The share of all draws in which the unit was among the first `places`.
 *
 * @example chanceAmong(counts, 0, 3) // 0.87
 */
export function chanceAmong({ units, counts, draws }: RankCounts, unit: number, places: number): number {
  const start = unit * (units + 1) + 1;
  const among = counts.subarray(start, start + Math.min(units, places)).reduce((sum, count) => sum + count, 0);
  return draws === 0 ? 0 : among / draws;
}

function quantileOfCounts(ranked: Uint32Array, total: number, share: number): number {
  const place = (total - 1) * share;
  const [below, above] = [rankAt(ranked, Math.floor(place)), rankAt(ranked, Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

/** The rank of the draw at this place, were all draws in the order of their ranks. */
function rankAt(ranked: Uint32Array, place: number): number {
  let seen = 0;
  for (const [index, count] of ranked.entries()) {
    seen += count;
    if (seen > place) return index + 1;
  }
  return ranked.length;
}
