import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import { tooLarge } from '../zip/zip-directory.ts';

/** Whole merged columns and rows are common; nobody looks for an input cell beyond these. */
const LAST_ROW = 1_000;
const LAST_COLUMN = 100;
const MAX_COVERED = 200_000;

/** Addresses that merged ranges cover, all but the first cell of each, with the range. */
export function* coveredCells(merges: readonly string[]): Generator<readonly [a1: string, range: string]> {
  let count = 0;
  for (const range of merges) {
    const [from = '', until = ''] = range.split(':');
    const [first, last] = [parseA1(from), parseA1(until)];
    if (first === undefined || last === undefined) continue;
    for (let row = first.row; row <= Math.min(last.row, LAST_ROW); row += 1) {
      for (let column = first.column; column <= Math.min(last.column, LAST_COLUMN); column += 1) {
        count += 1;
        if (count > MAX_COVERED) throw tooLarge('合并单元格过多');
        if (row !== first.row || column !== first.column) yield [a1Of(column, row), range];
      }
    }
  }
}
