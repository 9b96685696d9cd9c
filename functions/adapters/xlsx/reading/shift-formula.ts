import { columnLetters, parseA1 } from '../../../domain/workbook/a1.ts';

export interface FormulaShift {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The formula as it reads some cells away: relative references move along, those with `$` stay. Texts, quoted tab titles
 * and names of functions are left alone, references to whole rows or columns too.
 *
 * @example shiftFormula('A1+$B$1', { columns: 0, rows: 2 }) // 'A3+$B$1'
 */
export function shiftFormula(formula: string, shift: FormulaShift): string {
  return formula.replace(QUOTED_OR_REFERENCE, (token) => shiftReference(token, shift));
}

const QUOTED_OR_REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$\\])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])/gu;

function shiftReference(token: string, shift: FormulaShift): string {
  const match = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(token);
  if (match === null) return token;
  const [, columnLock = '', letters = '', rowLock = '', row = ''] = match;
  const column = columnLock === '$' ? letters : movedColumn(letters, shift.columns);
  return `${columnLock}${column}${rowLock}${rowLock === '$' ? row : Number(row) + shift.rows}`;
}

function movedColumn(letters: string, columns: number): string {
  const column = (parseA1(`${letters.toUpperCase()}1`)?.column ?? 0) + columns;
  return column > 0 ? columnLetters(column) : letters;
}
