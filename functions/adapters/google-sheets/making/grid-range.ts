import type { sheets_v4 } from '@googleapis/sheets';
import { parseA1 } from '../../../domain/workbook/a1.ts';

/** Bounds of a range, counted from 0, the ends excluded. */
export interface Box {
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
}

/**
 * A range of a plan as Google counts it; `$` in it says nothing. Throws a `RangeError` for what is no range.
 *
 * @example boxOf('B2:D3') // { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 4 }
 */
export function boxOf(range: string): Box {
  const [from = '', until = from] = range.replaceAll('$', '').split(':');
  const [first, last] = [parseA1(from), parseA1(until)];
  if (first === undefined || last === undefined) throw new RangeError(`${range} is no range of cells`);
  return {
    startRowIndex: first.row - 1,
    endRowIndex: last.row,
    startColumnIndex: first.column - 1,
    endColumnIndex: last.column,
  };
}

/** The cells of a range, counted from 1, row by row. */
export function placesIn(range: string): { row: number; column: number }[] {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = boxOf(range);
  const rows = Array.from({ length: endRowIndex - startRowIndex }, (_, i) => startRowIndex + i + 1);
  const columns = Array.from({ length: endColumnIndex - startColumnIndex }, (_, i) => startColumnIndex + i + 1);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

/**
 * The bounds of a range as a text, by which two are compared; of which tab it is says nothing.
 *
 * @example boundsOf(boxOf('A1:G1')) // '0,1,0,7'
 */
export function boundsOf(range: sheets_v4.Schema$GridRange): string {
  return [range.startRowIndex ?? 0, range.endRowIndex, range.startColumnIndex ?? 0, range.endColumnIndex].join();
}

/** The range on one tab. */
export function gridRange(sheetId: number, range: string): sheets_v4.Schema$GridRange {
  return { sheetId, ...boxOf(range) };
}

/** Whether the cell (from 1) lies in a range of Google's, whose missing bounds are without end. */
export function isWithin(range: sheets_v4.Schema$GridRange, { row, column }: { row: number; column: number }): boolean {
  return (
    row > (range.startRowIndex ?? 0) &&
    row <= (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    column > (range.startColumnIndex ?? 0) &&
    column <= (range.endColumnIndex ?? Number.POSITIVE_INFINITY)
  );
}
