import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../functions/adapters/sqlite/open-database.ts';
import { documentReader } from '../../../functions/adapters/sqlite/read-documents.ts';
import { documentWriter, prepareWrites } from '../../../functions/adapters/sqlite/write-documents.ts';

function aDatabase(count: number, characters: number): DatabaseSync {
  const database = openDatabase(':memory:');
  const ids = Array.from({ length: count }, (_, n) => String(n).padStart(4, '0'));
  const writes = ids.map(
    (id) => ({ kind: 'create', path: `a/${id}`, body: { text: 'x'.repeat(characters) } }) as const,
  );
  documentWriter(database)(prepareWrites(writes));
  return database;
}

describe('a page of a listing', () => {
  it('ends after 500 small documents and says where to go on', () => {
    using database = aDatabase(501, 10);
    const reader = documentReader(database);
    const first = reader.readPage('a', '');
    expect(first.rows).toHaveLength(500);
    expect(first.next).toBe('0499');
    expect(reader.readPage('a', '0499')).toMatchObject({ rows: [{ path: 'a/0500' }], next: undefined });
  });

  it('ends at a million characters, so that large documents do not pile up', () => {
    using database = aDatabase(30, 300_000);
    const page = documentReader(database).readPage('a', '');
    expect(page.rows).toHaveLength(4);
    expect(page.next).toBe('0003');
  });

  it('holds no transaction once it is read', () => {
    using database = aDatabase(501, 10);
    documentReader(database).readPage('a', '');
    expect(database.isTransaction).toBe(false);
  });
});
