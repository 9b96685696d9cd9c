import type { Store } from '../../functions/ports/store.ts';

export interface WatchedStore {
  readonly store: Store;
  /** What was asked of the store: `get PATH`, `getAll N`, `list PATH`, `commit PATH …`. */
  readonly calls: string[];
  /** From this commit on all fail, counted from 1, as for a process that is killed there; 0: none. */
  failAt: number;
}

/** A store that writes down what is asked of it and can be made to fail. */
export function aWatchedStore(inner: Store): WatchedStore {
  const calls: string[] = [];
  let commits = 0;
  const count = (): void => {
    commits += 1;
    if (watched.failAt > 0 && commits >= watched.failAt) throw new Error('killed here');
  };
  const watched: WatchedStore = {
    calls,
    failAt: 0,
    store: {
      get: (path) => {
        calls.push(`get ${path}`);
        return inner.get(path);
      },
      getAll: (paths) => {
        calls.push(`getAll ${paths.length}`);
        return inner.getAll(paths);
      },
      list: (collection) => {
        calls.push(`list ${collection}`);
        return inner.list(collection);
      },
      commit: async (writes) => {
        count();
        calls.push(`commit ${writes.map(({ path }) => path).join(' ')}`);
        await inner.commit(writes);
      },
      putAll: async (documents) => {
        for await (const document of documents) {
          count();
          calls.push(`put ${document.path}`);
          await inner.putAll([document]);
        }
      },
      [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
    },
  };
  return watched;
}
