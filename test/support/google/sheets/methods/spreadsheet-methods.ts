/** `spreadsheets.*`: whole spreadsheets. */
import { type FieldMask, parseFieldMask } from '../../http/field-mask.ts';
import { GoogleError } from '../../http/google-error.ts';
import { resolveRange } from '../a1/resolve-range.ts';
import { newBook } from '../model/book.ts';
import { areasOfFilter } from '../model/filter-areas.ts';
import { matchesFilter } from '../model/metadata-filter.ts';
import { runRequests } from '../requests/batch-update.ts';
import { fillNewBook } from '../requests/new-spreadsheet.ts';
import { duplicate } from '../requests/sheet-requests.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { OpenBook } from '../sheets-store.ts';
import type { Asked, Method } from './method.ts';
import { sheetProperties, spreadsheetResource, type View } from './spreadsheet-resource.ts';

export const spreadsheetMethods: readonly Method[] = [
  {
    name: 'create',
    kind: 'write',
    verb: 'POST',
    path: '',
    query: {},
    body: { message: 'Spreadsheet' },
    answers: 'Spreadsheet',
    answer: (asked) => create(asked, asked.body),
  },
  {
    name: 'get',
    kind: 'read',
    verb: 'GET',
    path: '/{spreadsheetId}',
    query: { ranges: '[]string', includeGridData: 'bool', excludeTablesInBandedRanges: 'bool' },
    answers: 'Spreadsheet',
    answer: (asked) => {
      const open = opened(asked);
      const ranges = (asked.query['ranges'] as readonly string[] | undefined)?.map((range) =>
        resolveRange(open.book, range),
      );
      return spreadsheetResource(
        viewOf(asked, open, { ranges, withGridData: asked.query['includeGridData'] === true }),
      );
    },
  },
  {
    name: 'getByDataFilter',
    kind: 'read',
    verb: 'POST',
    path: '/{spreadsheetId}:getByDataFilter',
    query: {},
    body: { message: 'GetSpreadsheetByDataFilterRequest' },
    answers: 'Spreadsheet',
    answer: (asked) => {
      const open = opened(asked);
      const { dataFilters, includeGridData } = asked.body as SheetsMessage<'GetSpreadsheetByDataFilterRequest'>;
      const ranges = dataFilters?.flatMap((filter) => areasOfFilter(open.book, filter));
      return spreadsheetResource(viewOf(asked, open, { ranges, withGridData: includeGridData === true }));
    },
  },
  {
    name: 'batchUpdate',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}:batchUpdate',
    query: {},
    body: { message: 'BatchUpdateSpreadsheetRequest' },
    answers: 'BatchUpdateSpreadsheetResponse',
    answer: (asked) => {
      const id = asked.path['spreadsheetId'] ?? '';
      const body = asked.body as SheetsMessage<'BatchUpdateSpreadsheetRequest'>;
      return asked.store.change(id, asked.caller, (edit) => {
        const replies = runRequests(edit, body.requests ?? []);
        if (body.includeSpreadsheetInResponse !== true) return { spreadsheetId: id, replies };
        const { book, title, isOwner } = edit;
        const open = { book, title, calculation: edit.calculation(), isOwner: () => isOwner };
        const ranges = body.responseRanges?.map((range) => resolveRange(edit.book, range));
        const view = viewOf(asked, open, { ranges, withGridData: body.responseIncludeGridData === true });
        return { spreadsheetId: id, replies, updatedSpreadsheet: spreadsheetResource({ ...view, mask: undefined }) };
      });
    },
  },
  {
    name: 'sheets.copyTo',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/sheets/{sheetId}:copyTo',
    query: {},
    body: { message: 'CopySheetToAnotherSpreadsheetRequest' },
    answers: 'SheetProperties',
    answer: (asked) => copyTo(asked),
  },
  {
    name: 'developerMetadata.get',
    kind: 'read',
    verb: 'GET',
    path: '/{spreadsheetId}/developerMetadata/{metadataId}',
    query: {},
    answers: 'DeveloperMetadata',
    answer: (asked) => {
      const id = Number(asked.path['metadataId']);
      const found = opened(asked).book.metadata.find(({ metadataId }) => metadataId === id);
      if (found === undefined) throw new GoogleError('NOT_FOUND', 'Requested entity was not found.');
      return found;
    },
  },
  {
    name: 'developerMetadata.search',
    kind: 'read',
    verb: 'POST',
    path: '/{spreadsheetId}/developerMetadata:search',
    query: {},
    body: { message: 'SearchDeveloperMetadataRequest' },
    answers: 'SearchDeveloperMetadataResponse',
    answer: (asked) => search(opened(asked), asked.body),
  },
];

function opened({ store, path, caller }: Asked): OpenBook {
  return store.open(path['spreadsheetId'] ?? '', caller);
}

type Asking = Pick<View, 'ranges' | 'withGridData'>;

function viewOf({ caller, query }: Asked, open: OpenBook, asking: Asking): View {
  const fields = query['fields'];
  const mask: FieldMask | undefined = typeof fields === 'string' ? parseFieldMask(fields) : undefined;
  return { ...open, ...asking, editor: { caller, isOwner: open.isOwner(caller) }, mask };
}

function create({ store, caller }: Asked, body: SheetsMessage<'Spreadsheet'>): object {
  const title = body.properties?.title ?? 'Untitled spreadsheet';
  // Tried on a book without a file first, so that a refused request leaves no file.
  fillNewBook(newBook(''), body, { store, caller, title });
  const id = store.files.addSpreadsheet(title, caller);
  store.put(fillNewBook(newBook(id), body, { store, caller, title }));
  const open = store.open(id, caller);
  const editor = { caller, isOwner: open.isOwner(caller) };
  return spreadsheetResource({ ...open, editor, mask: undefined, withGridData: false, ranges: undefined });
}

function copyTo({ store, caller, path, body }: Asked): object {
  const { book } = store.open(path['spreadsheetId'] ?? '', caller);
  const source = book.sheets.find(({ id }) => String(id) === path['sheetId']);
  if (source === undefined) throw new GoogleError('NOT_FOUND', 'Requested entity was not found.');
  const { destinationSpreadsheetId = '' } = body as SheetsMessage<'CopySheetToAnotherSpreadsheetRequest'>;
  return store.change(destinationSpreadsheetId, caller, (edit) => {
    const titles = new Set(edit.book.sheets.map(({ title }) => title.toLowerCase()));
    let title = `Copy of ${source.title}`;
    for (let number = 2; titles.has(title.toLowerCase()); number++) title = `Copy of ${source.title} ${number}`;
    const copy = duplicate(edit, source, { id: edit.newId(), title });
    edit.book.sheets.push(copy);
    return sheetProperties(copy, edit.book.sheets.length - 1);
  });
}

function search({ book }: OpenBook, { dataFilters = [] }: SheetsMessage<'SearchDeveloperMetadataRequest'>): object {
  if (dataFilters.length === 0) throw new GoogleError('INVALID_ARGUMENT', 'Must specify at least one data filter.');
  const matched = book.metadata.flatMap((developerMetadata) => {
    const filters = dataFilters.filter((filter) => matchesFilter(book, developerMetadata, filter));
    return filters.length === 0 ? [] : [{ developerMetadata, dataFilters: filters }];
  });
  return matched.length === 0 ? {} : { matchedDeveloperMetadata: matched };
}
