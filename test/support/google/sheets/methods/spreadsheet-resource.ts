/** A book as a `Spreadsheet`. */

import { below, type FieldMask } from '../../http/field-mask.ts';
import { cellData } from '../cells/cell-data.ts';
import { THEME, withColourPairs } from '../cells/colour-pairs.ts';
import { DEFAULT_FORMAT } from '../cells/effective-format.ts';
import type { Worked } from '../cells/shown-value.ts';
import {
  type Book,
  COLUMN_PIXELS,
  type DimensionGroup,
  type DimensionState,
  type ProtectedRange,
  ROW_PIXELS,
  type Sheet,
} from '../model/book.ts';
import { type Area, wholeGrid } from '../model/bounds.ts';
import { filledCells } from '../model/cells.ts';
import type { Editor } from '../model/protection.ts';
import { canEdit, protectedArea } from '../model/protection.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';

export interface View extends Worked {
  readonly title: string;
  /** Who asks, for what the answer says of their own rights. */
  readonly editor: Editor;
  /** What is wanted; grid data are worked out only when they are. */
  readonly mask: FieldMask | undefined;
  readonly withGridData: boolean;
  /** Missing: whole sheets. */
  readonly ranges: readonly Area[] | undefined;
}

export function spreadsheetResource(view: View): SheetsMessage<'Spreadsheet'> {
  const { book, ranges } = view;
  const sheets =
    ranges === undefined ? book.sheets : book.sheets.filter((sheet) => ranges.some((range) => range.sheet === sheet));
  const ownMetadata = book.metadata.filter(({ location }) => location?.locationType === 'SPREADSHEET');
  return {
    spreadsheetId: book.id,
    properties: { title: view.title, ...book.properties, defaultFormat: DEFAULT_FORMAT, spreadsheetTheme: THEME },
    sheets: sheets.map((sheet) => sheetResource(view, sheet)),
    ...listed('namedRanges', book.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    ...listed('developerMetadata', ownMetadata),
  };
}

function sheetResource(view: View, sheet: Sheet): SheetsMessage<'Sheet'> {
  const { book, editor } = view;
  const metadata = book.metadata.filter(
    ({ location }) => location?.locationType === 'SHEET' && (location.sheetId ?? 0) === sheet.id,
  );
  return {
    properties: sheetProperties(sheet, book.sheets.indexOf(sheet)),
    ...(wantsData(view) ? { data: gridData(view, sheet) } : {}),
    ...listed('merges', sheet.merges),
    ...listed('conditionalFormats', sheet.conditionalFormats),
    ...listed(
      'protectedRanges',
      sheet.protectedRanges.map((one) => protectedRangeResource(one, { book, editor })),
    ),
    ...(sheet.basicFilter === undefined ? {} : { basicFilter: sheet.basicFilter }),
    ...listed('developerMetadata', metadata),
    ...listed('rowGroups', groupResources(sheet.rowGroups, { sheetId: sheet.id, dimension: 'ROWS' })),
    ...listed('columnGroups', groupResources(sheet.columnGroups, { sheetId: sheet.id, dimension: 'COLUMNS' })),
  };
}

function listed<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { readonly [key in Name]?: readonly Item[] } {
  return items.length === 0 ? {} : ({ [name]: items } as { readonly [key in Name]: readonly Item[] });
}

export function sheetProperties(sheet: Sheet, index: number): SheetsMessage<'SheetProperties'> {
  const flags = trueOnly({
    hideGridlines: sheet.hideGridlines,
    rowGroupControlAfter: sheet.rowGroupControlAfter,
    columnGroupControlAfter: sheet.columnGroupControlAfter,
  });
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRowCount === 0 ? {} : { frozenRowCount: sheet.frozenRowCount }),
      ...(sheet.frozenColumnCount === 0 ? {} : { frozenColumnCount: sheet.frozenColumnCount }),
      ...flags,
    },
    ...trueOnly({ hidden: sheet.hidden, rightToLeft: sheet.rightToLeft }),
    ...(sheet.tabColorStyle === undefined ? {} : withColourPairs({ tabColorStyle: sheet.tabColorStyle })),
  };
}

function trueOnly<Flags extends Record<string, boolean>>(flags: Flags): Partial<Flags> {
  return Object.fromEntries(Object.entries(flags).filter(([, isSet]) => isSet)) as Partial<Flags>;
}

