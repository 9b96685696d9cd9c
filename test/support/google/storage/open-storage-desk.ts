/** Cloud Storage alone on a port of its own, for tests that need nothing else of Google. */
import { type Faults, faults } from '../http/faults.ts';
import { quotas } from '../http/quotas.ts';
import { startServer } from '../http/start-server.ts';
import { type StorageDesk, storageDesk } from './cloud-storage.ts';
import type { StorageDeskSettings } from './storage-context.ts';

export interface OpenStorageDesk extends StorageDesk, AsyncDisposable {
  readonly apiEndpoint: string;
  readonly faults: Faults;
  /** What was asked, with the status that it was answered with (0: cut). */
  readonly calls: readonly { readonly name: string; readonly status: number }[];
  setLatency(ms: number): void;
}

export async function openStorageDesk(settings: StorageDeskSettings): Promise<OpenStorageDesk> {
  const desk = storageDesk(settings);
  const injected = faults();
  const calls: OpenStorageDesk['calls'][number][] = [];
  let latencyMs = 0;
  const server = await startServer({
    services: [desk.service],
    quotas: quotas(settings.clock),
    faults: injected,
    port: 0,
    latencyMs: () => latencyMs,
    observe: ({ name }, status) => void calls.push({ name, status }),
  });
  return {
    ...desk,
    apiEndpoint: server.origin,
    faults: injected,
    calls,
    setLatency(ms) {
      latencyMs = ms;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
