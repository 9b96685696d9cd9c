import { Problem } from '../../domain/problems/problem.ts';
import { collectionPath } from '../../ports/document-path.ts';
import { putBatches } from '../../ports/put-batches.ts';
import type { DocumentBody, Store, StoredDocument, Write } from '../../ports/store.ts';
import { openDatabase } from './open-database.ts';
import { documentReader, type Row } from './read-documents.ts';
import { whenFree } from './when-free.ts';
import { documentWriter, prepareWrites } from './write-documents.ts';

export interface SqliteStoreOptions {
  /** The store's file; made with its folders where there is none. On a local disk: WAL does not work over a network. */
  readonly file: string;
  /** How long a read or commit waits for another process, 5 s where not given. */
  readonly timeoutMs?: number;
}

/** Independent puts go in commits of this size: few synchronisations, and the file is never held for long. */
const BATCH = { bytes: 2_000_000, documents: 200 };

function parseBody({ path, text }: Row, file: string): DocumentBody {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = `文档 ${path} 的内容不是 JSON / the body of ${path} is no JSON`;
    const remedy = '该文件被其他程序改动过，请用备份替换 / another program altered the file: put a backup in its place';
    throw new Problem('STORE_UNREADABLE', { file, found, remedy }, { cause });
  }
}

/**
 * The store in one SQLite file, shared by any number of processes of one machine.
 *
 * Problems: `STORE_CONFLICT`; `STORE_UNREADABLE` when the file is damaged, foreign or of a newer version;
 * `STORE_UNWRITABLE` when the disk is full or read-only; `STORE_BUSY` when another process holds the file too long.
 */
export async function openSqliteStore({ file, timeoutMs = 5_000 }: SqliteStoreOptions): Promise<Store> {
  const patience = { file, timeoutMs };
  const database = await whenFree(() => openDatabase(file), patience);
  const reader = documentReader(database);
  const write = documentWriter(database);

  function toDocument(row: Row): StoredDocument {
    return { path: row.path, version: row.version, body: parseBody(row, file) };
  }

  async function* pages(collection: string): AsyncGenerator<StoredDocument> {
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      const page = await whenFree(() => reader.readPage(collection, from), patience);
      for (const row of page.rows) yield toDocument(row);
      after = page.next;
    }
  }

  async function commit(writes: readonly Write[]): Promise<void> {
    const prepared = prepareWrites(writes);
    if (prepared.length > 0) await whenFree(() => write(prepared), patience);
  }

  return {
    get: async (path) => {
      const row = await whenFree(() => reader.readOne(path), patience);
      return row && toDocument(row);
    },
    getAll: async (paths) => {
      const rows = await whenFree(() => reader.readMany(paths), patience);
      return rows.map((row) => row && toDocument(row));
    },
    list: (collection) => pages(collectionPath(collection)),
    commit,
    putAll: async (documents) => {
      for await (const batch of putBatches(documents, BATCH)) await commit(batch);
    },
    [Symbol.asyncDispose]: async () => {
      if (database.isOpen) database.close();
    },
  };
}
