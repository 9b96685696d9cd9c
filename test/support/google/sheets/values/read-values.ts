/** Cells as a `ValueRange`. */
import { printRange } from '../a1/print-range.ts';
import { type Rendering, renderedValue, type Worked } from '../cells/shown-value.ts';
import type { Dimension } from '../model/book.ts';
import type { Area } from '../model/bounds.ts';
import { filledCells } from '../model/cells.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';

export interface Reading {
  readonly area: Area;
  readonly major: Dimension;
  readonly as: Rendering;
}

/** Empty cells and lines at the end are left out, `values` too where there are none; empty lines between are `[]`. */
export function readValues(worked: Worked, { area, major, as }: Reading): SheetsMessage<'ValueRange'> {
  const lines: (string | number | boolean)[][] = [];
  for (const [place] of filledCells(area.sheet, area)) {
    const value = renderedValue(worked, { sheet: area.sheet, place, as });
    if (value === '') continue;
    const [row, column] = [place.row - area.startRow, place.column - area.startColumn];
    const [line, index] = major === 'ROWS' ? [row, column] : [column, row];
    while (lines.length <= line) lines.push([]);
    const cells = lines[line] ?? [];
    while (cells.length < index) cells.push('');
    cells[index] = value;
  }
  const values = lines.length === 0 ? {} : { values: lines };
  return { range: printRange(area), majorDimension: major, ...values };
}
