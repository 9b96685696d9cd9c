/** Units that have every indicator: what methods look at that compare across indicators. */
import type { Matrix } from '../column.ts';

/**
 * The columns with the units alone that have a value in each of them.
 *
 * @example wholeUnits([[1, undefined, 3], [4, 5, 6]]) // [[1, 3], [4, 6]]
 */
export function wholeUnits(matrix: Matrix): readonly (readonly number[])[] {
  const isWhole = (unit: number): boolean => matrix.every((column) => column[unit] !== undefined);
  return matrix.map((column) => column.flatMap((value, unit) => (value !== undefined && isWhole(unit) ? [value] : [])));
}
