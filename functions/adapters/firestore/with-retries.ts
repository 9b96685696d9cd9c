import { setTimeout as sleep } from 'node:timers/promises';
import { asProblem } from './firestore-fault.ts';
import { isPassing } from './service-error.ts';

export interface Patience {
  /** Names the database in messages. */
  readonly database: string;
  /** For all attempts together. */
  readonly timeoutMs: number;
}

/** A connection that hangs must leave time for another attempt. */
const ATTEMPT_MS = 15_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** Exponential with full jitter, so that instances that failed together do not come again together. */
function pauseMs(failures: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
}

/**
 * The result of `attempt`, tried again while what fails may pass by itself. It is told how long it may take. Ours, not a
 * client’s, because a commit whose answer was lost must look before it leaps again.
 */
export async function withRetries<Result>(
  attempt: (timeoutMs: number) => Promise<Result>,
  { database, timeoutMs }: Patience,
): Promise<Result> {
  const until = performance.now() + timeoutMs;
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt(Math.min(ATTEMPT_MS, Math.max(1, until - performance.now())));
    } catch (error) {
      const pause = pauseMs(failures);
      if (!isPassing(error) || performance.now() + pause >= until) throw asProblem(error, database);
      await sleep(pause);
    }
  }
}
