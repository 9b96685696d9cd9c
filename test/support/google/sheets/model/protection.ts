/** Who may edit what of a sheet. */
import type { DeskCaller } from '../../desk/desk.ts';
import type { Book, Dimension, GridRange, ProtectedRange, Sheet } from './book.ts';
import { type Bounds, boundsOf, contains, intersects } from './bounds.ts';

/** Who edits. The owner of a file is kept out of nothing. */
export interface Editor {
  readonly caller: DeskCaller;
  readonly isOwner: boolean;
}

/** Whether a protected range of the sheet keeps an editor from all of the bounds. */
export function isKeptOut(
  sheet: Sheet,
  { bounds, editor, book }: { bounds: Bounds; editor: Editor; book: Book },
): boolean {
  return sheet.protectedRanges.some((one) => {
    if (canEdit(one, editor) || !intersects(boundsOf(protectedArea(one, book), sheet), bounds)) return false;
    return !one.unprotectedRanges.some((open) => contains(boundsOf(open, sheet), bounds));
  });
}

interface Insertion {
  readonly dimension: Dimension;
  readonly at: number;
  readonly editor: Editor;
  readonly book: Book;
}

/** New lines within a protected range would be protected too; before and behind it they only move it. */
export function isInsertionKeptOut(sheet: Sheet, { dimension, at, editor, book }: Insertion): boolean {
  return sheet.protectedRanges.some((one) => {
    if (canEdit(one, editor)) return false;
    const range = protectedArea(one, book);
    const [start, end] =
      dimension === 'ROWS' ? [range.startRowIndex, range.endRowIndex] : [range.startColumnIndex, range.endColumnIndex];
    return at > (start ?? -1) && at < (end ?? Number.POSITIVE_INFINITY);
  });
}

/** Whether the sheet as a whole is protected from an editor: its name, its place, its size. */
export function isSheetKeptOut(sheet: Sheet, editor: Editor): boolean {
  return sheet.protectedRanges.some((one) => isWholeSheet(one.range) && !canEdit(one, editor));
}

export function isWholeSheet(range: GridRange): boolean {
  return Object.keys(range).every((key) => key === 'sheetId');
}

/** Warnings keep nobody out. */
export function canEdit(range: ProtectedRange, { caller, isOwner }: Editor): boolean {
  return isOwner || range.warningOnly || range.domainUsersCanEdit || range.users.includes(caller.account);
}

/** The range itself, or that of the named range which it follows. */
export function protectedArea(range: ProtectedRange, book: Book): GridRange {
  const named = book.namedRanges.find(({ namedRangeId }) => namedRangeId === range.namedRangeId);
  return named?.range ?? range.range;
}
