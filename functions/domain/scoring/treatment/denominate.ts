/** Per head, per enterprise, per bank: amounts divided by the size of what they belong to. */
import type { Column } from '../column.ts';

/**
 * A value per head, per enterprise, per bank: divided by the size of what it belongs to, unit by unit.
 *
 * @setting indicators.denominator
 * @formula y = x · k / d
 * @latex y = \frac{k \, x}{d}
 * @missing missing where the value or the denominator is
 * @constant divided as any other
 * @zero a value of 0 stays 0; a denominator of 0 leaves a gap
 * @negative an ordinary value
 * @tied equal values with unequal denominators part
 * @source OECD/JRC Handbook (2008), p. 23 (scaling by an appropriate size measure); COINr 1.1.14, `Denominate`
 * @example denominate([10, 5], [2, 0], 1) // [5, undefined]
 */
export function denominate(column: Column, by: Column, factor: number): Column {
  return column.map((value, unit) => {
    const size = by[unit];
    return value === undefined || size === undefined || size === 0 ? undefined : (value * factor) / size;
  });
}
