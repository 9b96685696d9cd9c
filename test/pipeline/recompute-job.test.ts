import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { allJobs, type JobRecord, jobStatus } from '../../functions/pipeline/recompute/job.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { actionsIn, aRecomputeDesk, type RecomputeDesk, veto } from '../support/a-recompute-desk.ts';

const HALF = { parts: { quantitative: 0.5, qualitative: 0.5 } };

async function start({ office }: Pick<RecomputeDesk, 'office'>, request: object, key?: string): Promise<JobRecord> {
  const asked = await recompute(office, request, key);
  if (asked.kind !== 'job') throw new Error('no job');
  return asked.job;
}

/** The same office with a printer that fails at documents whose title holds `word`. */
function failingAt(office: Office, word: string): Office {
  return {
    ...office,
    printer: async () => {
      const printer = await office.printer();
      return {
        ...printer,
        print: async (job) => {
          if (job.title.includes(word))
            throw new Problem('PRINT_FAILED', { document: job.name, attempts: 3, found: 'x' });
          return await printer.print(job);
        },
      };
    },
  };
}

describe('a recompute', () => {
  test('answers with a job at once, and does it in tasks: collect, evaluate, reports', async () => {
    await using desk = await aRecomputeDesk();
    await veto(desk.office.store, 'brindleford');
    const job = await start(desk, { reason: 'evidence was forged' });
    expect(job).toMatchObject({ state: 'collect', who: 'an admin', request: { reason: 'evidence was forged' } });
    expect(desk.queue.tasks.map(({ task }) => task)).toEqual([{ kind: 'job', job: job.job }]);
    expect(await jobStatus(desk.office, job.job)).toMatchObject({ state: 'collect', reports: {} });
    await desk.doer({ kind: 'job', job: job.job });
    const halfWay = await jobStatus(desk.office, job.job);
    expect(halfWay).toMatchObject({ state: 'render', from: job.from });
    expect(Object.keys(halfWay.reports)).toEqual([
      'PROVINCE',
      ...desk.office.definition.round.centres.map(({ id }) => id),
    ]);
    expect(new Set(Object.values(halfWay.reports).map(({ state }) => state))).toEqual(new Set(['waiting']));
    await desk.queue.drain(desk.doer);
    const done = await jobStatus(desk.office, job.job);
    expect(done.state).toBe('done');
    expect(done.run).not.toBe(done.from);
    expect(done.outcome).toEqual({ made: 6, unchanged: 1, failed: 0 });
    expect(done.reports['alderbeck']).toMatchObject({ state: 'done', at: expect.any(String) });
  });

  test('leaves its trace once, with the reason, at its beginning and at its end', async () => {
    await using desk = await aRecomputeDesk();
    const { job } = await start(desk, { reason: 'verify' });
    await desk.queue.drain(desk.doer);
    const subject = `rounds/${ROUND}/jobs/${job}`;
    const own = (await actionsIn(desk.office.store)).filter((action) => action.endsWith(subject));
    expect(own).toEqual([`recompute ${subject}`, `recompute-done ${subject}`]);
    const reasons: unknown[] = [];
    for await (const { body } of desk.office.store.list('audit')) {
      if (body['subject'] === subject) reasons.push([body['who'], body['reason']]);
    }
    expect(reasons).toEqual([
      ['an admin', 'verify'],
      ['an admin', 'verify'],
    ]);
  });

  test('makes anew only what changed, and that says what it replaces', async () => {
    await using desk = await aRecomputeDesk();
    const before = desk.printed.length;
    const { job } = await start(desk, { reason: 'verify' });
    await desk.queue.drain(desk.doer);
    expect(desk.printed).toHaveLength(before);
    expect((await jobStatus(desk.office, job)).outcome).toEqual({ made: 0, unchanged: 7, failed: 0 });
  });

  test('of some centres reads their workbooks, makes their reports and names the others that are outdated now', async () => {
    await using desk = await aRecomputeDesk();
    await veto(desk.office.store, 'brindleford');
    const { job } = await start(desk, { centres: ['brindleford'], reason: 'forged' });
    await desk.queue.drain(desk.doer);
    const status = await jobStatus(desk.office, job);
    expect(Object.keys(status.reports)).toEqual(['PROVINCE', 'brindleford']);
    expect(status.outdated).toContain('alderbeck');
    expect(status.outdated).not.toContain('brindleford');
  });

  test('whose report cannot be printed ends with that failure; asked for again it is another job', async () => {
    await using desk = await aRecomputeDesk();
    await veto(desk.office.store, 'brindleford');
    const first = await start(desk, { reason: 'forged' });
    await desk.queue.drain(taskDoer(failingAt(desk.office, 'Alderbeck')));
    const status = await jobStatus(desk.office, first.job);
    expect(status).toMatchObject({ state: 'done', outcome: { made: 5, unchanged: 1, failed: 1 } });
    expect(status.reports['alderbeck']).toMatchObject({ state: 'failed', message: expect.stringContaining('PDF') });
    const second = await start(desk, { reason: 'forged' });
    expect(second.job).not.toBe(first.job);
    await desk.queue.drain(desk.doer);
    expect((await jobStatus(desk.office, second.job)).outcome).toEqual({ made: 1, unchanged: 6, failed: 0 });
  });

  test('tells what it could not read, and is done for the others', async () => {
    await using desk = await aRecomputeDesk();
    const [name = ''] = await readdir(join(desk.workspace.folder, 'returns'));
    await writeFile(join(desk.workspace.folder, 'returns', name), 'id,value');
    const { job } = await start(desk, { reason: 'verify' });
    await desk.queue.drain(desk.doer);
    const status = await jobStatus(desk.office, job);
    expect(status.state).toBe('done');
    expect(status.troubles).toEqual([{ subject: expect.any(String), message: expect.stringContaining(name) }]);
  });

  test('is asked for with all its faults at once', async () => {
    await using desk = await aRecomputeDesk();
    const asked = recompute(desk.office, { centres: ['nowhere'], scheme: 'none' });
    await expect(asked).rejects.toMatchObject({ code: 'REQUEST_INVALID', details: { faults: { length: 3 } } });
  });

  test('that nobody asked for is not known', async () => {
    await using desk = await aRecomputeDesk();
    for (const id of ['0123', '../runs', '']) {
      await expect(jobStatus(desk.office, id)).rejects.toMatchObject({ code: 'JOB_UNKNOWN' });
    }
  });
});

