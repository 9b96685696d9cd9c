import type { Clock } from '../../ports/clock.ts';
import type { Queue, QueuedTask, Task } from '../../ports/queue.ts';

export interface InProcessQueue extends Queue {
  /**
   * Resolves when nothing waits and nothing is being done. Throws an `AggregateError` of what failed at every attempt since
   * the last call.
   */
  idle(): Promise<void>;
}

export interface InProcessQueueSettings {
  readonly handle: (task: Task) => Promise<void>;
  /** How many tasks may be under way at once. */
  readonly width: number;
  readonly clock: Clock;
}

/** A task that failed this often is given up. */
const ATTEMPTS = 3;

/** Tasks of this process, a few at a time, in the order in which they came; a task that fails goes to the end of the line. */
export function openInProcessQueue({ handle, width, clock }: InProcessQueueSettings): InProcessQueue {
  const waiting: (QueuedTask & { readonly attempt: number })[] = [];
  const names = new Set<string>();
  let failures: unknown[] = [];
  let underWay = 0;
  let settled = Promise.withResolvers<void>();

  const next = (): void => {
    while (underWay < width) {
      const one = waiting.shift();
      if (one === undefined) break;
      underWay += 1;
      void perform(one);
    }
    if (underWay === 0 && waiting.length === 0) settled.resolve();
  };

  const perform = async (one: QueuedTask & { readonly attempt: number }): Promise<void> => {
    try {
      await until(one.notBefore, clock);
      await handle(one.task);
      names.delete(one.name);
    } catch (error) {
      if (one.attempt < ATTEMPTS) waiting.push({ ...one, attempt: one.attempt + 1 });
      else {
        names.delete(one.name);
        failures.push(error);
      }
    } finally {
      underWay -= 1;
      next();
    }
  };

  return {
    async add(task) {
      if (names.has(task.name)) return 'known';
      names.add(task.name);
      if (underWay === 0 && waiting.length === 0) settled = Promise.withResolvers<void>();
      waiting.push({ ...task, attempt: 1 });
      queueMicrotask(next);
      return 'added';
    },
    async idle() {
      if (underWay > 0 || waiting.length > 0) await settled.promise;
      const failed = failures;
      failures = [];
      if (failed.length > 0) throw new AggregateError(failed, `${failed.length} task(s) failed at every attempt`);
    },
  };
}

function until(notBefore: string | undefined, clock: Clock): Promise<void> {
  const ms = notBefore === undefined ? 0 : new Date(notBefore).getTime() - clock.now().getTime();
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
