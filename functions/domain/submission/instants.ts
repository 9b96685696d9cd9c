/** Deadlines and the instants that are held against them. */

const SECOND_MS = 1000;

/**
 * Whole seconds from `end` to `at`, both ISO instants; negative before it. A part of a second is rounded down, so that the
 * second that a deadline names is in time to its end, whatever fractions a file system keeps.
 *
 * @example secondsAfter('2020-05-29T15:59:59.000Z', '2020-05-29T16:00:09.900Z') // 10
 */
export function secondsAfter(end: string, at: string): number {
  return Math.floor((Date.parse(at) - Date.parse(end)) / SECOND_MS);
}

/**
 * Whether something happened by `end`, its last second included.
 *
 * @example isBy('2020-05-29T15:59:59.999Z', '2020-05-29T15:59:59.000Z') // true
 */
export function isBy(at: string, end: string): boolean {
  return secondsAfter(end, at) <= 0;
}

/** The later of two ISO instants; an absent one does not count. */
export function laterOf(one: string, other: string | undefined): string {
  return other !== undefined && other > one ? other : one;
}

/** The earlier of two ISO instants; an absent one does not count. */
export function earlierOf(one: string, other: string | undefined): string {
  return other !== undefined && other < one ? other : one;
}
