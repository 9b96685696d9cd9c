import { describe, expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { ReturnHead } from '../../functions/pipeline/documents.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aLedgerDesk } from '../support/a-ledger-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';

const headOf = async ({ store }: Pick<Office, 'store'>, centre: string) =>
  (await store.get(`rounds/${ROUND}/returns/${centre}`))?.body as unknown as ReturnHead;

async function reopenings({ store }: Pick<Office, 'store'>): Promise<readonly unknown[]> {
  const facts: unknown[] = [];
  for await (const { body } of store.list('audit')) {
    const { action, who, reason, after } = body;
    if (action === 'reopen') facts.push({ who, reason, after });
  }
  return facts;
}

describe('“reopen until” in the ledger', () => {
  test('opens that centre once, as the command does, and says so beside it; another day is another act', async () => {
    await using ledger = await aLedgerDesk();
    const { office } = ledger;
    await ledger.write('alderbeck', { reopenUntil: '2024-05-10', reopenReason: 'a contract came late' });
    expect(await ledger.shown('alderbeck', 'reopenAnswer')).toBe('Open until 10 May 2024, 23:59 (Europe/London)');
    expect(await ledger.shown('brindleford', 'reopenAnswer')).toBe('');
    const first = { who: '台账 ledger', reason: 'a contract came late', after: '2024-05-10T22:59:00.000Z' };
    expect(await headOf(office, 'alderbeck')).toMatchObject({ reopenedUntil: first.after, reopenReason: first.reason });
    for (const _ of ['own', 'again']) await collect(office);
    expect(await reopenings(office)).toEqual([first]);
    await ledger.write('alderbeck', { reopenUntil: '2024-05-12 12:00' });
    expect(await reopenings(office)).toEqual([first, { ...first, after: '2024-05-12T11:00:00.000Z' }]);
  });

  test('whose time went by says that it is over, and is no finding', async () => {
    await using ledger = await aLedgerDesk();
    await ledger.write('alderbeck', { reopenUntil: '2024-05-02', reopenReason: 'a contract came late' });
    ledger.desk.wait(3 * 86_400_000);
    await ledger.write('brindleford', { note: 'called' });
    expect(await ledger.shown('alderbeck', 'reopenAnswer')).toMatch(/^Was open until 2 May 2024, 23:59/);
    expect((await ledger.tab('Findings')).flat()).not.toContain('✗ Error');
  });

  test('that is over already opens nothing: it is a finding until it is another day', async () => {
    await using ledger = await aLedgerDesk();
    const { office } = ledger;
    await ledger.write('alderbeck', { reopenUntil: '2024-04-10', reopenReason: 'a contract came late' });
    for (const _ of ['own', 'again']) await collect(office);
    expect(await ledger.shown('alderbeck', 'reopenAnswer')).toBe('Not opened: that time is over');
    expect((await ledger.tab('Findings')).flat()).toContainEqual(
      expect.stringContaining('is over; nothing was opened'),
    );
    expect(await reopenings(office)).toEqual([]);
    await ledger.write('alderbeck', { reopenUntil: '2024-05-10' });
    expect(await ledger.shown('alderbeck', 'reopenAnswer')).toMatch(/^Open until/);
    expect((await ledger.tab('Findings')).flat()).not.toContain('✗ Error');
  });

  test('opens once however often its collect is killed', async () => {
    for (let nth = 1; nth <= 9; nth += 2) {
      await using ledger = await aLedgerDesk();
      const killed = aWatchedStore(ledger.office.store);
      killed.failAt = nth;
      await ledger.edit('alderbeck', { reopenUntil: '2024-05-10', reopenReason: 'late' });
      await collect({ ...ledger.office, store: killed.store }).catch((error: Error) =>
        expect(error.message).toBe('killed here'),
      );
      for (const _ of ['again', 'own', 'own']) await collect(ledger.office);
      expect(await reopenings(ledger.office)).toHaveLength(1);
      expect(await ledger.shown('alderbeck', 'reopenAnswer')).toMatch(/^Open until/);
    }
  });
});