describe('the same request', () => {
  test('is the same job while it is under way and when it is done, as long as nothing changed', async () => {
    await using desk = await aRecomputeDesk();
    const one = await start(desk, { reason: 'verify', centres: ['2', '1'] });
    expect((await start(desk, { reason: ' verify', centres: ['alderbeck', 'brindleford'] })).job).toBe(one.job);
    await desk.queue.drain(desk.doer);
    expect((await start(desk, { reason: 'verify', centres: ['1', '2'] })).job).toBe(one.job);
    expect(await allJobs(desk.office)).toHaveLength(1);
    await veto(desk.office.store, 'brindleford');
    expect((await start(desk, { reason: 'verify', centres: ['1', '2'] })).job).not.toBe(one.job);
  });

  test('is another job when what it came to no longer stands', async () => {
    await using desk = await aRecomputeDesk();
    const one = await start(desk, { reason: 'verify' });
    await desk.queue.drain(desk.doer);
    await veto(desk.office.store, 'brindleford');
    await evaluate(desk.office);
    await veto(desk.office.store, 'brindleford', false);
    const document = await desk.office.store.get(`rounds/${ROUND}/ledger/brindleford`);
    const entry = { ...(document?.body['entry'] as object), vetoReason: '' };
    await desk.office.store.commit([{ kind: 'put', path: `rounds/${ROUND}/ledger/brindleford`, body: { entry } }]);
    expect((await start(desk, { reason: 'verify' })).job).not.toBe(one.job);
  });

  test('by its key is the same whatever changed meanwhile; another request under that key is refused', async () => {
    await using desk = await aRecomputeDesk();
    const one = await start(desk, { reason: 'verify' }, 'key-1');
    await desk.queue.drain(desk.doer);
    await veto(desk.office.store, 'brindleford');
    expect((await start(desk, { reason: 'verify' }, 'key-1')).job).toBe(one.job);
    await expect(start(desk, { reason: 'other' }, 'key-1')).rejects.toMatchObject({
      code: 'JOB_KEY_TAKEN',
      details: { job: one.job },
    });
    expect((await start(desk, { reason: 'verify' }, 'key-2')).job).not.toBe(one.job);
  });

  test('made by two at once is one job with one trace', async () => {
    await using desk = await aRecomputeDesk();
    const jobs = await Promise.all([1, 2, 3].map(() => start(desk, { reason: 'verify', scheme: HALF })));
    expect(new Set(jobs.map(({ job }) => job)).size).toBe(1);
    await desk.queue.drain(desk.doer);
    const actions = await actionsIn(desk.office.store);
    expect(actions.filter((action) => /^(recompute|choose-scheme)/.test(action))).toHaveLength(3);
  });
});

