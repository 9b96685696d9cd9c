/** Ranks where equal figures share the mean of their places. */

export interface MidRanks {
  /** In the order of the figures, from 1 for the smallest. */
  readonly ranks: readonly number[];
  /** How many figures there are of each value that comes more than once. */
  readonly ties: readonly number[];
}

/**
 * Mid-ranks: a figure's rank is the mean of the places that it and its equals take in ascending order.
 *
 * @example midRanks([30, 10, 10]) // { ranks: [3, 1.5, 1.5], ties: [2] }
 */
export function midRanks(figures: readonly number[]): MidRanks {
  const sorted = figures.toSorted((a, b) => a - b);
  const rankOf = new Map<number, number>();
  const ties: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? Number.NaN;
    let to = from;
    while (sorted[to] === value) to += 1;
    rankOf.set(value, (from + 1 + to) / 2);
    if (to - from > 1) ties.push(to - from);
    from = Math.max(to, from + 1);
  }
  return { ranks: figures.map((figure) => rankOf.get(figure) ?? Number.NaN), ties };
}
