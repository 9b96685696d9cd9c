import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRequestLimiter } from '../../../functions/adapters/request-limiter/open-request-limiter.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { inMemoryStore } from '../../support/in-memory-store.ts';
import { seeded } from '../../support/seeded.ts';
import { type VirtualTime, virtualTime } from '../../support/virtual-time.ts';

const MINUTE_MS = 60_000;

interface Instance {
  readonly time: VirtualTime;
  readonly store: Store;
  readonly random: () => number;
  readonly perMinute: number;
  /** By how much this instance's clock goes ahead of the true time. */
  readonly aheadMs?: number;
}

function limiterOf({ time, store, random, perMinute, aheadMs = 0 }: Instance) {
  return openRequestLimiter({
    store,
    clock: { now: () => new Date(time.now().getTime() + aheadMs) },
    sleep: (ms) => time.sleep(ms),
    random,
    service: 'sheets',
    perMinute: { read: perMinute, write: perMinute },
  });
}

/** The most requests that any minute holds, wherever it begins. */
function mostInAMinute(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + MINUTE_MS).length));
}

describe('a quota shared by all instances', () => {
  it('lets a burst through at once and has the rest wait for the next minute', async () => {
    const time = virtualTime();
    const start = time.now().getTime();
    const limiter = limiterOf({ time, store: inMemoryStore(), random: seeded(1).next, perMinute: 60 });
    const moments: number[] = [];
    await time.run(async () => {
      for (let i = 0; i < 61; i += 1) {
        await limiter.take('read');
        moments.push(time.now().getTime() - start);
      }
    });
    expect(moments.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 0));
    expect(moments[60]).toBeGreaterThanOrEqual(MINUTE_MS);
    expect(moments[60]).toBeLessThan(MINUTE_MS * 1.05);
  });

  it('counts reads and writes apart', async () => {
    const time = virtualTime();
    const start = time.now().getTime();
    const limiter = limiterOf({ time, store: inMemoryStore(), random: seeded(1).next, perMinute: 1 });
    await time.run(async () => {
      await limiter.take('read');
      await limiter.take('write');
    });
    expect(time.now().getTime()).toBe(start);
  });

  it('never exceeds it in any minute and wastes little of it, with several instances, clocks and a slow store', async () => {
    const scenario = fc.record({
      seed: fc.integer(),
      instances: fc.integer({ min: 1, max: 5 }),
      callers: fc.integer({ min: 1, max: 12 }),
      perMinute: fc.integer({ min: 10, max: 80 }),
      skewMs: fc.integer({ min: 0, max: 600 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ seed, instances, callers, perMinute, skewMs }) => {
        const time = virtualTime();
        const start = time.now().getTime();
        const random = seeded(seed).next;
        const store = inMemoryStore(() => time.sleep(10 + random() * 60));
        const moments: number[] = [];
        const untilMs = 4 * MINUTE_MS;
        await time.run(() =>
          Promise.all(
            Array.from({ length: instances }, async () => {
              const aheadMs = (random() - 0.5) * skewMs;
              const limiter = limiterOf({ time, store, random, perMinute, aheadMs });
              await Promise.all(
                Array.from({ length: callers }, async () => {
                  for (;;) {
                    await limiter.take('read');
                    const at = time.now().getTime() - start;
                    if (at >= untilMs) return;
                    moments.push(at);
                    await time.sleep(random() * 300);
                  }
                }),
              );
            }),
          ),
        );
        expect(mostInAMinute(moments)).toBeLessThanOrEqual(perMinute);
        // Four windows fit into the time, each 2.5 % longer than a minute.
        expect(moments.length).toBeGreaterThanOrEqual(perMinute * 3.8);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('has a caller wait anew whose instance stood still when its moment came', async () => {
    const time = virtualTime();
    const start = time.now().getTime();
    let frozenMs = 0;
    const limiter = openRequestLimiter({
      store: inMemoryStore(),
      clock: time,
      sleep: (ms) => time.sleep(ms + frozenMs),
      random: seeded(1).next,
      service: 'sheets',
      perMinute: { read: 1, write: 1 },
    });
    await time.run(async () => {
      await limiter.take('read');
      frozenMs = 30_000;
      const second = limiter.take('read');
      await time.sleep(70_000);
      frozenMs = 0;
      await second;
    });
    // The moment at 61.5 s was missed at 91.5 s, the next one is a window after it.
    expect(time.now().getTime() - start).toBe(123_000);
  });

  it('gives every caller the store’s own trouble, and serves the next ones again', async () => {
    const time = virtualTime();
    const healthy = inMemoryStore();
    let isBroken = true;
    const store: Store = {
      ...healthy,
      get: async (path) => {
        if (isBroken) throw new TypeError('no store');
        return healthy.get(path);
      },
    };
    const limiter = limiterOf({ time, store, random: seeded(1).next, perMinute: 10 });
    const outcomes = await time.run(() => Promise.allSettled([limiter.take('read'), limiter.take('read')]));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isBroken = false;
    await expect(time.run(() => limiter.take('read'))).resolves.toBeUndefined();
  });

  it('gives up on a document that is in conflict for ever', async () => {
    const time = virtualTime();
    const store = inMemoryStore();
    const stubborn: Store = {
      ...store,
      commit: async () => store.commit([{ kind: 'delete', path: 'a/b', ifVersion: '9' }]),
    };
    const limiter = limiterOf({ time, store: stubborn, random: seeded(1).next, perMinute: 10 });
    const error = await time.run(() => limiter.take('read')).catch((caught: unknown) => caught);
    expect(isProblem(error, 'STORE_CONFLICT')).toBe(true);
  });
});
