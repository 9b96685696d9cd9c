import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { asProblem } from '../../../functions/adapters/sqlite/sqlite-fault.ts';
import { collect } from '../../support/collect.ts';

const root = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(async () => rm(root, { recursive: true, force: true }));

function aFile(): string {
  return join(mkdtempSync(join(root, 'store-')), 'store.sqlite');
}

/** A closed store of 100 documents of 2 kB. */
async function aStoreFile(): Promise<string> {
  const file = aFile();
  await using store = await openSqliteStore({ file });
  const ids = Array.from({ length: 100 }, (_, n) => `d${n + 100}`);
  await store.commit(ids.map((id) => ({ kind: 'create', path: `a/${id}`, body: { text: id.repeat(500) } })));
  return file;
}

function runSql(file: string, sql: string): void {
  using database = new DatabaseSync(file);
  database.exec(sql);
}

/** What SQLite itself throws at a statement. */
function errorOf(database: DatabaseSync, sql: string): unknown {
  try {
    database.exec(sql);
  } catch (error) {
    return error;
  }
  throw new Error('the statement was expected to fail');
}

describe('a file that is no store', () => {
  it.each([
    ['a text', 'hello world\n'.repeat(100)],
    ['a few bytes', 'hello'],
    ['zeros', '\0'.repeat(4096)],
    ['a workbook', 'PK\u0003\u0004'.padEnd(2_000, 'x')],
  ])('is STORE_UNREADABLE and stays as it is: %s', async (_title, content) => {
    const file = aFile();
    writeFileSync(file, content);
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'STORE_UNREADABLE', details: { file } });
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('is STORE_UNREADABLE and stays as it is when it is the database of another program', async () => {
    const file = aFile();
    runSql(file, 'create table documents (anything); insert into documents values (1)');
    const before = readFileSync(file);
    await expect(openSqliteStore({ file })).rejects.toThrow('database of another program');
    expect(readFileSync(file)).toEqual(before);
  });

  it('is STORE_UNREADABLE when it is a folder, or lies below a file', async () => {
    const file = aFile();
    mkdirSync(file);
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    const below = join(await aStoreFile(), 'store.sqlite');
    await expect(openSqliteStore({ file: below })).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
  });

  it('becomes a store when it is empty', async () => {
    const file = aFile();
    writeFileSync(file, '');
    await using store = await openSqliteStore({ file });
    expect(await collect(store.list('a'))).toEqual([]);
  });
});

describe('a store that was altered', () => {
  it('by a newer version of the program is STORE_UNREADABLE, names both versions and stays as it is', async () => {
    const file = await aStoreFile();
    runSql(file, 'pragma user_version = 7');
    const before = readFileSync(file);
    await expect(openSqliteStore({ file })).rejects.toThrow(/version 7, this program knows up to 1/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('by a cut is STORE_UNREADABLE, at the opening or where the missing part is read', async () => {
    const file = await aStoreFile();
    writeFileSync(file, readFileSync(file).subarray(0, 40_000));
    const reading = (async () => {
      await using store = await openSqliteStore({ file });
      return collect(store.list('a'));
    })();
    await expect(reading).rejects.toMatchObject({ code: 'STORE_UNREADABLE', details: { file } });
  });

  it('by pages overwritten in the middle is STORE_UNREADABLE', async () => {
    const file = await aStoreFile();
    const content = readFileSync(file);
    writeFileSync(file, content.fill(0xa5, 8_192, content.length - 8_192));
    const reading = (async () => {
      await using store = await openSqliteStore({ file });
      return collect(store.list('a'));
    })();
    await expect(reading).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
  });

  it('by hand, so that a body is no JSON, is STORE_UNREADABLE and names the document', async () => {
    const file = await aStoreFile();
    runSql(file, `update documents set body = '{' where id = 'd150'`);
    await using store = await openSqliteStore({ file });
    await expect(store.get('a/d150')).rejects.toThrow(/a\/d150/);
    expect(await store.get('a/d151')).toBeDefined();
  });
});

describe('an error of SQLite', () => {
  it('is STORE_UNWRITABLE when the disk is full', () => {
    using database = new DatabaseSync(':memory:');
    database.exec('create table t (a); pragma max_page_count = 5');
    const error = errorOf(database, `insert into t values (zeroblob(1000000))`);
    expect(asProblem(error, 'x.sqlite')).toMatchObject({ code: 'STORE_UNWRITABLE', cause: error });
  });

  it('is STORE_UNWRITABLE when the file is read-only', async () => {
    using database = new DatabaseSync(await aStoreFile(), { readOnly: true });
    const error = errorOf(database, 'delete from documents');
    expect(asProblem(error, 'x.sqlite')).toMatchObject({ code: 'STORE_UNWRITABLE', details: { file: 'x.sqlite' } });
  });

  it('that nobody but us is to blame for stays as it is', () => {
    using database = new DatabaseSync(':memory:');
    const error = errorOf(database, 'select nonsense');
    expect(asProblem(error, 'x.sqlite')).toBe(error);
  });
});
