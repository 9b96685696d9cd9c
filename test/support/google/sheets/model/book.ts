/** What a spreadsheet is on the desk. Books are copied before they change, so that a batch can be dropped as a whole. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';

/** What people and requests put in; effective values are worked out when asked for. */
export type Cell = Pick<
  SheetsMessage<'CellData'>,
  'userEnteredValue' | 'userEnteredFormat' | 'note' | 'dataValidation' | 'textFormatRuns'
>;

export type CellFormat = SheetsMessage<'CellFormat'>;
export type ExtendedValue = SheetsMessage<'ExtendedValue'>;
export type GridRange = SheetsMessage<'GridRange'>;
export type NamedRange = SheetsMessage<'NamedRange'>;
export type ConditionalFormat = SheetsMessage<'ConditionalFormatRule'>;
export type DeveloperMetadata = SheetsMessage<'DeveloperMetadata'>;

export type Dimension = 'ROWS' | 'COLUMNS';

/** Row → column → cell; only cells that hold something. */
export type Cells = Map<number, Map<number, Cell>>;

export interface DimensionState {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly namedRangeId?: string;
  readonly description?: string;
  readonly warningOnly: boolean;
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly domainUsersCanEdit: boolean;
  readonly unprotectedRanges: readonly GridRange[];
}

export interface DimensionGroup {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface Sheet {
  readonly id: number;
  title: string;
  hidden: boolean;
  rightToLeft: boolean;
  tabColorStyle: SheetsMessage<'ColorStyle'> | undefined;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  rowGroupControlAfter: boolean;
  columnGroupControlAfter: boolean;
  cells: Cells;
  rowStates: Map<number, DimensionState>;
  columnStates: Map<number, DimensionState>;
  merges: readonly GridRange[];
  conditionalFormats: readonly ConditionalFormat[];
  protectedRanges: readonly ProtectedRange[];
  basicFilter: SheetsMessage<'BasicFilter'> | undefined;
  rowGroups: readonly DimensionGroup[];
  columnGroups: readonly DimensionGroup[];
}

export interface BookProperties {
  readonly locale: string;
  readonly timeZone: string;
  readonly autoRecalc: string;
  readonly iterativeCalculationSettings?: SheetsMessage<'IterativeCalculationSettings'>;
}

export interface Book {
  readonly id: string;
  properties: BookProperties;
  sheets: Sheet[];
  namedRanges: readonly NamedRange[];
  /** Metadata of the spreadsheet, its sheets, rows and columns. */
  metadata: readonly DeveloperMetadata[];
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
export const ROW_PIXELS = 21;
export const COLUMN_PIXELS = 100;

/** @param id of the sheet, unique in its spreadsheet */
export function newSheet(id: number, title: string): Sheet {
  return {
    id,
    title,
    hidden: false,
    rightToLeft: false,
    tabColorStyle: undefined,
    rowCount: DEFAULT_ROWS,
    columnCount: DEFAULT_COLUMNS,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    rowGroupControlAfter: false,
    columnGroupControlAfter: false,
    cells: new Map(),
    rowStates: new Map(),
    columnStates: new Map(),
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: undefined,
    rowGroups: [],
    columnGroups: [],
  };
}

/** A spreadsheet as it is when just made: one empty sheet. */
export function newBook(id: string): Book {
  return {
    id,
    properties: { locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' },
    sheets: [newSheet(0, 'Sheet1')],
    namedRanges: [],
    metadata: [],
  };
}

/** A copy that can be changed without a trace in the original; cells themselves are never changed, only replaced. */
export function copyBook(book: Book, id: string = book.id): Book {
  return { ...book, id, sheets: book.sheets.map((sheet) => copySheet(sheet)) };
}

export function copySheet(sheet: Sheet, id: number = sheet.id): Sheet {
  return {
    ...sheet,
    id,
    cells: new Map([...sheet.cells].map(([row, cells]) => [row, new Map(cells)])),
    rowStates: new Map(sheet.rowStates),
    columnStates: new Map(sheet.columnStates),
  };
}
