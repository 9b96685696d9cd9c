import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/open-firestore-store.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { aCopyOf, aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { dumpFirestore } from '../support/dump-store.ts';
import { everyTriggerTwice } from '../support/every-trigger-twice.ts';
import { describeOnEmulator } from '../support/firestore/describe-on-emulator.ts';
import { openFaultyWay } from '../support/firestore/faulty-way.ts';
import { killSometime } from '../support/kill-sometime.ts';
import { type Remains, remainsIn, standing } from '../support/remains-in.ts';

const CHILD = fileURLToPath(new URL('./children/run-on-firestore.ts', import.meta.url));
const KILLS = 5;
/** About what a run takes from its beginning. */
const LATEST_KILL_MS = 1_500;

/** A run of the small round on the emulator. */
interface Desk extends AsyncDisposable {
  readonly workspace: TestWorkspace;
  readonly projectId: string;
  readonly office: Office;
}

/** A run and the next: the ledger tells of notices at the first look after they went out. */
async function runAndTell(office: Office): Promise<void> {
  await runRound(office);
  await runRound(office);
}

describeOnEmulator('a round whose documents are in Firestore', (emulator) => {
  let untouched: TestWorkspace;
  let expected: Remains;

  async function aDesk(host = emulator): Promise<Desk> {
    const workspace = await aCopyOf(untouched);
    const projectId = `p-${randomUUID()}`;
    const opened = await workspace.open();
    const store = openFirestoreStore({ projectId, emulator: host });
    const dispose = async (): Promise<void> => {
      await store[Symbol.asyncDispose]();
      await opened[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    };
    return { workspace, projectId, office: { ...opened, store }, [Symbol.asyncDispose]: dispose };
  }

  async function remainsOf({ projectId }: Desk): Promise<Remains> {
    return remainsIn(await dumpFirestore(emulator, projectId));
  }

  async function assertAsExpected(desk: Desk): Promise<void> {
    expect(await remainsOf(desk)).toEqual(expected);
    await using store = openFirestoreStore({ projectId: desk.projectId, emulator });
    expect((await verifyAudit(store)).firstBreak).toBeUndefined();
  }

  beforeAll(async () => {
    untouched = await aWorkspace();
    await using desk = await aDesk();
    await runAndTell(desk.office);
    expected = await remainsOf(desk);
  });
  afterAll(() => untouched[Symbol.asyncDispose]());

  it.each([1, 2, 4, 7, 11, 16, 22, 29, 34])(
    'interrupted at commit %d and run again, it ends in the same state',
    async (failAt) => {
      await using desk = await aDesk();
      const watched = Object.assign(aWatchedStore(desk.office.store), { failAt });
      await expect(runRound({ ...desk.office, store: watched.store })).rejects.toThrow('killed here');
      await runAndTell(desk.office);
      await assertAsExpected(desk);
    },
  );

  it(`killed ${KILLS} times at any moment and run again, it ends in the same state`, async () => {
    await using desk = await aDesk();
    for (let kills = 0; kills < KILLS; kills += 1) {
      await killSometime(LATEST_KILL_MS, [CHILD, desk.workspace.folder, emulator, desk.projectId]);
    }
    await runAndTell(desk.office);
    await assertAsExpected(desk);
  });

  it('with every trigger twice, in parallel and out of order, it ends in the same state', async () => {
    await using desk = await aDesk();
    await everyTriggerTwice(desk.office);
    await runAndTell(desk.office);
    expect(standing(await remainsOf(desk))).toMatchObject(standing(expected));
    await using store = openFirestoreStore({ projectId: desk.projectId, emulator });
    expect((await verifyAudit(store)).firstBreak).toBeUndefined();
  });

  it('on a line that loses every seventh answer, it ends in the same state', async () => {
    await using way = await openFaultyWay(emulator, (_, before) => (before % 7 === 6 ? 'lose the answer' : 'pass'));
    await using desk = await aDesk(way.host);
    await runAndTell(desk.office);
    await assertAsExpected(desk);
    expect(way.seen.length).toBeGreaterThan(50);
  });
});
