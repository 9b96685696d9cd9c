/** Places of figures among one another, for rank correlations. */

/**
 * Ranks from 1 for the smallest; equal figures share the mean of their places.
 *
 * @example averageRanks([10, 30, 10, 20]) // [1.5, 4, 1.5, 3]
 */
export function averageRanks(figures: readonly number[]): readonly number[] {
  const order = [...figures.keys()].sort((a, b) => (figures[a] ?? 0) - (figures[b] ?? 0));
  const ranks = new Array<number>(figures.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && figures[order[next] ?? 0] === figures[order[first] ?? 0]) next += 1;
    for (let place = first; place < next; place += 1) ranks[order[place] ?? 0] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
