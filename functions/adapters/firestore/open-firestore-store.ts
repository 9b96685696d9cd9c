import { collectionPath } from '../../ports/document-path.ts';
import type { Store, Write } from '../../ports/store.ts';
import { commitWrites } from './commit-writes.ts';
import { openDatabase } from './open-database.ts';
import { prepareWrites } from './prepare-writes.ts';
import { putInBulk } from './put-in-bulk.ts';
import { listChildren, readMany } from './read-documents.ts';

export interface FirestoreOptions {
  readonly projectId: string;
  /** `(default)` where not given. */
  readonly databaseId?: string;
  /** `host:port` of an emulator, reached without TLS and without account; Google’s service where not given. */
  readonly emulator?: string;
  /** How long a read or commit may take with all its attempts, 30 s where not given. */
  readonly timeoutMs?: number;
}

const MEBIBYTE = 2 ** 20;
/** What a request may hold: documented for the service, found out for the emulator. */
const LARGEST_COMMIT_BYTES = { service: 10 * MEBIBYTE, emulator: 4 * MEBIBYTE };

/**
 * The store in a Firestore database in native mode, by Google’s own client.
 *
 * Problems: `STORE_CONFLICT`; `STORE_UNREACHABLE` when the database does not answer, is not there or lets this account not in;
 * `STORE_UNREADABLE` when somebody else altered a document.
 */
export function openFirestoreStore({
  projectId,
  databaseId = '(default)',
  emulator,
  timeoutMs = 30_000,
}: FirestoreOptions): Store {
  const database = openDatabase({ projectId, databaseId, ...(emulator !== undefined && { emulator }) });
  const patience = { timeoutMs };
  const largest = LARGEST_COMMIT_BYTES[emulator === undefined ? 'service' : 'emulator'];

  async function commit(writes: readonly Write[]): Promise<void> {
    const prepared = prepareWrites(writes, largest);
    if (prepared.length > 0) await commitWrites(database, prepared, patience);
  }

  return {
    get: async (path) => (await readMany(database, [path], patience))[0],
    getAll: (paths) => readMany(database, paths, patience),
    list: (collection) => listChildren(database, collectionPath(collection), patience),
    commit,
    putAll: (documents) => putInBulk(database, documents, patience),
    [Symbol.asyncDispose]: () => database.close(),
  };
}
