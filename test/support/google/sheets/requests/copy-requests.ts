/** Requests that put cells elsewhere. */
import { enterText } from '../cells/enter-text.ts';
import { effectiveValue } from '../cells/shown-value.ts';
import { rewriteFormula, shiftedBy } from '../formula/rewrite.ts';
import type { Cell } from '../model/book.ts';
import { type Area, boundsOf, columnsOf, contains, gridRangeOf, intersects, rowsOf } from '../model/bounds.ts';
import { cellAt, type Place, placesOf, putCell } from '../model/cells.ts';
import { moveReferencesTo } from '../model/move-references.ts';
import type { Edit } from './edit.ts';
import { areaOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

export const copyRequests = {
  copyPaste: (edit, { source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' }) => {
    const from = areaOf(edit, source);
    const isTurned = pasteOrientation === 'TRANSPOSE';
    const to = pasteArea(edit, { from, isTurned, asked: areaOf(edit, destination) });
    edit.checkEditable(to.sheet, to);
    const copied = copiedCells(edit, from);
    const [rows, columns] = isTurned ? [columnsOf(from), rowsOf(from)] : [rowsOf(from), columnsOf(from)];
    for (const place of placesOf(to)) {
      const [down, across] = [(place.row - to.startRow) % rows, (place.column - to.startColumn) % columns];
      const [row, column] = isTurned ? [across, down] : [down, across];
      const one = copied[row]?.[column];
      if (one !== undefined) pasteCell(to, place, { one, pasteType });
    }
    if (pasteType === 'PASTE_NORMAL' && !isTurned) copyMerges(from, to);
    return {};
  },

  cutPaste: (edit, { source, destination = {}, pasteType = 'PASTE_NORMAL' }) => {
    const from = areaOf(edit, source);
    const sheet = sheetWithId(edit, destination.sheetId);
    const [startRow, startColumn] = [destination.rowIndex ?? 0, destination.columnIndex ?? 0];
    const to = {
      sheet,
      startRow,
      endRow: startRow + rowsOf(from),
      startColumn,
      endColumn: startColumn + columnsOf(from),
    };
    checkInGrid(to);
    edit.checkEditable(from.sheet, from);
    edit.checkEditable(to.sheet, to);
    const cut = copiedCells(edit, from);
    const merges = from.sheet.merges.filter((merge) => contains(from, boundsOf(merge, from.sheet)));
    for (const place of placesOf(from)) putCell(from.sheet, place, {});
    from.sheet.merges = from.sheet.merges.filter((merge) => !merges.includes(merge));
    for (const place of placesOf(to)) {
      const one = cut[place.row - to.startRow]?.[place.column - to.startColumn];
      if (one !== undefined) pasteCell(to, place, { one: { ...one, place }, pasteType });
    }
    to.sheet.merges = [
      ...to.sheet.merges,
      ...merges.map((merge) => gridRangeOf(shifted(boundsOf(merge, from.sheet), from, to), to.sheet.id)),
    ];
    moveReferencesTo(edit.book, from, to);
    return {};
  },

  autoFill: (edit, { range, sourceAndDestination }) => {
    if (sourceAndDestination === undefined) {
      areaOf(edit, range);
      throw refused('This desk fills only from a source: set sourceAndDestination.');
    }
    const { source, dimension, fillLength = 0 } = sourceAndDestination;
    const from = areaOf(edit, source);
    const to = fillArea(from, dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS', fillLength);
    checkInGrid(to);
    edit.checkEditable(to.sheet, to);
    const copied = copiedCells(edit, from);
    for (const place of placesOf(to)) {
      const row = modulo(place.row - from.startRow, rowsOf(from));
      const one = copied[row]?.[modulo(place.column - from.startColumn, columnsOf(from))];
      if (one !== undefined) pasteCell(to, place, { one, pasteType: 'PASTE_NORMAL' });
    }
    return {};
  },

  pasteData: (edit, { coordinate = {}, data = '', delimiter, html, type = 'PASTE_NORMAL' }) => {
    if (html === true) throw refused('This desk pastes no HTML: set a delimiter.');
    const sheet = sheetWithId(edit, coordinate.sheetId);
    const lines = data
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split(delimiter ?? '\t'));
    const [startRow, startColumn] = [coordinate.rowIndex ?? 0, coordinate.columnIndex ?? 0];
    const width = Math.max(...lines.map((line) => line.length));
    const to = { sheet, startRow, endRow: startRow + lines.length, startColumn, endColumn: startColumn + width };
    checkInGrid(to);
    edit.checkEditable(sheet, to);
    if (type === 'PASTE_FORMAT' || type === 'PASTE_DATA_VALIDATION' || type === 'PASTE_CONDITIONAL_FORMATTING')
      return {};
    const { locale } = edit.book.properties;
    lines.forEach((line, down) => {
      line.forEach((text, across) => {
        const place = { row: startRow + down, column: startColumn + across };
        const { value, format } = enterText(text, { locale, thisYear: edit.now.getUTCFullYear(), isText: false });
        const { userEnteredValue: _, ...rest } = cellAt(sheet, place);
        const look =
          format === undefined ? {} : { userEnteredFormat: { ...rest.userEnteredFormat, numberFormat: format } };
        putCell(sheet, place, { ...rest, ...look, ...(value === undefined ? {} : { userEnteredValue: value }) });
      });
    });
    return {};
  },
} as const satisfies Partial<RequestKinds>;

interface Copied {
  readonly cell: Cell;
  readonly place: Place;
  /** What the cell is worth, for pasting values alone. */
  readonly value: Cell['userEnteredValue'];
}

function copiedCells(edit: Edit, area: Area): readonly (readonly Copied[])[] {
  const calculation = edit.calculation();
  return Array.from({ length: rowsOf(area) }, (_, down) =>
    Array.from({ length: columnsOf(area) }, (__, across) => {
      const place = { row: area.startRow + down, column: area.startColumn + across };
      return { cell: cellAt(area.sheet, place), place, value: effectiveValue(calculation.valueAt(area.sheet, place)) };
    }),
  );
}

/** A destination that holds the source several times is filled with it; any other only names where to begin. */
function pasteArea(edit: Edit, { from, isTurned, asked }: { from: Area; isTurned: boolean; asked: Area }): Area {
  const [rows, columns] = isTurned ? [columnsOf(from), rowsOf(from)] : [rowsOf(from), columnsOf(from)];
  const down = rowsOf(asked) % rows === 0 ? rowsOf(asked) : rows;
  const across = columnsOf(asked) % columns === 0 ? columnsOf(asked) : columns;
  const area = { ...asked, endRow: asked.startRow + down, endColumn: asked.startColumn + across };
  const { sheet } = area;
  sheet.rowCount = Math.max(sheet.rowCount, area.endRow);
  sheet.columnCount = Math.max(sheet.columnCount, area.endColumn);
  return { ...area, sheet: sheetWithId(edit, sheet.id) };
}

function pasteCell(area: Area, place: Place, { one, pasteType }: { one: Copied; pasteType: string }): void {
  const old = cellAt(area.sheet, place);
  putCell(area.sheet, place, pastedCell(old, moved(one, place), { one, pasteType }));
}

function pastedCell(old: Cell, copied: Cell, { one, pasteType }: { one: Copied; pasteType: string }): Cell {
  const { userEnteredValue, userEnteredFormat, textFormatRuns, dataValidation, note } = copied;
  switch (pasteType) {
    case 'PASTE_VALUES':
      return replaced(old, { userEnteredValue: one.value, textFormatRuns: undefined });
    case 'PASTE_FORMULA':
      return replaced(old, { userEnteredValue, textFormatRuns: undefined });
    case 'PASTE_FORMAT':
      return replaced(old, { userEnteredFormat });
    case 'PASTE_DATA_VALIDATION':
      return replaced(old, { dataValidation });
    case 'PASTE_CONDITIONAL_FORMATTING':
      return old;
    case 'PASTE_NO_BORDERS': {
      const { borders: _, ...format } = userEnteredFormat ?? {};
      return replaced(old, {
        userEnteredValue,
        textFormatRuns,
        note,
        dataValidation,
        userEnteredFormat: Object.keys(format).length === 0 ? undefined : format,
      });
    }
    default:
      return copied;
  }
}

function replaced(old: Cell, fields: { readonly [Field in keyof Cell]: Cell[Field] | undefined }): Cell {
  return Object.fromEntries(Object.entries({ ...old, ...fields }).filter(([, value]) => value !== undefined)) as Cell;
}

function moved({ cell, place }: Copied, to: Place): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula === undefined) return cell;
  const shift = shiftedBy(to.row - place.row, to.column - place.column);
  return { ...cell, userEnteredValue: { formulaValue: rewriteFormula(formula, shift) } };
}

