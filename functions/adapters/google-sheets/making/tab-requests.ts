import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import type { Look, PlannedCell, PlannedTab } from '../../../domain/workbook/plan.ts';
import type { CellFormat } from '../../../domain/workbook/raw-cell.ts';
import { boxOf, gridRange, placesIn } from './grid-range.ts';
import { LOOKS } from './looks.ts';

type Request = sheets_v4.Schema$Request;

/** Google's font at 11 points: a character of a width is so many pixels, and a cell has a margin. */
const PIXELS_A_CHARACTER = 7;
const MARGIN_PIXELS = 5;
const PIXELS_A_POINT = 4 / 3;

/** A tab of a plan under the number that it has in the spreadsheet. */
export interface NumberedTab {
  readonly tab: PlannedTab;
  readonly sheetId: number;
}

/** Makes a tab with all that it shows: cells, looks, merges, widths, heights, hidden columns and rows, frozen heads. */
export function tabRequests({ tab, sheetId }: NumberedTab, index: number): readonly Request[] {
  const size = sizeOf(tab);
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          index,
          title: tab.title,
          // Google knows one way of hiding.
          hidden: tab.visibility !== 'visible',
          gridProperties: { ...size, ...frozen(tab), hideGridlines: true },
        },
      },
    },
    { updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows: rowsOf(tab), fields: CELL_FIELDS } },
    ...tab.merges.map(
      (range): Request => ({ mergeCells: { range: gridRange(sheetId, range), mergeType: 'MERGE_ALL' } }),
    ),
    ...dimensionRequests({ tab, sheetId }),
  ];
}

const CELL_FIELDS = 'userEnteredValue,userEnteredFormat';

/** As large as what is planned on it. */
function sizeOf(tab: PlannedTab): { rowCount: number; columnCount: number } {
  const ranges = [
    ...tab.cells.map(({ a1 }) => a1),
    ...tab.merges,
    ...[...tab.inputs, ...tab.statuses].map(({ range }) => range),
  ];
  const boxes = ranges.map(boxOf);
  const hidden = tab.hiddenColumns.map((letters) => parseA1(`${letters}1`)?.column ?? 0);
  return {
    rowCount: Math.max(
      1,
      ...(tab.hiddenRows ?? []),
      ...boxes.map(({ endRowIndex }) => endRowIndex),
      tab.freeze.rows + 1,
    ),
    columnCount: Math.max(
      1,
      tab.widths.length,
      ...hidden,
      ...boxes.map(({ endColumnIndex }) => endColumnIndex),
      tab.freeze.columns + 1,
    ),
  };
}

/** Google does not freeze a part of a merged range; where a heading runs across, only the rows stay. */
function frozen({ freeze, merges }: PlannedTab): sheets_v4.Schema$GridProperties {
  const boxes = merges.map(boxOf);
  const cutsRows = boxes.some((box) => cuts(box.startRowIndex, box.endRowIndex, freeze.rows));
  const cutsColumns = boxes.some((box) => cuts(box.startColumnIndex, box.endColumnIndex, freeze.columns));
  return {
    ...(freeze.rows > 0 && !cutsRows && { frozenRowCount: freeze.rows }),
    ...(freeze.columns > 0 && !cutsColumns && { frozenColumnCount: freeze.columns }),
  };
}

function cuts(start: number, end: number, edge: number): boolean {
  return start < edge && edge < end;
}

function rowsOf(tab: PlannedTab): sheets_v4.Schema$RowData[] {
  const cells = new Map([...coveredCells(tab), ...tab.cells.map((cell) => [cell.a1, cellOf(cell)] as const)]);
  const rows: sheets_v4.Schema$CellData[][] = [];
  for (const [a1, cell] of cells) {
    const { row, column } = parseA1(a1) ?? { row: 1, column: 1 };
    const inRow = rows[row - 1] ?? [];
    inRow[column - 1] = cell;
    rows[row - 1] = inRow;
  }
  return Array.from(rows, (row) => ({ values: Array.from(row ?? [], (cell) => cell ?? {}) }));
}

