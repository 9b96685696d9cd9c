import { setTimeout as sleep } from 'node:timers/promises';
import { asProblem } from './firestore-fault.ts';
import type { Database } from './open-database.ts';
import { isPassing } from './service-error.ts';

export interface Patience {
  /** For all attempts together. */
  readonly timeoutMs: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** Exponential with full jitter, so that instances that failed together do not come again together. */
function pauseMs(failures: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
}

/**
 * The result of `attempt`, tried again while what fails may pass by itself. Ours, not the client’s, because a commit whose
 * answer was lost must look before it leaps again, and because a caller has a deadline too.
 */
export async function withPatience<Result>(
  { name, login, closing }: Pick<Database, 'name' | 'login' | 'closing'>,
  { timeoutMs }: Patience,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const until = performance.now() + timeoutMs;
  const asSomebody = async (): Promise<Result> => {
    await login();
    return attempt();
  };
  for (let failures = 1; ; failures += 1) {
    try {
      return await withDeadline(asSomebody, { leftMs: until - performance.now(), closing });
    } catch (error) {
      const pause = pauseMs(failures);
      if (!isPassing(error) || performance.now() + pause >= until) throw asProblem(error, name);
      await sleep(pause);
    }
  }
}

async function withDeadline<Result>(
  attempt: () => Promise<Result>,
  { leftMs, closing }: { readonly leftMs: number; readonly closing: AbortSignal },
): Promise<Result> {
  if (closing.aborted) throw closed();
  const { promise, reject } = Promise.withResolvers<never>();
  const late = Object.assign(new Error(`No answer within ${Math.ceil(leftMs)} ms`), { code: 4 });
  const timer = setTimeout(() => reject(late), Math.max(1, leftMs));
  const end = (): void => reject(closed());
  closing.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([attempt(), promise]);
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', end);
  }
}

function closed(): TypeError {
  return new TypeError('The store is closed');
}
