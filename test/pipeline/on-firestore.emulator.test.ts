import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/open-firestore-store.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { render } from '../../functions/pipeline/render/render.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { aCopyOf, aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { comparableStore } from '../support/comparable-store.ts';
import { dumpFirestore, type StoreDump } from '../support/dump-store.ts';
import { describeOnEmulator } from '../support/firestore/describe-on-emulator.ts';
import { openFaultyWay } from '../support/firestore/faulty-way.ts';

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

/** Everything but the trail, whose entries may come in another order, and the facts of the trail in any order. */
interface Remains {
  readonly documents: StoreDump;
  readonly facts: readonly string[];
}

function factOf(text: string): string {
  const { hash: _hash, previous: _previous, seq: _seq, ...fact } = JSON.parse(text);
  return JSON.stringify(fact);
}

/** Runs to the end; the second run finds nothing to do, so that nothing is left that speaks of the last pass alone. */
async function runToTheEnd(office: Office): Promise<void> {
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
    const dump = Object.entries(comparableStore(await dumpFirestore(emulator, projectId)));
    const isTrail = (path: string): boolean => path.startsWith('audit/') || path.startsWith('chains/');
    return {
      documents: Object.fromEntries(dump.filter(([path]) => !isTrail(path))),
      facts: dump.flatMap(([path, text]) => (path.startsWith('audit/') ? [factOf(text)] : [])).sort(),
    };
  }

  async function assertAsExpected(desk: Desk): Promise<void> {
    expect(await remainsOf(desk)).toEqual(expected);
    await using store = openFirestoreStore({ projectId: desk.projectId, emulator });
    expect((await verifyAudit(store)).firstBreak).toBeUndefined();
  }

  beforeAll(async () => {
    untouched = await aWorkspace();
    await using desk = await aDesk();
    await runToTheEnd(desk.office);
    expected = await remainsOf(desk);
  });
  afterAll(() => untouched[Symbol.asyncDispose]());

  it.each([1, 2, 4, 7, 11, 16, 22, 29, 34])(
    'interrupted at commit %d and run again, it ends in the same state',
    async (failAt) => {
      await using desk = await aDesk();
      const watched = Object.assign(aWatchedStore(desk.office.store), { failAt });
      await expect(runRound({ ...desk.office, store: watched.store })).rejects.toThrow('killed here');
      await runToTheEnd(desk.office);
      await assertAsExpected(desk);
    },
  );

  it(`killed ${KILLS} times at any moment and run again, it ends in the same state`, async () => {
    await using desk = await aDesk();
    for (let kills = 0; kills < KILLS; kills += 1) {
      const child = spawn(process.execPath, [CHILD, desk.workspace.folder, emulator, desk.projectId], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close');
      await once(child.stdout, 'data');
      await sleep(Math.random() * LATEST_KILL_MS);
      child.kill('SIGKILL');
      await closed;
    }
    await runToTheEnd(desk.office);
    await assertAsExpected(desk);
  });

  it('with every trigger twice, in parallel and out of order, it ends in the same state', async () => {
    await using desk = await aDesk();
    const { office } = desk;
    await Promise.all([openRound(office), openRound(office)]);
    await Promise.all([collect(office), evaluate(office), collect(office)]);
    await Promise.all([evaluate(office), collect(office), evaluate(office)]);
    await Promise.all([render(office), collect(office), render(office), evaluate(office)]);
    await runToTheEnd(office);
    const { documents } = await remainsOf(desk);
    expect(documents).toMatchObject(expected.documents);
    await using store = openFirestoreStore({ projectId: desk.projectId, emulator });
    expect((await verifyAudit(store)).firstBreak).toBeUndefined();
  });

  it('on a line that loses every seventh answer, it ends in the same state', async () => {
    await using way = await openFaultyWay(emulator, (_, before) => (before % 7 === 6 ? 'lose the answer' : 'pass'));
    await using desk = await aDesk(way.host);
    await runToTheEnd(desk.office);
    await assertAsExpected(desk);
    expect(way.seen.length).toBeGreaterThan(50);
  });
});
