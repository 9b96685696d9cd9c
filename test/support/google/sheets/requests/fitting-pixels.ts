/** The size of a row or column that shows all its text. */
import { shownText } from '../cells/shown-value.ts';
import { COLUMN_PIXELS, ROW_PIXELS } from '../model/book.ts';
import { cellAt, filledCells, type Place } from '../model/cells.ts';
import type { Edit } from './edit.ts';
import type { Lines } from './places.ts';

/** Widths of ASCII from blank to tilde in Arial, thousandths of the font size. */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);

/** Measured: 1,024 letters A in 10 points are 8,691 pixels wide, padding included. */
const PIXELS_PER_POINT = 1.2716;
const PADDING = 6;
const DEFAULT_POINTS = 10;
const LINE_PIXELS = 16;

export function fittingPixels(edit: Edit, { sheet, dimension }: Lines, index: number): number {
  const isRows = dimension === 'ROWS';
  const bounds = isRows
    ? { startRow: index, endRow: index + 1, startColumn: 0, endColumn: sheet.columnCount }
    : { startRow: 0, endRow: sheet.rowCount, startColumn: index, endColumn: index + 1 };
  const worked = { book: edit.book, calculation: edit.calculation() };
  const sizes = [...filledCells(sheet, bounds)].map(([place]) => {
    const lines = shownText(worked, sheet, place).split('\n');
    const points = pointsAt(sheet, place);
    if (isRows) return ROW_PIXELS + (lines.length - 1) * LINE_PIXELS;
    return Math.max(...lines.map((line) => widthOf(line, points)));
  });
  const largest = Math.max(0, ...sizes);
  return largest === 0 ? (isRows ? ROW_PIXELS : COLUMN_PIXELS) : largest;
}

function pointsAt(sheet: Lines['sheet'], place: Place): number {
  return cellAt(sheet, place).userEnteredFormat?.textFormat?.fontSize ?? DEFAULT_POINTS;
}

function widthOf(line: string, points: number): number {
  if (line === '') return 0;
  const thousandths = [...line].reduce((sum, sign) => sum + (WIDTHS[sign.charCodeAt(0) - 32] ?? 1000), 0);
  return Math.round((thousandths / 1000) * points * PIXELS_PER_POINT) + PADDING;
}
