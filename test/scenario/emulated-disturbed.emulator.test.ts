import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workspaceFolders } from '../../functions/compose.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aCopyOf, anUnopenedWorkspace, type TestOffice, type TestWorkspace } from '../support/a-workspace.ts';
import { dumpSqlite } from '../support/dump-store.ts';
import { everyTriggerTwice } from '../support/every-trigger-twice.ts';
import { describeOnEmulator } from '../support/firestore/describe-on-emulator.ts';
import { anEmulatedOffice } from '../support/google/an-emulated-office.ts';
import { killSometime } from '../support/kill-sometime.ts';
import { type Remains, remainsIn, standing } from '../support/remains-in.ts';

const CHILD = fileURLToPath(new URL('./children/run-on-desk.ts', import.meta.url));
const KILLS = 4;
/** About what a run takes from its beginning. */
const LATEST_KILL_MS = 4_000;
const LONGEST_MS = 240_000;

describeOnEmulator('a round on an emulated Google', () => {
  let untouched: TestWorkspace;
  let office: TestOffice;
  /** What a round on one machine leaves where nothing disturbs it. */
  let expected: Remains;

  beforeAll(async () => {
    untouched = await anUnopenedWorkspace();
    await using local = await aCopyOf(untouched);
    office = await untouched.open();
    await using undisturbed = await local.open();
    await runRound(undisturbed);
    expected = remainsIn(dumpSqlite(workspaceFolders(local.folder).store));
  });
  afterAll(async () => {
    await office[Symbol.asyncDispose]();
    await untouched[Symbol.asyncDispose]();
  });

  it(
    'with every trigger twice, in parallel and out of order, ends as a quiet one on one machine',
    async () => {
      await using emulated = await anEmulatedOffice(untouched.folder, office);
      await everyTriggerTwice(emulated.office);
      await runRound(emulated.office);
      expect(standing(remainsIn(await emulated.dump()))).toMatchObject(standing(expected));
      expect((await verifyAudit(emulated.office.store)).firstBreak).toBeUndefined();
    },
    LONGEST_MS,
  );

  it(
    `killed ${KILLS} times at any moment and run again, ends as a quiet one on one machine`,
    async () => {
      await using emulated = await anEmulatedOffice(untouched.folder, office);
      const { round } = workspaceFolders(untouched.folder);
      const now = office.clock.now().toISOString();
      const order = JSON.stringify({ variables: emulated.variables, round, now, who: office.who });
      for (let kills = 0; kills < KILLS; kills += 1) await killSometime(LATEST_KILL_MS, [CHILD, order]);
      await runRound(emulated.office);
      expect(remainsIn(await emulated.dump())).toEqual(expected);
      expect((await verifyAudit(emulated.office.store)).firstBreak).toBeUndefined();
    },
    LONGEST_MS,
  );
});
