import type { WorkbookChanges, WorkbookEntry, WorkbookKind } from '../../ports/workbooks.ts';
import { type LookAgain, type LostWorkbook, UNREAD, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import type { KnownWorkbooks } from './known-workbooks.ts';
import type { Outcome } from './outcome.ts';

/** A workbook in a pass. */
export interface PassEntry extends WorkbookEntry {
  /** Not to be looked at: it stands as it was last read. */
  readonly isStanding: boolean;
}

/** One pass over the workbooks of a round: those to be looked at, and the others as they are known. */
export interface Pass {
  readonly known: KnownWorkbooks;
  /** By name within each kind. */
  readonly entries: readonly PassEntry[];
  /** All workbooks that there are were listed, so that one which is not among the entries is missing. */
  readonly isWhole: boolean;
  readonly lost: readonly LostWorkbook[];
  /** `WorkbookFeed.peers` of the pass before; absent: all returns have to be checked again. */
  readonly peers: string | undefined;
  /** Milliseconds since 1970: no workbook is read after the first, nothing is begun after the second. */
  readonly readUntilMs: number;
  readonly untilMs: number;
}

/** What came of the workbooks of one kind. */
export interface Collected {
  readonly outcomes: readonly Outcome[];
  readonly isCut: boolean;
  /** Ids of the workbooks that there was no time to read. */
  readonly unread: readonly string[];
}

export interface PassSources {
  readonly changes: WorkbookChanges;
  /** To be read whatever their version is. */
  readonly again: readonly LookAgain[];
  readonly known: KnownWorkbooks;
  readonly lost: readonly LostWorkbook[];
  /** `WorkbookFeed.own` of the pass before. */
  readonly own: Readonly<Record<string, string>>;
}

/**
 * What a pass works on: workbooks that changed otherwise than by our findings, those to be looked at again, and, where not
 * all were listed, the others that are known and not lost. By name within each kind, as a listing gives them.
 */
export function passEntries({ changes, again, known, lost, own }: PassSources): readonly PassEntry[] {
  const entries = new Map<string, PassEntry>();
  if (!changes.isWhole) {
    for (const { record } of known.values()) entries.set(record.id, standingEntry(record));
  }
  const changed = new Map(changes.entries.map((entry) => [entry.id, entry]));
  for (const entry of changed.values()) {
    const isStanding = !changes.isWhole && own[entry.id] === entry.version;
    entries.set(entry.id, { ...entry, isStanding });
  }
  for (const { id, kind, name, modifiedAt } of again) {
    const entry = changed.get(id) ?? (changes.isWhole ? undefined : { id, kind, name, modifiedAt });
    if (entry !== undefined) entries.set(id, { ...entry, version: UNREAD, isStanding: false });
  }
  for (const { id } of lost) entries.delete(id);
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A workbook that is taken as it is known. */
export function standingEntry({ id, kind, name, version, modifiedAt = '' }: WorkbookRecord): PassEntry {
  return { id, kind, name, version, modifiedAt, isStanding: true };
}

/** The entries of a kind. */
export function entriesOf({ entries }: Pick<Pass, 'entries'>, kind: WorkbookKind): readonly PassEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

/** Whether the clock has come to `untilMs`. */
export function isOver({ clock }: Pick<Office, 'clock'>, untilMs: number): boolean {
  return clock.now().getTime() >= untilMs;
}
