import { Worker } from 'node:worker_threads';
import type { QuotaLimits } from '../../support/google/http/quotas.ts';
import type { SettableClock } from '../../support/google/http/settable-clock.ts';
import { sharedClock } from './shared-clock.ts';

/** What the thread of the desk is begun with. */
export interface DeskStart {
  readonly time: SharedArrayBuffer;
  readonly centres: number;
}

type Order =
  | { readonly kind: 'limit'; readonly limits: QuotaLimits }
  | { readonly kind: 'edit'; readonly share: number }
  | { readonly kind: 'count' };

export type DeskOrder = Order & { readonly id: number };

/** Number 0 is the first message: the desk is ready. */
export interface DeskAnswer {
  readonly id: number;
  readonly result: unknown;
}

/** How often each method was called, by name and status. */
export type CallCounts = Readonly<Record<string, number>>;

/** A desk with a filled return for each centre, in a thread of its own. */
export interface FleetDesk extends AsyncDisposable {
  readonly origin: string;
  readonly driveId: string;
  readonly clock: SettableClock;
  limit(limits: QuotaLimits): Promise<void>;
  /** Changes this share of the returns; answers how many. */
  edit(share: number): Promise<number>;
  /** The calls since the last count. */
  count(): Promise<CallCounts>;
}

export async function startFleetDesk(centres: number, startAt: Date): Promise<FleetDesk> {
  const time = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const clock = sharedClock(time);
  clock.set(startAt);
  const worker = new Worker(new URL('./children/desk.ts', import.meta.url), {
    workerData: { time, centres } satisfies DeskStart,
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let orders = 0;
  const answerTo = (id: number): Promise<unknown> => {
    const place = Promise.withResolvers<unknown>();
    waiting.set(id, place);
    return place.promise;
  };
  worker.on('message', ({ id, result }: DeskAnswer) => waiting.get(id)?.resolve(result));
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  const ask = (order: Order): Promise<unknown> => {
    orders += 1;
    const answer = answerTo(orders);
    worker.postMessage({ ...order, id: orders } satisfies DeskOrder);
    return answer;
  };
  const { origin, driveId } = (await answerTo(0)) as Pick<FleetDesk, 'origin' | 'driveId'>;
  return {
    origin,
    driveId,
    clock,
    limit: async (limits) => void (await ask({ kind: 'limit', limits })),
    edit: async (share) => (await ask({ kind: 'edit', share })) as number,
    count: async () => (await ask({ kind: 'count' })) as CallCounts,
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  };
}
