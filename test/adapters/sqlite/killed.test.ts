import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { assertWhole, killWithin, startStepping } from '../../contract/store/killed-steps.ts';

const CHILD = fileURLToPath(new URL('./children/commit-for-ever.ts', import.meta.url));
const ROUNDS = 6;
const LATEST_KILL_MS = 120;

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function commitAndKill(file: string): Promise<number> {
  const child = startStepping(CHILD, file);
  while (child.steps() === 0) await sleep(1);
  return killWithin(child, LATEST_KILL_MS);
}

async function assertWholeFile(file: string, acknowledged: number): Promise<void> {
  await using store = await openSqliteStore({ file });
  await assertWhole(store, acknowledged);
}

describe('a process killed while it commits', () => {
  it(`loses nothing it acknowledged and leaves nothing half, ${ROUNDS} times over on one store`, async () => {
    const file = join(folder, 'store.sqlite');
    for (let round = 0; round < ROUNDS; round += 1) await assertWholeFile(file, await commitAndKill(file));
  });

  it('leaves a store that opens, also when it was killed while making it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const file = join(folder, `fresh-${round}.sqlite`);
      const child = startStepping(CHILD, file);
      while (!existsSync(file)) await sleep(1);
      await assertWholeFile(file, await killWithin(child, 10));
    }
  });

  it('does not disturb a process that has the store open', async () => {
    const file = join(folder, 'shared.sqlite');
    await using store = await openSqliteStore({ file });
    for (let round = 0; round < 2; round += 1) {
      const acknowledged = await commitAndKill(file);
      expect(Number((await store.get('steps/last'))?.body['step'])).toBeGreaterThanOrEqual(acknowledged);
      await store.commit([{ kind: 'put', path: 'a/b', body: { round } }]);
      expect((await store.get('a/b'))?.body).toEqual({ round });
    }
  });
});
