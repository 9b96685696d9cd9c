/** Hands out the tasks of one queue: when due, a few at once, at a rate, again when they fail. */
import type { DeskClock } from '../desk/desk.ts';
import { backoffMs, type QueueLimits, type QueueState } from './queue-config.ts';
import type { TaskRecord } from './task-record.ts';

/** What a test may ask for: everything here happens in the real service too, only rarely. */
export interface Disturbance {
  /** Tasks that are delivered twice: at the same time, or again after they succeeded. */
  readonly twice?: (task: TaskRecord) => 'parallel' | 'after' | undefined;
  /** In which order tasks that are due go out; as they came where absent. */
  readonly order?: (due: readonly TaskRecord[]) => readonly TaskRecord[];
}

export interface DispatcherSettings {
  readonly limits: QueueLimits;
  readonly clock: DeskClock;
  /** Prepares one call of the target; it answers the HTTP status, `undefined` where no answer came. */
  readonly prepare: (task: TaskRecord) => () => Promise<number | undefined>;
  /** The task is over: done, or given up after its last attempt. */
  readonly onOver: (task: TaskRecord, isDone: boolean) => void;
}

export interface Dispatcher extends Disposable {
  readonly waiting: readonly TaskRecord[];
  add(task: TaskRecord): void;
  /** It is not handed out again; a call that is under way goes on. */
  remove(task: TaskRecord): void;
  setState(state: QueueState): void;
  disturb(disturbance: Disturbance): void;
  idle(): Promise<void>;
  readonly peak: number;
}

/** A clock that a test moves is looked at so often. */
const LOOK_MS = 20;

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** A bucket that holds `maxBurstSize` dispatches and is refilled at the rate. */
function tokenBucket({ rateLimits }: QueueLimits, startMs: number): (nowMs: number) => boolean {
  const { maxBurstSize, maxDispatchesPerSecond } = rateLimits;
  let tokens = maxBurstSize;
  let filledAtMs = startMs;
  return (nowMs) => {
    tokens = Math.min(maxBurstSize, tokens + ((nowMs - filledAtMs) / 1_000) * maxDispatchesPerSecond);
    filledAtMs = nowMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

export function openDispatcher({ limits, clock, prepare, onOver }: DispatcherSettings): Dispatcher {
  const nowMs = (): number => clock.now().getTime();
  const mayStart = tokenBucket(limits, nowMs());
  let waiting: TaskRecord[] = [];
  let running = 0;
  let peak = 0;
  let state: QueueState = 'RUNNING';
  let disturbance: Disturbance = {};
  let isClosed = false;
  const removed = new WeakSet<TaskRecord>();
  let timer: NodeJS.Timeout | undefined;
  let settled = Promise.withResolvers<void>();

  const attempt = async (task: TaskRecord): Promise<void> => {
    const dispatchedAtMs = nowMs();
    const begun = { scheduledAtMs: task.dueAtMs, dispatchedAtMs };
    const deliver = prepare(task);
    const twice = disturbance.twice?.(task);
    task.dispatches += 1;
    task.first ??= begun;
    task.last = begun;
    const [status] = await Promise.all(twice === 'parallel' ? [deliver(), deliver()] : [deliver()]);
    if (twice === 'after' && isSuccess(status)) await deliver();
    if (status !== undefined) task.responses += 1;
    task.last = { ...begun, respondedAtMs: nowMs(), ...(status !== undefined && { status }) };
    settle(task, isSuccess(status));
  };

  const settle = (task: TaskRecord, isDone: boolean): void => {
    const { maxAttempts } = limits.retryConfig;
    const isLast = maxAttempts !== -1 && task.dispatches >= maxAttempts;
    if (isDone || isLast || removed.has(task)) onOver(task, isDone);
    else {
      task.dueAtMs = nowMs() + backoffMs(limits, task.dispatches);
      waiting.push(task);
    }
    running -= 1;
    pump();
  };

  const nextDue = (): TaskRecord | undefined => {
    const due = waiting.filter(({ dueAtMs }) => dueAtMs <= nowMs());
    return (disturbance.order?.(due) ?? due)[0];
  };

  const pump = (): void => {
    clearTimeout(timer);
    if (isClosed) return;
    while (state === 'RUNNING' && running < limits.rateLimits.maxConcurrentDispatches) {
      const task = nextDue();
      if (task === undefined || !mayStart(nowMs())) break;
      waiting = waiting.filter((other) => other !== task);
      running += 1;
      peak = Math.max(peak, running);
      void attempt(task);
    }
    if (waiting.length > 0) timer = setTimeout(pump, LOOK_MS);
    else if (running === 0) settled.resolve();
  };

  return {
    get waiting() {
      return waiting;
    },
    get peak() {
      return peak;
    },
    add(task) {
      if (waiting.length === 0 && running === 0) settled = Promise.withResolvers<void>();
      waiting.push(task);
      setImmediate(pump);
    },
    remove(task) {
      removed.add(task);
      waiting = waiting.filter((other) => other !== task);
      setImmediate(pump);
    },
    setState(next) {
      state = next;
      setImmediate(pump);
    },
    disturb(next) {
      disturbance = next;
    },
    async idle() {
      if (waiting.length > 0 || running > 0) await settled.promise;
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
      isClosed = true;
    },
  };
}
