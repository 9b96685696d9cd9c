import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../functions/adapters/sqlite/in-transaction.ts';

describe('inTransaction', () => {
  it('leaves no transaction open and no row behind when SQLite itself rolled back', () => {
    using database = new DatabaseSync(':memory:');
    database.exec('create table t (a); pragma max_page_count = 5');
    const fill = (): void =>
      inTransaction(database, () => {
        database.exec('insert into t values (1)');
        database.exec('insert into t values (zeroblob(1000000))');
      });
    expect(fill).toThrow(/full/);
    expect(database.isTransaction).toBe(false);
    expect(database.prepare('select count(*) as rows from t').get()).toMatchObject({ rows: 0 });
  });

  it('leaves nothing behind when the work throws', () => {
    using database = new DatabaseSync(':memory:');
    database.exec('create table t (a)');
    const fail = (): void =>
      inTransaction(database, () => {
        database.exec('insert into t values (1)');
        throw new RangeError('stop');
      });
    expect(fail).toThrow(RangeError);
    expect(database.prepare('select count(*) as rows from t').get()).toMatchObject({ rows: 0 });
  });
});
