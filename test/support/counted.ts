import type { Store } from '../../functions/ports/store.ts';

/** A store that counts what is written to it. */
export function counted(store: Store): Store & { readonly commits: () => number } {
  let commits = 0;
  return {
    get: (path) => store.get(path),
    getAll: (paths) => store.getAll(paths),
    list: (collection) => store.list(collection),
    commit: (writes) => {
      commits += 1;
      return store.commit(writes);
    },
    commits: () => commits,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}
