import type { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../domain/problems/problem.ts';
import { type DocumentPlace, documentPlace } from '../../ports/document-path.ts';
import { documentText } from '../../ports/document-text.ts';
import type { Write } from '../../ports/store.ts';
import { inTransaction } from './in-transaction.ts';

/** A write that was looked at in full, so that a wrong one stops the commit before anything begins. */
interface PreparedWrite {
  readonly path: string;
  readonly place: DocumentPlace;
  /** `undefined` deletes. */
  readonly text: string | undefined;
  /** The version to be found, `undefined` for “none”; without condition where absent. */
  readonly condition?: { readonly version: string | undefined };
}

function conditionOf(write: Write): Pick<PreparedWrite, 'condition'> {
  if (write.kind === 'create') return { condition: { version: undefined } };
  return write.ifVersion === undefined ? {} : { condition: { version: write.ifVersion } };
}

export function prepareWrites(writes: readonly Write[]): readonly PreparedWrite[] {
  const paths = new Set(writes.map(({ path }) => path));
  if (paths.size !== writes.length) throw new TypeError('A commit writes each document once');
  return writes.map((write) => ({
    path: write.path,
    place: documentPlace(write.path),
    text: write.kind === 'delete' ? undefined : documentText(write.body),
    ...conditionOf(write),
  }));
}

function inWords(version: string | undefined): string {
  return version === undefined ? 'no document' : `version ${version}`;
}

/** Applies all writes in one transaction, or none. The number of the commit is the new version of all it wrote. */
export function documentWriter(database: DatabaseSync): (writes: readonly PreparedWrite[]) => void {
  const count = database.prepare('update commits set count = count + 1 returning count');
  const find = database.prepare('select version from documents where collection = ? and id = ?');
  const put = database.prepare(
    `insert into documents (collection, id, version, body) values (?, ?, ?, ?)
     on conflict do update set version = excluded.version, body = excluded.body`,
  );
  const remove = database.prepare('delete from documents where collection = ? and id = ?');

  function assertCondition({ path, place, condition }: PreparedWrite): void {
    if (condition === undefined) return;
    const version = find.get(place.collection, place.id)?.['version'];
    const found = version === undefined ? undefined : String(version);
    if (found === condition.version) return;
    throw new Problem('STORE_CONFLICT', { path, expected: inWords(condition.version), found: inWords(found) });
  }

  return (writes) =>
    inTransaction(database, () => {
      for (const write of writes) assertCondition(write);
      const version = Number(count.get()?.['count']);
      for (const { place, text } of writes) {
        if (text === undefined) remove.run(place.collection, place.id);
        else put.run(place.collection, place.id, version, text);
      }
    });
}
