import { digestOf } from '../../domain/digest/digest.ts';
import { readReturn } from '../../domain/intake/read-return.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Round } from '../../domain/round/round.ts';
import type { Terms } from '../../domain/round/terms.ts';
import { inputsDigest } from '../../domain/submission/inputs-digest.ts';
import { hasSameContent } from '../../domain/submission/same-content.ts';
import { type CarriedWorkbook, carryEntries, type LeftEntry } from '../../domain/workbook/carry/carry-entries.ts';
import { identifyWorkbook } from '../../domain/workbook/identify-workbook.ts';
import type { RawWorkbook } from '../../domain/workbook/raw-workbook.ts';
import type { WorkbookEntry, WorkbookReading } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { load, type ReturnHead, toBody } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import { unlockReturn } from '../lock-due.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import type { LayoutChange, Whose } from './layout-changes.ts';
import type { CarriedRecord, DueWorkbook } from './migration-record.ts';

/** What became of a workbook whose layout was to change. */
export type Migrated =
  | { readonly kind: 'same' | 'gone'; readonly workbook: string }
  | ({ readonly kind: 'carried' } & CarriedRecord)
  /** It stays as it is until somebody closes or mends it; the next collect tries again. */
  | { readonly kind: 'waiting'; readonly workbook: string; readonly message: string };

export interface MigrationPlace {
  readonly due: DueWorkbook;
  readonly entry: WorkbookEntry;
  /** The terms by whose layout it was made, and what the layout becomes. */
  readonly before: Terms;
  readonly changeOf: (whose: Whose) => LayoutChange;
}

/**
 * Brings one workbook into the layout that holds, with every entry whose key it knows; what it held is kept beside it, and what has
 * no place is told. Done again after a crash it comes to the same end: entries go by their keys, and a copy that is there stays.
 */
export async function migrateWorkbook(office: Office, place: MigrationPlace): Promise<Migrated> {
  const { entry } = place;
  const workbook = entry.name;
  try {
    const read = await office.workbooks.read(entry.id);
    const change = changeFor(office, { ...place, raw: read.workbook });
    if (change === 'same' || change === 'gone') return { kind: change, workbook };
    const carried = carryEntries(change, read.workbook);
    const [doubled] = carried.doubled;
    if (doubled !== undefined) return { kind: 'waiting', workbook, message: twiceThere(workbook, doubled) };
    return { kind: 'carried', ...(await replaceWith(office, carried, { ...place, read })) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { kind: 'waiting', workbook, message: error.message };
  }
}

/** How the layout of a workbook that was read changes; one that is none of the round is left alone. */
export function changeFor(
  { definition }: Pick<Office, 'definition'>,
  { entry, changeOf, raw }: Pick<MigrationPlace, 'entry' | 'changeOf'> & { readonly raw: RawWorkbook },
): LayoutChange {
  const identity = identifyWorkbook(raw);
  const isOurs = identity?.round === definition.round.id && identity.kind === entry.kind;
  return isOurs ? changeOf(identity) : 'gone';
}

interface ReadPlace extends MigrationPlace {
  readonly read: WorkbookReading;
}

async function replaceWith(office: Office, carried: CarriedWorkbook, place: ReadPlace): Promise<CarriedRecord> {
  const { due, entry, read } = place;
  const { round } = office.definition;
  const identity = identifyWorkbook(read.workbook);
  const head = identity?.kind === 'return' ? await headOf(office, identity.subject) : undefined;
  const record = await noteCarried(office, carried, due);
  if (head !== undefined) await unlockReturn(office, head);
  const plan = { ...carried.plan, savedAt: savedTime(place, head) };
  await office.workbooks.replace(entry.id, { plan, version: read.version, keptAs: keptName(round, due) });
  if (head?.accepted !== undefined) await keepAcceptance(office, head, entry);
  return record;
}

function headOf({ store, definition }: Office, centre: string): Promise<ReturnHead | undefined> {
  return load<ReturnHead>(store, paths.return(definition.round.id, centre));
}

/** Written before the workbook changes, so that a crash forgets no entry that was left: what was noted before stays. */
async function noteCarried(
  office: Office,
  { carried, left }: CarriedWorkbook,
  due: DueWorkbook,
): Promise<CarriedRecord> {
  const { round } = office.definition;
  let record: CarriedRecord | undefined;
  await updateDocument<CarriedRecord>(office.store, paths.carriedWorkbook(round.id, due.version, due.id), (before) => {
    const all = distinct([...(before?.left ?? []), ...left]);
    record = { workbook: due.name, from: due.version, keptAs: keptName(round, due), carried, left: all };
    return { body: toBody(record) };
  });
  if (record === undefined) throw new TypeError(`${due.name} was not noted`);
  return record;
}

function distinct(entries: readonly LeftEntry[]): readonly LeftEntry[] {
  return [...new Map(entries.map((entry) => [digestOf(entry), entry])).values()];
}

/** Our own writing moves the time of a workbook: where nobody worked in it since, the time of its last change by people counts. */
function savedTime({ entry, before, read }: ReadPlace, head: ReturnHead | undefined): string {
  const centre = before.round.centres.find(({ id }) => id === head?.centre);
  if (head === undefined || centre === undefined) return entry.modifiedAt;
  const reading = readReturn({ round: before.round, layout: before.layouts.return, centre }, read.workbook);
  return inputsDigest(reading) === head.inputs ? head.modifiedAt : entry.modifiedAt;
}

/** What was submitted stays submitted where the workbook says the same in its new layout: that cells moved is no drift. */
async function keepAcceptance(office: Office, head: ReturnHead, entry: WorkbookEntry): Promise<void> {
  const { round, layouts } = office.definition;
  const centre = round.centres.find(({ id }) => id === head.centre);
  if (head.accepted === undefined || centre === undefined) return;
  const { workbook } = await office.workbooks.read(entry.id);
  const current = readReturn({ round, layout: layouts.return, centre }, workbook);
  const { snapshot } = head.accepted;
  const submitted = await submittedReading(office, { centre: centre.id, snapshot });
  if (!hasSameContent(submitted, current)) return;
  const inputs = inputsDigest(current);
  await updateDocument<ReturnHead>(office.store, paths.return(round.id, centre.id), (before) =>
    before?.accepted?.snapshot !== snapshot || before.accepted.inputs === inputs
      ? undefined
      : { body: { ...before, accepted: { ...before.accepted, inputs } } },
  );
}

function keptName({ language }: Round, { name, version }: DueWorkbook): string {
  const stem = name.replace(/\.xlsx$/i, '');
  return language === 'zh-CN' ? `${stem}（第 ${version} 版）` : `${stem} (version ${version})`;
}

export const twiceThere = (workbook: string, tab: string): string =>
  `“${workbook}”中有两张“${tab}”，无法确定以哪一张为准；请删去其中一张，下次采集时自动迁移 / two tabs claim to be “${tab}”: delete one, and the next collect carries the workbook over`;
