/** A document as plain JSON. Numbers are finite; `undefined` members are left out. */
export type DocumentBody = Readonly<Record<string, unknown>>;

export interface StoredDocument {
  /** Slash-separated, an even number of segments: `rounds/guangdong-2019/returns/shantou`. */
  readonly path: string;
  /** Opaque; changes with every write. */
  readonly version: string;
  readonly body: DocumentBody;
}

export type Write =
  /** Refused when the document exists. */
  | { readonly kind: 'create'; readonly path: string; readonly body: DocumentBody }
  /** Replaces the whole document or makes it; with `ifVersion`, only over that version. */
  | { readonly kind: 'put'; readonly path: string; readonly body: DocumentBody; readonly ifVersion?: string }
  | { readonly kind: 'delete'; readonly path: string; readonly ifVersion?: string };

/**
 * Documents at meaningful paths, the same in SQLite and Firestore.
 *
 * Problems: `STORE_CONFLICT` when a write's condition does not hold; then nothing of the commit was written.
 */
export interface Store extends AsyncDisposable {
  get(path: string): Promise<StoredDocument | undefined>;
  /** In the order of `paths`; `undefined` where there is none. */
  getAll(paths: readonly string[]): Promise<readonly (StoredDocument | undefined)[]>;
  /** Direct children of a collection path (odd number of segments), by id, one after the other without holding all. */
  list(collection: string): AsyncIterable<StoredDocument>;
  /** All writes or none. */
  commit(writes: readonly Write[]): Promise<void>;
}
