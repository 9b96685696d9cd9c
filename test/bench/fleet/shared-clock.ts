import type { SettableClock } from '../../support/google/http/settable-clock.ts';

/** A clock that several threads read and one sets; it stands still by itself. */
export function sharedClock(memory: SharedArrayBuffer): SettableClock {
  const time = new Float64Array(memory);
  const now = () => time[0] ?? 0;
  return {
    now: () => new Date(now()),
    set: (moment) => {
      time[0] = moment.getTime();
    },
    advance: (byMs) => {
      time[0] = now() + byMs;
    },
    stop: () => {},
  };
}
