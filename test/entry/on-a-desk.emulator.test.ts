import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { load, type ReturnHead, type WorkbookRecord } from '../../functions/pipeline/documents.ts';
import { describeOnEmulator } from '../support/firestore/describe-on-emulator.ts';
import { type DeskFunctions, serveOnDesk } from '../support/serve-on-desk.ts';

const CLERK = 'clerk@example.org';

describeOnEmulator('the functions on a Google on the desk', () => {
  let desk: DeskFunctions;
  beforeAll(async () => {
    desk = await serveOnDesk();
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  it('collect the round when the schedule says so', async () => {
    const response = await desk.call('collect', {
      by: 'scheduler',
      headers: { 'x-cloudscheduler-jobname': 'collect', 'x-cloudscheduler-scheduletime': '2024-05-01T08:00:00Z' },
    });
    expect([response.status, await response.json()]).toMatchObject([200, { isCut: false }]);
    const { id } = desk.office.definition.round;
    const centre = desk.office.definition.round.centres[0]?.id ?? '';
    expect(await load<ReturnHead>(desk.office.store, paths.return(id, centre))).toMatchObject({ centre });
  });

  it('are told by Drive itself when a sheet was edited, and collect it once the window is over', async () => {
    const [entry] = await desk.office.workbooks.list('return');
    const id = entry?.id ?? '';
    await desk.office.workbooks.admit(id, [{ address: CLERK, role: 'writer' }]);
    const opened = await desk.call('renew-channel', { by: 'scheduler' });
    expect(await opened.json()).toMatchObject({ kind: 'opened' });
    await expect.poll(() => desk.lines().filter((line) => line['message'] === 'on-change 200').length).toBe(1);

    const record = () => load<WorkbookRecord>(desk.office.store, paths.workbook(desk.office.definition.round.id, id));
    const before = await record();
    const response = await fetch(`${desk.sheetsUrl}v4/spreadsheets/${id}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: `Bearer account:${CLERK}`, 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [{ addSheet: { properties: { title: '草稿' } } }] }),
    });
    expect([response.status, await response.text()]).toMatchObject([200, expect.any(String)]);
    const byTasks = () =>
      desk.lines().filter(({ message, by }) => message === 'collect 200' && /^tasks@/.test(String(by)));
    await expect.poll(() => byTasks().length, { timeout: 40_000 }).toBe(1);
    expect((await record())?.version).not.toBe(before?.version);
  });

  it('score the round for an admin, print each report as a task of its own, and hand the files out', async () => {
    const evaluated = await desk.call('evaluate', { by: 'admin' });
    expect(await evaluated.json()).toMatchObject({ isKnown: false, reports: { added: 7, known: 0 } });
    const printed = () => desk.lines().filter(({ message }) => message === 'render 200').length;
    await expect.poll(printed, { timeout: 40_000 }).toBe(7);
    expect(new Set(desk.printed).size).toBe(7);
    const response = await desk.call('files', { by: 'admin', method: 'GET', path: '/results.csv' });
    expect(response.status).toBe(200);
    expect((await response.text()).split('\n').length).toBeGreaterThan(6);
    expect(response.headers.get('content-disposition')).toContain('results.csv');
  });

  it('score nothing twice, and print nothing again', async () => {
    const evaluated = await desk.call('evaluate', { by: 'scheduler' });
    expect(await evaluated.json()).toMatchObject({ isKnown: true, reports: { added: 0, known: 7 } });
    expect(desk.printed).toHaveLength(7);
  });

  it('recompute when an admin asks, and tell how far that is until it is done', async () => {
    const preview = await desk.call('recompute', { by: 'admin', body: { preview: true } });
    expect(await preview.json()).toMatchObject({ centres: [], reports: [], unchangedReports: 7 });
    const started = await desk.call('recompute', { by: 'admin', body: { reason: '抽查后更正' } });
    expect(started.status).toBe(202);
    const path = started.headers.get('location') ?? '';
    const state = async (): Promise<unknown> => {
      const response = await desk.call('recompute', { by: 'admin', method: 'GET', path });
      return ((await response.json()) as { state: unknown }).state;
    };
    await expect.poll(state, { timeout: 40_000 }).toBe('done');
    expect(desk.printed).toHaveLength(7);
  });

  it('hand the reports to the reviewers, and nobody twice', async () => {
    const deliver = async () =>
      (await (await desk.call('deliver', { by: 'admin' })).json()) as Record<
        'delivered' | 'unchanged' | 'failed',
        number
      >;
    const first = await deliver();
    expect(first).toMatchObject({ unchanged: 0, failed: 0 });
    expect(first.delivered).toBeGreaterThan(0);
    expect(await deliver()).toMatchObject({ delivered: 0, unchanged: first.delivered });
  });

  it('refuse a call in Drive’s name, and whoever shows a token that was made for another function', async () => {
    const headers = { 'x-goog-channel-id': 'a'.repeat(32), 'x-goog-channel-token': 'b', 'x-goog-resource-id': 'c' };
    expect((await fetch(`${desk.url}/on-change`, { method: 'POST', headers })).status).toBe(404);
    expect((await desk.call('collect', { by: 'scheduler', audience: 'sweep' })).status).toBe(401);
    expect((await desk.call('collect', { by: 'admin' })).status).toBe(403);
  });
});
