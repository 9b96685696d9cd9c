import { describe, expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import { allJobs } from '../../functions/pipeline/recompute/job.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aLedgerDesk, type LedgerDesk } from '../support/a-ledger-desk.ts';
import { actionsIn } from '../support/a-recompute-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';

describe('a tick in the ledger, with its reason', () => {
  test('begins a recompute of that centre once, and is answered until it is done', async () => {
    await using ledger = await aLedgerDesk();
    const { office, desk } = ledger;
    await ledger.write('alderbeck', { recompute: 'Yes', recomputeReason: 'the bank confirmed the figures' });
    const [job, ...others] = await allJobs(office);
    expect(others).toEqual([]);
    expect(job).toMatchObject({
      who: '台账 ledger',
      request: { centres: ['alderbeck'], reason: 'the bank confirmed the figures' },
    });
    await collect(office);
    expect(await ledger.shown('alderbeck', 'recomputeAnswer')).toMatch(
      new RegExp(`^Accepted: .*\\(job ${job?.job}\\)$`),
    );
    expect(await ledger.shown('brindleford', 'recomputeAnswer')).toBe('');
    await desk.queue.drain(taskDoer(office));
    await collect(office);
    const [done] = await allJobs(office);
    expect(await ledger.shown('alderbeck', 'recomputeAnswer')).toMatch(new RegExp(`^Done: .*\\(run ${done?.run}\\)$`));
    for (const _ of ['again', 'and again']) await collect(office);
    expect(await allJobs(office)).toHaveLength(1);
    const actions = await actionsIn(office.store);
    expect(actions.filter((action) => action.startsWith('recompute '))).toHaveLength(1);
  });

  test('is answered and then leaves the ledger in peace', async () => {
    await using ledger = await aLedgerDesk();
    await ledger.write('alderbeck', { recompute: 'Yes', recomputeReason: 'verify' });
    await ledger.desk.queue.drain(taskDoer(ledger.office));
    for (const _ of ['answer', 'own', 'own']) await collect(ledger.office);
    ledger.feed.calls.length = 0;
    await collect(ledger.office);
    expect(ledger.feed.calls).toEqual(['changes']);
  });

  test('that is cleared loses its answer; made again it is another wish', async () => {
    await using ledger = await aLedgerDesk();
    const { office, desk } = ledger;
    await ledger.write('alderbeck', { recompute: 'Yes', recomputeReason: 'verify' });
    await desk.queue.drain(taskDoer(office));
    await ledger.write('alderbeck', { recompute: null });
    expect(await ledger.shown('alderbeck', 'recomputeAnswer')).toBe('');
    await ledger.write('alderbeck', { recompute: 'Yes' });
    await desk.queue.drain(taskDoer(office));
    expect(await allJobs(office)).toHaveLength(2);
  });

  test('waits while another recompute has the round, and begins with its end', async () => {
    await using ledger = await aLedgerDesk();
    const { office, desk } = ledger;
    await recompute(office, { reason: 'by an admin' });
    await ledger.write('alderbeck', { recompute: 'Yes', recomputeReason: 'first' });
    await ledger.write('brindleford', { recompute: 'Yes', recomputeReason: 'second' });
    expect(await ledger.shown('alderbeck', 'recomputeAnswer')).toBe('Noted; begins as soon as the round is free');
    expect(await allJobs(office)).toHaveLength(1);
    await desk.queue.drain(taskDoer(office));
    const jobs = (await allJobs(office)).map(({ request, state }) => `${request.reason}: ${state}`);
    expect(jobs.sort()).toEqual(['by an admin: done', 'first: done', 'second: done']);
    await collect(office);
    expect(await ledger.shown('brindleford', 'recomputeAnswer')).toMatch(/^Done/);
  });

  test('is begun once however often its collect is killed', async () => {
    for (let nth = 1; nth <= 8; nth += 1) {
      await using ledger = await aLedgerDesk();
      const { office, desk } = ledger;
      const killed = aWatchedStore(office.store);
      killed.failAt = nth;
      const dying: LedgerDesk = { ...ledger, office: { ...office, store: killed.store } };
      await ledger.write('coldharrow', { recomputeReason: 'not ticked' });
      await ledger.edit('alderbeck', { recompute: 'Yes', recomputeReason: 'verify' });
      await collect(dying.office).catch((error: Error) => expect(error.message).toBe('killed here'));
      for (const _ of ['again', 'and again']) await collect(office);
      desk.wait(600_000);
      await desk.queue.drain(taskDoer(office));
      for (const _ of ['answer', 'own']) await collect(office);
      expect(await allJobs(office)).toHaveLength(1);
      expect(await ledger.shown('alderbeck', 'recomputeAnswer')).toMatch(/^(Done|Accepted)/);
    }
  });
});

test('a tick without its reason begins nothing; what is missing stands beside it and among the findings', async () => {
  await using ledger = await aLedgerDesk();
  await ledger.write('alderbeck', { recompute: 'Yes' });
  expect(await allJobs(ledger.office)).toEqual([]);
  expect(await ledger.shown('alderbeck', 'recomputeAnswer')).toBe('Please give the reason; not begun yet');
  expect((await ledger.tab('Findings')).flat()).toContainEqual(
    expect.stringContaining('a recompute without a reason is not begun'),
  );
  await ledger.write('alderbeck', { recomputeReason: 'now it is here' });
  expect(await allJobs(ledger.office)).toHaveLength(1);
});

test('a tick moves no score: the ledger of a run is the same with it', async () => {
  await using ledger = await aLedgerDesk();
  const before = (await ledger.office.store.get(`rounds/${ROUND}`))?.body['latestRun'];
  await ledger.write('alderbeck', { recompute: 'Yes', recomputeReason: 'verify' });
  await ledger.desk.queue.drain(taskDoer(ledger.office));
  expect((await ledger.office.store.get(`rounds/${ROUND}`))?.body['latestRun']).toBe(before);
});
