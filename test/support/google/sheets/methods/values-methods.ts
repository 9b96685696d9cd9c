/** `spreadsheets.values.*`: cells as plain values. */
import { GoogleError } from '../../http/google-error.ts';
import { printRange } from '../a1/print-range.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import type { Edit } from '../requests/edit.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { lastTable } from '../values/append-values.ts';
import { makeRoom } from '../values/make-room.ts';
import type { Asked, Method } from './method.ts';
import { majorOf } from './rendering.ts';
import {
  answered,
  changed,
  cleared,
  isTyped,
  opened,
  placed,
  read,
  totalsOf,
  update,
  type ValueRange,
  written,
} from './values-work.ts';

const READING = {
  majorDimension: 'enum:Dimension',
  valueRenderOption: 'enum:ValueRenderOption',
  dateTimeRenderOption: 'enum:DateTimeRenderOption',
};

const WRITING = {
  valueInputOption: 'enum:ValueInputOption',
  includeValuesInResponse: 'bool',
  responseValueRenderOption: 'enum:ValueRenderOption',
  responseDateTimeRenderOption: 'enum:DateTimeRenderOption',
};

export const valuesMethods: readonly Method[] = [
  {
    name: 'get',
    kind: 'read',
    verb: 'GET',
    path: '/{spreadsheetId}/values/{range}',
    query: READING,
    answers: 'ValueRange',
    answer: (asked) => {
      const open = opened(asked);
      return read(open, resolveRange(open.book, asked.path['range'] ?? ''), asked.query);
    },
  },
  {
    name: 'batchGet',
    kind: 'read',
    verb: 'GET',
    path: '/{spreadsheetId}/values:batchGet',
    query: { ...READING, ranges: '[]string' },
    answers: 'BatchGetValuesResponse',
    answer: (asked) => {
      const open = opened(asked);
      const ranges = (asked.query['ranges'] ?? []) as readonly string[];
      const valueRanges = ranges.map((range) => read(open, resolveRange(open.book, range), asked.query));
      return { spreadsheetId: open.book.id, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
    },
  },
  {
    name: 'update',
    kind: 'write',
    verb: 'PUT',
    path: '/{spreadsheetId}/values/{range}',
    query: WRITING,
    body: { message: 'ValueRange', at: 'data' },
    answers: 'UpdateValuesResponse',
    answer: (asked) =>
      changed(asked, (edit) => {
        const target = targetOf(edit, asked.path['range'] ?? '', asked.body['range']);
        return update(edit, { target, data: asked.body, options: asked.query });
      }),
  },
  {
    name: 'batchUpdate',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/values:batchUpdate',
    query: {},
    body: { message: 'BatchUpdateValuesRequest' },
    answers: 'BatchUpdateValuesResponse',
    answer: (asked) => changed(asked, (edit) => batchUpdate(edit, asked.body)),
  },
  {
    name: 'append',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/values/{range}:append',
    query: { ...WRITING, insertDataOption: 'enum:InsertDataOption' },
    body: { message: 'ValueRange', at: 'data' },
    answers: 'AppendValuesResponse',
    answer: (asked) => changed(asked, (edit) => append(edit, asked)),
  },
  {
    name: 'clear',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/values/{range}:clear',
    query: {},
    body: { message: 'ClearValuesRequest' },
    answers: 'ClearValuesResponse',
    answer: (asked) =>
      changed(asked, (edit) => {
        const area = resolveRange(edit.book, asked.path['range'] ?? '');
        return { spreadsheetId: edit.book.id, clearedRange: cleared(edit, area) };
      }),
  },
  {
    name: 'batchClear',
    kind: 'write',
    verb: 'POST',
    path: '/{spreadsheetId}/values:batchClear',
    query: {},
    body: { message: 'BatchClearValuesRequest' },
    answers: 'BatchClearValuesResponse',
    answer: (asked) =>
      changed(asked, (edit) => {
        const ranges = ((asked.body['ranges'] ?? []) as readonly string[]).map((range) =>
          resolveRange(edit.book, range),
        );
        return { spreadsheetId: edit.book.id, clearedRanges: ranges.map((area) => cleared(edit, area)) };
      }),
  },
];

/** The range of the body, where there is one, has to be that of the URL. */
function targetOf(edit: Edit, range: string, inBody: unknown): ResolvedRange {
  const target = resolveRange(edit.book, range);
  if (typeof inBody !== 'string' || inBody === '') return target;
  if (printRange(resolveRange(edit.book, inBody)) === printRange(target)) return target;
  const message = `Requested writing within range [${printRange(target)}], but the data are for range [${inBody}].`;
  throw new GoogleError('INVALID_ARGUMENT', message);
}

function batchUpdate(
  edit: Edit,
  body: SheetsMessage<'BatchUpdateValuesRequest'>,
): SheetsMessage<'BatchUpdateValuesResponse'> {
  isTyped(body);
  const done = (body.data ?? []).map((data, index) =>
    placed(`data[${index}]`, () => ({
      data,
      write: written(edit, { target: resolveRange(edit.book, data.range ?? ''), data, options: body }),
    })),
  );
  const responses = done.map(({ data, write }) => answered(edit, write, { data, options: body }));
  return {
    spreadsheetId: edit.book.id,
    ...totalsOf(done.map(({ write }) => write)),
    ...(responses.length === 0 ? {} : { responses }),
  };
}

function append(edit: Edit, { path, query, body }: Asked): SheetsMessage<'AppendValuesResponse'> {
  const range = resolveRange(edit.book, path['range'] ?? '');
  const data = body as ValueRange;
  const table = lastTable(range);
  const start = table === undefined ? range : { ...table, startRow: table.endRow };
  const values = (data.values ?? []) as readonly (readonly unknown[])[];
  makeRoom(edit, {
    start,
    values,
    major: majorOf(data.majorDimension),
    isInserting: query['insertDataOption'] === 'INSERT_ROWS',
  });
  const target = { ...start, isSingle: true };
  return {
    spreadsheetId: edit.book.id,
    ...(table === undefined ? {} : { tableRange: printRange(table) }),
    updates: update(edit, { target, data, options: query }),
  };
}
