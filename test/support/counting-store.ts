import type { Store } from '../../functions/ports/store.ts';

/** Documents as Firestore counts them: each one read, or asked for and not there; a listing of nothing is one read. */
export interface DocumentCounts {
  readonly reads: number;
  readonly writes: number;
  readonly deletes: number;
}

export interface CountingStore {
  readonly store: Store;
  /** What a piece of work takes. */
  readonly counting: (work: () => Promise<unknown>) => Promise<DocumentCounts>;
}

export function countingStore(store: Store): CountingStore {
  const counts = { reads: 0, writes: 0, deletes: 0 };
  return {
    store: {
      ...store,
      get: (path) => {
        counts.reads += 1;
        return store.get(path);
      },
      getAll: (paths) => {
        counts.reads += paths.length;
        return store.getAll(paths);
      },
      list: async function* list(collection) {
        let length = 0;
        for await (const document of store.list(collection)) {
          length += 1;
          yield document;
        }
        counts.reads += Math.max(1, length);
      },
      commit: (writes) => {
        for (const { kind } of writes) counts[kind === 'delete' ? 'deletes' : 'writes'] += 1;
        return store.commit(writes);
      },
      putAll: (documents) =>
        store.putAll(
          (async function* counted() {
            for await (const document of documents) {
              counts.writes += 1;
              yield document;
            }
          })(),
        ),
    },
    counting: async (work) => {
      const before = { ...counts };
      await work();
      return {
        reads: counts.reads - before.reads,
        writes: counts.writes - before.writes,
        deletes: counts.deletes - before.deletes,
      };
    },
  };
}
