/** Reads the items of one table: finds the table, then the row of every item, and tells where findings may be written. */
import type { Issue } from '../issues/issue.ts';
import { EMPTY_CELL, type RawCell } from '../workbook/raw-cell.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { type ItemSought, type ItemsFound, locateItems, noItems } from './locate-items.ts';
import { locateStrays } from './locate-strays.ts';
import { locateTable, type TableSought } from './locate-table.ts';
import type { CellSource, StatusPlace } from './reading.ts';
import { cellIn, type LocatedTable, plainText, sourceIn } from './table-cells.ts';

export interface ItemTable extends TableSought {
  readonly items: readonly ItemSought[];
  /** Columns that people fill in. */
  readonly inputs: readonly string[];
  /** Keys of rows of ours that hold no item. */
  readonly isOurs: (key: string) => boolean;
  /** Whether such rows hold words of ours in the input columns; elsewhere what stands there came from people. */
  readonly explainsInputs?: boolean;
}

export interface TableReading {
  /** Absent where the table was not found. */
  readonly table?: LocatedTable;
  readonly found: ItemsFound;
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

/** Without this column no row's key has a second witness. */
const WITNESS = 'label';

/**
 * The rows of the items, with everything that was found wrong with the table's structure.
 *
 * Issues: those of `locateTable`, `locateItems` and `locateStrays`.
 *
 * @example readTable(figures, raw).found.rows.get('banks') // 7
 */
export function readTable(sought: ItemTable, raw: RawWorkbook): TableReading {
  const { table, fault, issues } = locateTable(sought, raw);
  if (table === undefined || !table.columns.has(WITNESS)) {
    return { found: noItems(sought.items, fault ?? 'COLUMN_MISSING'), statuses: [], issues };
  }
  const found = locateItems(table, sought.items);
  const rows = rowsOfItems(table, found, sought.items);
  const strays = locateStrays(table, {
    subject: sought.title,
    rows,
    foreign: sought.explainsInputs === true ? [] : sought.inputs,
    isOurs: sought.isOurs,
  });
  const statuses = [...rows].flatMap((row) => statusIn(table, row, sought.inputs));
  return { table, found, statuses, issues: [...issues, ...found.issues, ...strays] };
}

/** Source of an item's cell; absent where its row was not found. */
export function itemSource({ table, found }: TableReading, key: string, column: string): CellSource | undefined {
  const row = found.rows.get(key);
  return table === undefined || row === undefined ? undefined : sourceIn(table, column, row);
}

/** An item's cell; empty where its row was not found. */
export function itemCell({ table, found }: TableReading, key: string, column: string): RawCell {
  const row = found.rows.get(key);
  return table === undefined || row === undefined ? EMPTY_CELL : cellIn(table, column, row);
}

/** The status cell of a row, where the table has one. */
export function statusIn(table: LocatedTable, row: number, inputs: readonly string[]): StatusPlace[] {
  const source = sourceIn(table, 'status', row);
  const filled = inputs.some((column) => plainText(cellIn(table, column, row)) !== '');
  return source === undefined ? [] : [{ ...source, filled }];
}

/** Rows that are read, or about which it was told why they are not. */
function rowsOfItems(table: LocatedTable, found: ItemsFound, items: readonly ItemSought[]): ReadonlySet<number> {
  const keys = new Set(items.map(({ key }) => key));
  const keyed = table.rows.filter(({ key }) => keys.has(key)).map(({ row }) => row);
  return new Set([...keyed, ...found.rows.values()]);
}
