/** What the methods about values do to a book. */
import { GoogleError } from '../../http/google-error.ts';
import { printRange } from '../a1/print-range.ts';
import type { ResolvedRange } from '../a1/resolve-range.ts';
import type { Area } from '../model/bounds.ts';
import { cellAt, filledCells, patchCell } from '../model/cells.ts';
import type { Edit } from '../requests/edit.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { OpenBook } from '../sheets-store.ts';
import { readValues } from '../values/read-values.ts';
import { updatesOf, type Written, writeValues } from '../values/write-values.ts';
import type { Asked } from './method.ts';
import { majorOf, renderingOf } from './rendering.ts';

export type ValueRange = SheetsMessage<'ValueRange'>;

export function opened({ store, path, caller }: Asked): OpenBook {
  return store.open(path['spreadsheetId'] ?? '', caller);
}

export function changed(asked: Asked, work: (edit: Edit) => object): object {
  return asked.store.change(asked.path['spreadsheetId'] ?? '', asked.caller, work);
}

export function read(open: OpenBook, area: Area, query: Asked['query']): ValueRange {
  const as = renderingOf(query['valueRenderOption'], query['dateTimeRenderOption']);
  return readValues(open, { area, major: majorOf(query['majorDimension']), as });
}

export interface Update {
  readonly target: ResolvedRange;
  readonly data: ValueRange;
  readonly options: Readonly<Record<string, unknown>>;
}

export function update(edit: Edit, { target, data, options }: Update): SheetsMessage<'UpdateValuesResponse'> {
  return answered(edit, written(edit, { target, data, options }), { data, options });
}

export function written(edit: Edit, { target, data, options }: Update): Written {
  const values = (data.values ?? []) as readonly (readonly unknown[])[];
  return writeValues(edit, { target, values, major: majorOf(data.majorDimension), isTyped: isTyped(options) });
}

export function isTyped(options: Readonly<Record<string, unknown>>): boolean {
  const option = options['valueInputOption'];
  if (option === undefined) {
    throw new GoogleError('INVALID_ARGUMENT', "'valueInputOption' is required but not specified");
  }
  return option === 'USER_ENTERED';
}

export function answered(
  edit: Edit,
  done: Written,
  { data, options }: Omit<Update, 'target'>,
): SheetsMessage<'UpdateValuesResponse'> {
  const updates = updatesOf(edit, done);
  if (options['includeValuesInResponse'] !== true) return updates;
  const as = renderingOf(options['responseValueRenderOption'], options['responseDateTimeRenderOption']);
  const worked = { book: edit.book, calculation: edit.calculation() };
  return { ...updates, updatedData: readValues(worked, { area: done.area, major: majorOf(data.majorDimension), as }) };
}

/** Says in an error which part of the request it is about. */
export function placed<Result>(at: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(error.status, `Invalid ${at}: ${error.message}`, error.parts);
  }
}

/** Values go, formats, notes and rules stay. */
export function cleared(edit: Edit, area: Area): string {
  edit.checkEditable(area.sheet, area);
  for (const [place] of [...filledCells(area.sheet, area)]) {
    if (cellAt(area.sheet, place).userEnteredValue === undefined) continue;
    patchCell(area.sheet, place, { userEnteredValue: undefined, textFormatRuns: undefined });
  }
  return printRange(area);
}

/** Rows and columns that several writings touched count once. */
export function totalsOf(done: readonly Written[]): object {
  const cells = done.reduce((sum, one) => sum + one.cells, 0);
  if (cells === 0) return {};
  const count = (lines: (one: Written) => Iterable<number>) =>
    new Set(done.flatMap((one) => [...lines(one)].map((line) => `${one.area.sheet.id} ${line}`))).size;
  return {
    totalUpdatedRows: count(({ rows }) => rows),
    totalUpdatedColumns: count(({ columns }) => columns),
    totalUpdatedCells: cells,
    totalUpdatedSheets: new Set(done.map(({ area }) => area.sheet.id)).size,
  };
}
