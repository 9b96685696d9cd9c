import type { DocumentSnapshot } from '@google-cloud/firestore';
import { documentPlace } from '../../ports/document-path.ts';
import type { StoredDocument } from '../../ports/store.ts';
import type { Database } from './open-database.ts';
import { QUERIES } from './queries.ts';
import { toDocument } from './stored-form.ts';
import { type Patience, withPatience } from './with-patience.ts';

const DOCUMENTS_A_REQUEST = 100;
const REQUESTS_AT_ONCE = 4;

/** A page is cut by count, and the count follows the size of what came last: large documents come few at a time. */
const FIRST_PAGE = 20;
const LARGEST_PAGE = 500;
const PAGE_CHARACTERS = 4_000_000;

function nextLimit(page: readonly StoredDocument[]): number {
  const average = JSON.stringify(page).length / Math.max(1, page.length);
  return Math.min(LARGEST_PAGE, Math.max(1, Math.floor(PAGE_CHARACTERS / average)));
}

function chunksOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** What is at these paths, by path; with `fields`, those fields of it alone. */
export async function lookUp(
  { client }: Database,
  paths: readonly string[],
  fields?: readonly string[],
): Promise<ReadonlyMap<string, DocumentSnapshot>> {
  const references = paths.map((path) => client.doc(path));
  const snapshots = await client.getAll(...references, ...(fields ? [{ fieldMask: [...fields] }] : []));
  return new Map(paths.map((path, place) => [path, snapshots[place] as DocumentSnapshot]));
}

/** The documents at `paths` in their order, `undefined` where there is none. */
export async function readMany(
  database: Database,
  paths: readonly string[],
  patience: Patience,
): Promise<readonly (StoredDocument | undefined)[]> {
  for (const path of paths) documentPlace(path);
  const found = new Map<string, DocumentSnapshot>();
  for (const group of chunksOf(chunksOf([...new Set(paths)], DOCUMENTS_A_REQUEST), REQUESTS_AT_ONCE)) {
    const parts = await Promise.all(
      group.map((part) => withPatience(database, patience, () => lookUp(database, part))),
    );
    for (const [path, snapshot] of parts.flatMap((part) => [...part])) found.set(path, snapshot);
  }
  return paths.map((path) => {
    const snapshot = found.get(path);
    return snapshot && toDocument(snapshot, path, database.name);
  });
}

/** The documents of a collection, by id in code-point order, page after page. */
export async function* listChildren(
  database: Database,
  path: string,
  patience: Patience,
): AsyncGenerator<StoredDocument> {
  const collection = database.client.collection(path);
  let after: string | undefined;
  let limit = FIRST_PAGE;
  for (;;) {
    const query = QUERIES.children(collection, { limit, ...(after !== undefined && { after }) });
    const { docs } = await withPatience(database, patience, () => query.get());
    const page = docs.flatMap((snapshot) => toDocument(snapshot, `${path}/${snapshot.id}`, database.name) ?? []);
    yield* page;
    if (docs.length < limit) return;
    after = docs.at(-1)?.id;
    limit = nextLimit(page);
  }
}
