import { describe, expect, it } from 'vitest';
import { isProblem, type Problem } from '../../functions/domain/problems/problem.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, load, type ReportRecord, type RoundRecord } from '../../functions/pipeline/documents.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { continueJobs } from '../../functions/pipeline/recompute/continue-job.ts';
import { jobStatus } from '../../functions/pipeline/recompute/job.ts';
import { type Recomputed, recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aHeldQueue } from '../support/a-held-queue.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { collect as listed } from '../support/collect.ts';
import { counted } from '../support/counted.ts';
import { roundDocuments } from '../support/round-documents.ts';

const NUMBERS_ALONE = { parts: { quantitative: 1, qualitative: 0 }, version: 'numbers-alone' };

async function evaluated(workspace: TestWorkspace) {
  const local = await workspace.open();
  await runRound(local);
  const queue = aHeldQueue();
  const office: Office = { ...local, queue };
  return { office, queue, close: () => local[Symbol.asyncDispose]() };
}

const jobOf = (answer: Recomputed) => {
  if (answer.kind !== 'job') throw new Error('a preview');
  return answer.job;
};

const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!isProblem(error)) throw new Error(`no problem but ${String(error)}`);
  return error;
};

describe('a preview', () => {
  it('tells what another scheme would change, with causes, and writes nothing', async () => {
    await using workspace = await aWorkspace();
    const { office, close } = await evaluated(workspace);
    const store = counted(office.store);
    const answer = await recompute({ ...office, store }, { preview: true, scheme: NUMBERS_ALONE });
    if (answer.kind !== 'preview') throw new Error('no preview');
    const { preview } = answer;
    expect(store.commits()).toBe(0);
    expect(preview.to).not.toBe(preview.from);
    expect(preview.causes).toEqual(['scheme']);
    expect(preview.centres.length).toBeGreaterThan(0);
    for (const { causes, before, after } of preview.centres) {
      expect(causes).toEqual(['scheme']);
      expect(after).not.toEqual(before);
    }
    expect(preview.reports.map(({ subject }) => subject)).toContain('PROVINCE');
    expect(preview.reports.every(({ supersedes, code }) => supersedes !== undefined && supersedes !== code)).toBe(true);
    await close();
  });

  it('of the same inputs tells that nothing would change', async () => {
    await using workspace = await aWorkspace();
    const { office, close } = await evaluated(workspace);
    const answer = await recompute(office, { preview: true });
    expect(answer).toMatchObject({ kind: 'preview', preview: { causes: [], centres: [], reports: [], outdated: [] } });
    await close();
  });

  it('names reports that would be outdated because they were not asked for', async () => {
    await using workspace = await aWorkspace();
    const { office, close } = await evaluated(workspace);
    const answer = await recompute(office, { preview: true, scheme: NUMBERS_ALONE, centres: ['1'] });
    if (answer.kind !== 'preview') throw new Error('no preview');
    const [first] = office.definition.round.centres;
    expect(answer.preview.reports.map(({ subject }) => subject).sort()).toEqual(['PROVINCE', first?.id].sort());
    expect(answer.preview.outdated.length).toBeGreaterThan(0);
    await close();
  });
});

