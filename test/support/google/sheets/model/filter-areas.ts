/** The cells that a `DataFilter` means. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Book, DeveloperMetadata } from './book.ts';
import type { Area } from './bounds.ts';
import { wholeGrid } from './bounds.ts';
import { areaOfFilter, matchesFilter } from './metadata-filter.ts';

/** A range is itself; a look-up of metadata stands for the sheets, rows and columns where these are. */
export function areasOfFilter(book: Book, filter: SheetsMessage<'DataFilter'>): readonly Area[] {
  const area = areaOfFilter(book, filter);
  if (area !== undefined) return [area];
  return book.metadata.filter((one) => matchesFilter(book, one, filter)).flatMap((one) => placeOf(book, one) ?? []);
}

function placeOf(book: Book, { location = {} }: DeveloperMetadata): Area | undefined {
  const { dimensionRange: range, sheetId } = location;
  const id = range === undefined ? sheetId : (range.sheetId ?? 0);
  const sheet = book.sheets.find((one) => one.id === id);
  if (sheet === undefined || range === undefined) return sheet === undefined ? undefined : wholeGrid(sheet);
  const [from, to] = [range.startIndex ?? 0, range.endIndex ?? 0];
  const whole = wholeGrid(sheet);
  return range.dimension === 'ROWS'
    ? { ...whole, startRow: from, endRow: to }
    : { ...whole, startColumn: from, endColumn: to };
}
