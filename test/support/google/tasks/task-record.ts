/** A task as it is stored and as it is shown. */
import { secondsOf, type TaskRequest, type TaskView } from './task-schemas.ts';

export interface TaskAttempt {
  readonly scheduledAtMs: number;
  readonly dispatchedAtMs: number;
  readonly respondedAtMs?: number;
  /** HTTP status; `undefined` where no answer came in time. */
  readonly status?: number;
}

export interface TaskRecord {
  readonly name: string;
  readonly request: TaskRequest;
  readonly createdAtMs: number;
  dueAtMs: number;
  /** How many attempts began, and how many of them were answered. */
  dispatches: number;
  responses: number;
  first?: TaskAttempt;
  last?: TaskAttempt;
}

/** The reference names 600 s where the task names no deadline. */
const USUAL_DEADLINE = '600s';

export function deadlineMs(record: TaskRecord): number {
  return secondsOf(record.request.dispatchDeadline ?? USUAL_DEADLINE) * 1_000;
}

export function bodyOf(record: TaskRecord): Buffer {
  return Buffer.from(record.request.httpRequest?.body ?? '', 'base64');
}

/** The last segment of a resource's name. */
export function idOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}

function attemptForm(attempt: TaskAttempt | undefined, isFirst: boolean): object | undefined {
  if (attempt === undefined) return undefined;
  const { status, respondedAtMs } = attempt;
  // The reference: of the first attempt only its dispatch time is kept.
  if (isFirst) return { dispatchTime: time(attempt.dispatchedAtMs) };
  return {
    scheduleTime: time(attempt.scheduledAtMs),
    dispatchTime: time(attempt.dispatchedAtMs),
    ...(respondedAtMs !== undefined && { responseTime: time(respondedAtMs) }),
    ...(status !== undefined && {
      responseStatus: { code: status < 300 ? 0 : 2, message: `HTTP status code ${status}` },
    }),
  };
}

function requestForm({ httpRequest = {} }: TaskRequest, view: TaskView): object {
  const { body, ...shown } = httpRequest;
  return {
    ...shown,
    httpMethod: httpRequest.httpMethod ?? 'POST',
    headers: { ...httpRequest.headers, 'User-Agent': 'Google-Cloud-Tasks' },
    ...(view === 'FULL' && body !== undefined && { body }),
  };
}

/** The task as the API answers it; the view `BASIC` leaves the body out. */
export function taskForm(record: TaskRecord, view: TaskView = 'BASIC'): object {
  const { first, last } = record;
  return {
    name: record.name,
    httpRequest: requestForm(record.request, view),
    scheduleTime: time(record.dueAtMs),
    // Recorded: whole seconds only.
    createTime: time(Math.floor(record.createdAtMs / 1_000) * 1_000).replace('.000Z', 'Z'),
    dispatchDeadline: record.request.dispatchDeadline ?? USUAL_DEADLINE,
    ...(record.dispatches > 0 && { dispatchCount: record.dispatches }),
    ...(record.responses > 0 && { responseCount: record.responses }),
    ...(first && { firstAttempt: attemptForm(first, true) }),
    ...(last && { lastAttempt: attemptForm(last, false) }),
    view: view === 'FULL' ? 'FULL' : 'BASIC',
  };
}

/** About what the stored task measures, in bytes. */
export function sizeOf(record: TaskRecord): number {
  const { body: _, ...rest } = record.request.httpRequest ?? {};
  return record.name.length + JSON.stringify(rest).length + bodyOf(record).length;
}
