import type { DatabaseSync } from 'node:sqlite';
import { type DocumentPlace, documentPlace } from '../../ports/document-path.ts';

/** A document as it lies in its row. */
export interface Row {
  readonly path: string;
  readonly version: string;
  readonly text: string;
}

interface Page {
  readonly rows: readonly Row[];
  /** The id to go on after; `undefined` at the end of the collection. */
  readonly next: string | undefined;
}

export interface DocumentReader {
  readOne(path: string): Row | undefined;
  readMany(paths: readonly string[]): readonly (Row | undefined)[];
  /** The rows of a collection after an id, by id in code-point order: as many as a page holds. */
  readPage(collection: string, after: string): Page;
}

/** A page ends when it holds this much, so that a listing takes the same memory however large the collection is. */
const PAGE_ROWS = 500;
const PAGE_CHARACTERS = 1_000_000;

type Cells = Record<string, unknown>;

function toRow(path: string, { version, body }: Cells): Row {
  return { path, version: String(version), text: String(body) };
}

function collectPage(collection: string, found: Iterable<Cells>): Page {
  const rows: Row[] = [];
  let characters = 0;
  for (const cells of found) {
    const id = String(cells['id']);
    const row = toRow(`${collection}/${id}`, cells);
    rows.push(row);
    characters += row.text.length;
    // Leaving the loop ends the statement and with it the read transaction.
    if (rows.length === PAGE_ROWS || characters >= PAGE_CHARACTERS) return { rows, next: id };
  }
  return { rows, next: undefined };
}

export function documentReader(database: DatabaseSync): DocumentReader {
  const one = database.prepare('select version, body from documents where collection = ? and id = ?');
  // One statement for all, because a statement sees one moment of the store.
  const many = database.prepare(
    `select d.version, d.body from json_each(?) as place
     left join documents as d on d.collection = place.value ->> 'collection' and d.id = place.value ->> 'id'
     order by place.key`,
  );
  const after = database.prepare(
    'select id, version, body from documents where collection = ? and id > ? order by id limit ?',
  );
  return {
    readOne: (path) => {
      const place: DocumentPlace = documentPlace(path);
      const cells = one.get(place.collection, place.id);
      return cells === undefined ? undefined : toRow(path, cells);
    },
    readMany: (paths) =>
      many
        .all(JSON.stringify(paths.map(documentPlace)))
        .map((cells, position) => (cells['version'] === null ? undefined : toRow(paths[position] ?? '', cells))),
    readPage: (collection, id) => collectPage(collection, after.iterate(collection, id, PAGE_ROWS)),
  };
}
