/** Reads the codes of paper copies that the office has scanned into a centre's row of the ledger. */
import type { Centre } from '../round/centre.ts';
import { INTAKE } from '../workbook/ledger-intake.ts';
import { itemCell, itemSource, type TableReading } from './read-table.ts';
import type { CellSource } from './reading.ts';
import { takeText } from './take-text.ts';

/** What stands in the cell for codes, and where it is answered. */
export interface ScanRow {
  readonly centre: string;
  /** As it was scanned or typed; empty for nothing. */
  readonly typed: string;
  readonly source: CellSource;
  /** Absent where the ledger has no column for answers. */
  readonly answer?: CellSource;
  /** Cell of the number of copies. */
  readonly copies?: CellSource;
}

/**
 * The codes of a row; `undefined` where the row was not found, or in a ledger without the column.
 *
 * @example readScan(centre, reading)?.typed // 'KW6Q-C86D-W12E\nKW6Q-C86D-W2JX'
 */
export function readScan({ id }: Centre, reading: TableReading): ScanRow | undefined {
  if (reading.table?.columns.has(INTAKE.codes) !== true) return undefined;
  const source = itemSource(reading, id, INTAKE.codes);
  if (source === undefined) return undefined;
  const answer = itemSource(reading, id, INTAKE.answer);
  const copies = itemSource(reading, id, 'copies');
  const typed = takeText(itemCell(reading, id, INTAKE.codes)).text;
  return { centre: id, typed, source, ...(answer && { answer }), ...(copies && { copies }) };
}
