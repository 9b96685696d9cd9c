/** Formulas follow cells that were cut and pasted elsewhere. */

import type { Reference } from '../formula/lex.ts';
import { rewriteFormula, shiftedBy } from '../formula/rewrite.ts';
import type { Book, Sheet } from './book.ts';
import type { Area } from './bounds.ts';
import { rewriteFormulas } from './rewrite-formulas.ts';

/** References to what lay wholly in `from` point to where it lies in `to`. */
export function moveReferencesTo(book: Book, from: Area, to: Area): void {
  const shift = shiftedBy(to.startRow - from.startRow, to.startColumn - from.startColumn);
  for (const home of book.sheets) {
    const move = (reference: Reference): Reference | undefined => {
      if (!isOf(reference, { home, area: from })) return reference;
      const there = shift(unfixed(reference));
      if (there === undefined) return undefined;
      const title = to.sheet === home && reference.title === undefined ? undefined : to.sheet.title;
      return { ...refixed(there, reference), title };
    };
    rewriteFormulas(home, (formula) => rewriteFormula(formula, move));
  }
}

function isOf({ title, start, end = start }: Reference, { home, area }: { home: Sheet; area: Area }): boolean {
  const isOfSheet = title === undefined ? home === area.sheet : title.toLowerCase() === area.sheet.title.toLowerCase();
  return (
    isOfSheet &&
    (start.row ?? -1) >= area.startRow &&
    (end.row ?? Number.POSITIVE_INFINITY) < area.endRow &&
    (start.column ?? -1) >= area.startColumn &&
    (end.column ?? Number.POSITIVE_INFINITY) < area.endColumn
  );
}

function unfixed(reference: Reference): Reference {
  const free = { isRowFixed: false, isColumnFixed: false };
  return {
    ...reference,
    start: { ...reference.start, ...free },
    end: reference.end === undefined ? undefined : { ...reference.end, ...free },
  };
}

function refixed(moved: Reference, { start, end }: Reference): Reference {
  const marks = ({ isRowFixed, isColumnFixed }: Reference['start']) => ({ isRowFixed, isColumnFixed });
  return {
    ...moved,
    start: { ...moved.start, ...marks(start) },
    end: moved.end === undefined ? undefined : { ...moved.end, ...marks(end ?? start) },
  };
}
