/** Normalisations that stretch a column and move it, and so keep the distances between units. */
import { mean, standardDeviation } from '../../statistics/moments.ts';
import { type Column, extremesOf, mapPresent, present } from '../column.ts';

/** The two ends of a scale. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * from + (to − from) · (x − lo)/(hi − lo) over given goalposts; outside them it goes on, unless `clip` holds it at the ends.
 * Equal goalposts give everybody `constant`. Missing values stay missing. Turn cost indicators round beforehand.
 * Source: OECD/JRC Handbook (2008), p. 85; UNDP, Human Development Report 2001, technical note 2 (goalposts).
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

/**
 * m + s · (x − mean)/sd with the sample's standard deviation (n − 1), over the values of `reference`. Where all are equal
 * everybody gets m.
 * Source: OECD/JRC Handbook (2008), p. 84, table 15; COINr 1.1.14, `n_zscore`.
 *
 * @example zScore([1, 2, 3], { mean: 0, deviation: 1 }) // [-1, 0, 1]
 */
export function zScore(
  column: Column,
  target: { readonly mean: number; readonly deviation: number },
  reference: Column = column,
): Column {
  const figures = present(reference);
  const [middle, spread] = [mean(figures), standardDeviation(figures)];
  if (middle === undefined) return column.map(() => undefined);
  if (spread === undefined || spread === 0) return mapPresent(column, () => target.mean);
  return mapPresent(column, (value) => target.mean + (target.deviation * (value - middle)) / spread);
}

/**
 * 1 − (target − x)/(target − min): 1 at the target, 0 at the smallest value of the reference; above the target it goes
 * on unless `isCapped`. A target at the minimum gives everybody 1.
 * Source: OECD/JRC Handbook (2008), p. 86 (distance to a reference); COINr 1.1.14, `n_dist2targ`, `n_dist2ref`, `n_dist2max`.
 *
 * @example distanceToTarget([0, 5, 20], { target: 10, isCapped: true }) // [0, 0.5, 1]
 */
export function distanceToTarget(
  column: Column,
  { target, isCapped }: { readonly target: number; readonly isCapped: boolean },
  reference: Column = column,
): Column {
  const low = extremesOf(reference)?.low;
  if (low === undefined) return column.map(() => undefined);
  if (low === target) return mapPresent(column, () => 1);
  return mapPresent(column, (value) => {
    const score = 1 - (target - value) / (target - low);
    return isCapped ? Math.min(1, score) : score;
  });
}

/**
 * x / max over the reference. Where the largest value is not above 0 the ratio says nothing, and nobody has a score.
 * Source: COINr 1.1.14, `n_fracmax`; pymcdm 1.4.0, `max_normalization`.
 *
 * @example fractionOfMaximum([1, 4]) // [0.25, 1]
 */
export function fractionOfMaximum(column: Column, reference: Column = column): Column {
  const high = extremesOf(reference)?.high;
  if (high === undefined || high <= 0) return column.map(() => undefined);
  return mapPresent(column, (value) => value / high);
}
