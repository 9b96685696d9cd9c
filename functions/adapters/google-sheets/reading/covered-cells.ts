import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of } from '../../../domain/workbook/a1.ts';

/** Nobody looks for an input cell beyond these. */
const LAST_ROW = 1_000;
const LAST_COLUMN = 100;

/** Addresses that merged ranges cover, all but the first cell of each, with the range. */
export function* coveredCells({
  merges = [],
}: sheets_v4.Schema$Sheet): Generator<readonly [a1: string, range: string]> {
  for (const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } of merges) {
    const [top, left] = [(startRowIndex ?? 0) + 1, (startColumnIndex ?? 0) + 1];
    const [bottom, right] = [endRowIndex ?? LAST_ROW, endColumnIndex ?? LAST_COLUMN];
    const range = `${a1Of(left, top)}:${a1Of(right, bottom)}`;
    for (let row = top; row <= Math.min(bottom, LAST_ROW); row += 1) {
      for (let column = left; column <= Math.min(right, LAST_COLUMN); column += 1) {
        if (row !== top || column !== left) yield [a1Of(column, row), range];
      }
    }
  }
}
