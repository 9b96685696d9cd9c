/** What Drive does to spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import type { SpreadsheetKeeper } from '../desk/desk.ts';
import { shownText } from './cells/shown-value.ts';
import { copyBook, newBook } from './model/book.ts';
import { lastFilledBounds } from './model/last-filled.ts';
import type { OpenBook, SheetsStore } from './sheets-store.ts';

export function spreadsheetKeeper(store: SheetsStore): SpreadsheetKeeper {
  return {
    create: (id) => store.put(newBook(id)),
    copy: (from, to) => {
      const source = store.peek(from);
      store.put(source === undefined ? newBook(to) : copyBook(source.book, to));
    },
    remove: (id) => store.remove(id),
    // The title stays with the file, which Sheets asks for it.
    rename: () => {},
    export: (id, mimeType) => {
      const open = store.peek(id);
      const separator = { 'text/csv': ',', 'text/tab-separated-values': '\t' }[mimeType];
      if (open === undefined || separator === undefined) return undefined;
      return { contentType: mimeType, body: Buffer.from(firstTab(open, separator)) };
    },
  };
}

/** The first tab as far as it holds values, lines parted as Google parts them, none after the last. */
function firstTab(open: OpenBook, delimiter: string): string {
  const [sheet] = open.book.sheets;
  if (sheet === undefined) return '';
  const { endRow, endColumn } = lastFilledBounds(sheet);
  const rows = Array.from({ length: endRow }, (_, row) =>
    Array.from({ length: endColumn }, (__, column) => shownText(open, sheet, { row, column })),
  );
  return stringify(rows, { delimiter, record_delimiter: 'windows', eof: false });
}
