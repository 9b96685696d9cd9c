/** Borda's count. */
import type { Column } from '../column.ts';
import { rankUpwards, type Ties } from './rank-upwards.ts';

/**
 * Borda count (波达计数): how many units are worse.
 *
 * @setting normalisation.borda
 * @formula f = rank − 1
 * @latex f = \#\{\,j : z_j < z\,\}
 * @missing have no score and take no place
 * @constant all share one score
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied as their ranks: `min`, `average` or `dense`
 * @source OECD/JRC Handbook (2008), p. 106; COINr 1.1.14, `n_borda`
 * @example borda([10, 30, 10], 'min') // [0, 2, 0]
 */
export function borda(column: Column, ties: Ties): Column {
  return rankUpwards(column, ties).map((rank) => (rank === undefined ? undefined : rank - 1));
}
