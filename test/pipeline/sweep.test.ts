import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { sweep } from '../../functions/pipeline/sweep.ts';
import { aChangesDesk, type ChangesDesk, ROUND } from '../support/a-changes-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { roundDocuments } from '../support/round-documents.ts';

const FIGURE = { Statistics: { E6: 77 } };
const NIGHT = `rounds/${ROUND}/sweeps/2024-05-01`;

/** Lets the feed go past what changed, as if it had been lost. */
async function miss({ office, feed }: ChangesDesk): Promise<void> {
  const changes: Office['workbooks']['changes'] = async (token) => ({
    ...(await feed.workbooks.changes(token)),
    entries: [],
    lost: [],
  });
  await collect({ ...office, workbooks: { ...feed.workbooks, changes } });
  feed.calls.length = 0;
}

/** A clock that every reading moves on by a second. */
function slowly({ office, feed }: ChangesDesk): { readonly office: Office; readonly nowMs: () => number } {
  let nowMs = new Date('2024-05-01T01:00:00Z').getTime();
  const read: Office['workbooks']['read'] = async (id) => {
    nowMs += 1_000;
    return await feed.workbooks.read(id);
  };
  const clock = { now: () => new Date(nowMs) };
  return { office: { ...office, clock, workbooks: { ...feed.workbooks, read } }, nowMs: () => nowMs };
}

const readsOf = ({ calls }: ChangesDesk['feed']): string[] => calls.filter((call) => call.startsWith('read')).sort();
const writesOf = ({ calls }: ChangesDesk['feed']): string[] => calls.filter((call) => call.startsWith('write'));

