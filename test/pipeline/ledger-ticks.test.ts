import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { allJobs } from '../../functions/pipeline/recompute/job.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { aChangeFeed, type ChangeFeed } from '../support/a-change-feed.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { actionsIn, aRecomputeDesk, type RecomputeDesk } from '../support/a-recompute-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { addressOf, tabOf } from '../support/a-workbook.ts';
import { editWorkbook } from '../support/edit-workbook.ts';

interface LedgerDesk extends AsyncDisposable {
  readonly desk: RecomputeDesk;
  readonly office: Office;
  readonly feed: ChangeFeed;
  /** Writes into the columns for a recompute as the office does, and collects. */
  readonly write: (
    centre: string,
    cells: { readonly tick?: string | null; readonly reason?: string | null },
  ) => Promise<void>;
  /** What stands in the column of answers. */
  readonly answer: (centre: string) => Promise<string>;
}

/** A round whose ledger tells when it changed. */
async function aLedgerDesk(): Promise<LedgerDesk> {
  const desk = await aRecomputeDesk();
  const feed = aChangeFeed(desk.office.workbooks);
  const office: Office = { ...desk.office, workbooks: feed.workbooks };
  for (const _ of ['all', 'own']) await collect(office);
  const folder = join(desk.workspace.folder, 'ledger');
  const [name = ''] = await readdir(folder);
  const raw = async () => (await office.workbooks.read(`ledger/${name}`)).workbook;
  let savedMs = new Date('2024-04-30T08:00:00Z').getTime();
  return {
    ...{ desk, office, feed },
    write: async (centre, { tick, reason }) => {
      const workbook = await raw();
      const at = (column: string): string => addressOf(workbook, 'register', [centre, column]);
      const cells = {
        ...(tick !== undefined && { [at('recompute')]: tick }),
        ...(reason !== undefined && { [at('recomputeReason')]: reason }),
      };
      await editWorkbook(join(folder, name), { [tabOf(workbook, 'register').title]: cells });
      savedMs += 1_000;
      await utimes(join(folder, name), new Date(savedMs), new Date(savedMs));
      await collect(office);
    },
    answer: async (centre) => {
      const workbook = await raw();
      const cell = tabOf(workbook, 'register').cells.get(addressOf(workbook, 'register', [centre, 'recomputeAnswer']));
      return String(cell?.value ?? '');
    },
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

describe('a tick in the ledger, with its reason', () => {
  test('begins a recompute of that centre once, and is answered until it is done', async () => {
    await using ledger = await aLedgerDesk();
    const { office, desk } = ledger;
    await ledger.write('alderbeck', { tick: 'Yes', reason: 'the bank confirmed the figures' });
    const [job, ...others] = await allJobs(office);
    expect(others).toEqual([]);
    expect(job).toMatchObject({
      who: '台账 ledger',
      request: { centres: ['alderbeck'], reason: 'the bank confirmed the figures' },
    });
    await collect(office);
    expect(await ledger.answer('alderbeck')).toMatch(new RegExp(`^Accepted: .*\\(job ${job?.job}\\)$`));
    expect(await ledger.answer('brindleford')).toBe('');
    await desk.queue.drain(taskDoer(office));
    await collect(office);
    const [done] = await allJobs(office);
    expect(await ledger.answer('alderbeck')).toMatch(new RegExp(`^Done: .*\\(run ${done?.run}\\)$`));
    for (const _ of ['again', 'and again']) await collect(office);
    expect(await allJobs(office)).toHaveLength(1);
    const actions = await actionsIn(office.store);
    expect(actions.filter((action) => action.startsWith('recompute '))).toHaveLength(1);
  });

  test('is answered and then leaves the ledger in peace', async () => {
    await using ledger = await aLedgerDesk();
    await ledger.write('alderbeck', { tick: 'Yes', reason: 'verify' });
    await ledger.desk.queue.drain(taskDoer(ledger.office));
    for (const _ of ['answer', 'own', 'own']) await collect(ledger.office);
    ledger.feed.calls.length = 0;
    await collect(ledger.office);
    expect(ledger.feed.calls).toEqual(['changes']);
  });

  test('that is cleared loses its answer; made again it is another wish', async () => {
    await using ledger = await aLedgerDesk();
    const { office, desk } = ledger;
    await ledger.write('alderbeck', { tick: 'Yes', reason: 'verify' });
    await desk.queue.drain(taskDoer(office));
    await ledger.write('alderbeck', { tick: null });
    expect(await ledger.answer('alderbeck')).toBe('');
    await ledger.write('alderbeck', { tick: 'Yes' });
    await desk.queue.drain(taskDoer(office));
    expect(await allJobs(office)).toHaveLength(2);
  });

  test('waits while another recompute has the round, and begins with its end', async () => {
    await using ledger = await aLedgerDesk();
    const { office, desk } = ledger;
    await recompute(office, { reason: 'by an admin' });
    await ledger.write('alderbeck', { tick: 'Yes', reason: 'first' });
    await ledger.write('brindleford', { tick: 'Yes', reason: 'second' });
    expect(await ledger.answer('alderbeck')).toBe('Noted; begins as soon as the round is free');
    expect(await allJobs(office)).toHaveLength(1);
    await desk.queue.drain(taskDoer(office));
    const jobs = (await allJobs(office)).map(({ request, state }) => `${request.reason}: ${state}`);
    expect(jobs.sort()).toEqual(['by an admin: done', 'first: done', 'second: done']);
    await collect(office);
    expect(await ledger.answer('brindleford')).toMatch(/^Done/);
  });

  test('is begun once however often its collect is killed', async () => {
    for (let nth = 1; nth <= 8; nth += 1) {
      await using ledger = await aLedgerDesk();
      const { office, desk } = ledger;
      const killed = aWatchedStore(office.store);
      killed.failAt = nth;
      const dying: LedgerDesk = { ...ledger, office: { ...office, store: killed.store } };
      await ledger.write('coldharrow', { reason: 'not ticked' });
      const folder = join(desk.workspace.folder, 'ledger');
      const [name = ''] = await readdir(folder);
      const { workbook } = await office.workbooks.read(`ledger/${name}`);
      const at = (column: string): string => addressOf(workbook, 'register', ['alderbeck', column]);
      await editWorkbook(join(folder, name), {
        [tabOf(workbook, 'register').title]: { [at('recompute')]: 'Yes', [at('recomputeReason')]: 'verify' },
      });
      await collect(dying.office).catch((error: Error) => expect(error.message).toBe('killed here'));
      for (const _ of ['again', 'and again']) await collect(office);
      desk.wait(600_000);
      await desk.queue.drain(taskDoer(office));
      for (const _ of ['answer', 'own']) await collect(office);
      expect(await allJobs(office)).toHaveLength(1);
      expect(await ledger.answer('alderbeck')).toMatch(/^(Done|Accepted)/);
    }
  });
});

test('a tick without its reason begins nothing; what is missing stands beside it and among the findings', async () => {
  await using ledger = await aLedgerDesk();
  await ledger.write('alderbeck', { tick: 'Yes' });
  expect(await allJobs(ledger.office)).toEqual([]);
  expect(await ledger.answer('alderbeck')).toBe('Please give the reason; not begun yet');
  const [name = ''] = await readdir(join(ledger.desk.workspace.folder, 'ledger'));
  const { workbook } = await ledger.office.workbooks.read(`ledger/${name}`);
  const findings = workbook.tabs.find(({ title }) => title === 'Findings');
  expect([...(findings?.cells.values() ?? [])].map(({ value }) => value)).toContainEqual(
    expect.stringContaining('a recompute without a reason is not begun'),
  );
  await ledger.write('alderbeck', { reason: 'now it is here' });
  expect(await allJobs(ledger.office)).toHaveLength(1);
});

test('a tick moves no score: the ledger of a run is the same with it', async () => {
  await using ledger = await aLedgerDesk();
  const before = (await ledger.office.store.get(`rounds/${ROUND}`))?.body['latestRun'];
  await ledger.write('alderbeck', { tick: 'Yes', reason: 'verify' });
  await ledger.desk.queue.drain(taskDoer(ledger.office));
  expect((await ledger.office.store.get(`rounds/${ROUND}`))?.body['latestRun']).toBe(before);
});
