/**
 * A document as plain JSON. Numbers are finite; `undefined` members are left out; `-0` is 0. Anything else (NaN, dates,
 * instances of classes) is refused with a `TypeError`. Every adapter takes up to 900 kB of text.
 */
export type DocumentBody = Readonly<Record<string, unknown>>;

export interface StoredDocument {
  /** Slash-separated, an even number of segments (`documentPlace`): `rounds/guangdong-2019/returns/shantou`. */
  readonly path: string;
  /** Opaque; every write gives a version that this document never had, also after it was deleted. */
  readonly version: string;
  readonly body: DocumentBody;
}

export type Write =
  /** Refused when the document exists. */
  | { readonly kind: 'create'; readonly path: string; readonly body: DocumentBody }
  /** Replaces the whole document or makes it; with `ifVersion`, only over that version. */
  | { readonly kind: 'put'; readonly path: string; readonly body: DocumentBody; readonly ifVersion?: string }
  | { readonly kind: 'delete'; readonly path: string; readonly ifVersion?: string };

/** A document to be put whatever is there. */
export type Put = Pick<Extract<Write, { kind: 'put' }>, 'path' | 'body'>;

/**
 * Documents at meaningful paths, the same in SQLite and Firestore.
 *
 * Problems: `STORE_CONFLICT` when a write's condition does not hold (the first such write is named); then nothing of
 * the commit was written.
 */
export interface Store extends AsyncDisposable {
  get(path: string): Promise<StoredDocument | undefined>;
  /** In the order of `paths`; `undefined` where there is none. */
  getAll(paths: readonly string[]): Promise<readonly (StoredDocument | undefined)[]>;
  /**
   * Direct children of a collection path (odd number of segments), by id in code-point order, page by page. Documents
   * may be written meanwhile: each id comes once at most, and what is not touched comes once.
   */
  list(collection: string): AsyncIterable<StoredDocument>;
  /**
   * All writes or none; each document at most once. Once it resolves, the commit outlives a crash. Firestore takes up to
   * 10 MiB in a commit, its emulator 4 MiB, and more is refused with a `TypeError`: keep commits far below.
   */
  commit(writes: readonly Write[]): Promise<void>;
  /**
   * Puts documents that do not depend on each other, any number of them, each at most once, taking them as they come. When it
   * fails, some may have been put: only for what may be put again.
   */
  putAll(documents: Iterable<Put> | AsyncIterable<Put>): Promise<void>;
}
