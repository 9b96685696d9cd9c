import { collectionPath } from '../../ports/document-path.ts';
import { putBatches } from '../../ports/put-batches.ts';
import type { Store, Write } from '../../ports/store.ts';
import { type HeaderSource, OWNER } from './authorise.ts';
import { commitWrites } from './commit-writes.ts';
import { openConnection } from './open-connection.ts';
import { prepareWrites } from './prepare-writes.ts';
import { listChildren, readMany } from './read-documents.ts';

export interface FirestoreOptions {
  readonly projectId: string;
  /** `(default)` where not given. */
  readonly databaseId?: string;
  /** Application default credentials or any other of google-auth-library; an emulator needs none. */
  readonly auth?: HeaderSource;
  /** `host:port` of an emulator, reached without TLS; Google’s service where not given. */
  readonly emulator?: string;
  /** How long a read or commit may take with all its attempts, 30 s where not given. */
  readonly timeoutMs?: number;
}

const SERVICE = 'https://firestore.googleapis.com';
const MEBIBYTE = 2 ** 20;
/** What a request may hold: documented for the service, found out for the emulator. */
const LARGEST_COMMIT_BYTES = { service: 10 * MEBIBYTE, emulator: 4 * MEBIBYTE };

/** Independent puts go in commits of this size, a few at once; under 500 a second when a collection is new to the service. */
const BATCH = { bytes: 2 * MEBIBYTE, documents: 100 };
const BATCHES_AT_ONCE = 4;

/**
 * The store in a Firestore database in native mode, by its REST interface.
 *
 * Problems: `STORE_CONFLICT`; `STORE_UNREACHABLE` when the database does not answer, is not there or lets this account not in;
 * `STORE_UNREADABLE` when somebody else altered a document.
 */
export function openFirestoreStore({
  projectId,
  databaseId = '(default)',
  emulator,
  auth = emulator === undefined ? undefined : OWNER,
  timeoutMs = 30_000,
}: FirestoreOptions): Store {
  if (auth === undefined) throw new TypeError('Firestore is opened with credentials, or as an emulator');
  const origin = emulator === undefined ? SERVICE : `http://${emulator}`;
  const connection = openConnection({ projectId, databaseId, origin, auth });
  const patience = { database: connection.database, timeoutMs };
  const largest = LARGEST_COMMIT_BYTES[emulator === undefined ? 'service' : 'emulator'];

  async function commit(writes: readonly Write[]): Promise<void> {
    const prepared = prepareWrites(writes, largest);
    if (prepared.length > 0) await commitWrites(connection, prepared, patience);
  }

  return {
    get: async (path) => (await readMany(connection, [path], patience))[0],
    getAll: (paths) => readMany(connection, paths, patience),
    list: (collection) => listChildren(connection, collectionPath(collection), patience),
    commit,
    putAll: async (documents) => {
      let group: (readonly Write[])[] = [];
      for await (const batch of putBatches(documents, BATCH)) {
        group.push(batch);
        if (group.length < BATCHES_AT_ONCE) continue;
        await Promise.all(group.map(commit));
        group = [];
      }
      await Promise.all(group.map(commit));
    },
    [Symbol.asyncDispose]: async () => connection[Symbol.dispose](),
  };
}
