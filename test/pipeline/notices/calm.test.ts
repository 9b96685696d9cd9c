import { describe, expect, it } from 'vitest';
import { askAgain } from '../../../functions/pipeline/collect/workbook-feed.ts';
import { sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { aMailer } from '../../support/a-mailer.ts';
import { aNoticesDesk, type NoticesDesk, type NoticesDeskSettings } from '../../support/a-notices-desk.ts';
import { countingStore } from '../../support/counting-store.ts';

const MINUTE_MS = 60_000;

/** A desk at which everything was told and a look has found so. */
async function aCalmDesk(settings: NoticesDeskSettings = {}): Promise<NoticesDesk> {
  const desk = await aNoticesDesk(settings);
  await sendNotices(desk.office, { mayRest: true });
  await sendNotices(desk.office, { mayRest: true });
  return desk;
}

/** Whether a look reads the returns at all. */
async function looks(office: Office): Promise<boolean> {
  const counter = countingStore(office.store);
  const { reads } = await counter.counting(() => sendNotices({ ...office, store: counter.store }, { mayRest: true }));
  return reads > 2;
}

describe('a look that may rest', () => {
  it('reads two documents where nothing happened, and all where it may not', async () => {
    const desk = await aCalmDesk();
    expect(await looks(desk.office)).toBe(false);
    const counter = countingStore(desk.store);
    const { reads } = await counter.counting(() => sendNotices({ ...desk.office, store: counter.store }));
    expect(reads).toBeGreaterThan(2);
  });

  it('looks again when the workbooks moved on, also when somebody else noted that while it looked', async () => {
    const desk = await aCalmDesk();
    await askAgain(desk.office, [{ id: 'x', kind: 'return', name: 'x', modifiedAt: '2020-05-28T02:00:00.000Z' }]);
    expect(await looks(desk.office)).toBe(true);
  });

  it('looks again for another address, text or deadline', async () => {
    const desk = await aCalmDesk();
    const { definition } = desk.office;
    const { notices, round } = definition;
    if (notices === undefined) throw new Error('no notices');
    const settings = { ...notices.settings, quietMinutes: 0 };
    for (const changed of [
      { ...definition, contacts: { centres: { shantou: ['new@x.example'] }, reviewers: {} } },
      { ...definition, notices: { ...notices, settings } },
      { ...definition, round: { ...round, deadline: '2020-06-05T23:59:59' } },
    ]) {
      expect(await looks({ ...desk.office, definition: changed })).toBe(true);
      await desk.store.commit([{ kind: 'delete', path: `rounds/${round.id}/feeds/notices` }]);
      await sendNotices(desk.office, { mayRest: true });
    }
  });

  it('looks again after an hour of an open round, at its opening, and once a day else', async () => {
    const desk = await aCalmDesk();
    desk.clock.pass(60 * MINUTE_MS - 1);
    expect(await looks(desk.office)).toBe(false);
    desk.clock.pass(1);
    expect(await looks(desk.office)).toBe(true);
    const early = await aCalmDesk({ now: '2020-05-17T06:00:00.000Z' });
    early.clock.pass(10 * 60 * MINUTE_MS - 1);
    expect(await looks(early.office)).toBe(false);
    early.clock.pass(1);
    expect(await looks(early.office)).toBe(true);
    const over = await aCalmDesk({ now: '2020-07-01T00:00:00.000Z' });
    over.clock.pass(24 * 60 * MINUTE_MS - 1);
    expect(await looks(over.office)).toBe(false);
    over.clock.pass(1);
    expect(await looks(over.office)).toBe(true);
  });

  it('does not rest while a mail waits or a workbook was just changed', async () => {
    const waiting = await aCalmDesk({ mailer: aMailer(() => 'deferred') });
    expect(await looks(waiting.office)).toBe(true);
    const busy = await aCalmDesk();
    await busy.stand('shantou', { modifiedAt: busy.clock.now().toISOString() });
    await busy.store.commit([{ kind: 'delete', path: 'rounds/guangdong-2019/feeds/notices' }]);
    await sendNotices(busy.office, { mayRest: true });
    expect(await looks(busy.office)).toBe(true);
    busy.clock.pass(10 * MINUTE_MS);
    await sendNotices(busy.office, { mayRest: true });
    expect(await looks(busy.office)).toBe(false);
  });
});
