/** A change in the making: a copy of the book that becomes the book when everything went well. */
import type { DeskCaller } from '../../desk/desk.ts';
import { GoogleError } from '../../http/google-error.ts';
import { type Calculation, calculate } from '../formula/calculation.ts';
import type { Book, Sheet } from '../model/book.ts';
import type { Bounds } from '../model/bounds.ts';
import { isKeptOut } from '../model/protection.ts';

export interface EditOptions {
  readonly book: Book;
  readonly caller: DeskCaller;
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
}

export function startEdit(options: EditOptions): Edit {
  const { book, caller, now } = options;
  return {
    ...options,
    calculation: () => calculate(book, now),
    checkEditable: (sheet, bounds) => {
      if (isKeptOut(sheet, { bounds, caller, book })) throw protectedError();
    },
  };
}

export function protectedError(): GoogleError {
  const message =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  return new GoogleError('INVALID_ARGUMENT', message);
}
