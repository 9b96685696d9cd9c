/** Ranks against a reference set, for units inside and outside of it. */
import { type Column, present } from '../column.ts';
import { rankUpwards, type Ties } from './rank-upwards.ts';

/**
 * Ranks from 1 for the smallest value, among the values of `reference`: those of the set as `rankUpwards` gives them, a unit
 * outside of it as if it alone had joined, so that it never moves the others. Missing values have none.
 *
 * @example rankAmong([10, 30, 20], [10, 30, undefined], 'min') // [1, 2, 2]
 */
export function rankAmong(column: Column, reference: Column, ties: Ties): Column {
  const inside = rankUpwards(reference, ties);
  if (column.every((value, unit) => value === reference[unit])) return inside;
  const sorted = [...present(reference)].sort((a, b) => a - b);
  const placeOf = (value: number): number => {
    const below = sorted.filter((other) => other < value);
    if (ties === 'dense') return new Set(below).size + 1;
    const equal = sorted.filter((other) => other === value).length;
    return below.length + 1 + (ties === 'average' ? equal / 2 : 0);
  };
  return column.map((value, unit) => (value === undefined ? undefined : (inside[unit] ?? placeOf(value))));
}
