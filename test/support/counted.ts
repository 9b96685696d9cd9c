import type { Store } from '../../functions/ports/store.ts';

/** A store that counts what is written to it. */
export function counted(store: Store): Store & { readonly commits: () => number } {
  let commits = 0;
  return {
    ...store,
    commit: (writes) => {
      commits += 1;
      return store.commit(writes);
    },
    putAll: (puts) => {
      commits += 1;
      return store.putAll(puts);
    },
    commits: () => commits,
  };
}