describe('a recompute', () => {
  it('is a job at once; it makes anew what changed alone, saying what is replaced, and keeps the scheme', async () => {
    await using workspace = await aWorkspace();
    const { office, queue, close } = await evaluated(workspace);
    const round = office.definition.round.id;
    const job = jobOf(await recompute(office, { scheme: NUMBERS_ALONE, reason: 'as the board decided' }));
    expect(job.state).toBe('collect');
    await queue.drain(taskDoer(office));
    const status = await jobStatus(office, job.job);
    expect(status).toMatchObject({ state: 'done', outcome: { failed: 0 } });
    const states = new Set(Object.values(status.reports).map(({ state }) => state));
    expect([...states].every((state) => state === 'done' || state === 'unchanged')).toBe(true);
    const reports = (await listed(office.store.list(paths.reports(round)))).map((one) => bodyOf<ReportRecord>(one));
    expect(reports.filter(({ supersedes }) => supersedes !== undefined).length).toBeGreaterThan(0);
    const { latestRun } = (await load<RoundRecord>(office.store, paths.round(round))) ?? {};
    expect((await evaluate(office)).run).toBe(latestRun);
    const trail = await listed(office.store.list('audit'));
    expect(trail.filter(({ body }) => body['action'] === 'recompute')).toHaveLength(1);
    expect(trail.find(({ body }) => body['action'] === 'choose-scheme')?.body['reason']).toBe('as the board decided');
    await close();
  });

  it('the same request is the same job; another one meanwhile is refused, naming the first', async () => {
    await using workspace = await aWorkspace();
    const { office, queue, close } = await evaluated(workspace);
    const [one, same] = await Promise.all([
      recompute(office, { reason: 'first' }, 'key-1'),
      recompute(office, { reason: 'first' }, 'key-1'),
    ]);
    expect(jobOf(one).job).toBe(jobOf(same).job);
    const refused = await problemOf(recompute(office, { reason: 'second' }));
    expect(refused).toMatchObject({ code: 'JOB_RUNNING', status: 409, details: { job: jobOf(one).job } });
    const taken = await problemOf(recompute(office, { reason: 'third' }, 'key-1'));
    expect(taken.code).toBe('JOB_KEY_TAKEN');
    await queue.drain(taskDoer(office));
    expect(jobOf(await recompute(office, { reason: 'first' }, 'key-1')).state).toBe('done');
    await close();
  });

  it('tells all faults of a request at once', async () => {
    await using workspace = await aWorkspace();
    const { office, close } = await evaluated(workspace);
    const refused = await problemOf(
      recompute(office, { centres: ['nowhere'], scheme: 'no-such', round: 'other-round' }),
    );
    expect(refused.code).toBe('REQUEST_INVALID');
    expect(refused.message).toMatch(/nowhere[\s\S]*no-such|no-such[\s\S]*nowhere/);
    expect(refused.message).toContain('other-round');
    expect(refused.message).toContain('reason');
    expect((await problemOf(jobStatus(office, 'none'))).code).toBe('JOB_UNKNOWN');
    await close();
  });

  it('a scheme that no longer fits is told, not passed over', async () => {
    await using workspace = await aWorkspace();
    const { office, close } = await evaluated(workspace);
    const path = paths.round(office.definition.round.id);
    const record = await office.store.get(path);
    const scheme = { choice: 'gone', reason: 'r', who: 'w', at: '2024-05-01T08:00:00.000Z' };
    await office.store.commit([{ kind: 'put', path, body: { ...record?.body, scheme } }]);
    expect((await problemOf(evaluate(office))).code).toBe('SCHEME_UNUSABLE');
    await close();
  });
});

describe('a recompute that is disturbed', () => {
  /** What is left after a job, without the times at which things were done. */
  async function leftAfter(disturb: (office: Office, queue: ReturnType<typeof aHeldQueue>) => Promise<void>) {
    await using workspace = await aWorkspace();
    const { office, queue, close } = await evaluated(workspace);
    const started = jobOf(await recompute(office, { scheme: NUMBERS_ALONE, reason: 'why' }, 'k'));
    await disturb(office, queue);
    const status = await jobStatus(office, started.job);
    const verdict = await verifyAudit(office.store);
    const documents = await roundDocuments(office.store, office.definition.round.id);
    const kept = Object.fromEntries(
      Object.entries(documents).filter(([path]) => /\/(runs|currentReports|reports)\//.test(path)),
    );
    await close();
    return { state: status.state, outcome: status.outcome, reports: status.reports, entries: verdict.entries, kept };
  }

  const quiet = () => leftAfter((office, queue) => queue.drain(taskDoer(office)));

  it('by tasks that come twice and in any order ends in the same state', async () => {
    const expected = await quiet();
    const mixed = await leftAfter(async (office, queue) => {
      const doer = taskDoer(office);
      const twice = async (task: Parameters<typeof doer>[0]): Promise<void> => {
        await Promise.all([doer(task), doer(task)]);
        await doer(task);
      };
      await queue.drain(twice, (waiting) => waiting.length - 1);
    });
    expect(mixed).toEqual(expected);
  });

  it('by the death of its process at any commit is taken on by the next trigger, to the same state', async () => {
    const expected = await quiet();
    for (const deathAt of [1, 2, 3, 5, 8, 12]) {
      const left = await leftAfter(async (office, queue) => {
        let commits = 0;
        const dying: Office['store'] = {
          ...office.store,
          commit: async (writes) => {
            commits += 1;
            if (commits >= deathAt) throw new Error('killed');
            await office.store.commit(writes);
          },
        };
        await queue.drain(taskDoer({ ...office, store: dying })).catch(() => undefined);
        const later = { now: () => new Date(office.clock.now().getTime() + 3_600_000) };
        for (let trigger = 0; trigger < 4; trigger += 1) {
          const next = { ...office, clock: { now: () => new Date(later.now().getTime() + trigger * 3_600_000) } };
          await continueJobs(next);
          await queue.drain(taskDoer(next));
        }
      });
      expect({ state: left.state, entries: left.entries }, `death at commit ${deathAt}`).toEqual({
        state: expected.state,
        entries: expected.entries,
      });
    }
  });

  it('by a workbook that cannot be read is done for the others, and tells the trouble', async () => {
    await using workspace = await aWorkspace();
    const { office, queue, close } = await evaluated(workspace);
    const job = jobOf(await recompute(office, { reason: 'again' }));
    await collect(office);
    await queue.drain(taskDoer(office));
    expect((await jobStatus(office, job.job)).state).toBe('done');
    await close();
  });
});
