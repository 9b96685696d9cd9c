/** Rows and columns come and go; everything that names cells follows. */
import type { Corner, Reference } from '../formula/lex.ts';
import { rewriteFormula } from '../formula/rewrite.ts';
import type { Book, Cell, Cells, Dimension, GridRange, Sheet } from './book.ts';
import { patchCell } from './cells.ts';
import { deleting, inserting, type LineMap } from './line-map.ts';
import { rewriteFormulas } from './rewrite-formulas.ts';

/** Lines of one dimension of a sheet; with a band, only the part of them that lies in it. */
export interface Change {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly map: LineMap;
  /** Half-open, in the other dimension; without it whole lines. */
  readonly band?: readonly [number, number];
}

interface Insertion {
  readonly dimension: Dimension;
  readonly at: number;
  readonly count: number;
  readonly inheritsBefore: boolean;
}

/** New lines look like the one before, or the one after them. */
export function insertLines(book: Book, sheet: Sheet, { dimension, at, count, inheritsBefore }: Insertion): void {
  changeLines(book, { sheet, dimension, map: inserting(at, count) });
  if (dimension === 'ROWS') sheet.rowCount += count;
  else sheet.columnCount += count;
  const model = inheritsBefore ? at - 1 : at + count;
  const states = dimension === 'ROWS' ? sheet.rowStates : sheet.columnStates;
  const state = states.get(model);
  for (let index = at; index < at + count; index++) {
    if (state?.pixelSize !== undefined) states.set(index, { pixelSize: state.pixelSize });
    inheritLook(sheet, { dimension, from: model, to: index });
  }
}

function inheritLook(sheet: Sheet, { dimension, from, to }: { dimension: Dimension; from: number; to: number }): void {
  const line = dimension === 'ROWS' ? [...(sheet.cells.get(from) ?? [])] : columnOf(sheet, from);
  for (const [index, { userEnteredFormat, dataValidation }] of line) {
    if (userEnteredFormat === undefined && dataValidation === undefined) continue;
    const place = dimension === 'ROWS' ? { row: to, column: index } : { row: index, column: to };
    patchCell(sheet, place, { userEnteredFormat, dataValidation });
  }
}

function columnOf(sheet: Sheet, column: number): [number, Cell][] {
  return [...sheet.cells].flatMap(([row, cells]) => {
    const cell = cells.get(column);
    return cell === undefined ? [] : [[row, cell]];
  });
}

export function deleteLines(
  book: Book,
  sheet: Sheet,
  { dimension, from, to }: { dimension: Dimension; from: number; to: number },
): void {
  changeLines(book, { sheet, dimension, map: deleting(from, to) });
  const count = to - from;
  if (dimension === 'ROWS') {
    sheet.rowCount -= count;
    sheet.frozenRowCount -= Math.max(0, Math.min(sheet.frozenRowCount, to) - from);
  } else {
    sheet.columnCount -= count;
    sheet.frozenColumnCount -= Math.max(0, Math.min(sheet.frozenColumnCount, to) - from);
  }
}

export function changeLines(book: Book, change: Change): void {
  const { sheet, dimension, map, band } = change;
  sheet.cells = movedCells(sheet.cells, change);
  moveRangesOfSheet(sheet, change);
  book.namedRanges = book.namedRanges.flatMap((named) => {
    if (named.range === undefined || (named.range.sheetId ?? 0) !== sheet.id) return [named];
    const range = movedRange(named.range, change);
    return range === undefined ? [] : [{ ...named, range }];
  });
  if (band === undefined) {
    if (dimension === 'ROWS') sheet.rowStates = movedKeys(sheet.rowStates, map);
    else sheet.columnStates = movedKeys(sheet.columnStates, map);
    moveGroups(sheet, change);
    moveMetadata(book, change);
  }
  moveReferences(book, change);
}

function movedCells(cells: Cells, { dimension, map, band }: Change): Cells {
  const moved: Cells = new Map();
  const isInBand = (index: number) => band === undefined || (index >= band[0] && index < band[1]);
  for (const [row, line] of cells) {
    for (const [column, cell] of line) {
      const isMoved = isInBand(dimension === 'ROWS' ? column : row);
      const newRow = isMoved && dimension === 'ROWS' ? map.point(row) : row;
      const newColumn = isMoved && dimension === 'COLUMNS' ? map.point(column) : column;
      if (newRow === undefined || newColumn === undefined) continue;
      const newLine = moved.get(newRow) ?? new Map<number, Cell>();
      moved.set(newRow, newLine.set(newColumn, cell));
    }
  }
  return moved;
}

function movedKeys<State>(states: ReadonlyMap<number, State>, map: LineMap): Map<number, State> {
  const moved = [...states].flatMap(([index, state]) => {
    const to = map.point(index);
    return to === undefined ? [] : [[to, state] as const];
  });
  return new Map(moved);
}

