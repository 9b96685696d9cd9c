/** Normalisations that keep the order of the units and forget the distances. */
import { type Column, present } from '../column.ts';

export type Ties = 'min' | 'average' | 'dense';

/**
 * Ranks from 1 for the smallest value up; equal values share the smallest of their ranks (`min`), the mean of them
 * (`average`), or leave none empty (`dense`). Missing values have none and take no place.
 * Source: OECD/JRC Handbook (2008), p. 83; COINr 1.1.14, `n_rank`.
 *
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

/**
 * Borda's score: how many units are worse; rank − 1.
 * Source: OECD/JRC Handbook (2008), p. 113; COINr 1.1.14, `n_borda`.
 *
 * @example borda([10, 30, 10], 'min') // [0, 2, 0]
 */
export function borda(column: Column, ties: Ties): Column {
  return rankUpwards(column, ties).map((rank) => (rank === undefined ? undefined : rank - 1));
}

/**
 * (rank − 1)/(n − 1), with n the units that have a value: 0 for the worst, 1 for the best where it stands alone. A single
 * unit gets `alone`, since it is neither.
 * Source: COINr 1.1.14, `n_prank`.
 *
 * @example percentileRank([1, 2, 3], { ties: 'min', alone: 0.5 }) // [0, 0.5, 1]
 */
export function percentileRank(
  column: Column,
  { ties, alone }: { readonly ties: Ties; readonly alone: number },
): Column {
  const n = present(column).length;
  return borda(column, ties).map((below) => (below === undefined ? undefined : n === 1 ? alone : below / (n - 1)));
}
