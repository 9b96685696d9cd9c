/** How far a value is from the best, in units of the best. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * Distance from the best in units of the best (与最优值的相对差额法), of Zavadskas and Turskis.
 *
 * @setting normalisation.zavadskas-turskis
 * @formula f = k · (1 − |b − z| / |b|), b the best value
 * @latex f = k \left(1 - \frac{|b - z|}{|b|}\right)
 * @missing stay missing
 * @constant all get k
 * @zero an ordinary value; where the best is 0 nobody has a score
 * @negative scores below 0 where it is more than the size of the best away
 * @tied equal values get equal scores
 * @source pymcdm 1.4.0, `zavadskas_turskis_normalization`
 * @example zavadskasTurskis([2, 4], { isCost: false }) // [0.5, 1]
 */
export function zavadskasTurskis(
  column: Column,
  { isCost, reference = column }: { readonly isCost: boolean; readonly reference?: Column },
): Column {
  const best = extremesOf(reference)?.[isCost ? 'low' : 'high'];
  if (best === undefined || best === 0) return column.map(() => undefined);
  return mapPresent(column, (value) => 1 - Math.abs((best - value) / best));
}
