import { isTrue, xmlAttributes } from '../xml/xml-attributes.ts';
import { xmlTags } from '../xml/xml-tags.ts';
import type { BookPackage } from './book-package.ts';

export interface BookTab {
  readonly title: string;
  readonly sheetId: number;
  /** Name of the worksheet's part. */
  readonly part: string;
}

export interface TabList {
  /** Worksheets in order, hidden ones too; chart sheets have no cells and are left out. */
  readonly tabs: readonly BookTab[];
  /** Dates count from 1904 instead of 1900 (an option that Excel for Mac had on). */
  readonly from1904: boolean;
}

/** The worksheets that the workbook part lists. */
export function listTabs(book: BookPackage): TabList {
  const xml = book.xml(book.workbookPart);
  const parts = new Map(
    book.relationships.filter(({ kind }) => kind === 'worksheet').map(({ id, part }) => [id, part]),
  );
  const tabs: BookTab[] = [];
  let from1904 = false;
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'workbookPr' && tag.depth === 1) from1904 = isTrue(xmlAttributes(xml, tag).get('date1904'));
    if (tag.name !== 'sheet' || tag.depth !== 2) continue;
    const attributes = xmlAttributes(xml, tag);
    const part = parts.get(attributes.get('id') ?? '');
    if (part === undefined) continue;
    tabs.push({ title: attributes.get('name') ?? '', sheetId: Number(attributes.get('sheetId')), part });
  }
  return { tabs, from1904 };
}

/** Titles of tabs are compared as spreadsheets do: without regard to case. */
export function findTab(tabs: readonly BookTab[], title: string): BookTab | undefined {
  return tabs.find((tab) => tab.title === title) ?? tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
}
