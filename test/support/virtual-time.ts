import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../functions/ports/clock.ts';

/** Time that passes only when everybody waits: a minute takes as long as the work in it. */
export interface VirtualTime extends Clock {
  sleep(ms: number): Promise<void>;
  /** Runs `work` to its end, moving on to the next waking whenever nothing else is left to do. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Turns of the event loop in which nobody goes to sleep or wakes before the time moves on. */
const QUIET_TURNS = 3;

export function virtualTime(start = Date.parse('2020-05-20T00:00:00Z')): VirtualTime {
  let now = start;
  let order = 0;
  const sleepers: { readonly at: number; readonly order: number; readonly wake: () => void }[] = [];
  const next = () => sleepers.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];

  return {
    now: () => new Date(now),
    sleep: (ms) =>
      new Promise((wake) => {
        order += 1;
        sleepers.push({ at: now + Math.max(0, ms), order, wake });
      }),
    async run(work) {
      let isDone = false;
      const result = work().finally(() => {
        isDone = true;
      });
      result.catch(() => undefined);
      while (!isDone) {
        const seen = order;
        for (let turn = 0; turn < QUIET_TURNS; turn += 1) await setImmediate();
        const sleeper = next();
        if (isDone || seen !== order || sleeper === undefined) continue;
        sleepers.splice(sleepers.indexOf(sleeper), 1);
        now = Math.max(now, sleeper.at);
        sleeper.wake();
      }
      return result;
    },
  };
}