function moveRangesOfSheet(sheet: Sheet, change: Change): void {
  const move = (ranges: readonly GridRange[]) => ranges.flatMap((range) => movedRange(range, change) ?? []);
  sheet.merges = move(sheet.merges).filter((range) => !isSingleCell(range));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = move(rule.ranges ?? []);
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  });
  sheet.protectedRanges = sheet.protectedRanges.flatMap((one) => {
    const range = movedRange(one.range, change);
    return range === undefined ? [] : [{ ...one, range, unprotectedRanges: move(one.unprotectedRanges) }];
  });
  const { basicFilter } = sheet;
  if (basicFilter?.range === undefined) return;
  const range = movedRange(basicFilter.range, change);
  sheet.basicFilter = range === undefined ? undefined : { ...basicFilter, range };
}

function isSingleCell(range: GridRange): boolean {
  return (
    (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) === 1 &&
    (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) === 1
  );
}

/** With a band, a range that reaches beyond it stays where it is. */
function movedRange(range: GridRange, { dimension, map, band }: Change): GridRange | undefined {
  const isRows = dimension === 'ROWS';
  const [start, end] = isRows
    ? [range.startRowIndex, range.endRowIndex]
    : [range.startColumnIndex, range.endColumnIndex];
  const across = isRows ? [range.startColumnIndex, range.endColumnIndex] : [range.startRowIndex, range.endRowIndex];
  if (band !== undefined && !((across[0] ?? 0) >= band[0] && (across[1] ?? Number.POSITIVE_INFINITY) <= band[1]))
    return range;
  if (start === undefined && end === undefined) return range;
  const moved = map.span(start ?? 0, end ?? Number.POSITIVE_INFINITY);
  if (moved === undefined) return undefined;
  const [startName, endName] = isRows ? ['startRowIndex', 'endRowIndex'] : ['startColumnIndex', 'endColumnIndex'];
  return {
    ...range,
    ...(start === undefined ? {} : { [startName]: moved[0] }),
    ...(end === undefined ? {} : { [endName]: moved[1] }),
  };
}

function moveGroups(sheet: Sheet, { dimension, map }: Change): void {
  const name = dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  sheet[name] = sheet[name].flatMap((group) => {
    const moved = map.span(group.start, group.end);
    return moved === undefined ? [] : [{ ...group, start: moved[0], end: moved[1] }];
  });
}

/** Metadata of a line that goes, goes with it. */
function moveMetadata(book: Book, { sheet, dimension, map }: Change): void {
  book.metadata = book.metadata.flatMap((one) => {
    const range = one.location?.dimensionRange;
    if (range?.dimension !== dimension || (range.sheetId ?? 0) !== sheet.id) return [one];
    const at = map.point(range.startIndex ?? 0);
    if (at === undefined) return [];
    return [{ ...one, location: { ...one.location, dimensionRange: { ...range, startIndex: at, endIndex: at + 1 } } }];
  });
}

function moveReferences(book: Book, change: Change): void {
  for (const home of book.sheets) {
    const move = (formula: string) => rewriteFormula(formula, (reference) => movedReference(reference, home, change));
    rewriteFormulas(home, move);
  }
}

function movedReference(
  reference: Reference,
  home: Sheet,
  { sheet, dimension, map, band }: Change,
): Reference | undefined {
  const isOfSheet =
    reference.title === undefined ? home === sheet : reference.title.toLowerCase() === sheet.title.toLowerCase();
  if (!isOfSheet) return reference;
  const axis = dimension === 'ROWS' ? 'row' : 'column';
  const across = dimension === 'ROWS' ? 'column' : 'row';
  const { start, end = start } = reference;
  if (band !== undefined && !isWithin([start[across], end[across]], band)) return reference;
  const [from, to] = [start[axis], end[axis]];
  if (from === undefined && to === undefined) return reference;
  const moved = map.span(from ?? 0, to === undefined ? Number.POSITIVE_INFINITY : to + 1);
  if (moved === undefined) return undefined;
  const newStart = withAxis(start, axis, from === undefined ? undefined : moved[0]);
  const newEnd = withAxis(end, axis, to === undefined ? undefined : moved[1] - 1);
  const isSame = newStart[axis] === from && newEnd[axis] === to;
  return isSame ? reference : { ...reference, start: newStart, end: reference.end === undefined ? undefined : newEnd };
}

function isWithin(
  [from, to]: readonly [number | undefined, number | undefined],
  band: readonly [number, number],
): boolean {
  return from !== undefined && to !== undefined && from >= band[0] && to < band[1];
}

function withAxis(corner: Corner, axis: 'row' | 'column', value: number | undefined): Corner {
  return { ...corner, [axis]: value };
}
