/** Finds the table that a range belongs to, and the place below it. */
import type { ResolvedRange } from '../a1/resolve-range.ts';
import type { Sheet } from '../model/book.ts';
import { type Area, type Bounds, wholeGrid } from '../model/bounds.ts';
import { filledCells } from '../model/cells.ts';

/**
 * The last table in a range: the block of filled cells around the last filled cell of it, as large as it goes until all
 * cells around it are empty. `undefined` where the range is empty. A formula fills its cell, whatever it comes to.
 */
export function lastTable(range: ResolvedRange): Area | undefined {
  const { sheet } = range;
  const filled = new Map<number, Set<number>>();
  for (const [place, cell] of filledCells(sheet, wholeGrid(sheet))) {
    if (cell.userEnteredValue === undefined) continue;
    filled.set(place.row, (filled.get(place.row) ?? new Set<number>()).add(place.column));
  }
  const last = lastFilled(filled, range);
  return last === undefined ? undefined : { sheet, ...grown(filled, last, sheet) };
}

type Filled = ReadonlyMap<number, ReadonlySet<number>>;

function lastFilled(filled: Filled, range: Bounds): Bounds | undefined {
  const rows = [...filled.keys()].filter((row) => row >= range.startRow && row < range.endRow).sort((a, b) => b - a);
  for (const row of rows) {
    const columns = [...(filled.get(row) ?? [])].filter(
      (column) => column >= range.startColumn && column < range.endColumn,
    );
    const column = Math.max(-1, ...columns);
    if (column >= 0) return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  }
  return undefined;
}

function grown(filled: Filled, seed: Bounds, sheet: Sheet): Bounds {
  let box = seed;
  for (;;) {
    const next = grownOnce(filled, box, sheet);
    if (next === box) return box;
    box = next;
  }
}

/** The box with every neighbouring line that holds something. */
function grownOnce(filled: Filled, box: Bounds, sheet: Sheet): Bounds {
  const [left, right] = [Math.max(0, box.startColumn - 1), Math.min(sheet.columnCount, box.endColumn + 1)];
  const hasInRow = (row: number) => [...(filled.get(row) ?? [])].some((column) => column >= left && column < right);
  const hasInColumn = (column: number) => {
    for (let row = box.startRow - 1; row <= box.endRow; row++) if (filled.get(row)?.has(column) === true) return true;
    return false;
  };
  const startRow = hasInRow(box.startRow - 1) ? box.startRow - 1 : box.startRow;
  const endRow = hasInRow(box.endRow) ? box.endRow + 1 : box.endRow;
  const startColumn = hasInColumn(box.startColumn - 1) ? box.startColumn - 1 : box.startColumn;
  const endColumn = hasInColumn(box.endColumn) ? box.endColumn + 1 : box.endColumn;
  const isSame =
    startRow === box.startRow &&
    endRow === box.endRow &&
    startColumn === box.startColumn &&
    endColumn === box.endColumn;
  return isSame ? box : { startRow, endRow, startColumn, endColumn };
}
