/** Writes a `ValueRange` into the cells that it names. */
import { GoogleError } from '../../http/google-error.ts';
import { columnLetters } from '../a1/column-letters.ts';
import { printRange } from '../a1/print-range.ts';
import { exceedsGrid, type ResolvedRange } from '../a1/resolve-range.ts';
import { type Entered, enterText } from '../cells/enter-text.ts';
import type { CellFormat, Dimension } from '../model/book.ts';
import { type Area, columnsOf, rowsOf } from '../model/bounds.ts';
import { cellAt, type Place, patchCell } from '../model/cells.ts';
import type { Edit } from '../requests/edit.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { protoText } from './proto-text.ts';

export const LONGEST_TEXT = 50_000;

export interface Writing {
  readonly target: ResolvedRange;
  readonly values: readonly (readonly unknown[])[];
  readonly major: Dimension;
  readonly isTyped: boolean;
}

export interface Written {
  readonly area: Area;
  /** Rows, columns and cells that were given a value; `null` leaves a cell as it is and does not count. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/**
 * @throws GoogleError 400 where values reach beyond the range or the grid, are no plain values or too long, or the
 *   caller may not edit a cell
 */
export function writeValues(edit: Edit, { target, values, major, isTyped }: Writing): Written {
  const area = writtenArea(target, values, major);
  edit.checkEditable(area.sheet, area);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let cells = 0;
  values.forEach((line, outer) => {
    line.forEach((value, inner) => {
      if (value === null || value === undefined) return;
      const [down, across] = major === 'ROWS' ? [outer, inner] : [inner, outer];
      const place = { row: area.startRow + down, column: area.startColumn + across };
      enterValue(edit, { area, place, value: plainValue(value, { down: outer, across: inner }), isTyped });
      rows.add(place.row);
      columns.add(place.column);
      cells += 1;
    });
  });
  return { area, rows, columns, cells };
}

export function updatesOf(edit: Edit, { area, rows, columns, cells }: Written): SheetsMessage<'UpdateValuesResponse'> {
  return {
    spreadsheetId: edit.book.id,
    updatedRange: printRange(area),
    ...(rows.size === 0 ? {} : { updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
  };
}

/** The area that the values cover, from the first cell of the range on. */
function writtenArea(target: ResolvedRange, values: Writing['values'], major: Dimension): Area {
  const [lines, longest] = [values.length, Math.max(0, ...values.map((line) => line.length))];
  const [rows, columns] = major === 'ROWS' ? [lines, longest] : [longest, lines];
  const { sheet, startRow, startColumn } = target;
  const area = {
    sheet,
    startRow,
    endRow: startRow + Math.max(1, rows),
    startColumn,
    endColumn: startColumn + Math.max(1, columns),
  };
  if (!target.isSingle) {
    if (rows > rowsOf(target)) throw beyondRange(target, `row [${target.endRow + 1}]`);
    if (columns > columnsOf(target)) throw beyondRange(target, `column [${columnLetters(target.endColumn)}]`);
  }
  if (area.endRow > sheet.rowCount || area.endColumn > sheet.columnCount) throw exceedsGrid(area);
  return area;
}

function beyondRange(target: Area, where: string): GoogleError {
  const message = `Requested writing within range [${printRange(target)}], but tried writing to ${where}`;
  return new GoogleError('INVALID_ARGUMENT', message);
}

function plainValue(value: unknown, { down, across }: { down: number; across: number }): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new GoogleError('INVALID_ARGUMENT', `Invalid values[${down}][${across}]: ${protoText(value)}`);
}

interface Entering {
  readonly area: Area;
  readonly place: Place;
  readonly value: string | number | boolean;
  readonly isTyped: boolean;
}

function enterValue(edit: Edit, { area, place, value, isTyped }: Entering): void {
  const cell = cellAt(area.sheet, place);
  const { value: userEnteredValue, format } = entered(edit, value, { cellFormat: cell.userEnteredFormat, isTyped });
  const numberFormat = cell.userEnteredFormat?.numberFormat;
  const isNew = format !== undefined && numberFormat?.type !== format.type && !isForced(numberFormat);
  patchCell(area.sheet, place, {
    userEnteredValue,
    textFormatRuns: undefined,
    ...(isNew ? { userEnteredFormat: { ...cell.userEnteredFormat, numberFormat: format } } : {}),
  });
}

/** A number format that somebody chose stays; one of dates gives way to another kind of typed number. */
function isForced(format: CellFormat['numberFormat']): boolean {
  return format?.type === 'NUMBER' || format?.type === 'TEXT';
}

function entered(
  edit: Edit,
  value: string | number | boolean,
  { cellFormat, isTyped }: { cellFormat: CellFormat | undefined; isTyped: boolean },
): Entered {
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  checkLength(value);
  if (!isTyped) return value === '' ? {} : { value: { stringValue: value } };
  const isText = cellFormat?.numberFormat?.type === 'TEXT';
  return enterText(value, { locale: edit.book.properties.locale, thisYear: edit.now.getUTCFullYear(), isText });
}

export function checkLength(text: string): void {
  if (text.length <= LONGEST_TEXT) return;
  const message = `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`;
  throw new GoogleError('INVALID_ARGUMENT', message);
}
