import type { RawTab, RawWorkbook } from '../../../domain/workbook/raw-workbook.ts';
import { type BookPackage, openBook } from '../book/book-package.ts';
import { listTabs } from '../book/list-tabs.ts';
import { readStrings } from '../book/read-strings.ts';
import { readStyles } from '../book/read-styles.ts';
import { readSheet } from './read-sheet.ts';

/** Reads the whole content of an `.xlsx` file, hidden tabs too; throws `Unreadable`. */
export function readBook(bytes: Buffer, name: string): RawWorkbook {
  const book = openBook(bytes);
  const { tabs, from1904 } = listTabs(book);
  const facts = { strings: strings(book), styles: stylesOf(book), from1904 };
  return { name, tabs: tabs.map(({ title, part }): RawTab => ({ title, cells: readSheet(book.xml(part), facts) })) };
}

function strings(book: BookPackage): readonly string[] {
  const part = book.relationships.find(({ kind }) => kind === 'sharedStrings')?.part;
  return part === undefined || book.entryName(part) === undefined ? [] : readStrings(book.xml(part));
}

/** Styles of a workbook; none where it has no part for them. */
export function stylesOf(book: BookPackage): ReturnType<typeof readStyles> {
  const part = book.relationships.find(({ kind }) => kind === 'styles')?.part;
  return part === undefined || book.entryName(part) === undefined ? [] : readStyles(book.xml(part));
}
