/** The spreadsheets of the desk: looking at them, and changing them all or not at all. */
import type { DeskCaller, DeskClock, FileKeeper } from '../desk/desk.ts';
import { GoogleError } from '../http/google-error.ts';
import { type Calculation, calculate } from './formula/calculation.ts';
import { type Book, copyBook } from './model/book.ts';
import { type Edit, startEdit } from './requests/edit.ts';

export interface OpenBook {
  readonly book: Book;
  readonly title: string;
  readonly calculation: Calculation;
  isOwner(caller: DeskCaller): boolean;
}

export interface SheetsStore {
  readonly files: FileKeeper;
  readonly clock: DeskClock;
  newId(): number;
  /** @throws GoogleError 404 for a spreadsheet that is not there, 403 for one that the caller may not see */
  open(id: string, caller: DeskCaller): OpenBook;
  /** Runs the work on a copy, which becomes the spreadsheet when nothing was thrown; then the file has changed. */
  change<Result>(id: string, caller: DeskCaller, work: (edit: Edit) => Result): Result;
  /** What an owner's look at a spreadsheet would find, whoever asks. */
  peek(id: string): OpenBook | undefined;
  put(book: Book): void;
  remove(id: string): void;
}

const NOT_FOUND = 'Requested entity was not found.';
const FORBIDDEN = 'The caller does not have permission';

export function sheetsStore({
  files,
  clock,
  seed = 1,
}: {
  files: FileKeeper;
  clock: DeskClock;
  seed?: number;
}): SheetsStore {
  const books = new Map<string, Book>();
  const calculations = new WeakMap<Book, Calculation>();
  const newId = idsFrom(seed);

  const opened = (book: Book): OpenBook => {
    const calculation = calculations.get(book) ?? calculate(book, clock.now());
    calculations.set(book, calculation);
    const isOwner = (caller: DeskCaller) => files.isOwner(book.id, caller);
    return { book, title: files.titleOf(book.id) ?? '', calculation, isOwner };
  };

  const bookFor = (id: string, caller: DeskCaller): Book => {
    const book = books.get(id);
    if (book === undefined || files.titleOf(id) === undefined) throw new GoogleError('NOT_FOUND', NOT_FOUND);
    if (files.access(id, caller) === 'none') throw new GoogleError('PERMISSION_DENIED', FORBIDDEN);
    return book;
  };

  return {
    files,
    clock,
    newId,
    open: (id, caller) => opened(bookFor(id, caller)),
    peek: (id) => {
      const book = books.get(id);
      return book === undefined ? undefined : opened(book);
    },
    change: (id, caller, work) => {
      const book = bookFor(id, caller);
      if (files.access(id, caller) !== 'writer' || files.isReadOnly(id)) {
        throw new GoogleError('PERMISSION_DENIED', FORBIDDEN);
      }
      const title = files.titleOf(id) ?? '';
      const isOwner = files.isOwner(id, caller);
      const edit = startEdit({ book: copyBook(book), caller, isOwner, now: clock.now(), title, newId });
      const result = work(edit);
      books.set(id, edit.book);
      if (edit.title !== title) files.rename(id, edit.title, caller);
      else files.touch(id, caller);
      return result;
    },
    put: (book) => void books.set(book.id, book),
    remove: (id) => void books.delete(id),
  };
}

/** Numbers without an order, each once, the same from the same seed. */
function idsFrom(seed: number): () => number {
  const given = new Set<number>();
  let state = seed >>> 0;
  return () => {
    let id = 0;
    do {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      id = state & 0x7fffffff;
    } while (id < 1_000_000 || given.has(id));
    given.add(id);
    return id;
  };
}
