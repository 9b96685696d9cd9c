import type { WorkbookEntry } from '../ports/workbooks.ts';
import { type KnownWorkbooks, knownWorkbooks } from './collect/known-workbooks.ts';
import { lostWorkbooks } from './collect/lost-workbooks.ts';
import type { Outcome } from './collect/outcome.ts';
import { isOver, type Pass, type PassEntry, standingEntry } from './collect/pass.ts';
import { type PassReport, runPass } from './collect/run-pass.ts';
import { closeFeed, type OpenFeed, openFeed, unionOf } from './collect/workbook-feed.ts';
import { paths } from './document-paths.ts';
import { load, UNREAD, type WorkbookFeed } from './documents.ts';
import { claim, type Leased, underLease } from './lease.ts';
import { listWorkbooks } from './list-workbooks.ts';
import type { Office } from './office.ts';
import { pagesOf } from './pages-of.ts';

/** `rounds/{round}/sweeps/{night}`: how far the sweep of one night is. */
export interface SweepRecord extends Leased {
  readonly startedAt: string;
  /** How many workbooks there were when it began. */
  readonly of: number;
  /** Ids of those that are still to be read. */
  readonly left: readonly string[];
  /** ISO time at which it was whole. */
  readonly wholeAt?: string;
}

export interface SweepOptions {
  /** Milliseconds since 1970 after which no workbook is begun; the next call goes on. */
  readonly untilMs?: number;
}

export interface SweepReport {
  /** `under-way`: another process is at it. `whole`: nothing is left for tonight. */
  readonly kind: 'whole' | 'unfinished' | 'under-way';
  readonly done: number;
  readonly of: number;
  /** What this call found. */
  readonly outcomes: readonly Outcome[];
}

/** Workbooks between two notes of how far it is. */
const SLICE = 64;
/** Longer than any call may run, so that a second one beside it finds it at work. */
const LEASE_MS = 3_600_000;
/** After its end a call only has to write down where it is. */
const GRACE_MS = 60_000;

/**
 * Reads every workbook again, whatever its version is: the net under a feed of changes. Finds what was missed, what lost its
 * findings and what can no longer be reached. Works until its time is up, then the next call goes on; once whole, nothing
 * more is done that night. May be run at any time, twice, in parallel or after a crash.
 */
export async function sweep(
  office: Office,
  { untilMs = Number.POSITIVE_INFINITY }: SweepOptions = {},
): Promise<SweepReport> {
  const path = paths.sweep(office.definition.round.id, nightOf(office));
  const before = await load<SweepRecord>(office.store, path);
  if (before?.wholeAt !== undefined) return report('whole', before, []);
  const listed = await listWorkbooks(office.workbooks);
  const startedAt = office.clock.now().toISOString();
  const fresh = { startedAt, of: listed.length, left: listed.map(({ id }) => id) };
  const budgetMs = untilMs - office.clock.now().getTime() + GRACE_MS;
  const claimed = await claim<SweepRecord>(office, {
    path,
    leaseMs: Math.min(budgetMs, LEASE_MS),
    begin: (now) => (now?.wholeAt === undefined ? (now ?? fresh) : undefined),
  });
  if (claimed.kind === 'under-way') return { kind: 'under-way', done: 0, of: listed.length, outcomes: [] };
  if (claimed.kind === 'idle') return report('whole', claimed.body ?? { of: 0, left: [] }, []);
  return await goOn(office, { path, record: claimed.body, listed, untilMs });
}

interface Sweeping {
  readonly path: string;
  readonly record: SweepRecord;
  readonly listed: readonly WorkbookEntry[];
  readonly untilMs: number;
}

async function goOn(office: Office, { path, record, listed, untilMs }: Sweeping): Promise<SweepReport> {
  const left = new Set(record.left);
  const outcomes: Outcome[] = [];
  const todo = listed.filter(({ id }) => left.has(id));
  const slices = todo.length === 0 ? [[]] : pagesOf(todo, SLICE);
  for (const slice of slices) {
    if (isOver(office, untilMs)) break;
    const passed = await sweepSlice(office, { slice, listed, untilMs });
    outcomes.push(...passed.outcomes);
    for (const { id } of slice) if (!passed.unread.includes(id)) left.delete(id);
    const noted = await underLease<SweepRecord>(office, { path, claim: record.claim }, (now) => ({
      ...now,
      left: todo.filter(({ id }) => left.has(id)).map(({ id }) => id),
    }));
    if (noted === undefined) return report('under-way', { ...record, left: [...left] }, outcomes);
  }
  const isWhole = !todo.some(({ id }) => left.has(id));
  const now = office.clock.now().toISOString();
  await underLease<SweepRecord>(office, { path, claim: record.claim }, (last) => ({
    ...last,
    leaseUntil: now,
    ...(isWhole && { left: [], wholeAt: now }),
  }));
  return report(isWhole ? 'whole' : 'unfinished', { ...record, left: isWhole ? [] : [...left] }, outcomes);
}

interface Slice extends Pick<Sweeping, 'listed' | 'untilMs'> {
  readonly slice: readonly WorkbookEntry[];
}

async function sweepSlice(office: Office, { slice, listed, untilMs }: Slice): Promise<PassReport> {
  const opened = await openFeed(office);
  const { feed } = opened;
  const known = await knownWorkbooks(office);
  const isListed = new Set(listed.map(({ id }) => id));
  const missed = [...known.keys()].filter((id) => !isListed.has(id));
  const lost = lostWorkbooks(office, { feed, known, changes: { entries: listed, lost: missed } });
  const isSameDefinition = feed?.definition === office.definition.digest;
  const pass: Pass = {
    ...{ known, lost, untilMs, isWhole: false, readUntilMs: untilMs },
    entries: sweptEntries(slice, known, isListed),
    peers: isSameDefinition ? feed?.peers : undefined,
  };
  const passed = await runPass(office, pass);
  await note(office, opened, passed);
  return passed;
}

/** Those of the slice whatever their version is, and the others as they are known. */
function sweptEntries(
  slice: readonly WorkbookEntry[],
  known: KnownWorkbooks,
  isListed: ReadonlySet<string>,
): readonly PassEntry[] {
  const swept = new Set(slice.map(({ id }) => id));
  const standing = [...known.values()]
    .filter(({ record: { id } }) => isListed.has(id) && !swept.has(id))
    .map(({ record }) => standingEntry(record));
  const read = slice.map((entry): PassEntry => ({ ...entry, version: UNREAD, isStanding: false }));
  return [...read, ...standing].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The feed stays where it is; what is to be looked at again and what was lost is told to the next collect. */
async function note(office: Office, opened: OpenFeed, { peers, own, again, lost }: PassReport): Promise<void> {
  const { feed } = opened;
  if (feed === undefined) return;
  const { peers: _, ...rest } = feed;
  const next: WorkbookFeed = {
    ...rest,
    ...(peers !== undefined && { peers }),
    own: { ...feed.own, ...own },
    again: unionOf(feed.again, again),
    lost,
  };
  await closeFeed(office, opened, next);
}

const HALF_A_DAY_MS = 43_200_000;

/** A night is named by the day on which it ends, in the time zone of the round. */
function nightOf({ clock, definition }: Office): string {
  const at = new Date(clock.now().getTime() + HALF_A_DAY_MS);
  return new Intl.DateTimeFormat('en-CA', { timeZone: definition.round.timeZone }).format(at);
}

function report(
  kind: SweepReport['kind'],
  { of, left }: Pick<SweepRecord, 'of' | 'left'>,
  outcomes: readonly Outcome[],
): SweepReport {
  return { kind, of, done: of - left.length, outcomes };
}
