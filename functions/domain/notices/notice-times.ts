/** When the timed notices of a round go out. */
import type { Round } from '../round/round.ts';
import { instantOf, wallClock } from '../round/zoned-time.ts';
import { TIMED_KINDS, type TimedKind } from './notice-kinds.ts';
import type { NoticeSettings } from './notice-settings.ts';

/** A timed notice from its moment until the next one takes its place, as ISO times. */
export interface NoticeWindow {
  readonly kind: TimedKind;
  readonly from: string;
  /** The last one ends with the deadline. */
  readonly until: string;
}

type RoundTimes = Pick<Round, 'opensAt' | 'deadline' | 'timeZone'>;

const DAY_MS = 86_400_000;

/**
 * The windows of the kinds that the round sends, one after the other and never two at once: whoever is first written to late,
 * say because an address was missing, gets the notice that fits the day. Half-time is midway between opening and deadline and
 * the last day begins 24 hours before the deadline, where the settings name no other times.
 *
 * @example noticeWindows(round, settings).map(({ kind }) => kind) // ['opening', 'half-time', 'last-day']
 */
export function noticeWindows(round: RoundTimes, settings: NoticeSettings): readonly NoticeWindow[] {
  const kinds = TIMED_KINDS.filter((kind) => settings.kinds.includes(kind));
  const moments = momentsOf(round, settings);
  const end = instantOf(round.deadline, round.timeZone).getTime();
  const windows = kinds.map((kind, place): NoticeWindow => {
    const untilMs = Math.min(end, ...kinds.slice(place + 1).map((later) => moments[later]));
    return { kind, from: new Date(moments[kind]).toISOString(), until: new Date(untilMs).toISOString() };
  });
  return windows.filter(({ from, until }) => from < until);
}

function momentsOf(
  { opensAt, deadline, timeZone }: RoundTimes,
  { halfTime, lastDay }: NoticeSettings,
): Record<TimedKind, number> {
  const ms = (local: string): number => instantOf(local, timeZone).getTime();
  const [opening, end] = [ms(opensAt), ms(deadline)];
  return {
    opening,
    'half-time': halfTime === undefined ? opening + (end - opening) / 2 : ms(halfTime),
    // Of a round that is shorter than a day the whole is the last day.
    'last-day': lastDay === undefined ? Math.max(opening, end - DAY_MS) : ms(lastDay),
  };
}

/**
 * Whether timed notices go out at this hour.
 *
 * @example isWithinHours(new Date('2020-05-29T00:29:00Z'), 'Asia/Shanghai', { hours: { from: '08:30', to: '18:00' } }) // false
 */
export function isWithinHours(now: Date, timeZone: string, { hours }: Pick<NoticeSettings, 'hours'>): boolean {
  if (hours === undefined) return true;
  const time = wallClock(now, timeZone).slice(11, 16);
  return hours.from <= time && time < hours.to;
}
