import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/open-sqlite-store.ts';
import { shareStore, storeFor, storeOf } from '../../functions/compose/workspace-store.ts';
import { workspaceFolders } from '../../functions/compose.ts';

let root: string;
const SETTING = 'workspace.yaml';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'stores-'));
  const file = workspaceFolders(join(root, '2019')).store;
  await mkdir(dirname(file), { recursive: true });
  await mkdir(join(root, '2020'), { recursive: true });
  await using store = await openSqliteStore({ file });
  await store.commit([
    { kind: 'create', path: 'rounds/guangdong-2019', body: { title: '2019' } },
    { kind: 'create', path: 'rounds/guangdong-2019/workbooks/a', body: {} },
    { kind: 'create', path: 'rounds/guangdong-2022', body: { title: 'opened, and no more' } },
  ]);
});
afterAll(() => rm(root, { recursive: true }));

describe('the store of a workspace', () => {
  it('is its own where nothing else is said', async () => {
    expect(await storeOf(join(root, '2019'), 'guangdong-2019')).toBe(workspaceFolders(join(root, '2019')).store);
  });

  it('is that of another year where workspace.yaml says so, found again when both folders were moved together', async () => {
    const store = await storeFor('guangdong-2020', join(root, '2019'));
    await shareStore(join(root, '2020'), { round: 'guangdong-2020', store });
    expect(await readFile(join(root, '2020', SETTING), 'utf8')).toContain('"../2019/.centre-evaluation/store.sqlite"');
    expect(await storeOf(join(root, '2020'), 'guangdong-2020')).toBe(store);
    expect(await storeFor('guangdong-2021', join(root, '2020'))).toBe(store);
    expect(await storeFor('guangdong-2021', store)).toBe(store);

    const moved = `${root}-moved`;
    await rename(root, moved);
    root = moved;
    expect(await storeOf(join(root, '2020'), 'guangdong-2020')).toBe(workspaceFolders(join(root, '2019')).store);
  });

  it('is missed, and never made, where the other folder is gone', async () => {
    const lost = join(root, 'lost', 'store.sqlite');
    await shareStore(join(root, '2020'), { round: 'guangdong-2020', store: resolve(lost) });
    const asked = storeOf(join(root, '2020'), 'guangdong-2020');
    await expect(asked).rejects.toMatchObject({ code: 'SHARED_STORE_MISSING', details: { store: resolve(lost) } });
    await expect(storeFor('guangdong-2020', join(root, 'lost'))).rejects.toMatchObject({
      code: 'SHARED_STORE_MISSING',
    });
    expect(existsSync(join(root, 'lost'))).toBe(false);
  });

  it('takes no second round of one id, and opens for no other round than the one that it was set for', async () => {
    const store = join(root, '2019');
    await expect(storeFor('guangdong-2019', store)).rejects.toMatchObject({ code: 'ROUND_TAKEN' });
    expect(await storeFor('guangdong-2022', store)).toBe(workspaceFolders(store).store);
    await shareStore(join(root, '2020'), { round: 'guangdong-2020', store: workspaceFolders(store).store });
    await expect(storeFor('guangdong-2020', join(root, '2020'))).rejects.toMatchObject({ code: 'ROUND_TAKEN' });
    await expect(storeOf(join(root, '2020'), 'guangdong-2019')).rejects.toMatchObject({
      code: 'ROUND_NOT_ITS_OWN',
      details: { round: 'guangdong-2019', expected: 'guangdong-2020' },
    });
  });

  it.each(['', 'round: a', 'store: [', 'round: a\nstore: b\nother: c', '- a'])(
    'is not guessed where workspace.yaml says “%s”',
    async (text) => {
      await writeFile(join(root, '2020', SETTING), text);
      await expect(storeOf(join(root, '2020'), 'a')).rejects.toMatchObject({ code: 'WORKSPACE_SETTING_INVALID' });
    },
  );
});
