import { describe, expect, test } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import type { CurrentReport, ReportRecord } from '../../functions/pipeline/documents.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { PROVINCE } from '../../functions/pipeline/render/draft-reports.ts';
import { renderOne } from '../../functions/pipeline/render/render-one.ts';
import { requestReports } from '../../functions/pipeline/render/request-reports.ts';
import { runFactsMemo } from '../../functions/pipeline/render/run-facts-memo.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aHeldQueue } from '../support/a-held-queue.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { aPrinter, aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { roundDocuments } from '../support/round-documents.ts';

type TestOffice = Awaited<ReturnType<TestWorkspace['open']>>;

async function evaluated(office: TestOffice): Promise<string> {
  await openRound(office);
  await collect(office);
  return (await evaluate(office)).run;
}

/** A ledger row that vetoes a centre: a run after it is another run. */
async function veto(office: Office, centre: string): Promise<void> {
  const path = `rounds/${ROUND}/ledger/${centre}`;
  const document = await office.store.get(path);
  const entry = { ...(document?.body['entry'] as object), veto: true, vetoReason: 'forged evidence' };
  await office.store.commit([{ kind: 'put', path, body: { entry } }]);
}

const bodyAt = async <Body>(office: Office, path: string): Promise<Body | undefined> =>
  (await office.store.get(`rounds/${ROUND}/${path}`))?.body as Body | undefined;

describe('reports that are asked for one by one', () => {
  test('are the same as those of the main job: store, files and tables', async () => {
    await using whole = await aReadyWorkspace();
    await using wholeOffice = await whole.open();
    await runRound(wholeOffice);
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const run = await evaluated(office);
    expect(await requestReports(office, { run })).toEqual({ added: 7, known: 0 });
    await office.idle();
    expect(await roundDocuments(office.store, ROUND)).toEqual(await roundDocuments(wholeOffice.store, ROUND));
    for (const name of ['00-summary.pdf', '03-Coldharrow Repair Hub.pdf', 'results.csv', 'results.xlsx']) {
      expect(await office.files.digest(name)).toBe(await wholeOffice.files.digest(name));
    }
    expect(office.printed).toHaveLength(7);
  });

  test('are tasks that hold run and subject, the same once more when asked for twice', async () => {
    await using workspace = await aReadyWorkspace();
    await using opened = await workspace.open();
    const run = await evaluated(opened);
    const queue = aHeldQueue();
    const office = { ...opened, queue };
    await requestReports(office, { run });
    expect(queue.tasks[0]?.task).toEqual({ kind: 'render', run, subject: PROVINCE });
    expect(await requestReports(office, { run })).toEqual({ added: 0, known: 7 });
    expect(await requestReports(office, { run, job: 'j1' })).toEqual({ added: 7, known: 0 });
    expect(await requestReports(office, { run, subjects: ['alderbeck'] })).toEqual({ added: 0, known: 1 });
    for (const { name } of queue.tasks) expect(name).toMatch(/^[A-Za-z0-9-]{1,400}$/);
  });

  test('load the facts of their run once for all of them', async () => {
    await using workspace = await aReadyWorkspace();
    await using opened = await workspace.open();
    const run = await evaluated(opened);
    const watched = aWatchedStore(opened.store);
    const doer = taskDoer({ ...opened, store: watched.store });
    for (const subject of [PROVINCE, 'alderbeck', 'brindleford', 'coldharrow'])
      await doer({ kind: 'render', run, subject });
    expect(watched.calls.filter((call) => call.startsWith('list'))).toEqual([
      `list rounds/${ROUND}/runs/${run}/results`,
    ]);
    await veto(opened, 'dunsmere');
    const next = await evaluate(opened);
    await doer({ kind: 'render', run: next.run, subject: 'dunsmere' });
    expect(watched.calls.filter((call) => call.startsWith('list'))).toHaveLength(2);
  });

  test('print what the run found, whatever was collected since', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const run = await evaluated(office);
    await veto(office, 'alderbeck');
    await renderOne(office, runFactsMemo(office), { run, subject: 'alderbeck' });
    const printed = new TextDecoder().decode(await office.files.read('01-Alderbeck Repair Hub.pdf'));
    expect(printed).not.toContain('forged evidence');
  });
});

