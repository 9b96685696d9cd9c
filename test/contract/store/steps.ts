import type { DocumentBody, Store } from '../../../functions/ports/store.ts';
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
