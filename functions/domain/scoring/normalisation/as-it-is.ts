/** No normalisation: the figures are the scores. */
import { type Column, mapPresent } from '../column.ts';

/**
 * No normalisation (不作标准化): the values are the scores, times a factor; a cost is negated. For figures that are scores already.
 *
 * @setting normalisation.none
 * @formula f = k · z; for costs −k · z
 * @latex f = k \cdot z, \quad f_{\text{cost}} = -k \cdot z
 * @missing stay missing
 * @constant all get their value, times k
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores
 * @source as `none` in COINr 1.1.14, `Normalise`
 * @example asItIs([1, 2], 10) // [10, 20]
 */
export function asItIs(column: Column, factor: number): Column {
  return mapPresent(column, (value) => factor * value);
}