describe('a task of a run that is no longer the newest', () => {
  test('prints nothing', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const old = await evaluated(office);
    await veto(office, 'alderbeck');
    await evaluate(office);
    const memo = runFactsMemo(office);
    expect(await renderOne(office, memo, { run: old, subject: 'alderbeck' })).toEqual({ kind: 'stale' });
    expect(await renderOne(office, memo, { run: old, subject: PROVINCE })).toEqual({ kind: 'stale' });
    expect(office.printed).toEqual([]);
  });

  test('because it was overtaken while it printed takes nobody’s place, and the file of the newer one is put right', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const old = await evaluated(office);
    const printer = aPrinter();
    const subject = 'alderbeck';
    const slow = {
      ...office,
      printer: async () => ({
        ...printer,
        print: async (job: Parameters<typeof printer.print>[0]) => {
          const pdf = await printer.print(job);
          await veto(office, subject);
          const { run } = await evaluate(office);
          await renderOne(office, runFactsMemo(office), { run, subject });
          return pdf;
        },
      }),
    };
    expect(await renderOne(slow, runFactsMemo(slow), { run: old, subject })).toEqual({ kind: 'stale' });
    await office.idle();
    const current = await bodyAt<CurrentReport>(office, `currentReports/${subject}`);
    const record = await bodyAt<ReportRecord>(office, `reports/${current?.code}`);
    expect(record?.run).not.toBe(old);
    expect(await office.files.digest('01-Alderbeck Repair Hub.pdf')).toBe(record?.sha256);
  });

  test('or has no result of its subject is passed over', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const run = await evaluated(office);
    expect(await renderOne(office, runFactsMemo(office), { run, subject: 'nowhere' })).toEqual({ kind: 'absent' });
  });
});

describe('a report that cannot be printed', () => {
  test('is the failure of its centre, kept until a later attempt prints it; the report before stays in force', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const first = await evaluated(office);
    const memo = runFactsMemo(office);
    await renderOne(office, memo, { run: first, subject: 'alderbeck' });
    const before = await bodyAt<CurrentReport>(office, 'currentReports/alderbeck');
    await veto(office, 'alderbeck');
    const { run } = await evaluate(office);
    const broken: Office = {
      ...office,
      printer: async () => ({
        ...aPrinter(),
        print: async ({ name }) => {
          throw new Problem('PRINT_FAILED', { document: name, attempts: 3, found: 'no page' });
        },
      }),
    };
    const message = expect.stringMatching(/未能生成 PDF.*could not be printed/);
    expect(await renderOne(broken, memo, { run, subject: 'alderbeck' })).toEqual({ kind: 'failed', message });
    const failed = await bodyAt<CurrentReport>(office, 'currentReports/alderbeck');
    expect(failed).toMatchObject({ code: before?.code, failure: { run, message } });
    expect(await renderOne(office, memo, { run, subject: 'alderbeck' })).toEqual({ kind: 'made' });
    const after = await bodyAt<CurrentReport>(office, 'currentReports/alderbeck');
    expect(after).toEqual({ code: failed?.failure?.code });
    expect(await bodyAt<ReportRecord>(office, `reports/${after?.code}`)).toMatchObject({ supersedes: before?.code });
  });

  test('and whose content comes back to the one in force is no failure any more', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const run = await evaluated(office);
    const memo = runFactsMemo(office);
    await renderOne(office, memo, { run, subject: 'alderbeck' });
    const path = `rounds/${ROUND}/currentReports/alderbeck`;
    const current = await office.store.get(path);
    const failure = { run, code: 'x', message: 'm', at: '2024-05-01T08:00:00.000Z' };
    await office.store.commit([{ kind: 'put', path, body: { ...current?.body, failure } }]);
    expect(await renderOne(office, memo, { run, subject: 'alderbeck' })).toMatchObject({ kind: 'unchanged' });
    expect((await office.store.get(path))?.body).toEqual(current?.body);
  });
});
