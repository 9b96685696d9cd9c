import type { sheets_v4 } from '@googleapis/sheets';
import { columnLetters } from '../../../domain/workbook/a1.ts';
import type { FeedbackRow, OwnTab } from '../../../domain/workbook/feedback.ts';
import { FINDINGS_WIDTHS } from '../../../domain/workbook/findings-tab.ts';
import { headingLook } from '../../../domain/workbook/own-tab.ts';
import type { PlannedTab } from '../../../domain/workbook/plan.ts';
import { boundsOf, boxOf, gridRange } from '../making/grid-range.ts';
import { LOOKS } from '../making/looks.ts';
import { colourRequests, protectionOf } from '../making/rule-requests.ts';
import { tabRequests } from '../making/tab-requests.ts';
import { type RememberedTab, tabTitled } from './remembered-book.ts';
import { textCell } from './text-cell.ts';

type Request = sheets_v4.Schema$Request;

/** What a tab of ours is written into. */
export interface FindingsPlace {
  /** All tabs of the workbook: links lead to them. */
  readonly tabs: readonly RememberedTab[];
  /** The tab as it is; absent where it was deleted. */
  readonly present: RememberedTab | undefined;
  readonly sheetId: number;
  /** Where a new one stands among the tabs, from 0. */
  readonly index: number;
  readonly accounts: readonly string[];
}

/**
 * Replaces the whole tab: what was in it before and is not written now is cleared. A tab that is gone is made
 * anew, behind the others.
 */
export function findingsRequests(own: OwnTab, place: FindingsPlace): Request[] {
  const { present, sheetId } = place;
  const rows = rowsOf(own, place.tabs);
  return [
    ...(present === undefined ? newTab(own, place) : room(own, present, rows.length)),
    { updateCells: { range: { sheetId }, rows, fields: 'userEnteredValue,userEnteredFormat,textFormatRuns,note' } },
    {
      autoResizeDimensions: {
        dimensions: { sheetId, dimension: 'ROWS', startIndex: own.heading.length + 1, endIndex: rows.length },
      },
    },
  ];
}

function columnCountOf({ header, rows }: OwnTab): number {
  return Math.max(1, header.length, ...rows.map(({ columns }) => columns.length));
}

function rowsOf(own: OwnTab, tabs: readonly RememberedTab[]): sheets_v4.Schema$RowData[] {
  // Without findings one empty row keeps their look.
  const nothing: FeedbackRow = { severity: 'info', columns: own.header.map(() => '') };
  const findings = own.rows.length > 0 ? own.rows : [nothing];
  const columns = columnCountOf(own);
  return [
    ...own.heading.map((line, i) => headingRow(line, i, columns)),
    {},
    { values: own.header.map((text) => textCell(text, 'header')) },
    ...findings.map((row) => ({ values: findingCells(row, own.linkColumn, tabs) })),
  ];
}

/** An empty line still holds a space, as in every form of this tab: the heading ends at the first free row. */
function headingRow(line: string, index: number, columns: number): sheets_v4.Schema$RowData {
  const look = headingLook(index);
  const covered = Array.from({ length: columns - 1 }, () => ({ userEnteredFormat: LOOKS[look] }));
  return { values: [textCell(line === '' ? ' ' : line, look), ...covered] };
}

function findingCells(
  { columns, link }: FeedbackRow,
  linkColumn: number,
  tabs: readonly RememberedTab[],
): sheets_v4.Schema$CellData[] {
  const target = link && tabTitled(tabs, link.tab);
  return columns.map((text, i) => {
    const cell = textCell(text, 'finding');
    if (target === undefined || i !== linkColumn || text === '') return cell;
    const uri = `#gid=${target.sheetId}&range=${link?.a1}`;
    return { ...cell, textFormatRuns: [{ startIndex: 0, format: { link: { uri } } }] };
  });
}

function headingMerges({ heading }: OwnTab, columns: number): string[] {
  return columns > 1 ? heading.map((_, i) => `A${i + 1}:${columnLetters(columns)}${i + 1}`) : [];
}

/** Rows that a new tab has below its heads, for more findings than there are now. */
const SPARE_ROWS = 500;

function newTab(own: OwnTab, { index, sheetId, accounts }: FindingsPlace): Request[] {
  const columns = columnCountOf(own);
  const headRow = own.heading.length + 2;
  const status = { range: `A${headRow + 1}:A${headRow + Math.max(SPARE_ROWS, own.rows.length)}` };
  const tab: PlannedTab = {
    title: own.tab,
    visibility: 'visible',
    cells: [],
    widths: Array.from({ length: columns }, (_, i) => (own.widths ?? FINDINGS_WIDTHS)[i] ?? 24),
    hiddenColumns: [],
    heights: {},
    merges: headingMerges(own, columns),
    freeze: { rows: headRow, columns: 0 },
    inputs: [],
    statuses: [status],
    landscape: true,
  };
  return [
    ...tabRequests({ tab, sheetId }, index),
    ...colourRequests(sheetId, status),
    { addProtectedRange: { protectedRange: protectionOf(sheetId, [], accounts) } },
  ];
}

/** Rows and columns that the tab lacks, and its merged ranges where they are not those of the heading. */
function room(own: OwnTab, present: RememberedTab, rows: number): Request[] {
  const { sheetId, rowCount, columnCount } = present;
  const columns = columnCountOf(own);
  const grid = { ...(rows > rowCount && { rowCount: rows }), ...(columns > columnCount && { columnCount: columns }) };
  const fields = Object.keys(grid).map((field) => `gridProperties.${field}`);
  const growing: Request[] =
    fields.length === 0
      ? []
      : [{ updateSheetProperties: { properties: { sheetId, gridProperties: grid }, fields: fields.join() } }];
  const merges = headingMerges(own, columns);
  const bounds = merges.map((range) => boundsOf(boxOf(range)));
  if (bounds.length === present.merges.length && bounds.every((each) => present.merges.includes(each))) return growing;
  return [
    ...growing,
    { unmergeCells: { range: { sheetId } } },
    ...merges.map((range): Request => ({ mergeCells: { range: gridRange(sheetId, range), mergeType: 'MERGE_ALL' } })),
  ];
}
