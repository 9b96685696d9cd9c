import { digestOf } from '../../domain/digest/digest.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Write } from '../../ports/store.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, toBody, UNREAD, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';
import type { KnownWorkbook } from './known-workbooks.ts';

/** Documents in one commit: well under the limits of every store. */
const RECORDS_A_COMMIT = 100;

type Round = Pick<Office, 'store' | 'definition'>;

/** Puts a record in the place of the one that was known; refused by the store when somebody else has put one meanwhile. */
export function recordWrite({ definition }: Round, record: WorkbookRecord, known: KnownWorkbook | undefined): Write {
  const path = paths.workbook(definition.round.id, record.id);
  const body = toBody(record);
  return known === undefined ? { kind: 'create', path, body } : { kind: 'put', path, body, ifVersion: known.stored };
}

/**
 * Notes what the workbook holds since our findings were written, unless somebody else has gone on from `before` meanwhile:
 * then their record is the newer one.
 */
export async function noteWritten(
  { store, definition }: Round,
  before: WorkbookRecord,
  { version, feedback }: { readonly version: string; readonly feedback: string },
): Promise<void> {
  const path = paths.workbook(definition.round.id, before.id);
  const document = await store.get(path);
  if (document === undefined || digestOf(document.body) !== digestOf(before)) return;
  const body = toBody({ ...bodyOf<WorkbookRecord>(document), version, feedback });
  await unlessOvertaken(() => store.commit([{ kind: 'put', path, body, ifVersion: document.version }]));
}

export interface MovedWorkbook {
  /** As it is to be from now on. */
  readonly record: WorkbookRecord;
  readonly known: KnownWorkbook | undefined;
}

/** Notes the versions of workbooks that say what they said before: our own writing moves a version, too. */
export async function noteVersions(office: Round, moved: readonly MovedWorkbook[]): Promise<void> {
  const changed = moved.filter(({ record, known }) => !known || digestOf(known.record) !== digestOf(record));
  for (const page of pagesOf(changed, RECORDS_A_COMMIT)) {
    const writes = page.map(({ record, known }) => recordWrite(office, record, known));
    await unlessOvertaken(() => office.store.commit(writes));
  }
}

/**
 * A workbook that was seen and is not to be taken now: it is read again at every occasion. What was known of it stays
 * known.
 */
export function leftUnread(
  { definition }: Pick<Office, 'definition'>,
  { id, kind, name, modifiedAt }: Omit<WorkbookEntry, 'version'>,
  { subject, known }: { readonly subject: string; readonly known: KnownWorkbook | undefined },
): MovedWorkbook {
  const seen = { id, kind, name, modifiedAt, version: UNREAD, definition: definition.digest, subject };
  return { record: { ...known?.record, ...seen }, known };
}

/** Whether the workbook was ever taken for its centre's or reviewer's own, rather than only seen beside another. */
export function isTaken({ version, reading, feedback }: WorkbookRecord): boolean {
  return version !== UNREAD || reading !== undefined || feedback !== undefined;
}

/** A record that somebody else has put meanwhile is as good as ours, and newer. */
async function unlessOvertaken(commit: () => Promise<void>): Promise<void> {
  try {
    await commit();
  } catch (error) {
    if (!isProblem(error, 'STORE_CONFLICT')) throw error;
  }
}
