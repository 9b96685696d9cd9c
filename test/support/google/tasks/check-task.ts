/** What Cloud Tasks refuses of a task that is to be created. */
import { invalidArgument, queueMismatch, taskIdInvalid, taskNameInvalid } from './task-errors.ts';
import { idOf } from './task-record.ts';
import { secondsOf, type TaskRequest } from './task-schemas.ts';

const TASK_NAME = /^(?<queue>projects\/[^/]+\/locations\/[^/]+\/queues\/[^/]+)\/tasks\/(?<id>.+)$/;
const TASK_ID = /^[\w-]{1,500}$/;
const LONGEST_WAIT_MS = 30 * 86_400_000;
const SHORTEST_DEADLINE_S = 15;
const LONGEST_DEADLINE_S = 1_800;
/** Its own sizes: the reference gives 100 kB; a probe of the service in 2026 found it to take 1 MiB of HTTP tasks. */
export const LARGEST_TASK_BYTES = 102_400;

function checkName(name: string, queue: string): void {
  const groups = TASK_NAME.exec(name)?.groups;
  if (groups === undefined) throw taskNameInvalid();
  if (groups['queue'] !== queue) throw queueMismatch(queue, groups['queue'] ?? '');
  if (!TASK_ID.test(idOf(name))) throw taskIdInvalid(groups['id'] ?? '');
}

function checkTarget({ httpRequest }: TaskRequest): void {
  if (httpRequest === undefined) throw invalidArgument('Task must have a target: HttpRequest or AppEngineHttpRequest.');
  const { url = '', httpMethod = 'POST', body, oidcToken, oauthToken } = httpRequest;
  if (url === '') throw invalidArgument('HttpRequest.url is required.');
  if (!/^https?:\/\//.test(url)) throw invalidArgument("HttpTarget.url must start with 'http://' or 'https://'.");
  if (body !== undefined && !['POST', 'PUT', 'PATCH'].includes(httpMethod)) {
    throw invalidArgument(`HTTP method ${httpMethod} does not allow a body.`);
  }
  if (oidcToken !== undefined && oauthToken !== undefined) {
    throw invalidArgument(
      "Invalid value at 'task.http_request' (oneof), oneof field 'authorization_header' is already set.",
    );
  }
}

function checkTimes({ scheduleTime, dispatchDeadline }: TaskRequest, nowMs: number): void {
  if (scheduleTime !== undefined && Date.parse(scheduleTime) - nowMs > LONGEST_WAIT_MS) {
    throw invalidArgument('The scheduleTime must not be more than 30 days in the future.');
  }
  if (dispatchDeadline === undefined) return;
  const seconds = secondsOf(dispatchDeadline);
  if (seconds < SHORTEST_DEADLINE_S || seconds > LONGEST_DEADLINE_S) {
    throw invalidArgument('The dispatchDeadline must be between 15 seconds and 30 minutes.');
  }
}

/** Throws what the service answers to a task that it does not take. */
export function checkTask(task: TaskRequest, queue: string, nowMs: number): void {
  if (task.name !== undefined && task.name !== '') checkName(task.name, queue);
  checkTarget(task);
  checkTimes(task, nowMs);
}
