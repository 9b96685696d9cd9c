/** Formulas whose references follow what they refer to. */
import { columnLetters } from '../a1/column-letters.ts';
import { quotedTitle } from '../a1/print-range.ts';
import { type Corner, lex, type Reference } from './lex.ts';

/** What becomes of a reference: another one, the same, or `undefined` where its cells are gone. */
export type ReferenceChange = (reference: Reference) => Reference | undefined;

/** The formula with all references changed; its other signs, blanks included, stay as they are. */
export function rewriteFormula(formula: string, change: ReferenceChange): string {
  const tokens = lex(formula) ?? [];
  let rewritten = '';
  let at = 0;
  for (const token of tokens) {
    if (token.kind !== 'reference') continue;
    const changed = change(token.reference);
    if (changed === token.reference) continue;
    rewritten += formula.slice(at, token.at) + printReference(token.reference, changed);
    at = token.at + token.length;
  }
  return rewritten + formula.slice(at);
}

function printReference(before: Reference, after: Reference | undefined): string {
  const title = (after ?? before).title;
  const prefix = title === undefined ? '' : `${quotedTitle(title)}!`;
  if (after === undefined) return `${prefix}#REF!`;
  return `${prefix}${printCorner(after.start)}${after.end === undefined ? '' : `:${printCorner(after.end)}`}`;
}

function printCorner({ row, column, isRowFixed, isColumnFixed }: Corner): string {
  const letters = column === undefined ? '' : `${isColumnFixed ? '$' : ''}${columnLetters(column)}`;
  return `${letters}${row === undefined ? '' : `${isRowFixed ? '$' : ''}${row + 1}`}`;
}

/** As copying a formula does: what is not fixed moves along; what leaves the sheet at its start is gone. */
export function shiftedBy(rows: number, columns: number): ReferenceChange {
  return (reference) => {
    const start = shiftCorner(reference.start, rows, columns);
    const end = reference.end === undefined ? undefined : shiftCorner(reference.end, rows, columns);
    if (start === undefined || (end === undefined && reference.end !== undefined)) return undefined;
    return { ...reference, start, end };
  };
}

function shiftCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.isRowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.isColumnFixed ? corner.column : corner.column + columns;
  return (row ?? 0) < 0 || (column ?? 0) < 0 ? undefined : { ...corner, row, column };
}
