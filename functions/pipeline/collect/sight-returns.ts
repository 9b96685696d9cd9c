import { digestOf } from '../../domain/digest/digest.ts';
import type { ReturnHead, SightedReturn, WorkbookRecord } from '../documents.ts';
import { inOrder } from '../in-order.ts';
import type { Office } from '../office.ts';
import { isFindingsGone } from './is-findings-gone.ts';
import { type KnownWorkbook, upToDate } from './known-workbooks.ts';
import type { KnownHeads } from './load-heads.ts';
import type { Outcome } from './outcome.ts';
import { entriesOf, isOver, type Pass, type PassEntry } from './pass.ts';
import { failed, READERS, readIdentified } from './read-identified.ts';
import { sightReturn } from './sight-return.ts';
import { leftUnread, noteVersions } from './workbook-records.ts';

/** A return of a centre as found in this pass. */
export interface FoundReturn {
  readonly entry: PassEntry;
  readonly sighted: SightedReturn;
  /** What is known of the workbook from now on, with the version at which it was read. */
  readonly record: WorkbookRecord;
  readonly known: KnownWorkbook | undefined;
  /** It says something else than when it was last read, or our findings are gone from it. */
  readonly isFresh: boolean;
}

export interface FoundReturns {
  /** One for each centre that has exactly one readable return. */
  readonly found: ReadonlyMap<string, FoundReturn>;
  readonly outcomes: readonly Outcome[];
  readonly unread: readonly string[];
}

/** Looks at the returns of a pass, reads those that changed, and finds who is missing or there twice. */
export async function sightReturns(office: Office, pass: Pass, heads: KnownHeads): Promise<FoundReturns> {
  // Those to be read come first: standing ones between them would take the readers' places.
  const entries = entriesOf(pass, 'return').toSorted((a, b) => Number(a.isStanding) - Number(b.isStanding));
  const byCentre = new Map<string, FoundReturn[]>();
  const outcomes: Outcome[] = [];
  const unread: string[] = [];
  office.progress.start('collect', entries.filter(({ isStanding }) => !isStanding).length);
  for await (const one of inOrder(entries, READERS, (entry) => sightOne(office, entry, { pass, heads }))) {
    if ('unread' in one) unread.push(one.unread);
    else if ('kind' in one) outcomes.push(one);
    else byCentre.set(one.sighted.centre, [...(byCentre.get(one.sighted.centre) ?? []), one]);
    if (!('unread' in one) && !isStanding(one)) office.progress.step(nameOf(one));
  }
  office.progress.finish();
  const found = new Map<string, FoundReturn>();
  for (const [centre, all] of byCentre) {
    const [first] = all;
    if (all.length === 1 && first !== undefined) found.set(centre, first);
    else outcomes.push(await refuse(office, centre, all));
  }
  const absent = pass.isWhole && unread.length === 0 ? missing(office, found, [...outcomes, ...pass.lost]) : [];
  return { found, outcomes: [...outcomes, ...absent], unread };
}

const isStanding = (one: FoundReturn | Outcome): boolean => 'entry' in one && one.entry.isStanding;
const nameOf = (one: FoundReturn | Outcome): string => ('entry' in one ? one.entry.name : (one.workbook ?? ''));

interface Before {
  readonly pass: Pass;
  readonly heads: KnownHeads;
}

async function sightOne(
  office: Office,
  entry: PassEntry,
  { pass, heads }: Before,
): Promise<FoundReturn | Outcome | { readonly unread: string }> {
  const known = pass.known.get(entry.id);
  const record = upToDate(pass.known, entry, office.definition.digest);
  const held = record?.subject === undefined ? undefined : heads.get(record.subject)?.head;
  if (record !== undefined && held?.workbook.id === entry.id) {
    return { entry, sighted: held, record, known, isFresh: false };
  }
  if (isOver(office, pass.readUntilMs)) return { unread: entry.id };
  const read = await readIdentified(office, entry);
  if ('kind' in read) return withSubject(read, known?.record.subject);
  const centre = office.definition.round.centres.find(({ id }) => id === read.identity.subject);
  if (centre === undefined) return failed(entry, unknownCentre(entry.name, read.identity.subject));
  const sighted = await sightReturn(office, centre, { entry, read });
  if ('kind' in sighted) return { ...sighted, subject: centre.id };
  const last = heads.get(centre.id)?.head;
  const isKnown = last !== undefined && saysTheSame(last, sighted) && !isFindingsGone(read.workbook, sighted.places);
  if (!isKnown) return { entry, sighted, record: recordOf(office, sighted, read.version), known, isFresh: true };
  const feedback = known?.record.feedback;
  const moved = { ...recordOf(office, sighted, read.version), ...(feedback !== undefined && { feedback }) };
  return { entry, sighted: last, record: moved, known, isFresh: false };
}

/** Our own writing moves a workbook's version too: what counts is what the centre says, and where our cells stand. */
function saysTheSame(head: ReturnHead, { workbook, snapshot, places }: SightedReturn): boolean {
  const isSameWorkbook = head.workbook.id === workbook.id && head.workbook.name === workbook.name;
  return isSameWorkbook && head.snapshot === snapshot && digestOf(head.places ?? null) === digestOf(places ?? null);
}

/** As long as nothing is known of its feedback. */
function recordOf({ definition }: Office, { workbook, centre }: SightedReturn, version: string): WorkbookRecord {
  return { ...workbook, kind: 'return', version, definition: definition.digest, subject: centre };
}

function withSubject(outcome: Outcome, subject: string | undefined): Outcome {
  return subject === undefined ? outcome : { ...outcome, subject };
}

/** None of several returns of a centre is taken, until only one is left. */
async function refuse(office: Office, centre: string, all: readonly FoundReturn[]): Promise<Outcome> {
  const readNow = all.filter(({ record, known }) => record.version !== known?.record.version);
  const records = readNow.map(({ entry, known }) => leftUnread(office, entry, { subject: centre, known }));
  await noteVersions(office, records);
  const names = all.map(({ sighted }) => `“${sighted.workbook.name}”`).join('、');
  const message = `同一中心（${centre}）有 ${all.length} 份填报表：${names}。请只保留正确的一份，其余移出文件夹；在此之前沿用上次结果 / several returns of one centre: keep the right one and move the others away`;
  return { kind: 'failed', subject: centre, workbook: names, message };
}

function missing(
  office: Office,
  found: ReadonlyMap<string, FoundReturn>,
  troubles: readonly Pick<Outcome, 'subject'>[],
): Outcome[] {
  const accounted = new Set(troubles.map(({ subject }) => subject));
  return office.definition.round.centres
    .filter(({ id }) => !found.has(id) && !accounted.has(id))
    .map(({ id, name }) => ({
      kind: 'missing',
      subject: id,
      message: `没有“${name}”的填报表 / no return of this centre`,
    }));
}

const unknownCentre = (name: string, centre: string): string =>
  `“${name}”属于本轮名单以外的中心（${centre}）。请核对 centres.csv，或把文件移出文件夹 / the centre is not in this round's register`;
