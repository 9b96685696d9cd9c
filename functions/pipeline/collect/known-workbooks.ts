import type { StoredDocument } from '../../ports/store.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, UNREAD, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';

export interface KnownWorkbook {
  readonly record: WorkbookRecord;
  /** Version of the record's document. */
  readonly stored: string;
}

/** What is known of the workbooks of the round, by their ids. */
export type KnownWorkbooks = ReadonlyMap<string, KnownWorkbook>;

/** What is known of all workbooks. */
export async function knownWorkbooks({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<KnownWorkbooks> {
  const known = new Map<string, KnownWorkbook>();
  for await (const document of store.list(paths.workbooks(definition.round.id))) note(known, document);
  return known;
}

/** Records that are asked for at once. */
const RECORDS_AT_ONCE = 200;

/** What is known of these workbooks alone. */
export async function knownAmong(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  ids: readonly string[],
): Promise<KnownWorkbooks> {
  const known = new Map<string, KnownWorkbook>();
  for (const page of pagesOf(ids, RECORDS_AT_ONCE)) {
    const documents = await store.getAll(page.map((id) => paths.workbook(definition.round.id, id)));
    for (const document of documents) if (document !== undefined) note(known, document);
  }
  return known;
}

function note(known: Map<string, KnownWorkbook>, document: StoredDocument): void {
  const record = bodyOf<WorkbookRecord>(document);
  known.set(record.id, { record, stored: document.version });
}

/** The record when the workbook was already read at this version and under this definition. */
export function upToDate(known: KnownWorkbooks, entry: WorkbookEntry, definition: string): WorkbookRecord | undefined {
  const record = known.get(entry.id)?.record;
  const isRead = record?.version === entry.version && record.version !== UNREAD;
  return isRead && record.definition === definition ? record : undefined;
}
