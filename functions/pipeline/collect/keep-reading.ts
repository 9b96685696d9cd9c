import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { countsOf } from '../../domain/checks/counts-of.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { FeedbackPlaces } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Feedback, OwnTab } from '../../domain/workbook/feedback.ts';
import type { FindingsTexts } from '../../domain/workbook/layout-parts.ts';
import type { Write } from '../../ports/store.ts';
import { commitAudited } from '../audit.ts';
import { paths } from '../document-paths.ts';
import { toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';
import { plainFindings, writeFindings } from './give-findings.ts';
import { isFindingsGone } from './is-findings-gone.ts';
import { type KnownWorkbooks, upToDate } from './known-workbooks.ts';
import { elsewhereCollected, type Outcome } from './outcome.ts';
import type { PassEntry } from './pass.ts';
import type { IdentifiedWorkbook } from './read-identified.ts';
import { textAnswers } from './self-reports.ts';
import { leftUnread, noteVersions, noteWritten, recordWrite } from './workbook-records.ts';

/** What was read in a scorecard or in the ledger. */
export interface PlainReading {
  readonly issues: readonly Issue[];
  readonly places?: FeedbackPlaces;
}

export interface ReadWorkbook<Reading extends PlainReading> {
  readonly entry: PassEntry;
  /** Reviewer, or `ledger`. */
  readonly subject: string;
  readonly known: KnownWorkbooks;
  readonly read: IdentifiedWorkbook;
  readonly reading: Reading;
  readonly texts: FindingsTexts;
  readonly changes: () => Promise<ReadingChanges>;
  /** Of a scorecard: which self-reports it is to show. */
  readonly shows?: WorkbookRecord['texts'];
  /** What the reading asks for, done once it is kept, and again until it is done. */
  readonly acts?: () => Promise<void>;
  /** What is answered in the workbook beside the findings, once the reading is kept. */
  readonly answers?: () => Promise<Answering>;
}

/** Answers by the row that they are for, in words; none where nobody asked. */
export type Answers = Readonly<Record<string, string>>;

export interface Answering {
  readonly answers: Answers;
  /** The same at their places, with an empty text wherever nothing is answered; made when they are to be written, given the marks of the findings, whose place they may take. */
  readonly marks: (findings: Feedback['marks']) => Promise<Feedback['marks']>;
  /** Findings that do not come of the reading; they mark no row. */
  readonly notes?: () => Promise<readonly Issue[]>;
  /** Further tabs of ours. */
  readonly lists?: () => readonly OwnTab[];
}

/** What a reading changes in the store. */
export interface ReadingChanges {
  readonly writes: readonly Write[];
  /** These go into one commit with their facts. */
  readonly audited: readonly Write[];
  readonly facts: readonly AuditFact[];
}

/** Documents in one commit: well under the limits of every store. */
const WRITES_A_COMMIT = 100;

/**
 * Keeps what a scorecard or the ledger says and writes the findings back. One that says what it said before, findings and
 * all, is only noted with its new version. Where another process has kept it meanwhile, this one gives way.
 */
export async function keepReading<Reading extends PlainReading>(
  office: Office,
  one: ReadWorkbook<Reading>,
): Promise<Outcome> {
  const { entry, subject, read, reading } = one;
  const known = one.known.get(entry.id);
  const digest = digestOf(reading);
  const { errors, warnings } = countsOf(reading.issues);
  const outcome = { subject, id: entry.id, workbook: entry.name, errors, warnings };
  const record = recordOf(office, one, digest);
  const isKept = known?.record.reading === digest && known.record.definition === office.definition.digest;
  let answering: Answering | undefined;
  if (isKept && !isFindingsGone(read.workbook, reading.places)) {
    await one.acts?.();
    answering = await one.answers?.();
    const feedback = feedbackDigest(digest, answering?.answers);
    if (known.record.feedback === feedback) {
      await noteVersions(office, [{ record: { ...record, feedback }, known }]);
      return { ...outcome, kind: 'unchanged' };
    }
  }
  if (!(await keep(office, one, record))) return { ...outcome, kind: 'busy', message: elsewhereCollected(entry.name) };
  // What was kept already changes nothing that is answered.
  if (answering === undefined) {
    await one.acts?.();
    answering = await one.answers?.();
  }
  const { places } = reading;
  const own = plainFindings(office, { issues: reading.issues, texts: one.texts, places });
  const marks = marksWith(own.marks, (await answering?.marks(own.marks)) ?? []);
  const issues = [...reading.issues, ...((await answering?.notes?.()) ?? [])];
  const findings = plainFindings(office, { issues, texts: one.texts, places });
  const lists = answering?.lists?.() ?? [];
  const feedback: Feedback = { ...findings, marks, ...(lists.length > 0 && { lists }) };
  const written = await writeFindings(office, record, feedback);
  if (written.kind !== 'checked') return { ...outcome, ...written };
  const shown = feedbackDigest(digest, answering?.answers);
  await noteWritten(office, record, { version: written.version, feedback: shown });
  return { ...outcome, kind: 'checked' };
}

/** Of two marks for one cell the answer stands. */
function marksWith(own: Feedback['marks'], answers: Feedback['marks']): Feedback['marks'] {
  const key = ({ tab, a1 }: Feedback['marks'][number]): string => JSON.stringify([tab, a1]);
  return [...new Map([...own, ...answers].map((mark) => [key(mark), mark])).values()];
}

/** Digest of what a workbook holds that shows the findings of a reading, and these answers. */
function feedbackDigest(reading: string, answers: Answers = {}): string {
  return Object.keys(answers).length === 0 ? reading : digestOf({ reading, answers });
}

/** Without `feedback`: a workbook is done with only when it holds its findings. */
function recordOf(
  { definition }: Office,
  { entry, subject, read, shows }: ReadWorkbook<PlainReading>,
  reading: string,
): WorkbookRecord {
  const { id, kind, name } = entry;
  return {
    id,
    kind,
    name,
    version: read.version,
    definition: definition.digest,
    subject,
    reading,
    ...(shows !== undefined && { texts: shows }),
  };
}

/**
 * All in one commit that holds only while nobody else has kept this workbook. A reading of many rows takes several; then
 * a clash leaves the workbook to be read anew, so that no older rows stay.
 */
async function keep(office: Office, one: ReadWorkbook<PlainReading>, record: WorkbookRecord): Promise<boolean> {
  const known = one.known.get(record.id);
  const { writes, audited, facts } = await one.changes();
  const pages = [...pagesOf(writes, WRITES_A_COMMIT)];
  const last = pages.pop() ?? [];
  for (const page of pages) await office.store.commit(page);
  try {
    await commitAudited(office.store, [...last, ...audited, recordWrite(office, record, known)], facts);
    return true;
  } catch (error) {
    if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    const path = paths.workbook(office.definition.round.id, record.id);
    const { record: unread } = leftUnread(office, one.entry, { subject: one.subject, known: undefined });
    const body = toBody(unread);
    if (pages.length > 0) await office.store.commit([{ kind: 'put', path, body }]);
    return false;
  }
}

/** The record where nothing is left to do for a scorecard or a ledger at this version. */
export function settledRecord(
  known: KnownWorkbooks,
  entry: PassEntry,
  { definition, answers }: { readonly definition: string; readonly answers?: Answers },
): WorkbookRecord | undefined {
  const record = upToDate(known, entry, definition);
  if (record?.reading === undefined) return undefined;
  return record.feedback === feedbackDigest(record.reading, answers ?? textAnswers(record.texts ?? {}))
    ? record
    : undefined;
}
