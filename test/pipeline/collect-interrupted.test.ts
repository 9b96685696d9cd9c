import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { aChangesDesk, type ChangesDesk, ROUND } from '../support/a-changes-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { roundDocuments } from '../support/round-documents.ts';

/** A figure of the first centre that may take any whole number. */
const FIGURE = { Statistics: { E6: 77 } };

describe('a collect that is killed', () => {
  test('at any commit leaves nothing out: the next one ends in the same state', async () => {
    await using whole = await aChangesDesk();
    const change = ({ edit }: ChangesDesk): Promise<void> => edit('02', FIGURE);
    await change(whole);
    const commits = (await whole.look()).stored.filter((call) => call.startsWith('commit')).length;
    await whole.look();
    const expected = await roundDocuments(whole.office.store, ROUND);
    expect(commits).toBeGreaterThan(3);
    for (let nth = 1; nth <= commits; nth += 1) {
      await using desk = await aChangesDesk();
      await change(desk);
      const killed = aWatchedStore(desk.office.store);
      killed.failAt = nth;
      await expect(collect({ ...desk.office, store: killed.store })).rejects.toThrow('killed here');
      await desk.look();
      await desk.look();
      expect(await roundDocuments(desk.office.store, ROUND)).toEqual(expected);
      expect((await desk.look()).calls).toEqual(['changes']);
      expect((await verifyAudit(desk.office.store)).firstBreak).toBeUndefined();
    }
  });
});

describe('two collects at once', () => {
  test('end in the state of one, and what they did stands in the audit trail once', async () => {
    await using one = await aChangesDesk({ isCollected: false });
    await one.look();
    await one.look();
    const expected = await roundDocuments(one.office.store, ROUND);
    await using desk = await aChangesDesk({ isCollected: false });
    await Promise.all([collect(desk.office), collect(desk.office), collect(desk.office)]);
    await desk.look();
    await desk.look();
    expect(await roundDocuments(desk.office.store, ROUND)).toEqual(expected);
    const actions: string[] = [];
    for await (const { body } of desk.office.store.list('audit')) actions.push(`${body['action']} ${body['subject']}`);
    expect(new Set(actions).size).toBe(actions.length);
  });

  test('never let an older reading stand over a newer one', async () => {
    await using desk = await aChangesDesk();
    const edited = (value: number): Promise<void> => desk.edit('02', { Statistics: { E6: value } });
    await edited(11);
    const gate = Promise.withResolvers<void>();
    const isRead = Promise.withResolvers<void>();
    const slow: Office['workbooks'] = {
      ...desk.feed.workbooks,
      read: async (id) => {
        const reading = await desk.feed.workbooks.read(id);
        isRead.resolve();
        await gate.promise;
        return reading;
      },
    };
    const first = collect({ ...desk.office, workbooks: slow });
    await isRead.promise;
    await edited(22);
    await collect(desk.office);
    gate.resolve();
    await first;
    await desk.look();
    await desk.look();
    const head = await desk.office.store.get(`rounds/${ROUND}/returns/brindleford`);
    const snapshot = await desk.office.store.get(
      `rounds/${ROUND}/returns/brindleford/snapshots/${head?.body['snapshot']}`,
    );
    expect(JSON.stringify(snapshot?.body)).toContain('"value":22');
    expect(JSON.stringify(snapshot?.body)).not.toContain('"value":11}');
  });
});

describe('a collect whose time is up', () => {
  test('leaves the rest to the next ones, which come to the same end', async () => {
    await using whole = await aChangesDesk();
    await whole.look();
    await using desk = await aChangesDesk({ isCollected: false });
    let nowMs = new Date('2024-05-01T08:00:00Z').getTime();
    const office = { ...desk.office, clock: { now: () => new Date(nowMs) } };
    const slow: Office['workbooks'] = {
      ...desk.feed.workbooks,
      read: async (id) => {
        nowMs += 1_000;
        return await desk.feed.workbooks.read(id);
      },
    };
    const cuts: boolean[] = [];
    for (let isCut = true; isCut && cuts.length < 9; cuts.push(isCut)) {
      ({ isCut } = await collect({ ...office, workbooks: slow }, { untilMs: nowMs + 5_000 }));
    }
    expect(cuts.length).toBeGreaterThan(1);
    expect(cuts.at(-1)).toBe(false);
    await desk.look();
    const strip = (all: Record<string, string>) => Object.keys(all).sort();
    expect(strip(await roundDocuments(desk.office.store, ROUND))).toEqual(
      strip(await roundDocuments(whole.office.store, ROUND)),
    );
  });
});
