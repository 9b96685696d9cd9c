import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../domain/problems/problem.ts';
import { asProblem, isBusy } from './sqlite-fault.ts';

/** How long SQLite itself waits for a lock. It blocks the event loop, so the longer waits are made outside of it. */
export const BLOCKING_WAIT_MS = 20;
const PAUSE_MS = 2;

export interface Patience {
  readonly file: string;
  readonly timeoutMs: number;
}

/** The result of `work`, tried again while another process holds the file, at most for the given time. */
export async function whenFree<Result>(work: () => Result, { file, timeoutMs }: Patience): Promise<Result> {
  const since = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw asProblem(error, file);
      const waitedMs = Math.round(performance.now() - since);
      if (waitedMs >= timeoutMs) throw new Problem('STORE_BUSY', { file, waitedMs }, { cause: error });
    }
    await sleep(PAUSE_MS);
  }
}
