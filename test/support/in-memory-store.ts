import { Problem } from '../../functions/domain/problems/problem.ts';
import { documentText } from '../../functions/ports/document-text.ts';
import type { DocumentBody, Store, StoredDocument } from '../../functions/ports/store.ts';

/** A store that forgets: commits with conditions, as the real ones keep them. `delay` stands for the way to a server. */
export function inMemoryStore(delay: () => Promise<void> = async () => {}): Store {
  const documents = new Map<string, StoredDocument>();
  let commits = 0;
  const store: Store = {
    async get(path) {
      await delay();
      return documents.get(path);
    },
    getAll: async (paths) => paths.map((path) => documents.get(path)),
    async *list(collection) {
      const depth = collection.split('/').length + 1;
      for (const document of documents.values()) {
        const isChild = document.path.startsWith(`${collection}/`) && document.path.split('/').length === depth;
        if (isChild) yield document;
      }
    },
    async commit(writes) {
      await delay();
      for (const write of writes) {
        const found = documents.get(write.path)?.version ?? 'none';
        const expected = write.kind === 'create' ? 'none' : (write.ifVersion ?? found);
        if (found !== expected) throw new Problem('STORE_CONFLICT', { path: write.path, expected, found });
      }
      commits += 1;
      for (const write of writes) {
        if (write.kind === 'delete') documents.delete(write.path);
        else documents.set(write.path, { path: write.path, version: String(commits), body: copied(write.body) });
      }
    },
    async putAll(puts) {
      for await (const put of puts) await store.commit([{ kind: 'put', ...put }]);
    },
    [Symbol.asyncDispose]: async () => {},
  };
  return store;
}

function copied(body: DocumentBody): DocumentBody {
  return JSON.parse(documentText(body));
}