describe('a sweep', () => {
  test('reads every workbook, whatever its version, and leaves alone what is as it was', async () => {
    await using desk = await aChangesDesk();
    const before = await roundDocuments(desk.office.store, ROUND);
    desk.feed.calls.length = 0;
    const report = await sweep(desk.office);
    expect(report).toMatchObject({ kind: 'whole', done: 8, of: 8 });
    expect(new Set(report.outcomes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
    expect(readsOf(desk.feed)).toHaveLength(8);
    expect(writesOf(desk.feed)).toEqual([]);
    expect(await roundDocuments(desk.office.store, ROUND)).toEqual(before);
  });

  test('once whole does nothing more that night, and reads all again in the next', async () => {
    await using desk = await aChangesDesk();
    await sweep(desk.office);
    desk.feed.calls.length = 0;
    desk.watched.calls.length = 0;
    expect(await sweep(desk.office)).toEqual({ kind: 'whole', done: 8, of: 8, outcomes: [] });
    expect(desk.watched.calls).toEqual([`get ${NIGHT}`]);
    const tomorrow = { ...desk.office, clock: { now: () => new Date('2024-05-02T02:00:00Z') } };
    expect(await sweep(tomorrow)).toMatchObject({ kind: 'whole', done: 8 });
    expect(readsOf(desk.feed)).toHaveLength(8);
  });

  test('finds what the feed of changes missed, and ends as if it had told', async () => {
    await using told = await aChangesDesk();
    await told.edit('02', FIGURE);
    await told.look();
    await using desk = await aChangesDesk();
    await desk.edit('02', FIGURE);
    await miss(desk);
    expect((await desk.look()).outcomes).toEqual([]);
    expect((await sweep(desk.office)).outcomes).toContainEqual(
      expect.objectContaining({ kind: 'checked', subject: 'brindleford' }),
    );
    expect(await roundDocuments(desk.office.store, ROUND)).toEqual(await roundDocuments(told.office.store, ROUND));
    expect((await desk.look()).calls).toEqual(['changes']);
  });

  test('gives their findings again to workbooks that lost them', async () => {
    await using desk = await aChangesDesk();
    const file = await desk.fileOf('04');
    const book = await openXlsx(await readFile(file));
    book.sheets = book.sheets.filter(({ name }) => name !== 'Findings');
    await writeFile(file, await saveXlsx(book));
    await miss(desk);
    await sweep(desk.office);
    expect(writesOf(desk.feed)).toEqual([expect.stringContaining('write 04')]);
  });

  test('finds what can no longer be reached; the next collects tell it until it is back', async () => {
    await using desk = await aChangesDesk();
    const file = await desk.fileOf('02');
    await rename(file, join(desk.workspace.folder, 'gone.xlsx'));
    await miss(desk);
    const lost = expect.objectContaining({ lost: true, subject: 'brindleford' });
    expect((await sweep(desk.office)).outcomes).toContainEqual(lost);
    expect((await desk.look()).outcomes).toEqual([lost]);
    await rename(join(desk.workspace.folder, 'gone.xlsx'), file);
    await utimes(file, new Date(), new Date());
    expect((await desk.look()).outcomes).not.toContainEqual(lost);
  });

  test('leaves what is busy to the next collect', async () => {
    await using desk = await aChangesDesk();
    desk.feed.faults.set('read 03', () => new Problem('WORKBOOK_BUSY', { workbook: '03', sign: 'open' }));
    expect((await sweep(desk.office)).outcomes).toContainEqual(expect.objectContaining({ kind: 'busy' }));
    desk.feed.faults.clear();
    expect((await desk.look()).calls.filter((call) => call.startsWith('read'))).toEqual([
      expect.stringContaining('read 03'),
    ]);
  });

  test('leaves it to the next collect also where it is to be looked at later anyway', async () => {
    await using desk = await aChangesDesk();
    await reopen(desk.office, { centre: 'coldharrow', until: '2024-05-20T12:00', reason: 'figures corrected' });
    await desk.look();
    desk.feed.faults.set('read 03', () => new Problem('WORKBOOK_BUSY', { workbook: '03', sign: 'open' }));
    await sweep(desk.office);
    desk.feed.faults.clear();
    expect((await desk.look()).calls).toContainEqual(expect.stringContaining('read 03'));
  });
});

describe('a sweep whose time is up', () => {
  test('goes on with the next call and reads each workbook once', async () => {
    await using desk = await aChangesDesk();
    const { office, nowMs } = slowly(desk);
    desk.feed.calls.length = 0;
    const kinds: string[] = [];
    do {
      kinds.push((await sweep(office, { untilMs: nowMs() + 2_500 })).kind);
    } while (kinds.at(-1) !== 'whole' && kinds.length < 9);
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.at(-1)).toBe('whole');
    expect(readsOf(desk.feed)).toEqual([...new Set(readsOf(desk.feed))]);
    expect(readsOf(desk.feed)).toHaveLength(8);
  });

  test('is not gone on with by a second call beside it', async () => {
    await using desk = await aChangesDesk();
    desk.feed.calls.length = 0;
    const reports = await Promise.all([sweep(desk.office), sweep(desk.office), sweep(desk.office)]);
    expect(reports.map(({ kind }) => kind).sort()).toEqual(['under-way', 'under-way', 'whole']);
    expect(readsOf(desk.feed)).toHaveLength(8);
  });
});

test('a sweep that is killed at any commit is gone on with when its lease has run out', async () => {
  await using whole = await aChangesDesk();
  await whole.edit('02', FIGURE);
  await miss(whole);
  const counted = aWatchedStore(whole.office.store);
  await sweep({ ...whole.office, store: counted.store });
  const commits = counted.calls.filter((call) => call.startsWith('commit')).length;
  const expected = await roundDocuments(whole.office.store, ROUND);
  for (let nth = 1; nth <= commits; nth += 1) {
    await using desk = await aChangesDesk();
    await desk.edit('02', FIGURE);
    await miss(desk);
    const killed = aWatchedStore(desk.office.store);
    killed.failAt = nth;
    await expect(sweep({ ...desk.office, store: killed.store })).rejects.toThrow('killed here');
    if (nth > 1) expect((await sweep(desk.office)).kind).toBe('under-way');
    const later = { ...desk.office, clock: { now: () => new Date('2024-05-01T09:30:00Z') } };
    expect((await sweep(later)).kind).toBe('whole');
    expect(await roundDocuments(desk.office.store, ROUND)).toEqual(expected);
    const record = await desk.office.store.get(NIGHT);
    expect(record?.body).toMatchObject({ left: [] });
  }
});
