/** How large numbers may be, so that no power or range on the way leaves the range of doubles. */

/** What a table may hold beside 0; nothing that is measured comes near. */
export const SIZE = { least: 1e-60, most: 1e60 } as const;

/** What a treatment may make of it: squares of it, and sums of many of them, are still numbers. */
const TREATED_MOST = 1e100;

/**
 * The value, or `undefined` where it is none or of a size that a table could not hold: what a formula makes has to be as sound as what is read.
 *
 * @example ofSoundSize(1e200) // undefined
 */
export function ofSoundSize(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) <= SIZE.most ? value : undefined;
}

/**
 * The same for what a treatment made.
 *
 * @example ofTreatedSize(1e90) // 1e90
 */
export function ofTreatedSize(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) <= TREATED_MOST ? value : undefined;
}
