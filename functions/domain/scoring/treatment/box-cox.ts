/** The power transformation of Box and Cox. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * ((x − min + 1)^λ − 1)/λ, and ln(x − min + 1) for λ = 0; the shift makes all values positive. Keeps the order for every λ.
 * Missing values stay missing.
 * Source: Box and Cox, *An Analysis of Transformations*, JRSS B 26 (1964), p. 214; the shift as in COINr 1.1.14, `boxcox`.
 *
 * @example boxCox([0, 3], 0.5) // [0, 2]
 */
export function boxCox(column: Column, lambda: number): Column {
  const low = extremesOf(column)?.low ?? 0;
  return mapPresent(column, (value) => {
    const shifted = value - low + 1;
    return lambda === 0 ? Math.log(shifted) : (shifted ** lambda - 1) / lambda;
  });
}
