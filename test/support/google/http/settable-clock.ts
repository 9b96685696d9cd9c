/** The desk's clock: runs with the machine's, can be set and moved, and can stand still. */
import type { DeskClock } from '../desk/desk.ts';

export interface SettableClock extends DeskClock {
  set(time: Date): void;
  advance(byMs: number): void;
  /** From now on time passes only by `set` and `advance`. */
  stop(): void;
}

/** @param start where it stands still from the beginning; without it the clock runs with the machine's. */
export function settableClock(start?: Date): SettableClock {
  let stoppedAt = start?.getTime();
  let aheadMs = 0;
  const now = () => stoppedAt ?? Date.now() + aheadMs;
  const set = (time: number) => {
    if (stoppedAt === undefined) aheadMs = time - Date.now();
    else stoppedAt = time;
  };
  return {
    now: () => new Date(now()),
    set: (time) => set(time.getTime()),
    advance: (byMs) => set(now() + byMs),
    stop: () => {
      stoppedAt = now();
    },
  };
}
