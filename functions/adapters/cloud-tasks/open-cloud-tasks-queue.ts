import { sha256 } from '../../domain/digest/digest.ts';
import type { Queue, QueuedTask, Task } from '../../ports/queue.ts';
import { type CreateTask, createTask } from './create-task.ts';

export interface CloudTasksSettings extends Omit<CreateTask, 'body' | 'queuePath'> {
  readonly project: string;
  readonly location: string;
  readonly queue: string;
  /** Address of the function that does each kind of task. */
  readonly targets: Readonly<Record<Task['kind'], string>>;
}

const NAME = /^[A-Za-z\d-]{1,400}$/;
const PREFIX_DIGITS = 16;

/** Cloud Tasks spreads tasks by their ids and slows down where many begin alike, so the digest goes first. */
function taskId(name: string): string {
  if (!NAME.test(name)) throw new TypeError(`“${name}” is no name of a task`);
  return `${sha256(name).slice(0, PREFIX_DIGITS)}-${name}`;
}

function taskBody(queuePath: string, queued: QueuedTask, settings: CloudTasksSettings): object {
  const url = settings.targets[queued.task.kind];
  return {
    name: `${queuePath}/tasks/${taskId(queued.name)}`,
    ...(queued.notBefore !== undefined && { scheduleTime: new Date(queued.notBefore).toISOString() }),
    httpRequest: {
      url,
      httpMethod: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from(JSON.stringify(queued.task)).toString('base64'),
      oidcToken: { serviceAccountEmail: settings.serviceAccount, audience: url },
    },
  };
}

/**
 * A queue of Cloud Tasks: each task is a `POST` of its JSON to the function of its kind, with an identity token of
 * `serviceAccount` for that address. Tasks of one name are one while the first waits or is done and for about an hour
 * after, so a name has to change with what the task depends on. After an answer that got lost the task is asked for again;
 * then `known` may mean our own first request.
 *
 * Problems: `QUEUE_UNAVAILABLE` when Cloud Tasks refuses, or does not answer in several attempts.
 */
export function openCloudTasksQueue(settings: CloudTasksSettings): Queue {
  const { project, location, queue } = settings;
  const queuePath = `projects/${project}/locations/${location}/queues/${queue}`;
  return { add: async (queued) => createTask({ ...settings, queuePath, body: taskBody(queuePath, queued, settings) }) };
}
