/** `spreadsheets.values.*ByDataFilter`: ranges named by filters, which may look up developer metadata. */
import { areasOfFilter } from '../model/filter-areas.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { readValues } from '../values/read-values.ts';
import type { Written } from '../values/write-values.ts';
import type { Method } from './method.ts';
import { majorOf, renderingOf } from './rendering.ts';
import { answered, changed, cleared, isTyped, opened, placed, totalsOf, written } from './values-work.ts';

export const valuesByFilterMethods: readonly Method[] = [
  {
    name: 'batchGetByDataFilter',
    kind: 'read',
    verb: 'POST',
    path: '/{spreadsheetId}/values:batchGetByDataFilter',
    query: {},
    body: { message: 'BatchGetValuesByDataFilterRequest' },
    answers: 'BatchGetValuesByDataFilterResponse',
    answer: (asked) => {
      const open = opened(asked);
      const body = asked.body as SheetsMessage<'BatchGetValuesByDataFilterRequest'>;
      const as = renderingOf(body.valueRenderOption, body.dateTimeRenderOption);
      const valueRanges = (body.dataFilters ?? []).flatMap((filter) =>
        areasOfFilter(open.book, filter).map((area) => ({
          valueRange: readValues(open, { area, major: majorOf(body.majorDimension), as }),
          dataFilters: [filter],
        })),
      );
      return { spreadsheetId: open.book.id, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
    },
  },
  {
    name: 'batchUpdateByDataFilter',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/values:batchUpdateByDataFilter',
    query: {},
    body: { message: 'BatchUpdateValuesByDataFilterRequest' },
    answers: 'BatchUpdateValuesByDataFilterResponse',
    answer: (asked) =>
      changed(asked, (edit) => {
        const body = asked.body as SheetsMessage<'BatchUpdateValuesByDataFilterRequest'>;
        isTyped(body);
        const done: Written[] = [];
        const responses = (body.data ?? []).flatMap((data, index) =>
          areasOfFilter(edit.book, data.dataFilter ?? {}).map((area) => {
            const target = { ...area, isSingle: false };
            const write = placed(`data[${index}]`, () => written(edit, { target, data, options: body }));
            done.push(write);
            const { spreadsheetId: _, ...updates } = answered(edit, write, { data, options: body });
            return { ...updates, ...(data.dataFilter === undefined ? {} : { dataFilter: data.dataFilter }) };
          }),
        );
        return { spreadsheetId: edit.book.id, ...totalsOf(done), ...(responses.length === 0 ? {} : { responses }) };
      }),
  },
  {
    name: 'batchClearByDataFilter',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/values:batchClearByDataFilter',
    query: {},
    body: { message: 'BatchClearValuesByDataFilterRequest' },
    answers: 'BatchClearValuesByDataFilterResponse',
    answer: (asked) =>
      changed(asked, (edit) => {
        const { dataFilters = [] } = asked.body as SheetsMessage<'BatchClearValuesByDataFilterRequest'>;
        const clearedRanges = dataFilters
          .flatMap((filter) => areasOfFilter(edit.book, filter))
          .map((area) => cleared(edit, area));
        return { spreadsheetId: edit.book.id, ...(clearedRanges.length === 0 ? {} : { clearedRanges }) };
      }),
  },
];
