/** Getting at the cells of a sheet. */

import type { Cell, Sheet } from './book.ts';
import type { Bounds } from './bounds.ts';

export const EMPTY: Cell = {};

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function cellAt(sheet: Sheet, { row, column }: Place): Cell {
  return sheet.cells.get(row)?.get(column) ?? EMPTY;
}

/** Puts a cell in place of another; one that holds nothing leaves no trace. */
export function putCell(sheet: Sheet, { row, column }: Place, cell: Cell): void {
  if (Object.keys(cell).length === 0) {
    const cells = sheet.cells.get(row);
    cells?.delete(column);
    if (cells?.size === 0) sheet.cells.delete(row);
    return;
  }
  const cells = sheet.cells.get(row) ?? new Map<number, Cell>();
  cells.set(column, cell);
  sheet.cells.set(row, cells);
}

/** Changes some fields of a cell; `undefined` takes a field away. */
export function patchCell(
  sheet: Sheet,
  place: Place,
  fields: { readonly [Field in keyof Cell]: Cell[Field] | undefined },
) {
  const patched = Object.entries({ ...cellAt(sheet, place), ...fields }).filter(([, value]) => value !== undefined);
  putCell(sheet, place, Object.fromEntries(patched) as Cell);
}

/** Every place of a rectangle, row by row. */
export function* placesOf(bounds: Bounds): Generator<Place> {
  for (let row = bounds.startRow; row < bounds.endRow; row++) {
    for (let column = bounds.startColumn; column < bounds.endColumn; column++) yield { row, column };
  }
}

/** The cells of a rectangle that hold something, row by row. */
export function* filledCells(sheet: Sheet, bounds: Bounds): Generator<readonly [Place, Cell]> {
  const rows = [...sheet.cells.keys()].filter((row) => row >= bounds.startRow && row < bounds.endRow);
  for (const row of rows.sort((a, b) => a - b)) {
    const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    for (const [column, cell] of cells) {
      if (column >= bounds.startColumn && column < bounds.endColumn) yield [{ row, column }, cell];
    }
  }
}
