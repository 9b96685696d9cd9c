import type { sheets_v4 } from '@googleapis/sheets';

/**
 * All that is ever asked of a spreadsheet, in one request: what was typed, what came of it and how it is shown tell a typed
 * `3-5` or `50%` from a number; keys on rows and columns are the second place where a hidden key stands.
 */
export const BOOK_FIELDS = [
  'properties(title,locale,timeZone)',
  'namedRanges(name)',
  `sheets(${[
    'properties(sheetId,title,index,hidden,sheetType,gridProperties(rowCount,columnCount))',
    'merges',
    'protectedRanges(protectedRangeId,range,unprotectedRanges,warningOnly,requestingUserCanEdit,editors(users,groups,domainUsersCanEdit))',
    'conditionalFormats(booleanRule(condition))',
    `data(${[
      'startRow',
      'startColumn',
      'rowData(values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat(numberFormat),dataValidation(condition(type))))',
      'rowMetadata(hiddenByUser,developerMetadata(metadataKey,metadataValue))',
      'columnMetadata(hiddenByUser,developerMetadata(metadataKey,metadataValue))',
    ].join(',')})`,
  ].join(',')})`,
].join(',');

/** Our own key on a row or column (`developerMetadata`), visible to everybody who reads the document. */
export const KEY_METADATA = 'centreEvaluationKey';

/** A cell with its place, both counted from 1. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: sheets_v4.Schema$CellData;
}

/** All cells that Google tells of, row by row; most of them are empty. */
export function* cellsIn({ data = [] }: sheets_v4.Schema$Sheet): Generator<PlacedCell> {
  for (const { startRow, startColumn, rowData } of data) {
    for (const [r, { values }] of (rowData ?? []).entries()) {
      for (const [c, cell] of (values ?? []).entries()) {
        yield { row: (startRow ?? 0) + r + 1, column: (startColumn ?? 0) + c + 1, cell };
      }
    }
  }
}

/** Our keys on the rows or columns of a tab, by number from 1. */
export function metadataKeys(
  { data = [] }: sheets_v4.Schema$Sheet,
  dimension: 'row' | 'column',
): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const block of data) {
    const start = (dimension === 'row' ? block.startRow : block.startColumn) ?? 0;
    const entries = (dimension === 'row' ? block.rowMetadata : block.columnMetadata) ?? [];
    for (const [i, { developerMetadata = [] }] of entries.entries()) {
      const [key, ...others] = developerMetadata.filter(({ metadataKey }) => metadataKey === KEY_METADATA);
      // Two keys on one row contradict each other: neither is a witness.
      if (key?.metadataValue != null && others.length === 0) keys.set(start + i + 1, key.metadataValue);
    }
  }
  return keys;
}
