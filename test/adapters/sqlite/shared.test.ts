import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { increment } from '../../contract/store/increment.ts';

const CHILD = fileURLToPath(new URL('./children/increment.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'shared-'));
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function incrementElsewhere(file: string, times: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, file, String(times)], { stdio: 'inherit' });
  expect(await once(child, 'close')).toEqual([0, null]);
}

/** Another program that holds the store's write lock. */
function holdLock(file: string): Disposable {
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  return {
    [Symbol.dispose]: () => {
      other.exec('rollback');
      other.close();
    },
  };
}

describe('a store that several processes have open', () => {
  it('loses none of the increments of three processes at once', async () => {
    const file = join(folder, 'three.sqlite');
    const here = async (): Promise<void> => {
      await using store = await openSqliteStore({ file });
      for (let times = 0; times < 200; times += 1) await increment(store, 'a/counter');
    };
    await Promise.all([incrementElsewhere(file, 300), incrementElsewhere(file, 300), here()]);
    await using store = await openSqliteStore({ file });
    expect((await store.get('a/counter'))?.body).toEqual({ count: 800 });
  });

  it('can be opened by many at once while there is no file yet', async () => {
    const file = join(folder, 'new', 'many.sqlite');
    const stores = await Promise.all(Array.from({ length: 10 }, () => openSqliteStore({ file })));
    await Promise.all(stores.map((store) => increment(store, 'a/counter')));
    expect((await stores[0]?.get('a/counter'))?.body).toEqual({ count: 10 });
    await Promise.all(stores.map((store) => store[Symbol.asyncDispose]()));
  });

  it('is STORE_BUSY to a commit when another program holds it longer than the timeout', async () => {
    const file = join(folder, 'held.sqlite');
    await using store = await openSqliteStore({ file, timeoutMs: 60 });
    using _lock = holdLock(file);
    const commit = store.commit([{ kind: 'put', path: 'a/b', body: {} }]);
    await expect(commit).rejects.toMatchObject({ code: 'STORE_BUSY', details: { file } });
    expect(await store.get('a/b')).toBeUndefined();
  });

  it('takes a commit as soon as it is free again, and lets other work go on till then', async () => {
    const file = join(folder, 'freed.sqlite');
    await using store = await openSqliteStore({ file });
    let turns = 0;
    const lock = holdLock(file);
    const commit = store.commit([{ kind: 'put', path: 'a/b', body: {} }]);
    while (turns < 5) {
      await sleep(1);
      turns += 1;
      expect(await store.get('a/b')).toBeUndefined();
    }
    lock[Symbol.dispose]();
    await commit;
    expect(await store.get('a/b')).toBeDefined();
  });

  it('is not held back by a listing that stands still', async () => {
    const file = join(folder, 'listed.sqlite');
    await using store = await openSqliteStore({ file });
    await store.commit(['1', '2', '3'].map((id) => ({ kind: 'create', path: `a/${id}`, body: {} })));
    for await (const _document of store.list('a')) {
      using other = new DatabaseSync(file);
      // A reader in the way makes a checkpoint report that it was not complete.
      expect({ ...other.prepare('pragma wal_checkpoint(truncate)').get() }).toMatchObject({ busy: 0 });
    }
  });
});
