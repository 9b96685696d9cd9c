/** Ranks as scores: they keep the order of the units and forget the distances. */
import { type Column, present } from '../column.ts';

export type Ties = 'min' | 'average' | 'dense';

/**
 * Rank as score (位次法): 1 for the worst, and so on. Nothing is left of the distances, and nothing of outliers either.
 *
 * @setting normalisation.rank
 * @formula f = rank from the worst
 * @latex f = 1 + \#\{\,j : z_j < z\,\}
 * @missing have no rank and take no place
 * @constant all share one rank
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied share the smallest of their ranks (`min`), the mean of them (`average`), or leave none empty (`dense`)
 * @source OECD/JRC Handbook (2008), p. 27 and table 15 (p. 87), whose ties are `min`; COINr 1.1.14, `n_rank`
 * @example rankUpwards([10, 30, 10, undefined], 'min') // [1, 3, 1, undefined]
 */
export function rankUpwards(column: Column, ties: Ties): Column {
  const sorted = [...present(column)].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let distinct = 0;
  for (const [index, value] of sorted.entries()) {
    if (places.has(value)) continue;
    distinct += 1;
    const count = countFrom(sorted, index);
    places.set(value, ties === 'dense' ? distinct : ties === 'min' ? index + 1 : index + (count + 1) / 2);
  }
  return column.map((value) => (value === undefined ? undefined : places.get(value)));
}

function countFrom(sorted: readonly number[], first: number): number {
  let last = first;
  while (sorted[last + 1] === sorted[first]) last += 1;
  return last - first + 1;
}
