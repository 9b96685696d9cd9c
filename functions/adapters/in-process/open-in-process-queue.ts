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

interface Waiting extends QueuedTask {
  readonly attempt: number;
  readonly dueAtMs: number;
}

/** A task that failed this often is given up. */
const ATTEMPTS = 3;
/** A clock may be set while tasks wait for their time, so it is looked at this often. */
const LONGEST_LOOK_MS = 250;

/**
 * Tasks of this process, a few at a time, in the order in which they came; a task that fails goes to the end of the line, and
 * one whose time has not come holds no other back.
 */
export function openInProcessQueue({ handle, width, clock }: InProcessQueueSettings): InProcessQueue {
  const waiting: Waiting[] = [];
  const names = new Set<string>();
  let failures: unknown[] = [];
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  let settled = Promise.withResolvers<void>();

  const takeDue = (): Waiting | undefined => {
    const nowMs = clock.now().getTime();
    const at = waiting.findIndex(({ dueAtMs }) => dueAtMs <= nowMs);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };

  const next = (): void => {
    clearTimeout(timer);
    while (underWay < width) {
      const one = takeDue();
      if (one === undefined) break;
      underWay += 1;
      void perform(one);
    }
    if (waiting.length === 0 && underWay === 0) settled.resolve();
    else if (waiting.length > 0 && underWay < width) timer = setTimeout(next, msToLook(waiting, clock));
  };

  const perform = async (one: Waiting): Promise<void> => {
    try {
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
      waiting.push({ ...task, attempt: 1, dueAtMs: task.notBefore === undefined ? 0 : Date.parse(task.notBefore) });
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

function msToLook(waiting: readonly Waiting[], clock: Clock): number {
  const firstMs = Math.min(...waiting.map(({ dueAtMs }) => dueAtMs));
  return Math.min(Math.max(firstMs - clock.now().getTime(), 1), LONGEST_LOOK_MS);
}