test('another request beside a job is refused and told which one has the round; afterwards it is taken', async () => {
  await using desk = await aRecomputeDesk();
  const one = await start(desk, { reason: 'verify' });
  await expect(start(desk, { reason: 'other' })).rejects.toMatchObject({
    code: 'JOB_RUNNING',
    status: 409,
    details: { job: one.job, who: 'an admin' },
  });
  expect(await allJobs(desk.office)).toHaveLength(1);
  await desk.queue.drain(desk.doer);
  await start(desk, { reason: 'other' });
  expect(await allJobs(desk.office)).toHaveLength(2);
});

describe('a scheme that was asked for', () => {
  test('holds for every evaluation from then on, until the round’s own is asked for', async () => {
    await using desk = await aRecomputeDesk();
    const own = (await evaluate(desk.office)).run;
    await start(desk, { scheme: HALF, reason: 'the board decided' });
    await desk.queue.drain(desk.doer);
    const half = (await evaluate(desk.office)).run;
    expect(half).not.toBe(own);
    const record = await desk.office.store.get(`rounds/${ROUND}`);
    expect(record?.body['scheme']).toMatchObject({ choice: HALF, reason: 'the board decided', who: 'an admin' });
    await veto(desk.office.store, 'brindleford');
    const next = await desk.office.store.get(`rounds/${ROUND}/runs/${(await evaluate(desk.office)).run}`);
    expect(next?.body['scheme']).toMatchObject(HALF);
    await veto(desk.office.store, 'brindleford', false);
    await start(desk, { scheme: 'default', reason: 'the board thought better' });
    await desk.queue.drain(desk.doer);
    expect((await desk.office.store.get(`rounds/${ROUND}`))?.body['scheme']).toBeUndefined();
    const actions = await actionsIn(desk.office.store);
    expect(actions.filter((action) => action.startsWith('choose-scheme'))).toHaveLength(2);
  });

  test('is printed as what it is: its own version and authority', async () => {
    await using desk = await aRecomputeDesk();
    await start(desk, { scheme: { ...HALF, version: 'board-2' }, reason: 'the board decided' });
    await desk.queue.drain(desk.doer);
    const printed = new TextDecoder().decode(await desk.office.files.read('01-Alderbeck Repair Hub.pdf'));
    expect(printed).toContain('board-2');
  });

  test('and no longer fits the round is said so, and nothing is scored by another one in silence', async () => {
    await using desk = await aRecomputeDesk();
    const { definition } = desk.office;
    const draft = { ...definition.round.scheme, ...HALF, version: 'draft' };
    const before = { ...desk.office, definition: { ...definition, schemes: { draft } } };
    await start({ office: before }, { scheme: 'draft', reason: 'trial' });
    await desk.queue.drain(taskDoer(before));
    await expect(evaluate(desk.office)).rejects.toMatchObject({
      code: 'SCHEME_UNUSABLE',
      message: expect.stringMatching(/draft.*--scheme default/),
    });
    await start(desk, { scheme: 'default', reason: 'the draft is gone' });
    await desk.queue.drain(desk.doer);
    await evaluate(desk.office);
  });
});
