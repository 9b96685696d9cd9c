/** `spreadsheets.values.*`: cells as plain values. */
import { GoogleError } from '../../http/google-error.ts';
import { printRange } from '../a1/print-range.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import type { Rendering } from '../cells/shown-value.ts';
import type { Area } from '../model/bounds.ts';
import { cellAt, filledCells, patchCell } from '../model/cells.ts';
import type { Edit } from '../requests/edit.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { OpenBook } from '../sheets-store.ts';
import { lastTable } from '../values/append-values.ts';
import { makeRoom } from '../values/make-room.ts';
import { readValues } from '../values/read-values.ts';
import { updatesOf, type Written, writeValues } from '../values/write-values.ts';
import type { Asked, Method } from './method.ts';
import { majorOf, renderingOf } from './rendering.ts';

type ValueRange = SheetsMessage<'ValueRange'>;

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

function opened({ store, path, caller }: Asked): OpenBook {
  return store.open(path['spreadsheetId'] ?? '', caller);
}

function changed(asked: Asked, work: (edit: Edit) => object): object {
  return asked.store.change(asked.path['spreadsheetId'] ?? '', asked.caller, work);
}

function read(open: OpenBook, area: Area, query: Asked['query']): ValueRange {
  const as = renderingOf(query['valueRenderOption'], query['dateTimeRenderOption']);
  return readValues(open, { area, major: majorOf(query['majorDimension']), as });
}

/** The range of the body, where there is one, has to be that of the URL. */
function targetOf(edit: Edit, range: string, inBody: unknown): ResolvedRange {
  if (typeof inBody === 'string' && inBody !== range) {
    const message = `Requested range [${range}] does not match the range of the data: [${inBody}].`;
    throw new GoogleError('INVALID_ARGUMENT', message);
  }
  return resolveRange(edit.book, range);
}

interface Update {
  readonly target: ResolvedRange;
  readonly data: ValueRange;
  readonly options: Readonly<Record<string, unknown>>;
}

function update(edit: Edit, { target, data, options }: Update): SheetsMessage<'UpdateValuesResponse'> {
  return answered(edit, written(edit, { target, data, options }), { data, options });
}

function written(edit: Edit, { target, data, options }: Update): Written {
  const values = (data.values ?? []) as readonly (readonly unknown[])[];
  return writeValues(edit, { target, values, major: majorOf(data.majorDimension), isTyped: isTyped(options) });
}

function isTyped(options: Readonly<Record<string, unknown>>): boolean {
  const option = options['valueInputOption'];
  if (option === undefined) {
    throw new GoogleError('INVALID_ARGUMENT', "'valueInputOption' is required but not specified");
  }
  return option === 'USER_ENTERED';
}

function answered(
  edit: Edit,
  done: Written,
  { data, options }: Omit<Update, 'target'>,
): SheetsMessage<'UpdateValuesResponse'> {
  const updates = updatesOf(edit, done);
  if (options['includeValuesInResponse'] !== true) return updates;
  const as: Rendering = renderingOf(options['responseValueRenderOption'], options['responseDateTimeRenderOption']);
  const worked = { book: edit.book, calculation: edit.calculation() };
  return { ...updates, updatedData: readValues(worked, { area: done.area, major: majorOf(data.majorDimension), as }) };
}

function batchUpdate(
  edit: Edit,
  body: SheetsMessage<'BatchUpdateValuesRequest'>,
): SheetsMessage<'BatchUpdateValuesResponse'> {
  isTyped(body);
  const done = (body.data ?? []).map((data, index) =>
    placed(`data[${index}]`, () => ({
      data,
      written: written(edit, { target: resolveRange(edit.book, data.range ?? ''), data, options: body }),
    })),
  );
  const rows = new Set(
    done.flatMap(({ written: { area, rows: own } }) => [...own].map((row) => `${area.sheet.id} ${row}`)),
  );
  const columns = new Set(
    done.flatMap(({ written: { area, columns: own } }) => [...own].map((column) => `${area.sheet.id} ${column}`)),
  );
  const cells = done.reduce((sum, { written: one }) => sum + one.cells, 0);
  const sheets = new Set(done.map(({ written: one }) => one.area.sheet.id));
  return {
    spreadsheetId: edit.book.id,
    ...(cells === 0
      ? {}
      : {
          totalUpdatedRows: rows.size,
          totalUpdatedColumns: columns.size,
          totalUpdatedCells: cells,
          totalUpdatedSheets: sheets.size,
        }),
    ...(done.length === 0
      ? {}
      : { responses: done.map(({ data, written: one }) => answered(edit, one, { data, options: body })) }),
  };
}

/** Says in an error which part of the request it is about. */
function placed<Result>(at: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(error.status, `Invalid ${at}: ${error.message}`, error.parts);
  }
}

function append(edit: Edit, { path, query, body }: Asked): SheetsMessage<'AppendValuesResponse'> {
  const range = resolveRange(edit.book, path['range'] ?? '');
  const data = body as ValueRange;
  const table = lastTable({ book: edit.book, calculation: edit.calculation() }, range);
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

/** Values go, formats, notes and rules stay. */
function cleared(edit: Edit, area: Area): string {
  edit.checkEditable(area.sheet, area);
  for (const [place] of [...filledCells(area.sheet, area)]) {
    if (cellAt(area.sheet, place).userEnteredValue === undefined) continue;
    patchCell(area.sheet, place, { userEnteredValue: undefined, textFormatRuns: undefined });
  }
  return printRange(area);
}
