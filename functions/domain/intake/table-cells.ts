/** Reading cells of a table by the names of its columns. */
import { a1Of } from '../workbook/a1.ts';
import { EMPTY_CELL, type RawCell } from '../workbook/raw-cell.ts';
import type { RawTab } from '../workbook/raw-workbook.ts';
import type { CellSource } from './reading.ts';

/** A table of ours as it stands in somebody's workbook now. */
export interface LocatedTable {
  readonly tab: RawTab;
  /** Row of the heads; the table's rows follow. */
  readonly headRow: number;
  readonly keyColumn: number;
  /** Columns (from 1) by key; a key that was not found is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the heads that have any cell, in order, with what their key cell says. */
  readonly rows: readonly KeyedRow[];
}

export interface KeyedRow {
  readonly row: number;
  /** Empty where the row has no key. */
  readonly key: string;
}

/** Tab and address of a table's cell; `undefined` where the table lacks the column. */
export function sourceIn({ tab, columns }: LocatedTable, column: string, row: number): CellSource | undefined {
  const number = columns.get(column);
  return number === undefined ? undefined : { tab: tab.title, a1: a1Of(number, row) };
}

/** A table's cell; empty where the table lacks the column. */
export function cellIn(table: LocatedTable, column: string, row: number): RawCell {
  const source = sourceIn(table, column, row);
  return (source && table.tab.cells.get(source.a1)) ?? EMPTY_CELL;
}

/**
 * What a cell says, as text on one line for comparing and for showing; an error shows itself, an empty cell is empty.
 *
 * @example plainText({ value: ' 家\n' }) // '家'
 */
export function plainText({ value, error, shown, format }: RawCell): string {
  const isPlain = format === undefined || format === 'general' || format === 'number';
  // A format may round what it shows; a plain number is told as it is, not as it looks.
  const number = isPlain ? String(value) : (shown ?? String(value));
  const text = error ?? (typeof value === 'string' ? value : value === null ? '' : number);
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Whether two texts say the same to a reader: full-width forms and white space do not count.
 *
 * @example saysTheSame('（万元）', '( 万元 )') // true
 */
export function saysTheSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}
