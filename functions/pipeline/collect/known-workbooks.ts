import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';

/** What is known of every workbook of the round, by its id. */
export type KnownWorkbooks = ReadonlyMap<string, WorkbookRecord>;

export async function knownWorkbooks({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<KnownWorkbooks> {
  const known = new Map<string, WorkbookRecord>();
  for await (const document of store.list(paths.workbooks(definition.round.id))) {
    const record = bodyOf<WorkbookRecord>(document);
    known.set(record.id, record);
  }
  return known;
}

/** The record when the workbook was already read at this version and under this definition. */
export function upToDate(known: KnownWorkbooks, entry: WorkbookEntry, definition: string): WorkbookRecord | undefined {
  const record = known.get(entry.id);
  return record?.version === entry.version && record.definition === definition ? record : undefined;
}
