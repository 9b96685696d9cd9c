import { countsOf } from '../../domain/checks/counts-of.ts';
import type { ReturnReading } from '../../domain/intake/reading.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type ReturnHead, type Snapshot, type WorkbookRecord } from '../documents.ts';
import { inParallel } from '../in-parallel.ts';
import { lockedCentres } from '../locked-centres.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';
import { giveFeedback } from './give-feedback.ts';
import type { Written } from './give-findings.ts';
import { type JudgedReturn, judgeReturn, type OvertakenReturn, type Yardstick } from './judge-return.ts';
import type { KnownHeads } from './load-heads.ts';
import { elsewhereCollected, type Outcome } from './outcome.ts';
import { isOver } from './pass.ts';
import type { FoundReturn } from './sight-returns.ts';
import { noteWritten } from './workbook-records.ts';

/** Returns that are in memory with all their cells at one time. */
const RETURNS_A_PAGE = 32;
/** Workbooks that are written at once. */
const WRITERS = 6;

export interface Checking {
  readonly heads: KnownHeads;
  readonly yardstick: Yardstick;
  /** Milliseconds since 1970 after which no page is begun. */
  readonly untilMs: number;
}

export interface CheckedReturns {
  /** By centre id; a return that there was no time for has none. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Those that were judged, by centre id. */
  readonly heads: ReadonlyMap<string, ReturnHead>;
  /** All were held against the others, by us. */
  readonly isAll: boolean;
}

/** Judges returns page by page and writes the findings into those workbooks that do not hold them yet. */
export async function checkReturns(
  office: Office,
  todo: readonly FoundReturn[],
  { heads, yardstick, untilMs }: Checking,
): Promise<CheckedReturns> {
  const outcomes = new Map<string, Outcome>();
  const made = new Map<string, ReturnHead>();
  let isAll = true;
  const locked = todo.length === 0 ? new Set<string>() : await lockedCentres(office);
  office.progress.start('check', todo.length);
  for (const page of pagesOf(todo, RETURNS_A_PAGE)) {
    if (isOver(office, untilMs)) {
      isAll = false;
      break;
    }
    const readings = await readingsOf(office, page);
    const judged: Judged[] = [];
    for (const [place, found] of page.entries()) {
      const seen = heads.get(found.sighted.centre);
      const reading = readings[place];
      if (reading === undefined) throw new TypeError(`Snapshot ${found.sighted.snapshot} is not in the store`);
      judged.push({ found, judged: await judgeReturn(office, { found, reading, seen }, yardstick) });
    }
    if (judged.some(({ judged: { kind } }) => kind !== 'judged')) isAll = false;
    for (const { judged: one } of judged) if (one.kind === 'judged') made.set(one.head.centre, one.head);
    await inParallel(judged, WRITERS, async (one) => {
      outcomes.set(one.found.sighted.centre, await tell(office, one, locked.has(one.found.sighted.centre)));
      office.progress.step(one.found.entry.name);
    });
  }
  office.progress.finish();
  return { outcomes, heads: made, isAll };
}

interface Judged {
  readonly found: FoundReturn;
  readonly judged: JudgedReturn | OvertakenReturn;
}

async function readingsOf(
  { store, definition }: Office,
  page: readonly FoundReturn[],
): Promise<readonly (ReturnReading | undefined)[]> {
  const places = page.map(({ sighted }) => paths.snapshot(definition.round.id, sighted.centre, sighted.snapshot));
  const documents = await store.getAll(places);
  return documents.map((document, place) => {
    const ours = page[place]?.sighted.places;
    return document && { ...bodyOf<Snapshot>(document).reading, ...(ours && { places: ours }) };
  });
}

async function tell(office: Office, { found, judged }: Judged, isLocked: boolean): Promise<Outcome> {
  if (judged.kind !== 'judged') return overtaken(found, judged);
  const isHeld = !found.isFresh && found.record.feedback === judged.head.feedback;
  const written = isHeld
    ? ({ kind: 'checked', version: found.record.version } satisfies Written)
    : await (isLocked ? keepUntold : giveFeedback)(office, judged, found.record);
  const outcome = outcomeOf(found, judged.head);
  if (written.kind === 'checked') return found.isFresh ? { ...outcome, kind: 'checked' } : outcome;
  return { ...outcome, ...written };
}

/** A locked workbook takes no findings: they are in the store, and are written when it is reopened. */
async function keepUntold(office: Office, { head }: JudgedReturn, record: WorkbookRecord): Promise<Written> {
  await noteWritten(office, record, { version: record.version, feedback: head.feedback });
  return { kind: 'checked', version: record.version };
}

/** What is known of a return that says what it said before. */
export function outcomeOf({ entry }: FoundReturn, head: ReturnHead): Outcome {
  const { errors, warnings } = countsOf(head.issues);
  return { kind: 'unchanged', subject: head.centre, id: entry.id, workbook: entry.name, errors, warnings };
}

/** Looked at once more next time, since the other process may not have come to its end. */
function overtaken({ entry, sighted }: FoundReturn, { kind }: OvertakenReturn): Outcome {
  const base = { subject: sighted.centre, id: entry.id, workbook: entry.name };
  if (kind === 'same') return { ...base, kind: 'unchanged', retried: true };
  return { ...base, kind: 'busy', message: elsewhereCollected(entry.name) };
}
