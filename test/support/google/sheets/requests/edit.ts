/** A change in the making: a copy of the book that becomes the book when everything went well. */
import { GoogleError } from '../../http/google-error.ts';
import { type Calculation, calculate } from '../formula/calculation.ts';
import type { Book, Dimension, Sheet } from '../model/book.ts';
import type { Bounds } from '../model/bounds.ts';
import { type Editor, isInsertionKeptOut, isKeptOut, isSheetKeptOut } from '../model/protection.ts';

export interface EditOptions extends Editor {
  readonly book: Book;
  readonly now: Date;
  /** Title of the spreadsheet, which its file keeps. */
  readonly title: string;
  /** An id that this desk has not given out yet. */
  newId(): number;
}

export interface Edit extends EditOptions {
  /** Set to rename the spreadsheet when the change is kept. */
  title: string;
  /** Works out the book as it is at this moment. */
  calculation(): Calculation;
  /** @throws GoogleError 400 where a protected range keeps the caller out */
  checkEditable(sheet: Sheet, bounds: Bounds): void;
  /** @throws GoogleError 400 where new lines would lie in a protected range that keeps the caller out */
  checkInsertable(sheet: Sheet, dimension: Dimension, at: number): void;
  /** @throws GoogleError 400 where the whole sheet is protected from the caller */
  checkSheet(sheet: Sheet): void;
}

export function startEdit(options: EditOptions): Edit {
  const { book, now } = options;
  const editor: Editor = options;
  const check = (isRefused: boolean) => {
    if (isRefused) throw protectedError();
  };
  return {
    ...options,
    calculation: () => calculate(book, now),
    checkEditable: (sheet, bounds) => check(isKeptOut(sheet, { bounds, editor, book })),
    checkInsertable: (sheet, dimension, at) => check(isInsertionKeptOut(sheet, { dimension, at, editor, book })),
    checkSheet: (sheet) => check(isSheetKeptOut(sheet, editor)),
  };
}

export function protectedError(): GoogleError {
  const message =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  return new GoogleError('INVALID_ARGUMENT', message);
}
