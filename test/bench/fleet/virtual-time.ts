import type { SettableClock } from '../../support/google/http/settable-clock.ts';

/** Turns of the event loop without any activity after which nothing but waiting is left. */
const QUIET_TURNS = 8;

/** A time that passes only while everybody waits. */
export interface VirtualTime {
  readonly clock: SettableClock;
  sleep(ms: number): Promise<void>;
  /**
   * Work elsewhere, such as a request, that takes `ms` of virtual time, however long it really takes. Until then time goes on
   * for others: what it brings is not seen before.
   */
  lasting<Result>(ms: number, work: () => Promise<Result>): Promise<Result>;
}

/** Something that happens at its time, and not before it is ready. */
interface Due {
  readonly at: number;
  isReady: boolean;
  readonly wake: () => void;
}

/**
 * Fifty minutes of waiting in a few seconds: when all are asleep, the clock, which must stand still by itself, jumps to the
 * first who wants to wake; if that is work which really still runs, it waits for that.
 */
export function virtualTime(clock: SettableClock): VirtualTime {
  let quiet = 0;
  let isWatching = false;
  let coming: readonly Due[] = [];

  const first = (): Due | undefined =>
    coming.reduce<Due | undefined>((best, due) => (best === undefined || due.at < best.at ? due : best), undefined);
  const watch = (): void => {
    quiet = 0;
    if (isWatching) return;
    isWatching = true;
    setImmediate(turn);
  };
  const turn = (): void => {
    isWatching = false;
    const next = first();
    if (next === undefined || !next.isReady) return;
    quiet += 1;
    if (quiet > QUIET_TURNS) {
      quiet = 0;
      if (next.at > clock.now().getTime()) clock.set(new Date(next.at));
      coming = coming.filter((due) => due !== next);
      next.wake();
    }
    isWatching = true;
    setImmediate(turn);
  };
  const wait = (ms: number, isReady: boolean): { readonly due: Due; readonly woken: Promise<void> } => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const due = { at: clock.now().getTime() + Math.max(0, ms), isReady, wake: resolve };
    coming = [...coming, due];
    watch();
    return { due, woken: promise };
  };

  return {
    clock,
    sleep: (ms) => wait(ms, true).woken,
    lasting: async (ms, work) => {
      const { due, woken } = wait(ms, false);
      try {
        return await work();
      } finally {
        due.isReady = true;
        watch();
        await woken;
      }
    },
  };
}
