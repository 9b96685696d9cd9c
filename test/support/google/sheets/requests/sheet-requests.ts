/** Requests about whole sheets and the spreadsheet. */

import { sheetNamed } from '../a1/resolve-range.ts';
import type { Reference } from '../formula/lex.ts';
import { rewriteFormula } from '../formula/rewrite.ts';
import { sheetProperties } from '../methods/spreadsheet-resource.ts';
import { type Book, copySheet, type GridRange, newSheet, type Sheet } from '../model/book.ts';
import { checkSize } from '../model/cell-limit.ts';
import { rewriteFormulas } from '../model/rewrite-formulas.ts';
import { deleteLines } from '../model/structure.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Edit } from './edit.ts';
import { maskOf, names } from './merge-masked.ts';
import { refused } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

type Properties = SheetsMessage<'SheetProperties'>;

export const sheetRequests = {
  addSheet: (edit, { properties = {} }) => {
    const { book } = edit;
    if (properties.sheetType !== undefined && properties.sheetType !== 'GRID') {
      throw refused(`A sheet of type ${properties.sheetType} is not supported by this desk.`);
    }
    const id = properties.sheetId ?? edit.newId();
    checkNewId(book, id);
    const sheet = newSheet(id, freeTitle(book, properties.title));
    insertAt(book.sheets, sheet, properties.index ?? book.sheets.length);
    applyProperties(edit, sheet, {
      properties: withDefaultGrid(properties),
      has: (path) => path !== 'title' && path !== 'index',
    });
    checkSize(book);
    return { addSheet: { properties: sheetProperties(sheet, book.sheets.indexOf(sheet)) } };
  },

  deleteSheet: (edit, { sheetId }) => {
    const { book } = edit;
    const sheet = anySheet(edit, sheetId);
    if (book.sheets.length === 1) throw refused("You can't remove all the sheets in a document.");
    if (book.sheets.every((one) => one === sheet || one.hidden)) {
      throw refused("You can't remove all the visible sheets in a document.");
    }
    edit.checkEditable(sheet, { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount });
    book.sheets = book.sheets.filter((one) => one !== sheet);
    book.namedRanges = book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheet.id);
    book.metadata = book.metadata.filter(
      ({ location }) =>
        (location?.dimensionRange?.sheetId ?? location?.sheetId ?? (location?.dimensionRange ? 0 : undefined)) !==
        sheet.id,
    );
    changeTitles(book, sheet.title, undefined);
    return {};
  },

  duplicateSheet: (edit, { sourceSheetId, insertSheetIndex = 0, newSheetId, newSheetName }) => {
    const { book } = edit;
    const source = anySheet(edit, sourceSheetId);
    const id = newSheetId ?? edit.newId();
    checkNewId(book, id);
    const copy = duplicate(edit, source, {
      id,
      title: newSheetName === undefined ? copyTitle(book, source.title) : freeTitle(book, newSheetName),
    });
    insertAt(book.sheets, copy, insertSheetIndex);
    checkSize(book);
    return { duplicateSheet: { properties: sheetProperties(copy, book.sheets.indexOf(copy)) } };
  },

  updateSheetProperties: (edit, { properties = {}, fields }) => {
    const mask = maskOf(fields, 'SheetProperties');
    const sheet = anySheet(edit, properties.sheetId);
    edit.checkSheet(sheet);
    applyProperties(edit, sheet, { properties, has: (path) => names(mask, path) });
    checkSize(edit.book);
    return {};
  },

  updateSpreadsheetProperties: (edit, { properties = {}, fields }) => {
    const mask = maskOf(fields, 'SpreadsheetProperties');
    if (names(mask, 'title')) {
      if (properties.title === undefined) throw refused('The spreadsheet name cannot be empty.');
      edit.title = properties.title;
    }
    const { timeZone, locale, autoRecalc, iterativeCalculationSettings } = properties;
    if (names(mask, 'timeZone')) checkTimeZone(timeZone);
    if (names(mask, 'locale')) checkLocale(locale);
    edit.book.properties = {
      ...edit.book.properties,
      ...(names(mask, 'timeZone') && timeZone !== undefined ? { timeZone } : {}),
      ...(names(mask, 'locale') && locale !== undefined ? { locale } : {}),
      ...(names(mask, 'autoRecalc') ? { autoRecalc: autoRecalc ?? 'ON_CHANGE' } : {}),
      ...(names(mask, 'iterativeCalculationSettings') && iterativeCalculationSettings !== undefined
        ? { iterativeCalculationSettings }
        : {}),
    };
    return {};
  },
} as const satisfies Partial<RequestKinds>;

/** @throws GoogleError 400 in the words for sheets, which differ from those for ranges on them */
function anySheet(edit: Edit, id = 0): Sheet {
  const sheet = edit.book.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw refused(`No sheet with id: ${id}`);
  return sheet;
}

function checkNewId(book: Book, id: number): void {
  if (id < 0) throw refused('sheetId must not be negative.');
  if (book.sheets.some((one) => one.id === id)) throw refused(`A sheet with id ${id} already exists.`);
}

function withDefaultGrid(properties: Properties): Properties {
  const { rowCount = 1000, columnCount = 26, ...rest } = properties.gridProperties ?? {};
  return { ...properties, gridProperties: { rowCount, columnCount, ...rest } };
}

