/** How much of the way to a target is done. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * Distance to a target (目标距离法): the share of the way from the lowest value of the reference set to a target. The target is the
 * scheme's, the largest value (`distance-to-maximum`), or that of one unit (`distance-to-reference`). Above the target it goes
 * on, unless `capped` holds it at 1.
 *
 * @setting normalisation.distance-to-target
 * @setting normalisation.distance-to-maximum
 * @setting normalisation.distance-to-reference
 * @formula f = k · (1 − (t − z) / (t − min))
 * @latex f = k \left(1 - \frac{t - z}{t - z_{\min}}\right)
 * @missing stay missing; where the reference unit has no value nobody has a score
 * @constant all get `constant`, or the middle where the scheme gives none
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores
 * @source COINr 1.1.14, `n_dist2targ`, `n_dist2max`, `n_dist2ref`; the OECD/JRC Handbook (2008), p. 85, takes the plain ratio to a reference
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
