/** A spreadsheet as `spreadsheets.create` asks for it. */
import type { DeskCaller } from '../../desk/desk.ts';
import type { Book } from '../model/book.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { SheetsStore } from '../sheets-store.ts';
import { runRequests } from './batch-update.ts';
import { type Edit, startEdit } from './edit.ts';
import type { Request } from './request-kinds.ts';

interface Making {
  readonly store: SheetsStore;
  readonly caller: DeskCaller;
  readonly title: string;
}

/** @throws GoogleError 400 for what cannot be made */
export function fillNewBook(book: Book, asked: SheetsMessage<'Spreadsheet'>, { store, caller, title }: Making): Book {
  const edit = startEdit({ book, caller, isOwner: true, now: store.clock.now(), title, newId: store.newId });
  const { title: _, defaultFormat: __, spreadsheetTheme: ___, ...properties } = asked.properties ?? {};
  const fields = Object.keys(properties).join(',');
  if (fields !== '') runRequests(edit, [{ updateSpreadsheetProperties: { properties, fields } }]);
  if (asked.sheets !== undefined) addSheets(edit, asked.sheets);
  const parts: readonly Request[] = [
    ...(asked.namedRanges ?? []).map((namedRange) => ({ addNamedRange: { namedRange } })),
    ...(asked.developerMetadata ?? []).map((developerMetadata) => ({ createDeveloperMetadata: { developerMetadata } })),
  ];
  if (parts.length > 0) runRequests(edit, parts);
  return edit.book;
}

/** The sheets that were asked for stand in place of the first one. */
function addSheets(edit: Edit, sheets: readonly SheetsMessage<'Sheet'>[]): void {
  const [first] = edit.book.sheets;
  edit.book.sheets = [];
  for (const [index, sheet] of sheets.entries()) {
    const { index: _, ...properties } = sheet.properties ?? {};
    const named = {
      ...properties,
      title: properties.title ?? `Sheet${index + 1}`,
      ...(index === 0 && properties.sheetId === undefined ? { sheetId: 0 } : {}),
    };
    const { addSheet } = runRequests(edit, [{ addSheet: { properties: named } }])[0] ?? {};
    const requests = requestsFor(sheet, addSheet?.properties?.sheetId ?? 0);
    if (requests.length > 0) runRequests(edit, requests);
  }
  if (edit.book.sheets.length === 0 && first !== undefined) edit.book.sheets = [first];
}

function requestsFor(sheet: SheetsMessage<'Sheet'>, id: number): readonly Request[] {
  const onSheet = <Range extends { readonly sheetId?: number }>(range: Range): Range => ({ ...range, sheetId: id });
  return [
    ...(sheet.data ?? []).map(({ startRow = 0, startColumn = 0, rowData = [] }) => ({
      updateCells: { rows: rowData, fields: '*', start: { sheetId: id, rowIndex: startRow, columnIndex: startColumn } },
    })),
    ...(sheet.data ?? []).flatMap(({ startRow = 0, rowMetadata = [] }) =>
      lineRequests(rowMetadata, { id, dimension: 'ROWS', from: startRow }),
    ),
    ...(sheet.data ?? []).flatMap(({ startColumn = 0, columnMetadata = [] }) =>
      lineRequests(columnMetadata, { id, dimension: 'COLUMNS', from: startColumn }),
    ),
    ...(sheet.merges ?? []).map((range) => ({ mergeCells: { range: onSheet(range), mergeType: 'MERGE_ALL' } })),
    ...(sheet.protectedRanges ?? []).map((one) => ({
      addProtectedRange: { protectedRange: { ...one, range: onSheet(one.range ?? {}) } },
    })),
    ...(sheet.conditionalFormats ?? []).map((rule, index) => ({
      addConditionalFormatRule: { rule: { ...rule, ranges: (rule.ranges ?? []).map(onSheet) }, index },
    })),
    ...(sheet.developerMetadata ?? []).map((developerMetadata) => ({
      createDeveloperMetadata: { developerMetadata: { ...developerMetadata, location: { sheetId: id } } },
    })),
    ...(sheet.basicFilter === undefined
      ? []
      : [{ setBasicFilter: { filter: { ...sheet.basicFilter, range: onSheet(sheet.basicFilter.range ?? {}) } } }]),
  ];
}

type Line = SheetsMessage<'DimensionProperties'>;

function lineRequests(
  lines: readonly Line[],
  { id, dimension, from }: { id: number; dimension: string; from: number },
): readonly Request[] {
  return lines.flatMap(({ developerMetadata = [], ...properties }, index) => {
    const range = { sheetId: id, dimension, startIndex: from + index, endIndex: from + index + 1 };
    const { hiddenByFilter: _, ...settable } = properties;
    const fields = Object.keys(settable).join(',');
    return [
      ...(fields === '' ? [] : [{ updateDimensionProperties: { range, properties: settable, fields } }]),
      ...developerMetadata.map((one) => ({
        createDeveloperMetadata: { developerMetadata: { ...one, location: { dimensionRange: range } } },
      })),
    ];
  });
}
