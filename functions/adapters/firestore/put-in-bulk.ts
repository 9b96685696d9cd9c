import { randomUUID } from 'node:crypto';
import type { BulkWriter } from '@google-cloud/firestore';
import { putBatches } from '../../ports/put-batches.ts';
import type { Put } from '../../ports/store.ts';
import type { Database } from './open-database.ts';
import { type PreparedWrite, prepareWrites } from './prepare-writes.ts';
import { storedFields } from './stored-form.ts';
import { type Patience, withPatience } from './with-patience.ts';

/** What the bulk writer holds at once; it cuts requests by count alone, so that they are never larger than this. */
const BATCH = { bytes: 2 * 2 ** 20, documents: 500 };

/**
 * Independent puts by the client's bulk writer, which begins with 500 a second as a new collection wants it. A batch of which a
 * part failed is put again whole: equal puts give equal documents.
 */
export async function putInBulk(
  database: Database,
  documents: Iterable<Put> | AsyncIterable<Put>,
  patience: Patience,
): Promise<void> {
  const commit = randomUUID();
  const bulk = database.client.bulkWriter();
  bulk.onWriteError(() => false);
  try {
    for await (const batch of putBatches(documents, BATCH)) {
      const prepared = prepareWrites(batch, Number.POSITIVE_INFINITY);
      await withPatience(database, patience, () => putBatch(database, bulk, { prepared, commit }));
    }
  } finally {
    // Whoever gave up does not wait for what is still under way; where all went well, nothing is.
    bulk.close().catch(() => {});
  }
}

async function putBatch(
  { client }: Database,
  bulk: BulkWriter,
  { prepared, commit }: { readonly prepared: readonly PreparedWrite[]; readonly commit: string },
): Promise<void> {
  const puts = prepared.flatMap(({ path, content }) =>
    content === undefined ? [] : [bulk.set(client.doc(path), storedFields(content.body, content.text, commit))],
  );
  const [outcomes] = await Promise.all([Promise.allSettled(puts), bulk.flush()]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
