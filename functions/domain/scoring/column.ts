/** One indicator over all units, in the order of the units: what every method of the library takes and gives. */

/** `undefined` is a value that is missing, which is never zero. */
export type Column = readonly (number | undefined)[];

/** One column an indicator, each over the same units in the same order. */
export type Matrix = readonly Column[];

/**
 * The values that are there, in order.
 *
 * @example present([1, undefined, 3]) // [1, 3]
 */
export function present(column: Column): readonly number[] {
  return column.filter((value) => value !== undefined);
}

/**
 * The column with every value that is there replaced; what is missing stays missing.
 *
 * @example mapPresent([1, undefined], (value) => value * 2) // [2, undefined]
 */
export function mapPresent(column: Column, change: (value: number) => number): Column {
  return column.map((value) => (value === undefined ? undefined : change(value)));
}

/**
 * Smallest and largest value that is there; `undefined` where there is none.
 *
 * @example extremesOf([2, undefined, 5]) // { low: 2, high: 5 }
 */
export function extremesOf(column: Column): { readonly low: number; readonly high: number } | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    if (value === undefined) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : undefined;
}