function cellOf({ look, value, formula, format }: PlannedCell): sheets_v4.Schema$CellData {
  const numberFormat = format && NUMBER_FORMATS[format];
  const userEnteredFormat = { ...formatOf(look), ...(numberFormat && { numberFormat }) };
  if (formula !== undefined) return { userEnteredValue: { formulaValue: formula }, userEnteredFormat };
  if (value === undefined || value === '') return { userEnteredFormat };
  const userEnteredValue = enteredValue(value);
  return { userEnteredValue, userEnteredFormat };
}

function enteredValue(value: string | number | boolean): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'boolean') return { boolValue: value };
  return typeof value === 'number' ? { numberValue: value } : { stringValue: value };
}

/** What a cell that comes over is shown as; nothing for what is general. */
const NUMBER_FORMATS: Readonly<Partial<Record<CellFormat, sheets_v4.Schema$NumberFormat>>> = {
  currency: { type: 'CURRENCY' },
  date: { type: 'DATE' },
  'date-time': { type: 'DATE_TIME' },
  number: { type: 'NUMBER' },
  percent: { type: 'PERCENT' },
  scientific: { type: 'SCIENTIFIC' },
  text: { type: 'TEXT' },
  time: { type: 'TIME' },
};

function formatOf(look: Look): sheets_v4.Schema$CellFormat {
  return LOOKS[look];
}

/** A merged range shows the borders of all its cells, so the covered ones take the look of the first. */
function coveredCells({ cells, merges }: PlannedTab): readonly (readonly [string, sheets_v4.Schema$CellData])[] {
  const looks = new Map(cells.map(({ a1, look }) => [a1, look]));
  return merges.flatMap((range) => {
    const look = looks.get(range.split(':')[0] ?? '');
    return look === undefined
      ? []
      : placesIn(range).map(({ row, column }) => [a1Of(column, row), { userEnteredFormat: formatOf(look) }] as const);
  });
}

function dimensionRequests({ tab, sheetId }: NumberedTab): Request[] {
  const sized = (dimension: 'ROWS' | 'COLUMNS', sizes: readonly (number | undefined)[]): Request[] =>
    runsOf(sizes).map(({ from, until, value }) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension, startIndex: from, endIndex: until },
        properties: { pixelSize: value },
        fields: 'pixelSize',
      },
    }));
  const widths = tab.widths.map((width) => Math.round(width * PIXELS_A_CHARACTER + MARGIN_PIXELS));
  const heights: (number | undefined)[] = [];
  for (const [row, height] of Object.entries(tab.heights))
    heights[Number(row) - 1] = Math.round(height * PIXELS_A_POINT);
  return [...sized('COLUMNS', widths), ...sized('ROWS', Array.from(heights)), ...hideRequests({ tab, sheetId })];
}

/** Hides the columns and rows of the plan. */
export function hideRequests({ tab, sheetId }: NumberedTab): Request[] {
  const hide = (dimension: 'ROWS' | 'COLUMNS', position: number): Request => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: position - 1, endIndex: position },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  });
  const columns = tab.hiddenColumns.map((letters) => parseA1(`${letters}1`)?.column ?? 1);
  return [
    ...columns.map((column) => hide('COLUMNS', column)),
    ...(tab.hiddenRows ?? []).map((row) => hide('ROWS', row)),
  ];
}

/** Neighbours with the same value as one run; places without a value are left out. */
function runsOf(values: readonly (number | undefined)[]): { from: number; until: number; value: number }[] {
  const runs: { from: number; until: number; value: number }[] = [];
  for (const [i, value] of values.entries()) {
    const open = runs.at(-1);
    if (value === undefined) continue;
    if (open?.value === value && open.until === i) open.until = i + 1;
    else runs.push({ from: i, until: i + 1, value });
  }
  return runs;
}
