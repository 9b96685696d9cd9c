import { paths } from './document-paths.ts';
import { type ClosingRecord, load } from './documents.ts';
import type { Office } from './office.ts';

/** Centres whose workbooks take no findings any more, since the round is closed and they are not reopened. */
export async function lockedCentres({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<ReadonlySet<string>> {
  const closing = await load<ClosingRecord>(store, paths.closing(definition.round.id));
  return new Set(closing?.locked);
}
