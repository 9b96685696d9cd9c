/** Tables of a round's definition: columns found by name, every cell held against the shape of its row. */
import type { z } from 'zod';
import { checkAgainst, type Fault, suggestion } from './faults.ts';
import { quote } from './found-words.ts';
import { nearest } from './nearest.ts';

/** A file of comma-separated values, taken apart and not yet understood; rows without any content are left out. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A row by column name; `undefined` where the row has too few or too many cells to be understood. */
export type TableRecord = Readonly<Record<string, string>> | undefined;

export interface TableReading<Row> {
  /** One for each row of the table. */
  readonly records: readonly TableRecord[];
  /** The rows without faults. */
  readonly rows: readonly Row[];
  /** Paths are `[row, column]`, rows from 0, or `['header', column]`. */
  readonly faults: readonly Fault[];
}

/** The shape of a row: one member a column. */
export type RowSchema<Row> = z.ZodType<Row> & { readonly shape: Readonly<Record<string, z.ZodType>> };

/**
 * The rows of a table, whatever the order of its columns. Columns at the end without a name and without content are what
 * spreadsheet programs leave behind: they are passed over. A column whose member may be absent
 * may be left out. Faults: unknown, missing and repeated columns, rows with too
 * few or too many cells, and what the row's schema finds.
 */
export function readTable<Row>(table: Table, schema: RowSchema<Row>): TableReading<Row> {
  const names = table.header.map((name) => name.trim());
  const header = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  const readings = table.rows.map((cells, row) => readRow(cells, row, { header, width: names.length, schema }));
  return {
    records: readings.map(({ record }) => record),
    rows: readings.flatMap(({ value }) => (value === undefined ? [] : [value])),
    faults: [...headerFaults(header, schema.shape), ...readings.flatMap(({ faults }) => faults)],
  };
}

interface Columns<Row> {
  readonly header: readonly string[];
  /** Cells in the first line, with those of nameless columns at its end. */
  readonly width: number;
  readonly schema: RowSchema<Row>;
}

interface RowReading<Row> {
  readonly record: TableRecord;
  readonly value?: Row | undefined;
  readonly faults: readonly Fault[];
}

function readRow<Row>(cells: readonly string[], row: number, columns: Columns<Row>): RowReading<Row> {
  const { header, schema } = columns;
  const misfit = rowMisfit(cells, columns);
  if (misfit !== undefined) return { record: undefined, faults: [{ path: [row], ...misfit }] };
  const record = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  const checked = checkAgainst(schema, record);
  // A column that the header lacks or that nobody knows is a fault of the header, not of every row.
  const own = checked.faults.filter(({ path: [column] }) => {
    return typeof column === 'string' && header.includes(column) && Object.hasOwn(schema.shape, column);
  });
  return { record, value: checked.value, faults: own.map((fault) => ({ ...fault, path: [row, ...fault.path] })) };
}

/** A row that is longer than the first line has slipped, also where its last cells are empty. */
function rowMisfit(
  cells: readonly string[],
  { header, width }: Columns<unknown>,
): Pick<Fault, 'found' | 'expected'> | undefined {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (cells.length >= header.length && cells.length <= width && filled <= header.length) return undefined;
  return {
    found: `这一行有 ${cells.length} 格 / ${cells.length} cell(s) in this row`,
    expected: `与第一行一样 ${header.length} 格；内容中有逗号时，整格用英文双引号括起 / ${header.length}, as in the first line; a cell that holds a comma stands in double quotes`,
  };
}

function headerFaults(header: readonly string[], shape: Readonly<Record<string, z.ZodType>>): readonly Fault[] {
  const columns = Object.keys(shape);
  const absent = columns.filter((column) => !header.includes(column));
  const missing = absent.filter((column) => shape[column]?.safeParse(undefined).success !== true);
  const unknown = header.filter((name) => !columns.includes(name));
  const meant = new Set(unknown.map((name) => nearest(name, missing)));
  const repeated = new Set(header.filter((name, column) => header.indexOf(name) < column && columns.includes(name)));
  return [
    ...unknown.map((name) => unknownColumn(name, missing.length > 0 ? missing : columns)),
    ...[...repeated].map(repeatedColumn),
    ...missing.filter((column) => !meant.has(column)).map(missingColumn),
  ];
}

function unknownColumn(name: string, columns: readonly string[]): Fault {
  const found = `不认识的列名${quote(name)} / the unknown column ${quote(name)}`;
  return { path: ['header', name], found, expected: suggestion(name, columns) };
}

function repeatedColumn(name: string): Fault {
  const found = `列名${quote(name)}出现不止一次 / the column ${quote(name)} more than once`;
  return { path: ['header', name], found, expected: '每个列名只出现一次 / each column once' };
}

function missingColumn(name: string): Fault {
  return {
    path: ['header', name],
    found: '没有这一列 / there is no such column',
    expected: `第一行有列名“${name}”，不知道的内容可以留空 / a column “${name}” in the first line; what is unknown stays empty`,
  };
}
