import type { WorkbookEntry } from '../../ports/workbooks.ts';
import type { ReturnHead, SightedReturn } from '../documents.ts';
import type { Office } from '../office.ts';
import { type KnownWorkbooks, upToDate } from './known-workbooks.ts';
import type { Outcome } from './outcome.ts';
import { failed, readIdentified } from './read-identified.ts';
import { sightReturn } from './sight-return.ts';

/** A return of a centre as found in this collect. */
export interface FoundReturn {
  readonly sighted: SightedReturn;
  /** Version at which it was read. */
  readonly version: string;
  /** Read just now, not known before. */
  readonly isFresh: boolean;
}

export interface FoundReturns {
  /** One for each centre that has exactly one readable return. */
  readonly found: ReadonlyMap<string, FoundReturn>;
  readonly outcomes: readonly Outcome[];
}

export interface Before {
  readonly known: KnownWorkbooks;
  readonly heads: ReadonlyMap<string, ReturnHead>;
}

/** Looks at every return in the folder, reads those that changed, and finds who is missing or there twice. */
export async function sightReturns(office: Office, before: Before): Promise<FoundReturns> {
  const entries = await office.workbooks.list('return');
  const byCentre = new Map<string, FoundReturn[]>();
  const outcomes: Outcome[] = [];
  office.progress.start('collect', entries.length);
  for (const entry of entries) {
    const one = await sightOne(office, entry, before);
    if ('kind' in one) outcomes.push(one);
    else byCentre.set(one.sighted.centre, [...(byCentre.get(one.sighted.centre) ?? []), one]);
    office.progress.step(entry.name);
  }
  office.progress.finish();
  const found = new Map<string, FoundReturn>();
  for (const [centre, all] of byCentre) {
    const [first] = all;
    if (all.length === 1 && first !== undefined) found.set(centre, first);
    else outcomes.push(twice(centre, all));
  }
  return { found, outcomes: [...outcomes, ...missing(office, found, outcomes)] };
}

async function sightOne(office: Office, entry: WorkbookEntry, before: Before): Promise<FoundReturn | Outcome> {
  const record = upToDate(before.known, entry, office.definition.digest);
  const head = record?.subject === undefined ? undefined : before.heads.get(record.subject);
  if (head?.workbook.id === entry.id) return { sighted: head, version: entry.version, isFresh: false };
  const read = await readIdentified(office, entry);
  if ('kind' in read) return withSubject(read, before.known.get(entry.id)?.subject);
  const centre = office.definition.round.centres.find(({ id }) => id === read.identity.subject);
  if (centre === undefined) return failed(entry, unknownCentre(entry.name, read.identity.subject));
  const sighted = await sightReturn(office, centre, { entry, read });
  if ('kind' in sighted) return { ...sighted, subject: centre.id };
  return { sighted, version: read.version, isFresh: true };
}

function withSubject(outcome: Outcome, subject: string | undefined): Outcome {
  return subject === undefined ? outcome : { ...outcome, subject };
}

function twice(centre: string, all: readonly FoundReturn[]): Outcome {
  const names = all.map(({ sighted }) => `“${sighted.workbook.name}”`).join('、');
  const message = `同一中心（${centre}）有 ${all.length} 份填报表：${names}。请只保留正确的一份，其余移出文件夹；在此之前沿用上次结果 / several returns of one centre: keep the right one and move the others away`;
  return { kind: 'failed', subject: centre, workbook: names, message };
}

function missing(office: Office, found: ReadonlyMap<string, FoundReturn>, outcomes: readonly Outcome[]): Outcome[] {
  const accounted = new Set(outcomes.map(({ subject }) => subject));
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
