import type { TaskDoer } from '../../functions/pipeline/do-task.ts';
import type { Queue, QueuedTask } from '../../functions/ports/queue.ts';

export interface HeldQueue extends Queue {
  /** All that it was ever given, in order. */
  readonly tasks: readonly QueuedTask[];
  /**
   * Does what waits, and what comes of it, until nothing is left: the next one is picked by `pick` among those that wait,
   * the first where it is not given. Faults of tasks are thrown.
   */
  drain(doer: TaskDoer, pick?: (waiting: readonly QueuedTask[]) => number): Promise<void>;
}

/** A queue that keeps what it is given until it is told to do it; two tasks of one name are one. */
export function aHeldQueue(): HeldQueue {
  const tasks: QueuedTask[] = [];
  const waiting: QueuedTask[] = [];
  return {
    tasks,
    add: async (task) => {
      if (tasks.some(({ name }) => name === task.name)) return 'known';
      tasks.push(task);
      waiting.push(task);
      return 'added';
    },
    async drain(doer, pick = () => 0) {
      while (waiting.length > 0) {
        const [next] = waiting.splice(pick(waiting), 1);
        if (next !== undefined) await doer(next.task);
      }
    },
  };
}
