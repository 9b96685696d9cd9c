/** Lays a table out on a tab: hidden keys of its rows and columns, heads, rows, inputs. All tabs that are read back are such tables. */
import { a1Of, columnLetters } from './a1.ts';
import type { InputRule, Look, PlannedCell, PlannedTab } from './plan.ts';
import { roleMark, type TabRole } from './tab-roles.ts';
import { rowHeight } from './text-height.ts';

/** A rule without its place; cells that share one object share one range. */
export type CellRule = Omit<InputRule, 'range'>;

export interface TableColumn {
  readonly key: string;
  readonly head: string;
  readonly width: number;
}

export interface TableField {
  readonly look: Look;
  readonly value?: string | number;
  /** Makes the formula from the addresses of the row's other cells. */
  readonly formula?: (a1: (column: string) => string) => string;
  readonly rule?: CellRule;
}

export interface TableRow {
  /** Unique in the table; the reader finds the row by it. */
  readonly key: string;
  readonly fields: Readonly<Record<string, TableField>>;
  /** Points; where absent, as tall as its texts need. */
  readonly height?: number;
}

export interface Table {
  readonly role: TabRole;
  readonly tab: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Columns that stay when scrolling sideways, counted with the hidden one. */
  readonly frozenColumns: number;
  readonly freezesHeads: boolean;
  readonly landscape: boolean;
}

const KEY_COLUMN_WIDTH = 4;
const TITLE_HEIGHT = 34;
const HEAD_HEIGHT = 28;
const ROW_HEIGHT = 24;
/** A status may take two lines; it is written later, when nobody sets heights any more. */
const STATUS_ROW_HEIGHT = 30;

/**
 * The tab of a table: title, introduction, a hidden row with the keys of the columns, the heads, the rows; column A is
 * hidden and holds the keys of the rows, and in the hidden row the mark of the tab.
 *
 * @example planTable(table).hiddenColumns // ['A']
 */
export function planTable(table: Table): PlannedTab {
  const keyRow = table.intro.length + 2;
  const first = keyRow + 2;
  const last = keyRow + 1 + table.rows.length;
  const lastColumn = columnLetters(table.columns.length + 1);
  return {
    title: table.tab,
    visibility: 'visible',
    cells: [
      ...topCells(table),
      ...headCells(table, keyRow),
      ...table.rows.flatMap((row, i) => rowCells(row, first + i, table)),
    ],
    widths: [KEY_COLUMN_WIDTH, ...table.columns.map(({ width }) => width)],
    hiddenColumns: ['A'],
    hiddenRows: [keyRow],
    heights: heightsOf(table, keyRow),
    merges: table.intro.map((_, i) => `B${i + 2}:${lastColumn}${i + 2}`),
    freeze: { rows: table.freezesHeads ? keyRow + 1 : 0, columns: table.frozenColumns },
    inputs: inputsOf(table, first),
    statuses: statusColumns(table).map((column) => ({ range: `${column}${first}:${column}${last}` })),
    landscape: table.landscape,
  };
}

function topCells({ title, intro }: Table): PlannedCell[] {
  const lines = intro.map((text, i): PlannedCell => ({ a1: `B${i + 2}`, look: 'text', value: text }));
  return [{ a1: 'B1', look: 'title', value: title }, ...lines];
}

function headCells({ role, columns }: Table, keyRow: number): PlannedCell[] {
  return [
    { a1: `A${keyRow}`, look: 'key', value: roleMark(role) },
    ...columns.map(({ key }, i): PlannedCell => ({ a1: a1Of(i + 2, keyRow), look: 'key', value: key })),
    ...columns.map(({ head }, i): PlannedCell => ({ a1: a1Of(i + 2, keyRow + 1), look: 'header', value: head })),
  ];
}

function rowCells({ key, fields }: TableRow, row: number, { columns }: Table): PlannedCell[] {
  const a1 = (column: string): string => a1Of(columns.findIndex((each) => each.key === column) + 2, row);
  const filled = columns.flatMap(({ key: column }): PlannedCell[] => {
    const field = fields[column];
    if (field === undefined) return [];
    const { look, value, formula } = field;
    return [{ a1: a1(column), look, ...(value !== undefined && { value }), ...(formula && { formula: formula(a1) }) }];
  });
  return [{ a1: `A${row}`, look: 'key', value: key }, ...filled];
}

function heightsOf({ intro, columns, rows }: Table, keyRow: number): Record<number, number> {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const lines = intro.map((text, i): [number, number] => [i + 2, rowHeight([{ text, width }], ROW_HEIGHT)]);
  const heads = rowHeight(
    columns.map((column) => ({ text: column.head, width: column.width })),
    HEAD_HEIGHT,
  );
  const body = rows.map((row, i): [number, number] => [keyRow + 2 + i, row.height ?? heightOf(row, columns)]);
  return Object.fromEntries([[1, TITLE_HEIGHT], ...lines, [keyRow + 1, heads], ...body]);
}

function heightOf({ fields }: TableRow, columns: readonly TableColumn[]): number {
  const texts = columns.map(({ key, width }) => ({ text: String(fields[key]?.value ?? ''), width }));
  return rowHeight(texts, fields['status'] === undefined ? ROW_HEIGHT : STATUS_ROW_HEIGHT);
}

/** Neighbouring cells of a column that share a rule become one range. */
function inputsOf({ columns, rows }: Table, first: number): InputRule[] {
  return columns.flatMap(({ key }, i) => {
    const letters = columnLetters(i + 2);
    return runsOf(rows.map(({ fields }) => fields[key]?.rule)).map(({ rule, from, to }) => {
      const start = `${letters}${first + from}`;
      return { ...rule, range: from === to ? start : `${start}:${letters}${first + to}` };
    });
  });
}

function runsOf(rules: readonly (CellRule | undefined)[]): { rule: CellRule; from: number; to: number }[] {
  const runs: { rule: CellRule; from: number; to: number }[] = [];
  for (const [i, rule] of rules.entries()) {
    const open = runs.at(-1);
    if (rule === undefined) continue;
    if (open !== undefined && open.rule === rule && open.to === i - 1) open.to = i;
    else runs.push({ rule, from: i, to: i });
  }
  return runs;
}

function statusColumns({ columns }: Table): string[] {
  return columns.flatMap(({ key }, i) => (key === 'status' ? [columnLetters(i + 2)] : []));
}
