/** Rows and columns for values that are appended. */

import type { Dimension } from '../model/book.ts';
import type { Area } from '../model/bounds.ts';
import { checkSize } from '../model/cell-limit.ts';
import { insertLines } from '../model/structure.ts';
import type { Edit } from '../requests/edit.ts';

interface Appending {
  readonly start: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly major: Dimension;
  readonly isInserting: boolean;
}

/** Inserts rows below the table where that was asked for; grows the grid where it ends too soon. */
export function makeRoom(edit: Edit, { start, values, major, isInserting }: Appending): void {
  const { sheet } = start;
  const [lines, longest] = [values.length, Math.max(0, ...values.map((line) => line.length))];
  const [rows, columns] = major === 'ROWS' ? [lines, longest] : [longest, lines];
  if (isInserting && start.startRow < sheet.rowCount && rows > 0) {
    insertLines(edit.book, sheet, {
      dimension: 'ROWS',
      at: start.startRow,
      count: rows,
      inheritsBefore: start.startRow > 0,
    });
  }
  sheet.rowCount = Math.max(sheet.rowCount, start.startRow + rows);
  sheet.columnCount = Math.max(sheet.columnCount, start.startColumn + columns);
  checkSize(edit.book);
}