function copyMerges(from: Area, to: Area): void {
  const own = from.sheet.merges.filter((merge) => contains(from, boundsOf(merge, from.sheet)));
  const kept = to.sheet.merges.filter((merge) => own.includes(merge) || !intersects(boundsOf(merge, to.sheet), to));
  const copies = own
    .map((merge) => gridRangeOf(shifted(boundsOf(merge, from.sheet), from, to), to.sheet.id))
    .filter((copy) => !kept.some((merge) => intersects(boundsOf(merge, to.sheet), boundsOf(copy, to.sheet))));
  to.sheet.merges = [...kept, ...copies];
}

type Box = Pick<Area, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;

function shifted(box: Box, from: Box, to: Box): Box {
  const [rows, columns] = [to.startRow - from.startRow, to.startColumn - from.startColumn];
  return {
    startRow: box.startRow + rows,
    endRow: box.endRow + rows,
    startColumn: box.startColumn + columns,
    endColumn: box.endColumn + columns,
  };
}

function fillArea(from: Area, dimension: 'ROWS' | 'COLUMNS', length: number): Area {
  const [start, end] =
    dimension === 'ROWS' ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  return length < 0
    ? { ...from, [start]: from[start] + length, [end]: from[start] }
    : { ...from, [start]: from[end], [end]: from[end] + length };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function checkInGrid({ sheet, startRow, endRow, startColumn, endColumn }: Area): void {
  if (startRow >= 0 && startColumn >= 0 && endRow <= sheet.rowCount && endColumn <= sheet.columnCount) return;
  throw refused(`GridRange exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`);
}
