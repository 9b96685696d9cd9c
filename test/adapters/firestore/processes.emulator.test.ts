import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { increment } from '../../contract/store/increment.ts';
import { assertWhole, killWithin, startStepping } from '../../contract/store/killed-steps.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';

const STEPPING = fileURLToPath(new URL('./children/commit-for-ever.ts', import.meta.url));
const INCREMENT = fileURLToPath(new URL('./children/increment.ts', import.meta.url));
const ROUNDS = 4;
const LATEST_KILL_MS = 200;
/** What the child sent before it died is with the emulator by then. */
const UNDER_WAY_MS = 300;

describeOnEmulator('a database that several processes use', (emulator) => {
  it(`loses nothing that a killed one had acknowledged and has nothing half, ${ROUNDS} times over`, async () => {
    const projectId = `p-${randomUUID()}`;
    await using store = openFirestoreStore({ projectId, emulator });
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startStepping(STEPPING, emulator, projectId);
      while (child.steps() === 0) await sleep(1);
      const acknowledged = await killWithin(child, LATEST_KILL_MS);
      await sleep(UNDER_WAY_MS);
      await assertWhole(store, acknowledged);
    }
  });

  it('loses none of the increments of three at once', async () => {
    const projectId = `p-${randomUUID()}`;
    const elsewhere = async (times: number): Promise<void> => {
      const child = spawn(process.execPath, [INCREMENT, emulator, projectId, String(times)], { stdio: 'inherit' });
      expect(await once(child, 'close')).toEqual([0, null]);
    };
    await using store = openFirestoreStore({ projectId, emulator });
    const here = async (): Promise<void> => {
      for (let times = 0; times < 100; times += 1) await increment(store, 'a/counter');
    };
    await Promise.all([elsewhere(100), elsewhere(100), here()]);
    expect((await store.get('a/counter'))?.body).toEqual({ count: 300 });
  });

  it('lets exactly one of twenty make a document, at each of ten', async () => {
    const projectId = `p-${randomUUID()}`;
    await using store = openFirestoreStore({ projectId, emulator });
    for (let round = 0; round < 10; round += 1) {
      const attempts = Array.from({ length: 20 }, (_, n) =>
        store.commit([{ kind: 'create', path: `locks/${round}`, body: { n } }]).then(
          () => n,
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'STORE_CONFLICT' });
            return undefined;
          },
        ),
      );
      const winners = (await Promise.all(attempts)).filter((n) => n !== undefined);
      expect(winners).toHaveLength(1);
      expect((await store.get(`locks/${round}`))?.body).toEqual({ n: winners[0] });
    }
  });
});
