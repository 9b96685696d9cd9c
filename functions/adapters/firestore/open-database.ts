import { Firestore } from '@google-cloud/firestore';
import { PassThroughClient } from 'google-auth-library';
import { oneAttempt } from './one-attempt.ts';

export interface DatabaseOptions {
  readonly projectId: string;
  readonly databaseId: string;
  /** `host:port` of an emulator, reached without TLS and without account; Google’s service where absent. */
  readonly emulator?: string;
}

/** One database of Firestore by Google’s own client, which logs in with the application default credentials. */
export interface Database {
  /** `projects/{project}/databases/{database}`, for messages. */
  readonly name: string;
  readonly client: Firestore;
  /** Aborted when the store is closed. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
}

export function openDatabase({ projectId, databaseId, emulator }: DatabaseOptions): Database {
  // The emulator takes whoever says so for the owner, for whom no rules hold.
  const asOwner = { customHeaders: { Authorization: 'Bearer owner' }, authClient: new PassThroughClient() };
  const local = emulator && { host: emulator, ssl: false, ...asOwner };
  const closing = new AbortController();
  const attempts = {
    'grpc.callInvocationTransformer': oneAttempt(closing.signal),
    // Otherwise a library below the client repeats reads whatever their status.
    gaxServerStreamingRetries: true,
  };
  const client = new Firestore({ projectId, databaseId, ...local, ...attempts });
  return {
    name: `projects/${projectId}/databases/${databaseId}`,
    client,
    closing: closing.signal,
    close: async () => {
      closing.abort();
      await client.terminate();
    },
  };
}
