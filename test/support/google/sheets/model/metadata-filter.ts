/** Which developer metadata a `DataFilter` means. */
import { resolveRange } from '../a1/resolve-range.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Book, DeveloperMetadata } from './book.ts';
import { type Area, boundsOf } from './bounds.ts';

type DataFilter = SheetsMessage<'DataFilter'>;
type Lookup = SheetsMessage<'DeveloperMetadataLookup'>;
type Location = NonNullable<DeveloperMetadata['location']>;

/** By id, key, value, visibility and place; by a range, what stands on lines that it touches. */
export function matchesFilter(book: Book, metadata: DeveloperMetadata, filter: DataFilter): boolean {
  if (filter.developerMetadataLookup !== undefined) return matchesLookup(metadata, filter.developerMetadataLookup);
  const area = areaOfFilter(book, filter);
  return area !== undefined && touches(metadata.location ?? {}, area);
}

/** The range of a filter that names one. */
export function areaOfFilter(book: Book, { a1Range, gridRange }: DataFilter): Area | undefined {
  if (a1Range !== undefined) return resolveRange(book, a1Range);
  const sheet = gridRange === undefined ? undefined : book.sheets.find(({ id }) => id === (gridRange.sheetId ?? 0));
  return sheet === undefined || gridRange === undefined ? undefined : { sheet, ...boundsOf(gridRange, sheet) };
}

/** Metadata of a sheet, or of the spreadsheet, stand on all of it. */
function touches(location: Location, area: Area): boolean {
  if (location.spreadsheet === true) return true;
  if (location.locationType === 'SHEET') return (location.sheetId ?? 0) === area.sheet.id;
  const { dimensionRange: range } = location;
  if (range === undefined || (range.sheetId ?? 0) !== area.sheet.id) return false;
  const [start, end] = range.dimension === 'ROWS' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const at = range.startIndex ?? 0;
  return at >= start && at < end;
}

function matchesLookup(metadata: DeveloperMetadata, lookup: Lookup): boolean {
  const { metadataId, metadataKey, metadataValue, visibility, locationType } = lookup;
  return (
    (metadataId === undefined || metadataId === metadata.metadataId) &&
    (metadataKey === undefined || metadataKey === metadata.metadataKey) &&
    (metadataValue === undefined || metadataValue === metadata.metadataValue) &&
    (visibility === undefined || visibility === metadata.visibility) &&
    (locationType === undefined || locationType === metadata.location?.locationType) &&
    matchesPlace(metadata.location ?? {}, lookup)
  );
}

/** At that place exactly; `INTERSECTING_LOCATION` takes what lies within it as well, or around it. */
function matchesPlace(location: Location, { metadataLocation, locationMatchingStrategy }: Lookup): boolean {
  if (metadataLocation === undefined) return true;
  if (locationMatchingStrategy !== 'INTERSECTING_LOCATION') return isSamePlace(location, metadataLocation);
  if (metadataLocation.spreadsheet === true || location.spreadsheet === true) return true;
  const [one, other] = [sheetOf(location), sheetOf(metadataLocation)];
  if (one !== other) return false;
  const [lines, wanted] = [location.dimensionRange, metadataLocation.dimensionRange];
  if (lines === undefined || wanted === undefined || lines.dimension !== wanted.dimension) return true;
  return (
    (lines.startIndex ?? 0) < (wanted.endIndex ?? Number.POSITIVE_INFINITY) &&
    (wanted.startIndex ?? 0) < (lines.endIndex ?? 0)
  );
}

function sheetOf({ sheetId, dimensionRange }: Location): number {
  return sheetId ?? dimensionRange?.sheetId ?? 0;
}

function isSamePlace(one: Location, other: Location): boolean {
  if (one.spreadsheet === true || other.spreadsheet === true) return one.spreadsheet === other.spreadsheet;
  const [lines, wanted] = [one.dimensionRange, other.dimensionRange];
  if (sheetOf(one) !== sheetOf(other) || (lines === undefined) !== (wanted === undefined)) return false;
  return (
    lines?.dimension === wanted?.dimension &&
    lines?.startIndex === wanted?.startIndex &&
    lines?.endIndex === wanted?.endIndex
  );
}
