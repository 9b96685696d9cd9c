import { describe, expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { renewLists } from '../../functions/pipeline/collect/renew-lists.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aLedgerDesk } from '../support/a-ledger-desk.ts';

describe('the tab Today of the ledger', () => {
  test('tells where the round stands and is left alone while nothing changes', async () => {
    await using ledger = await aLedgerDesk();
    const rows = await ledger.tab('Today');
    expect(rows.map(([head = '']) => head)).toContain('✓ Not begun');
    const stamp = rows[2];
    ledger.desk.wait(86_400_000);
    await renewLists(ledger.office);
    for (const _ of ['again', 'own']) await collect(ledger.office);
    expect((await ledger.tab('Today'))[2]).toEqual(stamp);
    ledger.feed.calls.length = 0;
    await collect(ledger.office);
    expect(ledger.feed.calls).toEqual(['changes']);
  });

  test('follows what the office enters, with the columns beside the row', async () => {
    await using ledger = await aLedgerDesk();
    const { office } = ledger;
    const missing = async () =>
      (await ledger.tab('Today')).find(([head = '']) => head.endsWith('Paper not complete'))?.[1];
    const before = Number((await missing())?.split(' / ')[0]);
    await ledger.write('alderbeck', { copies: null, receivedOn: null });
    expect(Number((await missing())?.split(' / ')[0])).toBe(before + 1);
    const path = `rounds/${ROUND}/returns/alderbeck`;
    const accepted = (await office.store.get(path))?.body['accepted'] as { at: string };
    expect(await ledger.shown('alderbeck', 'todaySubmitted')).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
    expect(accepted.at).toMatch(/^20/);
    expect(await ledger.shown('alderbeck', 'todayReviews')).toMatch(/^\d \/ \d$/);
    expect((await ledger.tab('Findings')).flat()).not.toContainEqual(expect.stringContaining('not part of the form'));
  });
});
