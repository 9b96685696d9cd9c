import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../domain/problems/problem.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** What of google-auth-library is needed: `GoogleAuth` and every `AuthClient` have it. */
export interface Requester {
  request(options: {
    readonly url: string;
    readonly method: 'POST';
    readonly data: object;
    readonly timeout: number;
    readonly retry: false;
  }): Promise<unknown>;
}

export interface CreateTask {
  readonly queuePath: string;
  /** The task in the form of the API. */
  readonly body: object;
  /** The account in whose name the functions are called. */
  readonly serviceAccount: string;
  readonly auth: Requester;
  /** In place of `https://cloudtasks.googleapis.com`. */
  readonly rootUrl?: string;
}

const ROOT_URL = 'https://cloudtasks.googleapis.com';
const ATTEMPTS = 5;
const PATIENCE_MS = 15_000;
const FIRST_PAUSE_MS = 100;

function remedy({ status }: Refusal, serviceAccount: string): string {
  if (status === 403) {
    return `。请授予本服务账号 roles/cloudtasks.enqueuer，以及对 ${serviceAccount} 的 roles/iam.serviceAccountUser / grant roles/cloudtasks.enqueuer, and roles/iam.serviceAccountUser on ${serviceAccount}`;
  }
  if (status === 404) {
    return '。请检查队列的名称、所在区域，以及是否已创建 / check the queue’s name and location, and that it was made';
  }
  return '';
}

/** Asks for the task, again after a passing fault: the task has a name, so a second request makes no second task. */
export async function createTask(request: CreateTask): Promise<'added' | 'known'> {
  const { queuePath, body, auth, rootUrl = ROOT_URL } = request;
  const url = `${rootUrl.replace(/\/$/, '')}/v2/${queuePath}/tasks`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await auth.request({ url, method: 'POST', data: { task: body }, timeout: PATIENCE_MS, retry: false });
      return 'added';
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.status === 409) return 'known';
      if (!refusal.isPassing || attempt === ATTEMPTS) {
        const found = `${refusal.found}${remedy(refusal, request.serviceAccount)}`;
        throw new Problem('QUEUE_UNAVAILABLE', { queue: queuePath, found }, { cause: error });
      }
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}
