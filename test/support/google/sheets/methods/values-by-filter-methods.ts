/** `spreadsheets.values.*ByDataFilter` for filters that name ranges. */
import { GoogleError } from '../../http/google-error.ts';
import type { Book } from '../model/book.ts';
import type { Area } from '../model/bounds.ts';
import { areaOfFilter } from '../model/metadata-filter.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { readValues } from '../values/read-values.ts';
import type { Method } from './method.ts';
import { majorOf, renderingOf } from './rendering.ts';

export const valuesByFilterMethods: readonly Method[] = [
  {
    name: 'batchGetByDataFilter',
    kind: 'read',
    verb: 'POST',
    path: '/{spreadsheetId}/values:batchGetByDataFilter',
    query: {},
    body: { message: 'BatchGetValuesByDataFilterRequest' },
    answers: 'BatchGetValuesByDataFilterResponse',
    answer: ({ store, caller, path, body }) => {
      const open = store.open(path['spreadsheetId'] ?? '', caller);
      const asked = body as SheetsMessage<'BatchGetValuesByDataFilterRequest'>;
      const as = renderingOf(asked.valueRenderOption, asked.dateTimeRenderOption);
      const valueRanges = (asked.dataFilters ?? []).map((filter) => ({
        valueRange: readValues(open, { area: areaNamed(open.book, filter), major: majorOf(asked.majorDimension), as }),
        dataFilters: [filter],
      }));
      return { spreadsheetId: open.book.id, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
    },
  },
];

function areaNamed(book: Book, filter: SheetsMessage<'DataFilter'>): Area {
  const area = areaOfFilter(book, filter);
  if (area !== undefined) return area;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    'This desk reads values by a1Range or gridRange, not by developer metadata.',
  );
}
