/** Min–max normalisation between two goalposts. */
import type { Goalpost } from './scheme/normalisation-schema.ts';

/**
 * from + (to − from) · (x − lo)/(hi − lo) (OECD/JRC Handbook, 2008, p. 85), not clipped: a value outside frozen
 * goalposts lies outside the range. Needs lo < hi; a column in which all are equal is the caller's case.
 *
 * @example minMax(15, { unallowable: 10, satisfactory: 20 }, { from: 0, to: 100 }) // 50
 */
export function minMax(value: number, posts: Goalpost, range: { readonly from: number; readonly to: number }): number {
  const share = (value - posts.unallowable) / (posts.satisfactory - posts.unallowable);
  return range.from + (range.to - range.from) * share;
}
