import { describe, expect, test } from 'vitest';
import { once } from '../../functions/compose/once.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { continueJob } from '../../functions/pipeline/recompute/continue-job.ts';
import { allJobs, type JobStatus, jobStatus, runningJob } from '../../functions/pipeline/recompute/job.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import type { QueuedTask } from '../../functions/ports/queue.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aHeldQueue } from '../support/a-held-queue.ts';
import { actionsIn, aRecomputeDesk, type RecomputeDesk, veto } from '../support/a-recompute-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { roundDocuments } from '../support/round-documents.ts';

const REQUEST = { reason: 'forged', scheme: { parts: { quantitative: 0.5, qualitative: 0.5 } } };
const LATER_MS = 600_000;

/** A desk on which something changed, so that every report has to be made anew. */
async function aChangedDesk(): Promise<RecomputeDesk> {
  const desk = await aRecomputeDesk();
  await veto(desk.office.store, 'brindleford');
  return desk;
}

interface End {
  readonly documents: Record<string, string>;
  readonly job: Pick<JobStatus, 'state' | 'run' | 'outcome' | 'outdated' | 'request'>;
  readonly actions: readonly string[];
}

/** All that is to be the same at the end, whatever happened on the way. */
async function endOf({ office }: RecomputeDesk): Promise<End> {
  const [only, ...others] = await allJobs(office);
  if (only === undefined || others.length > 0) throw new Error('not one job');
  const { state, run, outcome, outdated, request } = await jobStatus(office, only.job);
  expect((await verifyAudit(office.store)).firstBreak).toBeUndefined();
  return {
    documents: await roundDocuments(office.store, ROUND),
    job: { state, request, ...(run && { run }), ...(outcome && { outcome }), ...(outdated && { outdated }) },
    actions: [...(await actionsIn(office.store))].sort(),
  };
}

/** The end that all others are held against. */
const undisturbed = once(async (): Promise<End> => {
  await using desk = await aChangedDesk();
  await recompute(desk.office, REQUEST);
  await desk.queue.drain(desk.doer);
  return await endOf(desk);
});

/** What a trigger does that finds an unfinished job. */
async function goOnWith(office: Office): Promise<void> {
  const running = await runningJob(office);
  if (running !== undefined) await continueJob(office, running.job);
}

/** A new process: nothing in the queue, and the lease of the one before has run out. */
async function goOn(desk: RecomputeDesk): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    desk.wait(LATER_MS);
    const queue = aHeldQueue();
    const office: Office = { ...desk.office, queue };
    await goOnWith(office);
    await queue.drain(taskDoer(office));
  }
}

describe('a recompute whose process is killed', () => {
  test('at any commit is taken on by the next trigger and ends in the same state, each act recorded once', async () => {
    const expected = await undisturbed();
    expect(expected.job).toMatchObject({ state: 'done', outcome: { made: 7, unchanged: 0, failed: 0 } });
    await using counted = await aChangedDesk();
    const watched = aWatchedStore(counted.office.store);
    const office = { ...counted.office, store: watched.store };
    await recompute(office, REQUEST);
    await counted.queue.drain(taskDoer(office));
    const commits = watched.calls.filter((call) => /^(commit|put) /.test(call)).length;
    expect(commits).toBeGreaterThan(20);
    for (let nth = 1; nth <= commits; nth += 1) {
      await using desk = await aChangedDesk();
      const killed = aWatchedStore(desk.office.store);
      killed.failAt = nth;
      const queue = aHeldQueue();
      const dying: Office = { ...desk.office, store: killed.store, queue };
      const life = async (): Promise<void> => {
        await recompute(dying, REQUEST);
        await queue.drain(taskDoer(dying));
      };
      await expect(life()).rejects.toThrow('killed here');
      if ((await allJobs(desk.office)).length === 0) await recompute(desk.office, REQUEST);
      await goOn(desk);
      expect(await endOf(desk)).toEqual(expected);
    }
  }, 240_000);
});

