/** Who may edit what of a sheet. */
import type { DeskCaller } from '../../desk/desk.ts';
import type { Book, GridRange, ProtectedRange, Sheet } from './book.ts';
import { type Bounds, boundsOf, contains, intersects } from './bounds.ts';

interface Attempt {
  readonly bounds: Bounds;
  readonly caller: DeskCaller;
  readonly book: Book;
}

/** Whether a protected range of the sheet keeps the caller from editing all of the bounds. */
export function isKeptOut(sheet: Sheet, { bounds, caller, book }: Attempt): boolean {
  return sheet.protectedRanges.some((one) => {
    if (canEdit(one, caller) || !intersects(boundsOf(protectedArea(one, book), sheet), bounds)) return false;
    return !one.unprotectedRanges.some((open) => contains(boundsOf(open, sheet), bounds));
  });
}

/** Warnings keep nobody out. */
export function canEdit(range: ProtectedRange, caller: DeskCaller): boolean {
  return range.warningOnly || range.domainUsersCanEdit || range.users.includes(caller.account);
}

/** The range itself, or that of the named range which it follows. */
export function protectedArea(range: ProtectedRange, book: Book): GridRange {
  const named = book.namedRanges.find(({ namedRangeId }) => namedRangeId === range.namedRangeId);
  return named?.range ?? range.range;
}
