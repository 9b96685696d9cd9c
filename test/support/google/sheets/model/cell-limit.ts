/** The largest spreadsheet that Google keeps. */
import { GoogleError } from '../../http/google-error.ts';
import type { Book } from './book.ts';

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

/** @throws GoogleError 400 for a spreadsheet with too many cells */
export function checkSize(book: Book): void {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells > MOST_CELLS) {
    const message = `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`;
    throw new GoogleError('INVALID_ARGUMENT', message);
  }
  if (book.sheets.some((sheet) => sheet.columnCount > MOST_COLUMNS)) {
    const message = `This action would increase the number of columns in the workbook above the limit of ${MOST_COLUMNS} columns.`;
    throw new GoogleError('INVALID_ARGUMENT', message);
  }
}