export function protectedRangeResource(
  range: ProtectedRange,
  { book, editor }: { book: Book; editor: Editor },
): SheetsMessage<'ProtectedRange'> {
  const editors = {
    ...listed('users', range.users),
    ...listed('groups', range.groups),
    ...trueOnly({ domainUsersCanEdit: range.domainUsersCanEdit }),
  };
  return {
    protectedRangeId: range.protectedRangeId,
    range: protectedArea(range, book),
    ...(range.namedRangeId === undefined ? {} : { namedRangeId: range.namedRangeId }),
    ...(range.description === undefined ? {} : { description: range.description }),
    ...trueOnly({ warningOnly: range.warningOnly, requestingUserCanEdit: canEdit(range, editor) }),
    ...listed('unprotectedRanges', range.unprotectedRanges),
    editors,
  };
}

export function groupResources(
  groups: readonly DimensionGroup[],
  { sheetId, dimension }: { sheetId: number; dimension: string },
): readonly SheetsMessage<'DimensionGroup'>[] {
  return groups.map(({ start, end, depth, collapsed }) => ({
    range: { ...(sheetId === 0 ? {} : { sheetId }), dimension, startIndex: start, endIndex: end },
    depth,
    ...(collapsed ? { collapsed } : {}),
  }));
}

/** A field mask that names grid data asks for them, whatever `includeGridData` says. */
function wantsData({ mask, withGridData }: View): boolean {
  if (mask === undefined) return withGridData;
  return below(below(mask, 'sheets'), 'data') !== undefined;
}

function gridData(view: View, sheet: Sheet): readonly SheetsMessage<'GridData'>[] {
  const areas = view.ranges?.filter((range) => range.sheet === sheet) ?? [wholeGrid(sheet)];
  return areas.map((area) => ({
    ...(area.startRow === 0 ? {} : { startRow: area.startRow }),
    ...(area.startColumn === 0 ? {} : { startColumn: area.startColumn }),
    ...listed('rowData', wantsOfData(view, 'rowData') ? rowData(view, area) : []),
    ...listed('rowMetadata', wantsOfData(view, 'rowMetadata') ? states(view.book, area, 'ROWS') : []),
    ...listed('columnMetadata', wantsOfData(view, 'columnMetadata') ? states(view.book, area, 'COLUMNS') : []),
  }));
}

function wantsOfData({ mask }: View, field: string): boolean {
  return mask === undefined || below(below(below(mask, 'sheets'), 'data'), field) !== undefined;
}

/** What is wanted at a path, where something is. */
function maskAt(mask: FieldMask | undefined, path: readonly string[]): FieldMask {
  return path.reduce<FieldMask | undefined>((at, name) => below(at, name), mask) ?? new Map();
}

/** Rows up to the last that holds something, each up to its last cell that does. */
function rowData(view: View, area: Area): readonly SheetsMessage<'RowData'>[] {
  const rows: SheetsMessage<'CellData'>[][] = [];
  const mask = maskAt(view.mask, ['sheets', 'data', 'rowData', 'values']);
  for (const [{ row, column }] of filledCells(area.sheet, area)) {
    while (rows.length <= row - area.startRow) rows.push([]);
    const cells = rows[row - area.startRow] ?? [];
    while (cells.length < column - area.startColumn) cells.push({});
    cells.push(cellData(view, { sheet: area.sheet, place: { row, column }, mask }));
  }
  return rows.map((values) => (values.length === 0 ? {} : { values }));
}

/** What is said of every row or column of an area. */
function states(
  book: Book,
  area: Area,
  dimension: 'ROWS' | 'COLUMNS',
): readonly SheetsMessage<'DimensionProperties'>[] {
  const isRows = dimension === 'ROWS';
  const [known, start, end] = isRows
    ? [area.sheet.rowStates, area.startRow, area.endRow]
    : [area.sheet.columnStates, area.startColumn, area.endColumn];
  const metadata = metadataByIndex(book, area.sheet.id, dimension);
  return Array.from({ length: end - start }, (_, offset) => {
    const state: DimensionState = known.get(start + offset) ?? {};
    return {
      ...(state.hiddenByUser === true ? { hiddenByUser: true } : {}),
      pixelSize: state.pixelSize ?? (isRows ? ROW_PIXELS : COLUMN_PIXELS),
      ...listed('developerMetadata', metadata.get(start + offset) ?? []),
    };
  });
}

function metadataByIndex(book: Book, sheetId: number, dimension: string): Map<number, Book['metadata'][number][]> {
  const found = new Map<number, Book['metadata'][number][]>();
  for (const one of book.metadata) {
    const range = one.location?.dimensionRange;
    if (range?.dimension !== dimension || (range.sheetId ?? 0) !== sheetId) continue;
    const at = range.startIndex ?? 0;
    found.set(at, [...(found.get(at) ?? []), one]);
  }
  return found;
}
