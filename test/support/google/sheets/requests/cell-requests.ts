/** Requests that write cells. */

import type { Cell } from '../model/book.ts';
import { type Area, columnsOf, rowsOf } from '../model/bounds.ts';
import { checkSize } from '../model/cell-limit.ts';
import { cellAt, type Place, placesOf, putCell } from '../model/cells.ts';
import { lastFilledBounds } from '../model/last-filled.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Edit } from './edit.ts';
import { checkData, enterCell } from './enter-cell.ts';
import { maskOf, mergeMasked } from './merge-masked.ts';
import { areaOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';
import { checkRule } from './rules.ts';

type Rows = readonly SheetsMessage<'RowData'>[];

export const cellRequests = {
  updateCells: (edit, { rows = [], fields, range, start }) => {
    const mask = maskOf(fields, 'CellData');
    const area = range === undefined ? areaFrom(edit, start, rows) : areaOf(edit, range);
    checkFits(area, rows);
    edit.checkEditable(area.sheet, area);
    for (const row of rows) for (const data of row.values ?? []) checkData(data);
    for (const place of placesOf(area)) {
      const given = rows[place.row - area.startRow]?.values?.[place.column - area.startColumn];
      // A range is written whole, a start only as far as the rows go.
      if (given === undefined && range === undefined) continue;
      enterCell(area.sheet, place, { data: given ?? {}, mask });
    }
    return {};
  },

  appendCells: (edit, { sheetId, rows = [], fields }) => {
    const mask = maskOf(fields, 'CellData');
    const sheet = sheetWithId(edit, sheetId);
    const startRow = lastFilledBounds(sheet).endRow;
    const width = Math.max(0, ...rows.map(({ values }) => values?.length ?? 0));
    sheet.rowCount = Math.max(sheet.rowCount, startRow + rows.length);
    sheet.columnCount = Math.max(sheet.columnCount, width);
    checkSize(edit.book);
    if (rows.length === 0 || width === 0) return {};
    edit.checkEditable(sheet, { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width });
    rows.forEach(({ values = [] }, down) => {
      values.forEach((data, column) => {
        checkData(data);
        enterCell(sheet, { row: startRow + down, column }, { data, mask });
      });
    });
    return {};
  },

  repeatCell: (edit, { range, cell = {}, fields }) => {
    const mask = maskOf(fields, 'CellData');
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    checkData(cell);
    for (const place of placesOf(area)) {
      const shift = { rows: place.row - area.startRow, columns: place.column - area.startColumn };
      enterCell(area.sheet, place, { data: cell, mask, shift });
    }
    return {};
  },

  setDataValidation: (edit, { range, rule }) => {
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    if (rule !== undefined) checkRule(rule.condition, 'validation');
    for (const place of placesOf(area)) {
      const { dataValidation: _, ...cell } = cellAt(area.sheet, place);
      putCell(area.sheet, place, rule === undefined ? cell : { ...cell, dataValidation: rule });
    }
    return {};
  },

  updateBorders: (edit, { range, ...borders }) => {
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    for (const place of placesOf(area)) setBorders(area, place, borders);
    return {};
  },
} as const satisfies Partial<RequestKinds>;

function areaFrom(edit: Edit, start: SheetsMessage<'GridCoordinate'> | undefined, rows: Rows): Area {
  if (start === undefined) throw refused('Either start or range must be set.');
  const sheet = sheetWithId(edit, start.sheetId);
  const [startRow, startColumn] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const width = Math.max(0, ...rows.map(({ values }) => values?.length ?? 0));
  const area = { sheet, startRow, endRow: startRow + rows.length, startColumn, endColumn: startColumn + width };
  if (area.endRow > sheet.rowCount) throw beyond('row', sheet.rowCount);
  if (area.endColumn > sheet.columnCount) throw beyond('column', sheet.columnCount);
  return area;
}

function checkFits(area: Area, rows: Rows): void {
  if (rows.length > rowsOf(area)) throw beyond('row', area.endRow);
  const widest = Math.max(0, ...rows.map(({ values }) => values?.length ?? 0));
  if (widest > columnsOf(area)) throw beyond('column', area.endColumn);
}

function beyond(line: 'row' | 'column', count: number): Error {
  return refused(`Attempting to write ${line}: ${count}, beyond the last requested ${line} of: ${count - 1}`);
}

type Border = SheetsMessage<'Border'>;
type Sides = Readonly<
  Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'innerHorizontal' | 'innerVertical', Border>>
>;

/** Outer borders go to the cells at the edge, inner ones between the cells. */
function setBorders(area: Area, place: Place, sides: Sides): void {
  const wanted = {
    top: place.row === area.startRow ? sides.top : sides.innerHorizontal,
    bottom: place.row === area.endRow - 1 ? sides.bottom : sides.innerHorizontal,
    left: place.column === area.startColumn ? sides.left : sides.innerVertical,
    right: place.column === area.endColumn - 1 ? sides.right : sides.innerVertical,
  };
  const cell: Cell = cellAt(area.sheet, place);
  const borders: Record<string, Border> = { ...cell.userEnteredFormat?.borders };
  for (const [side, border] of Object.entries(wanted)) {
    if (border === undefined) continue;
    if (border.style === 'NONE' || border.style === undefined) delete borders[side];
    else borders[side] = { ...border, width: widthOf(border.style) };
  }
  const mask = new Map([['userEnteredFormat', new Map([['borders', new Map()]])]]);
  putCell(
    area.sheet,
    place,
    mergeMasked(cell, Object.keys(borders).length === 0 ? {} : { userEnteredFormat: { borders } }, mask),
  );
}

function widthOf(style: string): number {
  return style === 'SOLID_MEDIUM' ? 2 : style === 'SOLID_THICK' || style === 'DOUBLE' ? 3 : 1;
}
