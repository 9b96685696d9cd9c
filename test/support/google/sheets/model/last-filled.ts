import type { Sheet } from './book.ts';
import type { Bounds } from './bounds.ts';

/** The rectangle from the first cell to the last row and column that hold a value. */
export function lastFilledBounds(sheet: Sheet): Bounds {
  const filled = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.userEnteredValue === undefined) continue;
      filled.endRow = Math.max(filled.endRow, row + 1);
      filled.endColumn = Math.max(filled.endColumn, column + 1);
    }
  }
  return filled;
}
