/** Requests that shift or order cells within a sheet. */

import { languageTag } from '../cells/locale-rules.ts';
import type { Scalar } from '../formula/formula-error.ts';
import { FormulaError } from '../formula/formula-error.ts';
import { rewriteFormula, shiftedBy } from '../formula/rewrite.ts';
import type { Cell, Dimension } from '../model/book.ts';
import { type Area, boundsOf, intersects } from '../model/bounds.ts';
import { cellAt, filledCells, putCell } from '../model/cells.ts';
import { deleting, inserting } from '../model/line-map.ts';
import { changeLines } from '../model/structure.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Edit } from './edit.ts';
import { areaOf, refused } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

type SortSpec = SheetsMessage<'SortSpec'>;

export const shiftRequests = {
  insertRange: (edit, { range, shiftDimension }) => {
    const area = areaOf(edit, range);
    const { dimension, band, from, to } = shiftOf(area, shiftDimension);
    checkShift(edit, { area, dimension });
    growFor(area, dimension);
    changeLines(edit.book, { sheet: area.sheet, dimension, map: inserting(from, to - from), band });
    return {};
  },

  deleteRange: (edit, { range, shiftDimension }) => {
    const area = areaOf(edit, range);
    const { dimension, band, from, to } = shiftOf(area, shiftDimension);
    checkShift(edit, { area, dimension });
    changeLines(edit.book, { sheet: area.sheet, dimension, map: deleting(from, to), band });
    return {};
  },

  sortRange: (edit, { range, sortSpecs = [] }) => {
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    for (const { dimensionIndex = 0 } of sortSpecs) {
      if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
        throw refused(`sortSpecs.dimensionIndex[${dimensionIndex}] must be within the range.`);
      }
    }
    const isCut = area.sheet.merges.some((merge) => {
      const bounds = boundsOf(merge, area.sheet);
      return intersects(bounds, area) && bounds.endRow - bounds.startRow > 1;
    });
    if (isCut) throw refused("You can't sort a range that contains vertical merges.");
    sortRows(edit, area, sortSpecs);
    return {};
  },
} as const satisfies Partial<RequestKinds>;

interface Shift {
  readonly dimension: Dimension;
  readonly band: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

function shiftOf(area: Area, dimension: string | undefined): Shift {
  if (dimension === 'ROWS') {
    return { dimension, band: [area.startColumn, area.endColumn], from: area.startRow, to: area.endRow };
  }
  if (dimension === 'COLUMNS') {
    return { dimension, band: [area.startRow, area.endRow], from: area.startColumn, to: area.endColumn };
  }
  throw refused('shiftDimension is required.');
}

function checkShift(edit: Edit, { area, dimension }: { area: Area; dimension: Dimension }): void {
  const { sheet } = area;
  edit.checkEditable(
    sheet,
    dimension === 'ROWS' ? { ...area, endRow: sheet.rowCount } : { ...area, endColumn: sheet.columnCount },
  );
}

/** Cells that would be shifted out of the grid make it grow. */
function growFor(area: Area, dimension: Dimension): void {
  const { sheet } = area;
  const isRows = dimension === 'ROWS';
  const shifted = isRows ? { ...area, endRow: sheet.rowCount } : { ...area, endColumn: sheet.columnCount };
  const by = isRows ? area.endRow - area.startRow : area.endColumn - area.startColumn;
  for (const [{ row, column }] of filledCells(sheet, shifted)) {
    if (isRows) sheet.rowCount = Math.max(sheet.rowCount, row + by + 1);
    else sheet.columnCount = Math.max(sheet.columnCount, column + by + 1);
  }
}

/** Values, formats and notes move with their row; validation rules stay at their place. Empty cells come last. */
function sortRows(edit: Edit, area: Area, specs: readonly SortSpec[]): void {
  const { sheet } = area;
  const calculation = edit.calculation();
  const rows = Array.from({ length: area.endRow - area.startRow }, (_, index) => area.startRow + index).map((row) => ({
    row,
    keys: specs.map(({ dimensionIndex = 0 }) => calculation.valueAt(sheet, { row, column: dimensionIndex })),
    cells: cellsOfRow(area, row),
  }));
  const collator = new Intl.Collator(languageTag(edit.book.properties.locale));
  const compareTexts = (one: string, other: string) => collator.compare(one, other);
  rows.sort((one, other) => compareRows(one.keys, other.keys, { specs, compareTexts }));
  rows.forEach(({ row: from, cells }, index) => {
    const row = area.startRow + index;
    cells.forEach((cell, offset) => {
      const place = { row, column: area.startColumn + offset };
      const { dataValidation } = cellAt(sheet, place);
      const { dataValidation: _, ...rest } = shiftedCell(cell, row - from);
      putCell(sheet, place, dataValidation === undefined ? rest : { ...rest, dataValidation });
    });
  });
}

/** The cells of all rows are taken before the first is put back. */
function cellsOfRow({ sheet, startColumn, endColumn }: Area, row: number): readonly Cell[] {
  return Array.from({ length: endColumn - startColumn }, (_, index) =>
    cellAt(sheet, { row, column: startColumn + index }),
  );
}

function shiftedCell(cell: Cell, rows: number): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula === undefined || rows === 0) return cell;
  return { ...cell, userEnteredValue: { formulaValue: rewriteFormula(formula, shiftedBy(rows, 0)) } };
}

interface Ordering {
  readonly specs: readonly SortSpec[];
  compareTexts(one: string, other: string): number;
}

function compareRows(one: readonly Scalar[], other: readonly Scalar[], { specs, compareTexts }: Ordering): number {
  for (const [index, spec] of specs.entries()) {
    const [left, right] = [one[index] ?? null, other[index] ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareKeys(left, right, compareTexts);
    if (order !== 0) return spec.sortOrder === 'DESCENDING' ? -order : order;
  }
  return 0;
}

function compareKeys(left: Scalar, right: Scalar, compareTexts: Ordering['compareTexts']): number {
  const ranks = [rankOf(left), rankOf(right)] as const;
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return Number(left) - Number(right);
}

function rankOf(value: Scalar): number {
  if (value instanceof FormulaError) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
