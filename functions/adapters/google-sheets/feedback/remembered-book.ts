import { createHash } from 'node:crypto';
import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of } from '../../../domain/workbook/a1.ts';
import { boundsOf } from '../making/grid-range.ts';
import { cellsIn } from '../reading/grid-fields.ts';

/** What is kept of a reading until feedback is written: how the tabs are built, and of their content no more than prints. */
export interface RememberedBook {
  readonly version: string;
  readonly tabs: readonly RememberedTab[];
}

export interface RememberedTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Merged ranges as bounds. */
  readonly merges: readonly string[];
  /** What the protections of the tab leave to people. */
  readonly open: readonly sheets_v4.Schema$GridRange[];
  /** Addresses of cells with a rule for what may be typed. */
  readonly ruled: ReadonlySet<string>;
  /** Prints of what was typed or pasted, by address. Results of formulas may change by themselves. */
  readonly typed: ReadonlyMap<string, string>;
}

export function rememberedBook(version: string, { sheets = [] }: sheets_v4.Schema$Spreadsheet): RememberedBook {
  return { version, tabs: sheets.map(rememberedTab) };
}

function rememberedTab(sheet: sheets_v4.Schema$Sheet): RememberedTab {
  const { sheetId, title, gridProperties } = sheet.properties ?? {};
  const ruled = new Set<string>();
  const typed = new Map<string, string>();
  for (const { row, column, cell } of cellsIn(sheet)) {
    const { userEnteredValue, effectiveFormat, dataValidation } = cell;
    if (dataValidation != null) ruled.add(a1Of(column, row));
    if (userEnteredValue == null) continue;
    typed.set(a1Of(column, row), printOf([userEnteredValue, effectiveFormat?.numberFormat?.type ?? '']));
  }
  return {
    sheetId: sheetId ?? 0,
    title: title ?? '',
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
    merges: (sheet.merges ?? []).map(boundsOf).toSorted(),
    open: (sheet.protectedRanges ?? []).flatMap(({ unprotectedRanges }) => unprotectedRanges ?? []),
    ruled,
    typed,
  };
}

function printOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

/** The tab of that title; Google compares titles without regard to case. */
export function tabTitled(tabs: readonly RememberedTab[], title: string): RememberedTab | undefined {
  const folded = title.toLowerCase();
  return tabs.find((tab) => tab.title === title) ?? tabs.find((tab) => tab.title.toLowerCase() === folded);
}

/** The cells of ours in a workbook: whole tabs, and single cells by tab. */
export interface OwnCells {
  readonly tabs: ReadonlySet<number>;
  readonly marks: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Whether people's part of the workbook is the same at two moments: tabs, their order, merged ranges and typed cells. */
export function isSameForPeople(one: RememberedBook, other: RememberedBook, own: OwnCells): boolean {
  const [before, after] = [one, other].map(({ tabs }) => tabs.filter(({ sheetId }) => !own.tabs.has(sheetId)));
  return (
    before?.length === after?.length &&
    (before ?? []).every((tab, i) => isSameTab(tab, after?.[i], own.marks.get(tab.sheetId)))
  );
}

function isSameTab(
  one: RememberedTab,
  other: RememberedTab | undefined,
  marks: ReadonlySet<string> = new Set(),
): boolean {
  if (other === undefined || one.sheetId !== other.sheetId || one.title !== other.title) return false;
  if (one.merges.join(';') !== other.merges.join(';')) return false;
  const addresses = new Set([...one.typed.keys(), ...other.typed.keys()]);
  return [...addresses].every((a1) => marks.has(a1) || one.typed.get(a1) === other.typed.get(a1));
}
