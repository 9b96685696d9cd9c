/** Finding what requests name, with Google's words for what is not there. */
import { GoogleError } from '../../http/google-error.ts';
import type { Dimension, GridRange, Sheet } from '../model/book.ts';
import { type Area, boundsOf } from '../model/bounds.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Edit } from './edit.ts';

export function refused(message: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', message);
}

export function sheetWithId(edit: Edit, id = 0): Sheet {
  const sheet = edit.book.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw refused(`No grid with id: ${id}`);
  return sheet;
}

/** @throws GoogleError 400 where the range is missing, upside down, or reaches beyond the grid */
export function areaOf(edit: Edit, range: GridRange | undefined): Area {
  if (range === undefined) throw refused('range is required.');
  const sheet = sheetWithId(edit, range.sheetId);
  const edges = [
    [range.startRowIndex, range.endRowIndex, sheet.rowCount, 'Row'],
    [range.startColumnIndex, range.endColumnIndex, sheet.columnCount, 'Column'],
  ] as const;
  for (const [start, end, , name] of edges) {
    if ((start ?? 0) < 0 || (end ?? 0) < 0)
      throw refused(`range.start${name}Index and end${name}Index must not be negative.`);
    if (end !== undefined && (start ?? 0) >= end) {
      throw refused(`range.end${name}Index: ${end} must be greater than start${name}Index: ${start ?? 0}`);
    }
  }
  if (edges.some(([start, end, count]) => (start ?? 0) >= count || (end ?? 0) > count)) {
    throw refused(`GridRange exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`);
  }
  return { sheet, ...boundsOf(range, sheet) };
}

export interface Lines {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly from: number;
  readonly to: number;
  /** How many lines of that dimension the sheet has. */
  readonly count: number;
}

/** @throws GoogleError 400 where the lines are missing, upside down, or not all in the sheet */
export function linesOf(edit: Edit, range: SheetsMessage<'DimensionRange'> | undefined, name = 'range'): Lines {
  if (range === undefined) throw refused(`${name} is required.`);
  const { dimension } = range;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refused(`${name}.dimension is required.`);
  const sheet = sheetWithId(edit, range.sheetId);
  const count = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const [from, to] = [range.startIndex ?? 0, range.endIndex ?? count];
  if (from < 0) throw refused(`${name}.startIndex[${from}] must not be negative.`);
  if (from >= to) throw refused(`${name}.endIndex[${to}] must be greater than startIndex[${from}]`);
  return { sheet, dimension, from, to, count };
}

/** What the mask of a request names; `*` is everything. @throws GoogleError 400 where it names nothing */
export function fieldsOf(fields: string | undefined): string {
  if (fields === undefined || fields.trim() === '') {
    throw refused("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  return fields;
}
