import { documentText } from './document-text.ts';
import type { Put, Write } from './store.ts';

/**
 * Independent puts as commits of a bounded size, in their order: a batch ends before it would hold more than `bytes` of text
 * or `documents` writes; a document larger than that is a batch of its own. Throws a `TypeError` when a document comes twice.
 *
 * @example for await (const writes of putBatches(documents, { bytes: 2_000_000, documents: 100 })) await store.commit(writes)
 */
export async function* putBatches(
  documents: Iterable<Put> | AsyncIterable<Put>,
  largest: { readonly bytes: number; readonly documents: number },
): AsyncGenerator<readonly Write[]> {
  const paths = new Set<string>();
  let batch: Write[] = [];
  let bytes = 0;
  for await (const { path, body } of documents) {
    if (paths.has(path)) throw new TypeError(`${path} comes twice among independent puts`);
    paths.add(path);
    const size = Buffer.byteLength(path) + Buffer.byteLength(documentText(body));
    if (batch.length > 0 && (bytes + size > largest.bytes || batch.length === largest.documents)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push({ kind: 'put', path, body });
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
