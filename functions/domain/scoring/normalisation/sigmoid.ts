/** The logistic curve. */
import { type Column, mapPresent } from '../column.ts';

/**
 * Sigmoid (S 形函数): nearly linear around `middle`, levelling off towards 0 and 1. It looks at no other unit, so that a score stays
 * what it is when others change.
 *
 * @setting normalisation.sigmoid
 * @formula f = k / (1 + e^(−a(z − m)))
 * @latex f = \frac{k}{1 + e^{-a(z - m)}}
 * @missing stay missing
 * @constant all get the score of their value
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores; so, to the last bit, may very large ones
 * @source the logistic function; ours, no package of reference has it as a normalisation
 * @example sigmoid([0], { middle: 0, steepness: 1 }) // [0.5]
 */
export function sigmoid(
  column: Column,
  { middle, steepness }: { readonly middle: number; readonly steepness: number },
): Column {
  return mapPresent(column, (value) => 1 / (1 + Math.exp(-steepness * (value - middle))));
}
