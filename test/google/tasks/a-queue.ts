import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { openTasksDesk, type TasksDesk } from '../../support/google/tasks/open-tasks-desk.ts';
import type { QueueConfig } from '../../support/google/tasks/queue-config.ts';
import { serveTargets, type TargetCall, type Targets } from '../../support/google/tasks/serve-targets.ts';

export const QUEUE = 'projects/centre-evaluation/locations/asia-east2/queues/work';

export interface ApiAnswer {
  readonly status: number;
  readonly body: {
    readonly name?: string;
    readonly tasks?: readonly { readonly name: string }[];
    readonly nextPageToken?: string;
    readonly error?: { readonly message: string; readonly status: string; readonly details?: unknown };
  };
}

export interface QueueOnDesk extends AsyncDisposable {
  readonly desk: TasksDesk;
  readonly targets: Targets;
  /** Calls the API as any client may. */
  api(method: string, path: string, body?: unknown): Promise<ApiAnswer>;
  /** Creates a task that calls the target. */
  create(id: string, task?: object): Promise<ApiAnswer>;
}

export interface AQueue {
  readonly config?: Omit<QueueConfig, 'name'>;
  readonly answer?: (call: TargetCall) => number | Promise<number>;
  readonly desk?: Partial<Parameters<typeof openTasksDesk>[0]>;
}

/** A queue on the desk, and a function that it calls. */
export async function aQueue({
  config = {},
  answer = () => 200,
  desk: settings = {},
}: AQueue = {}): Promise<QueueOnDesk> {
  const targets = await serveTargets(answer);
  const desk = await openTasksDesk({ clock: systemClock, queues: [{ name: QUEUE, ...config }], ...settings });
  const api = async (method: string, path: string, body?: unknown): Promise<ApiAnswer> => {
    const response = await fetch(`${desk.rootUrl}/v2/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: response.status, body: (await response.json()) as ApiAnswer['body'] };
  };
  return {
    desk,
    targets,
    api,
    create: (id, task = {}) =>
      api('POST', `${QUEUE}/tasks`, {
        task: { name: `${QUEUE}/tasks/${id}`, httpRequest: { url: `${targets.url}/work` }, ...task },
      }),
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      await targets[Symbol.asyncDispose]();
    },
  };
}
