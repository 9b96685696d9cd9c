import { isProblem } from '../../../functions/domain/problems/problem.ts';
import type { DocumentBody, Store, Write } from '../../../functions/ports/store.ts';
import { collect } from '../../support/collect.ts';

export async function put(store: Store, path: string, body: DocumentBody): Promise<void> {
  await store.commit([{ kind: 'put', path, body }]);
}

export async function versionOf(store: Store, path: string): Promise<string> {
  const document = await store.get(path);
  if (document === undefined) throw new Error(`no document ${path}`);
  return document.version;
}

export async function idsOf(store: Store, collection: string): Promise<string[]> {
  const documents = await collect(store.list(collection));
  return documents.map(({ path }) => path.slice(collection.length + 1));
}

/** Adds one by compare-and-set, again and again until nobody came in between. */
export async function increment(store: Store, path: string): Promise<void> {
  for (;;) {
    const found = await store.get(path);
    const body = { count: Number(found?.body['count'] ?? 0) + 1 };
    const write: Write = found ? { kind: 'put', path, body, ifVersion: found.version } : { kind: 'create', path, body };
    try {
      return await store.commit([write]);
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    }
  }
}
