/** Requests about developer metadata. */
import type { DeveloperMetadata } from '../model/book.ts';
import { matchesFilter } from '../model/metadata-filter.ts';
import type { Edit } from './edit.ts';
import { maskOf, names } from './merge-masked.ts';
import { linesOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

export const metadataRequests = {
  createDeveloperMetadata: (edit, { developerMetadata = {} }) => {
    const { metadataId = edit.newId(), metadataKey, metadataValue, visibility } = developerMetadata;
    if (metadataKey === undefined) throw refused('developerMetadata.metadataKey is required.');
    if (visibility === undefined) throw refused('developerMetadata.visibility is required.');
    if (edit.book.metadata.some((one) => one.metadataId === metadataId)) {
      throw refused(`Developer metadata with id: ${metadataId} already exists.`);
    }
    const created: DeveloperMetadata = {
      metadataId,
      metadataKey,
      ...(metadataValue === undefined ? {} : { metadataValue }),
      location: checkedLocation(edit, developerMetadata.location),
      visibility,
    };
    edit.book.metadata = [...edit.book.metadata, created];
    return { createDeveloperMetadata: { developerMetadata: created } };
  },

  updateDeveloperMetadata: (edit, { dataFilters = [], developerMetadata = {}, fields }) => {
    const mask = maskOf(fields, 'DeveloperMetadata');
    if (names(mask, 'metadataId')) throw refused('developerMetadata.metadataId cannot be updated.');
    const found = edit.book.metadata.filter((one) =>
      dataFilters.some((filter) => matchesFilter(edit.book, one, filter)),
    );
    if (found.length === 0) throw refused('No developer metadata matches the data filters.');
    const { metadataKey, metadataValue, visibility, location } = developerMetadata;
    const newLocation = names(mask, 'location') ? { location: checkedLocation(edit, location) } : {};
    const update = (one: DeveloperMetadata): DeveloperMetadata => {
      const { metadataValue: oldValue, ...rest } = one;
      const value = names(mask, 'metadataValue') ? metadataValue : oldValue;
      return {
        ...rest,
        ...(value === undefined ? {} : { metadataValue: value }),
        ...(names(mask, 'metadataKey') && metadataKey !== undefined ? { metadataKey } : {}),
        ...(names(mask, 'visibility') && visibility !== undefined ? { visibility } : {}),
        ...newLocation,
      };
    };
    const changed = new Map(found.map((one) => [one, update(one)]));
    edit.book.metadata = edit.book.metadata.map((one) => changed.get(one) ?? one);
    return { updateDeveloperMetadata: { developerMetadata: [...changed.values()] } };
  },

  deleteDeveloperMetadata: (edit, { dataFilter = {} }) => {
    const found = edit.book.metadata.filter((one) => matchesFilter(edit.book, one, dataFilter));
    edit.book.metadata = edit.book.metadata.filter((one) => !found.includes(one));
    return { deleteDeveloperMetadata: found.length === 0 ? {} : { deletedDeveloperMetadata: found } };
  },
} as const satisfies Partial<RequestKinds>;

type Location = NonNullable<DeveloperMetadata['location']>;

/** @throws GoogleError 400 for a location that is missing, or more than one row or column */
function checkedLocation(edit: Edit, location: Location = {}): Location {
  const { spreadsheet, sheetId, dimensionRange } = location;
  const said = [spreadsheet === true, sheetId !== undefined, dimensionRange !== undefined].filter(Boolean).length;
  if (said !== 1)
    throw refused('developerMetadata.location must be exactly one of spreadsheet, sheetId and dimensionRange.');
  if (spreadsheet === true) return { locationType: 'SPREADSHEET', spreadsheet };
  if (sheetId !== undefined) return { locationType: 'SHEET', sheetId: sheetWithId(edit, sheetId).id };
  const lines = linesOf(edit, dimensionRange, 'developerMetadata.location.dimensionRange');
  if (lines.to - lines.from !== 1 || lines.to > lines.count) {
    throw refused('developerMetadata.location.dimensionRange must represent a single row or column of the sheet.');
  }
  const { sheet, dimension, from, to } = lines;
  return {
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { ...(sheet.id === 0 ? {} : { sheetId: sheet.id }), dimension, startIndex: from, endIndex: to },
  };
}
