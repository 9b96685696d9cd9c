import { z } from 'zod';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Clock } from '../../ports/clock.ts';
import type { LimitedRequest, RequestLimiter } from '../../ports/request-limiter.ts';
import type { Store, Write } from '../../ports/store.ts';
import { nextSlots, type SlotRules } from './next-slots.ts';

export interface RequestLimiterSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to 1, evenly. */
  readonly random: () => number;
  /** Names the documents: `limits/{service}.read` and `limits/{service}.write`. */
  readonly service: string;
  /** Requests a minute that all instances together may send: of several quotas that apply, the smallest. */
  readonly perMinute: Readonly<Record<LimitedRequest, number>>;
  /**
   * By how much longer than a minute the window is taken, in ms: covers clocks of instances that differ, and requests that
   * reach the service later than others. 1,500 where absent, which costs 2.5 % of the quota.
   */
  readonly slackMs?: number;
}

const MINUTE_MS = 60_000;
const SLACK_MS = 1_500;
/** Callers of one instance who wait at the same time share one commit; more at once would hold slots for long. */
const MOST_AT_ONCE = 10;
/** Beyond these the store is not busy but broken. */
const MOST_CONFLICTS = 60;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

const slotsSchema = z.object({ slots: z.array(z.number()) });

/**
 * A quota shared by all instances: each request has its own moment, written down before it comes. In no minute there are
 * more of them than granted; a burst goes out at once where the minute before was quiet.
 *
 * Problems: those of the store.
 */
export function openRequestLimiter(settings: RequestLimiterSettings): RequestLimiter {
  const queues = { read: queueOf(settings, 'read'), write: queueOf(settings, 'write') };
  return { take: (kind) => queues[kind]() };
}

/** Lines up the callers of this instance for one kind of request. */
function queueOf(settings: RequestLimiterSettings, kind: LimitedRequest): () => Promise<void> {
  const waiting: PromiseWithResolvers<void>[] = [];
  let isServing = false;

  async function serve(): Promise<void> {
    while (waiting.length > 0) {
      const served = waiting.slice(0, MOST_AT_ONCE);
      try {
        await serveSome(settings, kind, { waiting, count: served.length });
      } catch (error) {
        for (const each of waiting.splice(0)) each.reject(error);
      }
    }
    isServing = false;
  }

  return () => {
    const place = Promise.withResolvers<void>();
    waiting.push(place);
    if (!isServing) {
      isServing = true;
      void serve();
    }
    return place.promise;
  };
}

interface Line {
  readonly waiting: PromiseWithResolvers<void>[];
  readonly count: number;
}

/** One reservation for `count` callers; whose moment has come goes first. */
async function serveSome(
  settings: RequestLimiterSettings,
  kind: LimitedRequest,
  { waiting, count }: Line,
): Promise<void> {
  const { clock, sleep, slackMs = SLACK_MS } = settings;
  for (const slot of await reserve(settings, kind, count)) {
    const aheadMs = slot - clock.now().getTime();
    if (aheadMs > 0) await sleep(aheadMs);
    // An instance that was frozen meanwhile has missed its moment: others have been counted from it.
    if (clock.now().getTime() - slot <= slackMs / 2) waiting.shift()?.resolve();
  }
}

/** Writes the next free moments down as taken; of two instances at once one begins anew. */
async function reserve(
  settings: RequestLimiterSettings,
  kind: LimitedRequest,
  count: number,
): Promise<readonly number[]> {
  const { store, clock, random, sleep, service, perMinute, slackMs = SLACK_MS } = settings;
  const path = `limits/${service}.${kind}`;
  const rules: SlotRules = { most: perMinute[kind], windowMs: MINUTE_MS + slackMs };
  for (let conflicts = 0; ; conflicts += 1) {
    const document = await store.get(path);
    const taken = slotsSchema.safeParse(document?.body).data?.slots ?? [];
    const { own, known } = nextSlots(taken, { now: clock.now().getTime(), count }, rules);
    const body = { slots: known };
    const write: Write =
      document === undefined
        ? { kind: 'create', path, body }
        : { kind: 'put', path, body, ifVersion: document.version };
    try {
      await store.commit([write]);
      return own;
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT') || conflicts >= MOST_CONFLICTS) throw error;
      await sleep(random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** conflicts));
    }
  }
}
