import { documentPlace } from '../../ports/document-path.ts';
import type { StoredDocument } from '../../ports/store.ts';
import type { Connection } from './open-connection.ts';
import { QUERIES } from './queries.ts';
import type { DocumentForm, FoundForm, MatchForm } from './service-forms.ts';
import { toDocument } from './stored-form.ts';
import { type Patience, withRetries } from './with-retries.ts';

const DOCUMENTS_A_REQUEST = 100;
const REQUESTS_AT_ONCE = 4;

/** A page is cut by count, and the count follows the size of what came last: large documents come few at a time. */
const FIRST_PAGE = 20;
const LARGEST_PAGE = 500;
const PAGE_CHARACTERS = 4_000_000;

function nextLimit(documents: readonly DocumentForm[]): number {
  const average = JSON.stringify(documents).length / documents.length;
  return Math.min(LARGEST_PAGE, Math.max(1, Math.floor(PAGE_CHARACTERS / average)));
}

function chunksOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** The documents there are, by full name; with `fields`, those fields of them alone. */
export async function lookUp(
  { call }: Connection,
  names: readonly string[],
  { timeoutMs, fields }: { readonly timeoutMs: number; readonly fields?: readonly string[] },
): Promise<ReadonlyMap<string, DocumentForm>> {
  const body = { documents: names, ...(fields && { mask: { fieldPaths: fields } }) };
  const answer = (await call({ method: 'batchGet', body, timeoutMs })) as readonly FoundForm[];
  return new Map(answer.flatMap(({ found }) => (found === undefined ? [] : [[found.name, found]])));
}

/** The documents at `paths` in their order, `undefined` where there is none. */
export async function readMany(
  connection: Connection,
  paths: readonly string[],
  patience: Patience,
): Promise<readonly (StoredDocument | undefined)[]> {
  for (const path of paths) documentPlace(path);
  const names = [...new Set(paths.map(connection.nameOf))];
  const found = new Map<string, DocumentForm>();
  for (const group of chunksOf(chunksOf(names, DOCUMENTS_A_REQUEST), REQUESTS_AT_ONCE)) {
    const parts = await Promise.all(
      group.map((part) => withRetries((timeoutMs) => lookUp(connection, part, { timeoutMs }), patience)),
    );
    for (const [name, form] of parts.flatMap((part) => [...part])) found.set(name, form);
  }
  return paths.map((path) => {
    const form = found.get(connection.nameOf(path));
    return form && toDocument(form, path, connection.database);
  });
}

/** The documents of a collection, by id in code-point order, page after page. */
export async function* listChildren(
  { call, database }: Connection,
  collection: string,
  patience: Patience,
): AsyncGenerator<StoredDocument> {
  const segments = collection.split('/');
  const collectionId = segments.at(-1) ?? '';
  const parent = segments.slice(0, -1).join('/');
  let after: string | undefined;
  let limit = FIRST_PAGE;
  for (;;) {
    const body = { structuredQuery: QUERIES.children({ collectionId, limit, ...(after !== undefined && { after }) }) };
    const answer = await withRetries(
      (timeoutMs) => call({ method: 'runQuery', body, timeoutMs, ...(parent !== '' && { parent }) }),
      patience,
    );
    const page = (answer as readonly MatchForm[]).flatMap(({ document }) => document ?? []);
    for (const form of page) yield toDocument(form, `${collection}/${form.name.split('/').at(-1)}`, database);
    if (page.length < limit) return;
    after = page.at(-1)?.name;
    limit = nextLimit(page);
  }
}