function freeTitle(book: Book, title: string | undefined): string {
  if (title !== undefined) {
    checkTitle(book, title);
    return title;
  }
  for (let number = book.sheets.length + 1; ; number++) {
    if (sheetNamed(book, `Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

function copyTitle(book: Book, title: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`;
    if (sheetNamed(book, name) === undefined) return name;
  }
}

const LONGEST_TITLE = 100;

function checkTitle(book: Book, title: string, own?: Sheet): void {
  if (title.trim() === '') throw refused('The sheet name cannot be empty.');
  if (title.length > LONGEST_TITLE) throw refused(`The sheet name cannot be greater than ${LONGEST_TITLE} characters.`);
  const other = sheetNamed(book, title);
  if (other !== undefined && other !== own) {
    throw refused(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

interface Applied {
  readonly properties: Properties;
  has(path: string): boolean;
}

function applyProperties(edit: Edit, sheet: Sheet, { properties, has }: Applied): void {
  if (has('title')) rename(edit, sheet, properties.title ?? '');
  if (has('hidden')) sheet.hidden = properties.hidden ?? false;
  if (edit.book.sheets.every(({ hidden }) => hidden)) throw refused("You can't hide all the sheets in a document.");
  if (has('rightToLeft')) sheet.rightToLeft = properties.rightToLeft ?? false;
  if (has('tabColorStyle') || has('tabColor')) sheet.tabColorStyle = tabColour(properties);
  applyGrid(edit, sheet, { properties, has });
  if (has('index') && properties.index !== undefined) moveTo(edit.book, sheet, properties.index);
}

/** A style without a colour takes the colour away. */
function tabColour({ tabColor, tabColorStyle }: Properties): Sheet['tabColorStyle'] {
  const style = tabColorStyle ?? (tabColor === undefined ? undefined : { rgbColor: tabColor });
  return style === undefined || Object.keys(style).length === 0 ? undefined : style;
}

function applyGrid(edit: Edit, sheet: Sheet, { properties: { gridProperties: grid = {} }, has }: Applied): void {
  const flags = ['hideGridlines', 'rowGroupControlAfter', 'columnGroupControlAfter'] as const;
  for (const flag of flags) if (has(`gridProperties.${flag}`)) sheet[flag] = grid[flag] ?? false;
  if (has('gridProperties.rowCount')) resize(edit, sheet, { dimension: 'ROWS', count: grid.rowCount ?? 0 });
  if (has('gridProperties.columnCount')) resize(edit, sheet, { dimension: 'COLUMNS', count: grid.columnCount ?? 0 });
  if (has('gridProperties.frozenRowCount')) sheet.frozenRowCount = grid.frozenRowCount ?? 0;
  if (has('gridProperties.frozenColumnCount')) sheet.frozenColumnCount = grid.frozenColumnCount ?? 0;
  if (sheet.frozenRowCount >= sheet.rowCount) throw refused("You can't freeze all visible rows on the sheet.");
  if (sheet.frozenColumnCount >= sheet.columnCount) throw refused("You can't freeze all visible columns on the sheet.");
}

function resize(
  edit: Edit,
  sheet: Sheet,
  { dimension, count }: { dimension: 'ROWS' | 'COLUMNS'; count: number },
): void {
  const word = dimension === 'ROWS' ? 'rows' : 'columns';
  if (count <= 0) throw refused(`You can't delete all the ${word} on the sheet.`);
  const name = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  if (count < sheet[name]) deleteLines(edit.book, sheet, { dimension, from: count, to: sheet[name] });
  sheet[name] = count;
}

function rename(edit: Edit, sheet: Sheet, title: string): void {
  checkTitle(edit.book, title, sheet);
  if (title === sheet.title) return;
  changeTitles(edit.book, sheet.title, title);
  sheet.title = title;
}

/** Formulas follow a sheet that is renamed; where it is gone, so is what they refer to. */
function changeTitles(book: Book, from: string, to: string | undefined): void {
  const change = (reference: Reference): Reference | undefined => {
    if (reference.title?.toLowerCase() !== from.toLowerCase()) return reference;
    return to === undefined ? undefined : { ...reference, title: to };
  };
  for (const home of book.sheets) rewriteFormulas(home, (formula) => rewriteFormula(formula, change));
}

/** `index` counts the sheets as they stand before the move. */
function moveTo(book: Book, sheet: Sheet, index: number): void {
  const from = book.sheets.indexOf(sheet);
  if (index < 0 || index > book.sheets.length) throw refused(`Sheet index ${index} is out of range.`);
  if (index === from || index === from + 1) return;
  const others = book.sheets.filter((one) => one !== sheet);
  insertAt(others, sheet, index > from ? index - 1 : index);
  book.sheets = others;
}

function insertAt(sheets: Sheet[], sheet: Sheet, index: number): void {
  sheets.splice(Math.min(index, sheets.length), 0, sheet);
}

/** A sheet as it is, under another id: ranges point to the new one, protections get ids of their own. */
export function duplicate(edit: Edit, source: Sheet, { id, title }: { id: number; title: string }): Sheet {
  const own = (range: GridRange): GridRange => {
    const { sheetId: _, ...rest } = range;
    return id === 0 ? rest : { sheetId: id, ...rest };
  };
  return {
    ...copySheet(source, id),
    title,
    merges: source.merges.map(own),
    conditionalFormats: source.conditionalFormats.map((rule) => ({ ...rule, ranges: (rule.ranges ?? []).map(own) })),
    protectedRanges: source.protectedRanges.map(({ namedRangeId: _, ...one }) => ({
      ...one,
      protectedRangeId: edit.newId(),
      range: own(one.range),
      unprotectedRanges: one.unprotectedRanges.map(own),
    })),
    basicFilter:
      source.basicFilter?.range === undefined
        ? undefined
        : { ...source.basicFilter, range: own(source.basicFilter.range) },
  };
}

function checkTimeZone(timeZone: string | undefined): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timeZone ?? '' });
  } catch {
    throw refused(`Invalid time zone: ${timeZone ?? ''}`);
  }
}

function checkLocale(locale: string | undefined): void {
  if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale ?? '')) throw refused(`Invalid locale: ${locale ?? ''}`);
}
