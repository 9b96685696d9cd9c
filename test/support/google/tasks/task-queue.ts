/** One queue of the desk: its tasks by name, and the names that are still taken though their tasks are over. */
import { randomInt } from 'node:crypto';
import type { DeskClock } from '../desk/desk.ts';
import { checkTask, LARGEST_TASK_BYTES } from './check-task.ts';
import { type DeliverSettings, preparedDelivery } from './deliver.ts';
import { type Dispatcher, openDispatcher } from './dispatcher.ts';
import { limitsOf, type QueueConfig, type QueueState, queueForm } from './queue-config.ts';
import { invalidArgument, taskExistedRecently, taskExists, taskGone, taskUnknown } from './task-errors.ts';
import { sizeOf, type TaskRecord } from './task-record.ts';
import type { TaskRequest } from './task-schemas.ts';

export interface TaskQueueSettings extends DeliverSettings {
  readonly config: QueueConfig;
  readonly clock: DeskClock;
}

export interface TaskQueue extends Pick<Dispatcher, 'disturb' | 'idle'>, Disposable {
  readonly config: QueueConfig;
  form(): object;
  create(task: TaskRequest): TaskRecord;
  /** Throws Google's 404 where there is none, in other words where there was one within the hour. */
  get(name: string): TaskRecord;
  list(): readonly TaskRecord[];
  delete(name: string): void;
  purge(): void;
  setState(state: QueueState): void;
  /** Makes a task due at once. */
  run(name: string): TaskRecord;
  /** Tasks that failed at every attempt. */
  readonly givenUp: readonly TaskRecord[];
  /** How many tasks were under way at the same time at most. */
  readonly peak: number;
}

/** A name stays taken for about so long after its task is over. */
const TAKEN_MS = 3_600_000;

export function openTaskQueue(settings: TaskQueueSettings): TaskQueue {
  const { config, clock } = settings;
  const tasks = new Map<string, TaskRecord>();
  const overAtMs = new Map<string, number>();
  const givenUp: TaskRecord[] = [];
  let state: QueueState = 'RUNNING';
  const nowMs = (): number => clock.now().getTime();
  const end = (name: string): void => {
    tasks.delete(name);
    overAtMs.set(name, nowMs());
  };
  const dispatcher = openDispatcher({
    limits: limitsOf(config),
    clock,
    prepare: (task) => preparedDelivery(task, settings),
    onOver: (task, isDone) => {
      if (tasks.get(task.name) !== task) return;
      end(task.name);
      if (!isDone) givenUp.push(task);
    },
  });
  const wasThere = (name: string): boolean => nowMs() - (overAtMs.get(name) ?? -Infinity) < TAKEN_MS;
  const get = (name: string): TaskRecord => {
    const task = tasks.get(name);
    if (task !== undefined) return task;
    throw wasThere(name) ? taskGone() : taskUnknown();
  };
  const remove = (task: TaskRecord): void => {
    dispatcher.remove(task);
    end(task.name);
  };

  return {
    config,
    givenUp,
    get peak() {
      return dispatcher.peak;
    },
    disturb: dispatcher.disturb,
    idle: dispatcher.idle,
    form: () => queueForm(config, state),
    get,
    list: () => [...tasks.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    create(request) {
      checkTask(request, config.name, nowMs());
      const name = request.name || `${config.name}/tasks/${randomInt(2 ** 47)}`;
      if (tasks.has(name)) throw taskExists();
      if (wasThere(name)) throw taskExistedRecently();
      const record = newRecord(name, request, nowMs());
      if (sizeOf(record) > LARGEST_TASK_BYTES)
        throw invalidArgument(`Task size too large. Task size must be less than ${LARGEST_TASK_BYTES} bytes.`);
      tasks.set(name, record);
      dispatcher.add(record);
      return record;
    },
    delete: (name) => remove(get(name)),
    purge: () => {
      for (const task of [...tasks.values()]) remove(task);
    },
    run(name) {
      const task = get(name);
      task.dueAtMs = nowMs();
      return task;
    },
    setState(next) {
      state = next;
      dispatcher.setState(next);
    },
    [Symbol.dispose]: () => dispatcher[Symbol.dispose](),
  };
}

function newRecord(name: string, request: TaskRequest, nowMs: number): TaskRecord {
  const wantedMs = request.scheduleTime === undefined ? nowMs : Date.parse(request.scheduleTime);
  return { name, request, createdAtMs: nowMs, dueAtMs: Math.max(wantedMs, nowMs), dispatches: 0, responses: 0 };
}
