/** Min–max over whole columns: for weights and second opinions, which look at columns on one scale. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/** The two ends of a scale. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * from + (to − from) · (x − lo)/(hi − lo) over given goalposts; outside them it goes on, unless `clip` holds it at the ends.
 * Equal goalposts give everybody `constant`. Missing values stay missing. Turn cost indicators round beforehand.
 * Source: OECD/JRC Handbook (2008), p. 85; COINr 1.1.14, `n_goalposts`.
 *
 * @example betweenPosts([5, 15, 30], { low: 10, high: 20 }, { range: { from: 0, to: 100 }, clip: 'both', constant: 50 }) // [0, 50, 100]
 */
export function betweenPosts(
  column: Column,
  posts: { readonly low: number; readonly high: number },
  scale: { readonly range: Range; readonly clip: 'none' | 'low' | 'both'; readonly constant: number },
): Column {
  const { range, clip, constant } = scale;
  if (posts.low === posts.high) return mapPresent(column, () => constant);
  return mapPresent(column, (value) => {
    const share = (value - posts.low) / (posts.high - posts.low);
    const low = clip === 'none' ? share : Math.max(0, share);
    return range.from + (range.to - range.from) * (clip === 'both' ? Math.min(1, low) : low);
  });
}

/**
 * Min–max over the values of `reference` (the column itself where it is left out): `betweenPosts` with its extremes.
 * Without any value in the reference nothing has a score.
 * Source: OECD/JRC Handbook (2008), p. 85; COINr 1.1.14, `n_minmax`.
 *
 * @example minMaxColumn([1, 2, 3], { range: { from: 60, to: 100 }, constant: 80 }) // [60, 80, 100]
 */
export function minMaxColumn(
  column: Column,
  scale: { readonly range: Range; readonly constant: number },
  reference: Column = column,
): Column {
  const posts = extremesOf(reference);
  return posts === undefined ? column.map(() => undefined) : betweenPosts(column, posts, { ...scale, clip: 'none' });
}
