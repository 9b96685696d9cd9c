/** When a workbook was saved, as far as its own time can be believed. */

export interface ReadingTimes {
  /** ISO time at which the workbook was read. */
  readonly now: string;
  /** ISO time at which the round opened. */
  readonly opensAt: string;
}

/**
 * The time at which what was read was saved. A file's own time may come from a clock that is wrong: nothing that is read now
 * was saved later than now, and nothing of a round before the round opened. Such a time says nothing, and the time of the
 * reading stands in for it: the first at which the content is known to have been there.
 *
 * @example savedAt('1980-01-01T00:00:00.000Z', { now: '2020-05-20T08:00:00.000Z', opensAt: '2020-05-18T00:00:00.000Z' }) // '2020-05-20T08:00:00.000Z'
 */
export function savedAt(modifiedAt: string, { now, opensAt }: ReadingTimes): string {
  return modifiedAt > now || modifiedAt < opensAt ? now : modifiedAt;
}
