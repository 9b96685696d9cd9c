/** Rectangles of a sheet: half-open, zero-based, within the grid. */
import type { GridRange, Sheet } from './book.ts';

export interface Bounds {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface Area extends Bounds {
  readonly sheet: Sheet;
}

/** The cells of a range that lie in the grid; open ends reach to its edge. */
export function boundsOf(range: GridRange, sheet: Sheet): Bounds {
  return {
    startRow: Math.min(range.startRowIndex ?? 0, sheet.rowCount),
    endRow: Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount),
    startColumn: Math.min(range.startColumnIndex ?? 0, sheet.columnCount),
    endColumn: Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount),
  };
}

export function wholeGrid(sheet: Sheet): Area {
  return { sheet, startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
}

export function gridRangeOf({ startRow, endRow, startColumn, endColumn }: Bounds, sheetId: number): GridRange {
  return {
    ...(sheetId === 0 ? {} : { sheetId }),
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}

export function intersects(one: Bounds, other: Bounds): boolean {
  return (
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}

export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function rowsOf(bounds: Bounds): number {
  return Math.max(0, bounds.endRow - bounds.startRow);
}

export function columnsOf(bounds: Bounds): number {
  return Math.max(0, bounds.endColumn - bounds.startColumn);
}
