import type { RememberedBook } from './remembered-book.ts';

/** The workbooks read last. */
export interface RememberedBooks {
  /** `undefined` where it is forgotten, or was read at another version. */
  get(id: string, version: string): RememberedBook | undefined;
  set(id: string, book: RememberedBook): void;
}

/**
 * About 100 kB each. One that is forgotten costs one more reading. A collect reads all it has time for before it writes the
 * first, some 280 in its half of nine minutes at 60 a minute: were there room for fewer, the first would be forgotten when their
 * turn comes, and so all.
 */
const MOST = 320;

export function rememberBooks(): RememberedBooks {
  const books = new Map<string, RememberedBook>();
  return {
    get(id, version) {
      const book = books.get(id);
      return book?.version === version ? book : undefined;
    },
    set(id, book) {
      books.delete(id);
      books.set(id, book);
      const [oldest] = books.keys();
      if (books.size > MOST && oldest !== undefined) books.delete(oldest);
    },
  };
}
