/** Min–max normalisation between two goalposts. */
import type { Goalpost } from '../scheme/normalisation-schema.ts';

/**
 * Min–max (极差法): where a value lies between two goalposts, put on any interval. The goalposts are the scheme's where it gives
 * them, else the smallest and the largest treated value of the reference set.
 *
 * @setting normalisation.min-max
 * @formula f = a + (b − a) · (z − z₀) / (z₁ − z₀)
 * @latex f = a + (b - a) \cdot \frac{z - z_0}{z_1 - z_0}
 * @missing stay missing
 * @constant all get `constant`, or the middle of the interval where the scheme gives none
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores
 * @source OECD/JRC Handbook (2008), p. 85; COINr 1.1.14, `n_minmax` and `n_goalposts`
 * @example minMax(15, { unallowable: 10, satisfactory: 20 }, { from: 0, to: 100 }) // 50
 */
export function minMax(value: number, posts: Goalpost, range: { readonly from: number; readonly to: number }): number {
  const share = (value - posts.unallowable) / (posts.satisfactory - posts.unallowable);
  return range.from + (range.to - range.from) * share;
}