describe('the tasks of a recompute', () => {
  const orders: readonly [string, (waiting: readonly QueuedTask[]) => number][] = [
    ['backwards', (waiting) => waiting.length - 1],
    ['from the middle', (waiting) => Math.floor(waiting.length / 2)],
  ];
  test.each(orders)('may be done %s', async (_, pick) => {
    await using desk = await aChangedDesk();
    await recompute(desk.office, REQUEST);
    await desk.queue.drain(desk.doer, pick);
    expect(await endOf(desk)).toEqual(await undisturbed());
  });

  test('may be done twice, and late', async () => {
    await using desk = await aChangedDesk();
    await recompute(desk.office, REQUEST);
    await desk.queue.drain(async (task) => {
      await desk.doer(task);
      await desk.doer(task);
    });
    for (const { task } of desk.queue.tasks) await desk.doer(task);
    expect(await endOf(desk)).toEqual(await undisturbed());
  });

  test('may be done in parallel, each by two processes', async () => {
    await using desk = await aChangedDesk();
    await recompute(desk.office, REQUEST);
    const [first] = desk.queue.tasks;
    if (first !== undefined) await Promise.all([desk.doer(first.task), taskDoer(desk.office)(first.task)]);
    const others = desk.queue.tasks.slice(1);
    const doers = [desk.doer, taskDoer(desk.office)];
    await Promise.all(others.flatMap(({ task }) => doers.map((doer) => doer(task))));
    await desk.queue.drain(desk.doer);
    const { job, actions } = await endOf(desk);
    const expected = await undisturbed();
    expect(job).toEqual(expected.job);
    expect(actions).toEqual(expected.actions);
  });

  test('that are lost are asked for again when none was done for a while, not before', async () => {
    await using desk = await aChangedDesk();
    await recompute(desk.office, REQUEST);
    const [first] = desk.queue.tasks;
    if (first !== undefined) await desk.doer(first.task);
    const queue = aHeldQueue();
    const office: Office = { ...desk.office, queue };
    await goOnWith(office);
    expect(queue.tasks).toEqual([]);
    desk.wait(LATER_MS);
    await goOnWith(office);
    expect(queue.tasks).toHaveLength(7);
    await queue.drain(taskDoer(office));
    expect(await endOf(desk)).toEqual(await undisturbed());
  });
});

test('a run that is made while the reports of a job wait is followed by the job', async () => {
  await using desk = await aChangedDesk();
  await recompute(desk.office, REQUEST);
  const [first] = desk.queue.tasks;
  if (first !== undefined) await desk.doer(first.task);
  await veto(desk.office.store, 'brindleford', false);
  const { run } = await evaluate(desk.office);
  await desk.queue.drain(desk.doer);
  const [only] = await allJobs(desk.office);
  const status = await jobStatus(desk.office, only?.job ?? '');
  expect(status.state).toBe('done');
  const current = await desk.office.store.get(`rounds/${ROUND}/currentReports/alderbeck`);
  const report = await desk.office.store.get(`rounds/${ROUND}/reports/${current?.body['code']}`);
  expect(report?.body['run']).toBe(run);
});

test('a job that fails at every attempt is given up, with what it failed of, and frees the round', async () => {
  await using desk = await aChangedDesk();
  await recompute(desk.office, REQUEST);
  const broken: Office = {
    ...desk.office,
    workbooks: {
      ...desk.office.workbooks,
      changes: async () => {
        throw new Error('no such drive');
      },
    },
  };
  for (let attempt = 0; attempt < 60; attempt += 1) {
    desk.wait(LATER_MS);
    await goOnWith(broken).catch(() => undefined);
  }
  const [only] = await allJobs(desk.office);
  expect(only).toMatchObject({ state: 'failed', lastError: 'no such drive' });
  expect((await actionsIn(desk.office.store)).filter((action) => action.startsWith('recompute-failed'))).toHaveLength(
    1,
  );
  await recompute(desk.office, { reason: 'the drive is back' });
  expect(await allJobs(desk.office)).toHaveLength(2);
});
