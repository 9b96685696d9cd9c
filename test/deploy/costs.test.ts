import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costTables } from '../../deploy/costs/cost-tables.ts';
import * as stated from '../../deploy/costs/document-counts.ts';
import { CONDITIONS } from '../../deploy/costs/print-costs.ts';
import { readFunctionTable } from '../../deploy/function-table.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { deliver } from '../../functions/pipeline/deliver/deliver.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { explain } from '../../functions/pipeline/explain.ts';
import { sendNotices } from '../../functions/pipeline/notices/send-notices.ts';
import { oncePerTrigger } from '../../functions/pipeline/once-per-trigger.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { sweep } from '../../functions/pipeline/sweep.ts';
import { aMailer } from '../support/a-mailer.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { type CountingStore, countingStore } from '../support/counting-store.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { toldWorkbooks } from '../support/told-workbooks.ts';

const CENTRES = 12;
/** The counts are for thousands of centres: a document more or less is nothing. */
const NEAR = { relative: 0.1, absolute: 4 };

type Opened = Awaited<ReturnType<TestWorkspace['open']>>;

let workspace: TestWorkspace;
let base: Opened;
let office: Opened;
let counting: CountingStore['counting'];
beforeAll(async () => {
  workspace = await aWorkspace({ round: 'guangdong-2019', centres: CENTRES });
  base = await workspace.open('2019-12-01T00:00:00Z');
  const counter = countingStore(base.store);
  counting = counter.counting;
  office = { ...base, store: counter.store, workbooks: toldWorkbooks(base.workbooks) };
  await openRound(office);
  await collect(office);
  await collect(office);
});
afterAll(async () => {
  await base[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

function expectNear(measured: stated.Documents, said: stated.Documents): void {
  for (const kind of ['reads', 'writes'] as const) {
    const most = Math.max(NEAR.absolute, said[kind] * NEAR.relative);
    expect(Math.abs(measured[kind] - said[kind]), `${kind}: ${measured[kind]}, said ${said[kind]}`).toBeLessThanOrEqual(
      most,
    );
  }
}

/** Raises the first figure of so many returns. */
async function raise(returns: number, by: number): Promise<void> {
  const { centres, indicators } = office.definition.round;
  const folder = join(workspace.folder, 'returns');
  const files = readdirSync(folder).sort();
  for (const [at, centre] of centres.slice(0, returns).entries()) {
    const { source, value = 0 } = (await explain(base, centre.id, { node: indicators[0]?.id })).path.at(-1) ?? {};
    if (source === undefined) throw new Error(`no source for ${centre.id}`);
    await editWorkbook(join(folder, files[at] ?? ''), { [source.tab]: { [source.a1]: value + by } });
  }
}

describe('the documents that the costs are worked out from', () => {
  test('are those of a collect that finds nothing', async () => {
    const measured = await counting(async () => {
      await openRound(office);
      await collect(office);
    });
    expect(measured).toEqual({ ...stated.quietCollect, deletes: 0 });
  });

  test('are those of work that is done once per trigger', async () => {
    const trigger = { door: 'x', source: 'task', name: 'y' } as const;
    const measured = await counting(() => oncePerTrigger(office, { trigger, leaseMs: 1_000, work: async () => ({}) }));
    expect(measured).toEqual({ ...stated.ONCE, deletes: 0 });
  });

  test('are those of notices: a look that sends, one that finds nothing, one that rests', async () => {
    const mayRest = { mayRest: true };
    const mailer = aMailer();
    // When all workbooks have been left alone.
    const clock = { now: () => new Date('2020-07-01T00:00:00Z') };
    const round = { ...office.definition.round, sample: false };
    const people = { ...office, mailer, clock, definition: { ...office.definition, round } };
    const look = async () => {
      await openRound(people);
      await sendNotices(people, mayRest);
    };
    const sent = await counting(look);
    expect(mailer.delivered.length).toBeGreaterThan(CENTRES / 2);
    const looked = stated.sum([1, stated.noticesLook(CENTRES)], [1, stated.renewedLists(CENTRES)]);
    expectNear(sent, stated.sum([1, looked], [mailer.delivered.length, stated.oneMail]));
    expectNear(await counting(look), stated.noticesLook(CENTRES));
    expect(await counting(look)).toEqual({ ...stated.restingLook, deletes: 0 });
  });

  test('are those of evaluation, printing and delivery', async () => {
    let run = '';
    const evaluated = await counting(async () => {
      run = (await evaluate(office)).run;
    });
    expectNear(evaluated, stated.newEvaluation(CENTRES));
    const [first, second] = office.definition.round.centres.map(
      ({ id }) => ({ kind: 'render', run, subject: id }) as const,
    );
    if (first === undefined || second === undefined) throw new Error('too few centres');
    const doTask = taskDoer(office);
    expectNear(await counting(() => doTask(first)), stated.sum([1, stated.factsOfRun(CENTRES)], [1, stated.oneReport]));
    expect(await counting(() => doTask(second))).toEqual({ ...stated.oneReport, deletes: 0 });
    for (const { id } of office.definition.round.centres) await doTask({ kind: 'render', run, subject: id });
    const { reviewers } = office.definition;
    const reviewersPerCentre = reviewers.reduce((sum, { centres }) => sum + (centres?.length ?? CENTRES), 0) / CENTRES;
    expectNear(await counting(() => deliver(office, run)), stated.delivery(CENTRES, reviewersPerCentre));
  });

  test('are those of a collect that finds changes, and of a sweep that finds none', async () => {
    await evaluate(office);
    await collect(office);
    await raise(1, 7);
    expectNear(await counting(() => collect(office)), stated.busyCollect(CENTRES, 1));
    await raise(3, 9);
    expectNear(await counting(() => collect(office)), stated.busyCollect(CENTRES, 3));
    await collect(office);
    expectNear(await counting(() => sweep(office)), stated.wholeSweep(CENTRES));
  });
});

describe('docs/deploy.md', () => {
  const alerts = readFileSync('deploy/terraform/alerts.tf', 'utf8');

  test('holds the tables as they come out of the counts and prices', () => {
    const { schedules } = readFunctionTable();
    const tables = costTables({ jobs: Object.keys(schedules).length, conditions: CONDITIONS });
    expect(readFileSync('docs/deploy.md', 'utf8')).toContain(tables);
  });

  test('counts the conditions of the alerts as Terraform makes them', () => {
    const listed = alerts.match(/^ {4}\S+ += \{ above = /gm)?.length ?? 0;
    const single = alerts.match(/^resource "google_monitoring_alert_policy" "(?!too_many)/gm)?.length ?? 0;
    expect(listed + single).toBe(CONDITIONS);
  });
});
