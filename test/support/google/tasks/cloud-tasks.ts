/** Cloud Tasks v2 over HTTP: queues get, pause, resume, purge; tasks create, get, list, delete, run. */
import type { DeskClock } from '../desk/desk.ts';
import { GoogleError, rpcErrorBody } from '../http/google-error.ts';
import { type DeskAnswer, type DeskCall, type DeskRequest, type DeskService, isGoogleClient } from '../http/service.ts';
import { checkBody } from './check-body.ts';
import type { DeliverSettings } from './deliver.ts';
import type { QueueConfig } from './queue-config.ts';
import { invalidArgument, lacksPermission, queueUnknown } from './task-errors.ts';
import { openTaskQueue, type TaskQueue } from './task-queue.ts';
import { taskForm } from './task-record.ts';
import { createTaskSchema, emptySchema, runTaskSchema, type TaskView } from './task-schemas.ts';

export interface CloudTasksDeskSettings extends DeliverSettings {
  readonly queues: readonly QueueConfig[];
  readonly clock: DeskClock;
  /** Accounts that may put tasks into queues; anybody where absent. */
  readonly enqueuers?: readonly string[];
}

export interface CloudTasksDesk extends AsyncDisposable {
  readonly service: DeskService;
  /** Throws for a queue that the desk was not made with. */
  queue(name: string): TaskQueue;
  /** Resolves when every task of every queue is over. */
  idle(): Promise<void>;
}

type Handler = (queue: TaskQueue, request: DeskRequest, name: string) => object;

interface Method {
  readonly name: string;
  readonly kind: DeskCall['kind'];
  readonly handle: Handler;
}

const PATH =
  /^\/v2\/(?<queue>projects\/[^/]+\/locations\/[^/]+\/queues\/[^/:]+)(?<tasks>\/tasks)?(?:\/(?<id>[^/:]+))?(?::(?<verb>\w+))?$/;
const LARGEST_PAGE = 1_000;

function viewOf(request: DeskRequest): TaskView {
  const view = request.query.get('responseView') ?? 'BASIC';
  if (view === 'BASIC' || view === 'FULL' || view === 'VIEW_UNSPECIFIED') return view;
  throw invalidArgument(
    `Invalid value at 'response_view' (type.googleapis.com/google.cloud.tasks.v2.Task.View), "${view}"`,
  );
}

function listTasks(queue: TaskQueue, request: DeskRequest): object {
  const size = Math.min(Number(request.query.get('pageSize') ?? LARGEST_PAGE) || LARGEST_PAGE, LARGEST_PAGE);
  const after = Buffer.from(request.query.get('pageToken') ?? '', 'base64url').toString();
  const left = queue.list().filter(({ name }) => name > after);
  const page = left.slice(0, size);
  const last = page.at(-1);
  return {
    ...(page.length > 0 && { tasks: page.map((task) => taskForm(task, viewOf(request))) }),
    ...(last !== undefined && left.length > size && { nextPageToken: Buffer.from(last.name).toString('base64url') }),
  };
}

function createTask(queue: TaskQueue, request: DeskRequest): object {
  const { task, responseView } = checkBody(createTaskSchema, request.body);
  return taskForm(queue.create(task), responseView);
}

function change(act: (queue: TaskQueue) => void): Handler {
  return (queue, request) => {
    checkBody(emptySchema, request.body);
    act(queue);
    return queue.form();
  };
}

const QUEUES = 'cloudtasks.projects.locations.queues';

/** Methods by HTTP verb, and what of a path is there. */
const METHODS: Readonly<Record<string, Method>> = {
  'GET queue': { name: `${QUEUES}.get`, kind: 'read', handle: (queue) => queue.form() },
  'POST queue:pause': { name: `${QUEUES}.pause`, kind: 'write', handle: change((queue) => queue.setState('PAUSED')) },
  'POST queue:resume': {
    name: `${QUEUES}.resume`,
    kind: 'write',
    handle: change((queue) => queue.setState('RUNNING')),
  },
  'POST queue:purge': { name: `${QUEUES}.purge`, kind: 'write', handle: change((queue) => queue.purge()) },
  'GET tasks': { name: `${QUEUES}.tasks.list`, kind: 'read', handle: listTasks },
  'POST tasks': { name: `${QUEUES}.tasks.create`, kind: 'write', handle: createTask },
  'GET task': {
    name: `${QUEUES}.tasks.get`,
    kind: 'read',
    handle: (queue, request, name) => taskForm(queue.get(name), viewOf(request)),
  },
  'DELETE task': {
    name: `${QUEUES}.tasks.delete`,
    kind: 'write',
    handle: (queue, _request, name) => {
      queue.delete(name);
      return {};
    },
  },
  'POST task:run': {
    name: `${QUEUES}.tasks.run`,
    kind: 'write',
    handle: (queue, request, name) => {
      const { responseView } = checkBody(runTaskSchema, request.body);
      return taskForm(queue.run(name), responseView);
    },
  },
};

function targetOf({ tasks, id, verb }: Readonly<Record<string, string | undefined>>): string {
  const thing = tasks === undefined ? 'queue' : id === undefined ? 'tasks' : 'task';
  return verb === undefined ? thing : `${thing}:${verb}`;
}

export function cloudTasksDesk(settings: CloudTasksDeskSettings): CloudTasksDesk {
  const queues = new Map(settings.queues.map((config) => [config.name, openTaskQueue({ ...settings, config })]));
  const known = (name: string): TaskQueue => {
    const queue = queues.get(name);
    if (queue === undefined) throw queueUnknown();
    return queue;
  };
  const answer = (request: DeskRequest, method: Method, groups: Readonly<Record<string, string>>): DeskAnswer => {
    const { queue = '', id = '' } = groups;
    const { enqueuers } = settings;
    if (method.name.endsWith('tasks.create') && enqueuers?.includes(request.caller.account) === false) {
      throw lacksPermission('cloudtasks.tasks.create', queue);
    }
    return { status: 200, json: method.handle(known(queue), request, `${queue}/tasks/${id}`) };
  };
  return {
    service: {
      host: 'cloudtasks.googleapis.com',
      find(request) {
        const groups = PATH.exec(decodeURIComponent(request.path))?.groups;
        const method = groups && METHODS[`${request.method} ${targetOf(groups)}`];
        if (groups === undefined || method === undefined) return undefined;
        return { name: method.name, kind: method.kind, answer: () => answer(request, method, groups) };
      },
      errorAnswer: (error, request) => ({ status: error.http, json: rpcErrorBody(error, isGoogleClient(request)) }),
      quotaError: ({ kind }) =>
        new GoogleError(
          'RESOURCE_EXHAUSTED',
          `Quota exceeded for quota metric '${kind} requests' of service 'cloudtasks.googleapis.com'.`,
        ),
    },
    queue: known,
    idle: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.idle()));
    },
    async [Symbol.asyncDispose]() {
      for (const queue of queues.values()) queue[Symbol.dispose]();
    },
  };
}
