/** Wall-clock times of a time zone and the instants they name. Knows zones through Intl alone. */
import type { Language } from './localised.ts';

const DAY_MS = 86_400_000;

/**
 * The instants, in order, at which a wall clock in `timeZone` shows `localTime` (`YYYY-MM-DDTHH:MM[:SS]`): one as a rule,
 * none in the hour that a clock skips in spring, two in the hour that it repeats in autumn.
 *
 * @example instantsOf('2020-05-29T23:59:59', 'Asia/Shanghai').map((at) => at.toISOString()) // ['2020-05-29T15:59:59.000Z']
 */
export function instantsOf(localTime: string, timeZone: string): readonly Date[] {
  const wall = wallMs(localTime);
  const offsetAt = offsetsOf(timeZone);
  return offsetsAround(wall, offsetAt)
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant) === wall)
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant));
}

/**
 * The instant of a wall-clock time; of two the earlier; of a time that the clock skips, the one as long after the skip as
 * the time lies behind its start (as Temporal's `compatible`). Throws a `RangeError` for what is no such time.
 *
 * @example instantOf('2020-03-29T01:30', 'Europe/London').toISOString() // '2020-03-29T01:30:00.000Z'
 */
export function instantOf(localTime: string, timeZone: string): Date {
  const wall = wallMs(localTime);
  const [first] = instantsOf(localTime, timeZone);
  return first ?? new Date(wall - offsetsOf(timeZone)(wall - DAY_MS));
}

/** A wall clock of a zone, for many instants: making it takes far longer than reading it. */
export interface ZonedClock {
  /** See `formatInZone`. */
  readonly format: (instant: Date, language: Language) => string;
  /** See `wallClock`. */
  readonly show: (instant: Date) => string;
}

/** @example zonedClock('Asia/Shanghai').show(new Date('2020-05-29T15:59:59Z')) // '2020-05-29T23:59:59' */
export function zonedClock(timeZone: string): ZonedClock {
  const offsetAt = offsetsOf(timeZone);
  const wallOf = (instant: Date): Date => new Date(instant.getTime() + offsetAt(instant.getTime()));
  return {
    format: (instant, language) => formatWall(wallOf(instant), timeZone, language),
    show: (instant) => wallOf(instant).toISOString().slice(0, 19),
  };
}

/**
 * An instant as people of the zone write it, to the minute, with the zone's name.
 *
 * @example formatInZone(new Date('2020-05-29T15:59:59Z'), 'Asia/Shanghai', 'zh-CN') // '2020年5月29日 23:59（北京时间）'
 */
export function formatInZone(instant: Date, timeZone: string, language: Language): string {
  return zonedClock(timeZone).format(instant, language);
}

function formatWall(wall: Date, timeZone: string, language: Language): string {
  const time = wall.toISOString().slice(11, 16);
  const day = wall.getUTCDate();
  if (language === 'en') return `${day} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}, ${time} (${timeZone})`;
  const zone = BEIJING_TIME.has(timeZone) ? '北京时间' : `${timeZone} 时间`;
  return `${wall.getUTCFullYear()}年${wall.getUTCMonth() + 1}月${day}日 ${time}（${zone}）`;
}

/**
 * What a wall clock in `timeZone` shows at an instant, to the second.
 *
 * @example wallClock(new Date('2020-05-29T15:59:59Z'), 'Asia/Shanghai') // '2020-05-29T23:59:59'
 */
export function wallClock(instant: Date, timeZone: string): string {
  return zonedClock(timeZone).show(instant);
}

/** English names of the months, from January. */
export const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The IANA names of the one official time of mainland China. */
const BEIJING_TIME: ReadonlySet<string> = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC']);

function wallMs(localTime: string): number {
  const isWellFormed = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(localTime);
  const wall = isWellFormed ? Date.parse(`${localTime}Z`) : Number.NaN;
  // The engine takes 30 February for 1 March.
  if (Number.isNaN(wall) || !localTime.startsWith(new Date(wall).toISOString().slice(0, 16))) {
    throw new RangeError(`Not a wall-clock time: ${localTime}`);
  }
  return wall;
}

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
type OffsetAt = (instant: number) => number;

/** No zone moves its clock twice within two days, so the offsets a day before and a day after are all there can be. */
function offsetsAround(wall: number, offsetAt: OffsetAt): readonly number[] {
  return [...new Set([offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)])];
}

/** Making a format takes far longer than using it. */
function offsetsOf(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const date = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return date - Math.floor(instant / 1000) * 1000;
  };
}
