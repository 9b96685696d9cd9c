/** Cloud Tasks alone on a port of its own, for tests that need nothing else of Google. */
import { PassThroughClient } from 'google-auth-library';
import { type Faults, faults } from '../http/faults.ts';
import { quotas } from '../http/quotas.ts';
import type { DeskRequest } from '../http/service.ts';
import { startServer } from '../http/start-server.ts';
import { type CloudTasksDesk, type CloudTasksDeskSettings, cloudTasksDesk } from './cloud-tasks.ts';

export interface TasksDesk extends CloudTasksDesk {
  /** In place of `https://cloudtasks.googleapis.com`. */
  readonly rootUrl: string;
  readonly faults: Faults;
  /** What was asked, with the status that it was answered with. */
  readonly calls: readonly { readonly name: string; readonly status: number; readonly request: DeskRequest }[];
  /** A client without credentials: the desk takes everybody. */
  readonly auth: PassThroughClient;
}

export async function openTasksDesk(settings: CloudTasksDeskSettings): Promise<TasksDesk> {
  const desk = cloudTasksDesk(settings);
  const injected = faults();
  const calls: TasksDesk['calls'][number][] = [];
  const server = await startServer({
    services: [desk.service],
    quotas: quotas(settings.clock),
    faults: injected,
    port: 0,
    latencyMs: () => 0,
    observe: ({ name }, status, request) => void calls.push({ name, status, request }),
  });
  return {
    ...desk,
    rootUrl: server.origin,
    faults: injected,
    calls,
    auth: new PassThroughClient(),
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
