/** Per head, per enterprise, per bank: amounts divided by the size of what they belong to. */
import type { Column } from '../column.ts';

/**
 * x · factor / d, unit by unit; missing where either is missing or the denominator is 0.
 * Source: OECD/JRC Handbook (2008), p. 23; COINr 1.1.14, `Denominate`.
 *
 * @example denominate([10, 5], [2, 0], 1) // [5, undefined]
 */
export function denominate(column: Column, by: Column, factor: number): Column {
  return column.map((value, unit) => {
    const size = by[unit];
    return value === undefined || size === undefined || size === 0 ? undefined : (value * factor) / size;
  });
}
