/** A clock that a test moves. */
export interface SetClock {
  now(): Date;
  pass(ms: number): void;
}

/** A clock that stands still until the test lets time pass. */
export function aClock(start = new Date('2020-05-01T08:00:00Z')): SetClock {
  let nowMs = start.getTime();
  return {
    now: () => new Date(nowMs),
    pass(ms) {
      nowMs += ms;
    },
  };
}
