import type { Cell, CellProtection, CellStyle, ConditionalRule, MergeRange, SheetProtection, WriteSheet } from 'hucre';
import { columnLetters, parseA1 } from '../../../domain/workbook/a1.ts';
import {
  type Look,
  type PlannedCell,
  type PlannedTab,
  STATUS_MARKS,
  type StatusRange,
} from '../../../domain/workbook/plan.ts';
import type { CellFormat } from '../../../domain/workbook/raw-cell.ts';
import { LOOKS, MARK_COLOURS } from './looks.ts';
import { typedCell } from './typed-cell.ts';
import { validationOf } from './validation-of.ts';

/** A tab of a plan as the writing library takes it. */
export function sheetOf(tab: PlannedTab): WriteSheet {
  const rowDefs = rowsOf(tab);
  return {
    name: tab.title,
    cells: new Map([...coveredStyles(tab), ...tab.cells.map((cell) => [cellKey(cell.a1), cellOf(cell)] as const)]),
    columns: columnsOf(tab),
    rowDefs,
    // The library leaves out what it is told of rows below the last one that it knows.
    rows: Array.from({ length: Math.max(0, ...[...rowDefs.keys()].map((row) => row + 1)) }, () => []),
    merges: tab.merges.map(mergeOf),
    ...(tab.freeze.rows > 0 || tab.freeze.columns > 0 ? { freezePane: tab.freeze } : {}),
    dataValidations: tab.inputs.map(validationOf),
    conditionalRules: tab.statuses.flatMap(colourRules),
    protection: PROTECTION,
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: tab.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
    hidden: tab.visibility === 'hidden',
    veryHidden: tab.visibility === 'very-hidden',
  };
}

/** Without a password: it keeps people from slips, not from their own file. Widths and heights stay theirs to change. */
const PROTECTION: SheetProtection = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: true,
  formatRows: true,
};

const LOCKED: CellProtection = { locked: true };

function cellOf(cell: PlannedCell): Partial<Cell> {
  const numFmt = cell.format && NUMBER_FORMATS[cell.format];
  const style = { ...styleOf(cell.look), ...(numFmt !== undefined && { numFmt }) };
  if (cell.formula === undefined) return { ...typedCell(cell.value ?? null), style };
  return { formula: cell.formula.replace(/^=/, ''), formulaResult: cell.value ?? 0, style };
}

/** What a cell that comes over is shown as; nothing for what is general. */
const NUMBER_FORMATS: Readonly<Partial<Record<CellFormat, string>>> = {
  currency: '"¥"#,##0.00',
  date: 'yyyy-mm-dd',
  'date-time': 'yyyy-mm-dd hh:mm:ss',
  number: '0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  text: '@',
  time: 'hh:mm:ss',
};

function styleOf(look: Look): CellStyle {
  return { protection: LOCKED, ...LOOKS[look] };
}

/** A merged range shows the borders of all its cells, so the covered ones take the look of the first. */
function coveredStyles(tab: PlannedTab): readonly (readonly [string, Partial<Cell>])[] {
  const looks = new Map(tab.cells.map((cell) => [cellKey(cell.a1), cell.look]));
  return tab.merges.map(mergeOf).flatMap(({ startRow, startCol, endRow, endCol }) => {
    const look = looks.get(`${startRow},${startCol}`);
    if (look === undefined) return [];
    const rows = Array.from({ length: endRow - startRow + 1 }, (_, index) => startRow + index);
    const columns = Array.from({ length: endCol - startCol + 1 }, (_, index) => startCol + index);
    return rows.flatMap((row) =>
      columns.map((column) => [`${row},${column}`, { value: null, style: styleOf(look) }] as const),
    );
  });
}

function columnsOf(tab: PlannedTab): NonNullable<WriteSheet['columns']> {
  const hidden = new Set(tab.hiddenColumns);
  const last = Math.max(tab.widths.length, ...tab.hiddenColumns.map((letters) => parseA1(`${letters}1`)?.column ?? 0));
  return Array.from({ length: last }, (_, index) => {
    const width = tab.widths[index];
    return { ...(width === undefined ? {} : { width }), hidden: hidden.has(columnLetters(index + 1)) };
  });
}

function rowsOf(tab: PlannedTab): NonNullable<WriteSheet['rowDefs']> {
  const heights = Object.entries(tab.heights).map(([row, height]) => [Number(row), { height }] as const);
  const rows = new Map<number, { height?: number; hidden?: boolean }>(heights.map(([row, def]) => [row - 1, def]));
  for (const row of tab.hiddenRows ?? []) rows.set(row - 1, { ...rows.get(row - 1), hidden: true });
  return rows;
}

/** One rule a mark, as a formula: all spreadsheet programs agree on those. */
function colourRules({ range }: StatusRange): readonly ConditionalRule[] {
  const first = range.split(':')[0] ?? range;
  return (['error', 'warning', 'info', 'ok'] as const).map((mark, index) => ({
    type: 'expression',
    priority: index + 1,
    range,
    formula: `LEFT(${first},1)="${STATUS_MARKS[mark]}"`,
    style: MARK_COLOURS[mark],
  }));
}

function mergeOf(range: string): MergeRange {
  const [from, until] = range.split(':').map((a1) => parseA1(a1));
  if (from === undefined || until === undefined) throw new RangeError(`${range} is no range of cells`);
  return { startRow: from.row - 1, startCol: from.column - 1, endRow: until.row - 1, endCol: until.column - 1 };
}

function cellKey(a1: string): string {
  const place = parseA1(a1);
  if (place === undefined) throw new RangeError(`${a1} is no address of a cell`);
  return `${place.row - 1},${place.column - 1}`;
}
