import { Firestore } from '@google-cloud/firestore';
import { GoogleAuth, PassThroughClient } from 'google-auth-library';
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
  /**
   * Finds out who we are, once. To be done before anything is asked of the client, which lets the whole process fall where there are
   * no credentials.
   */
  login(): Promise<void>;
  /** Aborted when the store is closed. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
}

/** google.rpc.Code. */
const UNAUTHENTICATED = 16;
const SCOPE = 'https://www.googleapis.com/auth/datastore';

export function openDatabase({ projectId, databaseId, emulator }: DatabaseOptions): Database {
  // The emulator takes whoever says so for the owner, for whom no rules hold.
  const local = emulator && { host: emulator, ssl: false, customHeaders: { Authorization: 'Bearer owner' } };
  const auth = new GoogleAuth(local ? { authClient: new PassThroughClient() } : { scopes: [SCOPE] });
  const closing = new AbortController();
  const attempts = {
    'grpc.callInvocationTransformer': oneAttempt(closing.signal),
    // Otherwise a library below the client repeats reads whatever their status.
    gaxServerStreamingRetries: true,
  };
  const client = new Firestore({ projectId, databaseId, auth, ...local, ...attempts });
  return {
    name: `projects/${projectId}/databases/${databaseId}`,
    client,
    login: async () => {
      try {
        await auth.getClient();
        await auth.getUniverseDomain();
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw Object.assign(new Error(message, { cause }), { code: UNAUTHENTICATED });
      }
    },
    closing: closing.signal,
    close: async () => {
      closing.abort();
      await client.terminate();
    },
  };
}
