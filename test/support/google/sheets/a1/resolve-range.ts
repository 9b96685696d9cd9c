/** Ranges as callers write them: A1 and R1C1 notation, titles, named ranges, open ends. */
import { GoogleError } from '../../http/google-error.ts';
import type { Book, Sheet } from '../model/book.ts';
import { type Area, boundsOf, wholeGrid } from '../model/bounds.ts';
import { columnIndex } from './column-letters.ts';
import { printRange } from './print-range.ts';

/** A corner of a range; a missing row or column is open. */
interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

interface Corners {
  readonly start: Corner;
  readonly end: Corner;
  readonly isSingle: boolean;
}

export interface ResolvedRange extends Area {
  /** Named by one cell, so that a write may reach beyond it. */
  readonly isSingle: boolean;
}

/**
 * What a range names, clipped to the grid.
 *
 * @throws GoogleError 400 where it cannot be read, or begins outside the grid
 */
export function resolveRange(book: Book, text: string): ResolvedRange {
  const { title, rest } = splitTitle(text);
  const sheet = title === undefined ? book.sheets[0] : sheetNamed(book, title);
  if (sheet === undefined || rest === '') throw unparsable(text);
  if (rest === undefined) return title === undefined ? bareRange(book, text) : { ...wholeGrid(sheet), isSingle: false };
  const corners = cornersOf(rest);
  if (corners !== undefined) return clipped(sheet, corners);
  const named = namedRange(book, rest);
  if (named === undefined || (title !== undefined && named.sheet !== sheet)) throw unparsable(text);
  return named;
}

export function sheetNamed(book: Book, title: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}

export function unparsable(text: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', `Unable to parse range: ${text}`);
}

export function exceedsGrid(area: Area): GoogleError {
  const { rowCount, columnCount } = area.sheet;
  return new GoogleError(
    'INVALID_ARGUMENT',
    `Range (${printRange(area)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

/** `'a''b'!A1` → title `a'b`, rest `A1`; `Sheet1!A1` likewise; `'a b'` has no rest. */
function splitTitle(text: string): { title: string | undefined; rest: string | undefined } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) return { title: quoted[1]?.replaceAll("''", "'"), rest: quoted[2] };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { title: undefined, rest: undefined } : { title: text.slice(0, mark), rest: text.slice(mark + 1) };
}

/** Without a title: a range of the first sheet, a named range, or the title of a sheet. */
function bareRange(book: Book, text: string): ResolvedRange {
  const corners = cornersOf(text);
  const first = book.sheets[0];
  if (corners !== undefined && first !== undefined) return clipped(first, corners);
  const named = namedRange(book, text);
  if (named !== undefined) return named;
  const sheet = sheetNamed(book, text);
  if (sheet === undefined) throw unparsable(text);
  return { ...wholeGrid(sheet), isSingle: false };
}

function namedRange(book: Book, name: string): ResolvedRange | undefined {
  const range = book.namedRanges.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.range;
  const sheet = book.sheets.find(({ id }) => id === (range?.sheetId ?? 0));
  return range === undefined || sheet === undefined ? undefined : { sheet, ...boundsOf(range, sheet), isSingle: false };
}

function cornersOf(text: string): Corners | undefined {
  const [first = '', second, ...more] = text.split(':');
  const start = cornerOf(first);
  const end = second === undefined ? start : cornerOf(second);
  if (more.length > 0 || start === undefined || end === undefined) return undefined;
  const isSingle = second === undefined;
  if (isSingle && (start.row === undefined || start.column === undefined)) return undefined;
  return { start, end, isSingle };
}

function cornerOf(text: string): Corner | undefined {
  const a1 = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (a1 !== null && text !== '') {
    const [, letters, row] = a1;
    if (row === '0') return undefined;
    return {
      row: row === undefined ? undefined : Number(row) - 1,
      column: letters === undefined ? undefined : columnIndex(letters),
    };
  }
  const r1c1 = /^R(\d{1,7})(?:C(\d{1,5}))?$|^C(\d{1,5})$/i.exec(text);
  if (r1c1 === null) return undefined;
  const [, row, column = r1c1[3]] = r1c1;
  return {
    row: row === undefined ? undefined : Number(row) - 1,
    column: column === undefined ? undefined : Number(column) - 1,
  };
}

function clipped(sheet: Sheet, { start, end, isSingle }: Corners): ResolvedRange {
  const [startRow, endRow] = ordered([start.row, end.row], sheet.rowCount);
  const [startColumn, endColumn] = ordered([start.column, end.column], sheet.columnCount);
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
    throw exceedsGrid({ sheet, startRow, endRow, startColumn, endColumn });
  }
  return {
    sheet,
    startRow,
    endRow: Math.min(endRow, sheet.rowCount),
    startColumn,
    endColumn: Math.min(endColumn, sheet.columnCount),
    isSingle,
  };
}

/** Half-open, the smaller end first; an open end begins at 0 or reaches to `count`. */
function ordered([one, other]: readonly [number | undefined, number | undefined], count: number): [number, number] {
  if (one === undefined || other === undefined) return [one ?? other ?? 0, count];
  return [Math.min(one, other), Math.max(one, other) + 1];
}
