/** One call of a task's target. */
import type { Identity } from '../identity/open-identity.ts';
import { bodyOf, deadlineMs, idOf, type TaskRecord } from './task-record.ts';

export interface DeliverSettings {
  /** Signs the identity tokens of tasks that ask for one. */
  readonly identity?: Pick<Identity, 'idToken'>;
  /** Where a target's address is found on this machine; the address itself where absent. */
  readonly reach?: (url: string) => string;
}

const MICROS_A_SECOND = 6;

function queueIdOf(taskName: string): string {
  return idOf(taskName.slice(0, taskName.indexOf('/tasks/')));
}

/** What the service adds to the task's own headers; a task cannot set these itself. */
function serviceHeaders(record: TaskRecord, { identity }: DeliverSettings): Record<string, string> {
  const { oidcToken, url = '' } = record.request.httpRequest ?? {};
  const previous = record.last?.status;
  const token =
    oidcToken && identity?.idToken({ account: oidcToken.serviceAccountEmail, audience: oidcToken.audience ?? url });
  return {
    'User-Agent': 'Google-Cloud-Tasks',
    'X-CloudTasks-QueueName': queueIdOf(record.name),
    'X-CloudTasks-TaskName': idOf(record.name),
    'X-CloudTasks-TaskRetryCount': String(record.dispatches),
    'X-CloudTasks-TaskExecutionCount': String(record.responses),
    'X-CloudTasks-TaskETA': `${Math.floor(record.dueAtMs / 1_000)}.${String(record.dueAtMs % 1_000)
      .padStart(3, '0')
      .padEnd(MICROS_A_SECOND, '0')}`,
    ...(previous !== undefined && { 'X-CloudTasks-TaskPreviousResponse': String(previous) }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
}

function headersOf(record: TaskRecord, settings: DeliverSettings): Headers {
  const headers = new Headers({ 'Content-Type': 'application/octet-stream' });
  for (const [name, value] of Object.entries(record.request.httpRequest?.headers ?? {})) headers.set(name, value);
  for (const [name, value] of Object.entries(serviceHeaders(record, settings))) headers.set(name, value);
  return headers;
}

/** Only this machine: a desk calls nobody outside. */
function reachable(url: string): URL {
  const target = new URL(url);
  if (!['127.0.0.1', 'localhost'].includes(target.hostname)) throw new Error(`Not on this machine: ${target.host}`);
  return target;
}

/** A request that is ready to be sent; made when the attempt begins, so that it tells of the attempts before. */
export function preparedDelivery(record: TaskRecord, settings: DeliverSettings): () => Promise<number | undefined> {
  const { url = '', httpMethod = 'POST' } = record.request.httpRequest ?? {};
  const headers = headersOf(record, settings);
  const body = bodyOf(record);
  return async () => {
    try {
      const response = await fetch(reachable(settings.reach?.(url) ?? url), {
        method: httpMethod,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs(record)),
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return undefined;
    }
  };
}
