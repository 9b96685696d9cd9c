/** The effective values of a spreadsheet, each worked out once, when first asked for. */
import { serialNow } from '../cells/serial-date.ts';
import type { Book, CellFormat, ExtendedValue, Sheet } from '../model/book.ts';
import { boundsOf } from '../model/bounds.ts';
import { cellAt, type Place } from '../model/cells.ts';
import { derivedFormat } from './derived-format.ts';
import { evaluate, single } from './evaluate.ts';
import { FormulaError, type Scalar, type Value } from './formula-error.ts';
import type { Reference } from './lex.ts';
import { type Expression, parseFormula } from './parse.ts';

export interface Calculation {
  /** `null` for a cell that is empty, or whose formula comes to nothing. */
  valueAt(sheet: Sheet, place: Place): Scalar;
  /** The number format that a cell shows: its own, or the one that its formula takes from what it refers to. */
  numberFormatAt(sheet: Sheet, place: Place): CellFormat['numberFormat'];
}

const DEEPEST = 1500;

/** Holds for the book as it is; a changed book needs a new one. */
export function calculate(book: Book, now: Date): Calculation {
  const known = new Map<string, Scalar>();
  const open = new Set<string>();
  const nowSerial = serialNow(now, book.properties.timeZone);

  const valueAt = (sheet: Sheet, place: Place): Scalar => {
    const entered = cellAt(sheet, place).userEnteredValue;
    if (entered?.formulaValue === undefined) return plainValue(entered);
    const key = `${sheet.id} ${place.row} ${place.column}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    if (open.has(key) || open.size > DEEPEST) return circular();
    open.add(key);
    const value = formulaValue(parsed(entered.formulaValue), sheet, place);
    open.delete(key);
    known.set(key, value);
    return value;
  };

  const formulaValue = (expression: Expression | undefined, sheet: Sheet, place: Place): Scalar => {
    if (expression === undefined) return new FormulaError('ERROR', 'Formula parse error.');
    const around = {
      ...place,
      now: nowSerial,
      valuesOf: (reference: Reference) => valuesOf(reference, sheet),
      referenceNamed: (name: string) => referenceNamed(book, name),
    };
    const value = single(evaluate(expression, around), place);
    return value === '' ? null : value === null && expression.kind === 'reference' ? 0 : value;
  };

  const valuesOf = (reference: Reference, home: Sheet): Value => {
    const area = areaOf(book, reference, home);
    if (area === undefined) return new FormulaError('REF', 'Reference does not exist.');
    const { sheet, startRow, endRow, startColumn, endColumn } = area;
    if (reference.end === undefined) return valueAt(sheet, { row: startRow, column: startColumn });
    const lastRow = Math.min(endRow, Math.max(startRow + 1, lastFilledRow(sheet) + 1));
    const rows = Array.from({ length: lastRow - startRow }, (_, down) =>
      Array.from({ length: endColumn - startColumn }, (_, across) =>
        valueAt(sheet, { row: startRow + down, column: startColumn + across }),
      ),
    );
    return Object.assign(rows, { origin: { row: startRow, column: startColumn } });
  };

  const numberFormatAt = (sheet: Sheet, place: Place): CellFormat['numberFormat'] => {
    const cell = cellAt(sheet, place);
    const own = cell.userEnteredFormat?.numberFormat;
    const formula = cell.userEnteredValue?.formulaValue;
    if (own !== undefined || formula === undefined) return own;
    const key = `format ${sheet.id} ${place.row} ${place.column}`;
    if (open.has(key)) return undefined;
    open.add(key);
    const format = derivedFormat(parsed(formula), (reference) => {
      const area = areaOf(book, reference, sheet);
      if (area === undefined) return undefined;
      return numberFormatAt(area.sheet, { row: area.startRow, column: area.startColumn });
    });
    open.delete(key);
    return format;
  };

  return { valueAt, numberFormatAt };
}

const expressions = new Map<string, Expression | undefined>();
const REMEMBERED = 5000;

/** Formulas repeat down a column and from one reading to the next. */
function parsed(formula: string): Expression | undefined {
  if (expressions.has(formula)) return expressions.get(formula);
  if (expressions.size > REMEMBERED) expressions.clear();
  const expression = parseFormula(formula);
  expressions.set(formula, expression);
  return expression;
}

function plainValue(entered: ExtendedValue | undefined): Scalar {
  return entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue ?? null;
}

function circular(): FormulaError {
  return new FormulaError(
    'REF',
    'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  );
}

function areaOf(book: Book, { title, start, end = start }: Reference, home: Sheet) {
  const sheet = title === undefined ? home : book.sheets.find((one) => one.title.toLowerCase() === title.toLowerCase());
  if (sheet === undefined) return undefined;
  const [firstRow, lastRow] = inOrder(start.row, end.row);
  const [firstColumn, lastColumn] = inOrder(start.column, end.column);
  const bounds = boundsOf(
    {
      ...(firstRow === undefined ? {} : { startRowIndex: firstRow }),
      ...(lastRow === undefined ? {} : { endRowIndex: lastRow + 1 }),
      ...(firstColumn === undefined ? {} : { startColumnIndex: firstColumn }),
      ...(lastColumn === undefined ? {} : { endColumnIndex: lastColumn + 1 }),
    },
    sheet,
  );
  if (bounds.startRow >= bounds.endRow || bounds.startColumn >= bounds.endColumn) return undefined;
  return { sheet, ...bounds };
}

function inOrder(one: number | undefined, other: number | undefined): [number | undefined, number | undefined] {
  if (one === undefined || other === undefined) return [one ?? other, undefined];
  return [Math.min(one, other), Math.max(one, other)];
}

function lastFilledRow(sheet: Sheet): number {
  return Math.max(-1, ...sheet.cells.keys());
}

function referenceNamed(book: Book, name: string): Reference | undefined {
  const range = book.namedRanges.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.range;
  const sheet = book.sheets.find(({ id }) => id === (range?.sheetId ?? 0));
  if (range === undefined || sheet === undefined) return undefined;
  const bounds = boundsOf(range, sheet);
  const corner = (row: number, column: number) => ({ row, column, isRowFixed: true, isColumnFixed: true });
  const isOne = bounds.endRow - bounds.startRow === 1 && bounds.endColumn - bounds.startColumn === 1;
  return {
    title: sheet.title,
    start: corner(bounds.startRow, bounds.startColumn),
    end: isOne ? undefined : corner(bounds.endRow - 1, bounds.endColumn - 1),
  };
}
