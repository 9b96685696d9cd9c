import type { Store } from '../../functions/ports/store.ts';

const COLLECTIONS = ['returns', 'reviews', 'ledger', 'runs', 'reports', 'currentReports', 'workbooks', 'deliveries'];

/** Every document below `rounds/{round}`, by path, without versions of files and the times at which reports were made. */
export async function roundDocuments(store: Store, round: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of COLLECTIONS) {
    for await (const { path, body } of store.list(`rounds/${round}/${name}`)) {
      found[path] = JSON.stringify(body, (key, value) => (key === 'madeAt' || key === 'version' ? undefined : value));
    }
  }
  return found;
}
