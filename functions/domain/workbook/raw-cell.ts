/** A cell as a spreadsheet holds it, before anybody takes it for a number or a text. */

export type CellFormat =
  | 'general'
  | 'number'
  | 'text'
  | 'percent'
  | 'date'
  | 'time'
  | 'date-time'
  | 'currency'
  | 'scientific';

/**
 * One cell's facts. `value` is what the program calculated or stored: `null` for an empty cell, dates as serial
 * numbers with `format` saying so. An absent member means that the source does not know it.
 */
export interface RawCell {
  readonly value: number | string | boolean | null;
  /** What the cell shows. */
  readonly shown?: string;
  readonly format?: CellFormat;
  /** The formula, with its leading `=`. */
  readonly formula?: string;
  /** The error that the cell shows, such as `#REF!`; `value` is then `null`. */
  readonly error?: string;
  /** The merged range that covers this cell, if this is not its first cell. */
  readonly coveredBy?: string;
}

export const EMPTY_CELL: RawCell = { value: null };
