import { openInProcessQueue } from '../adapters/in-process/open-in-process-queue.ts';
import { systemClock } from '../adapters/system-clock/system-clock.ts';
import type { TaskDoer } from '../pipeline/do-task.ts';
import type { Office } from '../pipeline/office.ts';
import { once } from './once.ts';

export interface LocalOffice extends Office, AsyncDisposable {
  /** Resolves when every task in the queue is done; throws what failed at every attempt. */
  readonly idle: () => Promise<void>;
  /** Tasks are done in this process; else `idle` tells nothing, since others do them. */
  readonly hasOwnQueue: boolean;
}

/** Two reports are printed at once, and a third is drafted meanwhile. */
const TASKS_AT_ONCE = 3;

/** The same office for a process that has nobody to do its tasks but itself; a queue that it has already is not used. */
export function withOwnQueue(given: Omit<Office, 'queue'> & AsyncDisposable): LocalOffice {
  // Most commands ask for no task, so what does them is loaded with the first.
  const doer = once(async (): Promise<TaskDoer> => (await import('../pipeline/do-task.ts')).taskDoer(office));
  const queue = openInProcessQueue({
    handle: async (task) => (await doer())(task),
    width: TASKS_AT_ONCE,
    clock: systemClock,
  });
  const office: LocalOffice = { ...given, queue, idle: () => queue.idle(), hasOwnQueue: true };
  return office;
}
