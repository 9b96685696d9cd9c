import { copyFile, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { hasTrouble } from '../../functions/pipeline/collect/outcome.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { aChangesDesk, type Look, ROUND } from '../support/a-changes-desk.ts';
import { roundDocuments } from '../support/round-documents.ts';

/** Saves the file without any change of content, as Drive moves a version without anybody's doing. */
async function touch(file: string): Promise<void> {
  await utimes(file, new Date(), new Date());
}

const writesOf = ({ calls }: Look): string[] => calls.filter((call) => call.startsWith('write'));
const readsOf = ({ calls }: Look): string[] => calls.filter((call) => call.startsWith('read'));
/** Of returns alone: the ledger is read as well where it has to show another state of a return. */
const returnReadsOf = (look: Look): string[] => readsOf(look).filter((call) => /^read \d\d-/.test(call));

/** A figure of the first centre that may take any whole number. */
const FIGURE = { Statistics: { E6: 77 } };

describe('a collect after which nothing changed', () => {
  test('ends after one call of the workbooks and one reading of the store', async () => {
    await using desk = await aChangesDesk();
    await desk.look();
    const { outcomes, calls, stored } = await desk.look();
    expect(outcomes).toEqual([]);
    expect(hasTrouble({ outcomes, isCut: false })).toBe(false);
    expect(calls).toEqual(['changes']);
    expect(stored[0]).toBe(`get rounds/${ROUND}/feeds/workbooks`);
    expect(stored.slice(1).filter((call) => !call.startsWith('commit rounds/example-english/feeds/'))).toEqual([]);
  });

  test('takes its own findings, which the feed tells as changes, for no news', async () => {
    await using desk = await aChangesDesk();
    const { outcomes, calls, stored } = await desk.look();
    expect(outcomes).toEqual([]);
    expect(calls).toEqual(['changes']);
    expect(stored.filter((call) => call.startsWith('list'))).toEqual([]);
  });
});

describe('of workbooks that changed', () => {
  test('only these are read, and only those get findings whose findings differ', async () => {
    await using desk = await aChangesDesk();
    await desk.edit('02', FIGURE);
    const looked = await desk.look();
    expect(returnReadsOf(looked)).toHaveLength(1);
    expect(looked.outcomes.map(({ subject }) => subject)).toContain('brindleford');
    expect(writesOf(looked).length).toBeLessThan(6);
    expect(writesOf(looked)[0]).toContain('02');
    expect((await desk.look()).calls).toEqual(['changes']);
  });

  test('the store ends as after a look at all workbooks', async () => {
    await using desk = await aChangesDesk();
    await using whole = await aChangesDesk();
    for (const each of [desk, whole]) {
      await each.edit('02', FIGURE);
      await each.edit('05', FIGURE);
      await touch(await each.fileOf('03'));
    }
    await desk.look();
    await whole.office.store.commit([{ kind: 'delete', path: `rounds/${ROUND}/feeds/workbooks` }]);
    await whole.look();
    expect(await roundDocuments(desk.office.store, ROUND)).toEqual(await roundDocuments(whole.office.store, ROUND));
  });

  test.each(['returns', 'scorecards', 'ledger'])(
    'one of the %s that says what it said is read once and left alone',
    async (folder) => {
      await using desk = await aChangesDesk();
      await desk.look();
      const before = await roundDocuments(desk.office.store, ROUND);
      await touch(await desk.fileOf('', folder));
      const looked = await desk.look();
      expect(readsOf(looked)).toHaveLength(1);
      expect(writesOf(looked)).toEqual([]);
      expect(looked.outcomes.map(({ kind }) => kind)).toEqual(['unchanged']);
      expect(
        looked.stored
          .filter((call) => call.startsWith('commit'))
          .every((call) => / rounds\/\S+\/(feeds\/)?workbooks(\/\w+)?$/.test(call)),
      ).toBe(true);
      expect(await roundDocuments(desk.office.store, ROUND)).toEqual(before);
      expect((await desk.look()).calls).toEqual(['changes']);
    },
  );

  test.each(['returns', 'scorecards', 'ledger'])(
    'one of the %s that lost its findings gets them again',
    async (folder) => {
      await using desk = await aChangesDesk();
      const file = await desk.fileOf('', folder);
      const book = await openXlsx(await readFile(file));
      book.sheets = book.sheets.filter(({ name }) => name !== 'Findings');
      await writeFile(file, await saveXlsx(book));
      expect(writesOf(await desk.look())).toHaveLength(1);
      const again = await openXlsx(await readFile(file));
      expect(again.sheets.map(({ name }) => name)).toContain('Findings');
    },
  );

  test('a changed definition has all of them read', async () => {
    await using desk = await aChangesDesk();
    const definition = { ...desk.office.definition, digest: 'another' };
    desk.feed.calls.length = 0;
    await collect({ ...desk.office, definition });
    expect(desk.feed.calls.filter((call) => call.startsWith('read'))).toHaveLength(8);
  });

  test('a reopened return is looked at, though its workbook did not change', async () => {
    await using desk = await aChangesDesk();
    await desk.edit('01', FIGURE);
    await desk.look();
    await reopen(desk.office, { centre: 'alderbeck', until: '2024-05-10T12:00', reason: 'typing error' });
    const looked = await desk.look();
    expect(looked.outcomes.map(({ subject }) => subject)).toContain('alderbeck');
    const head = await desk.office.store.get(`rounds/${ROUND}/returns/alderbeck`);
    expect(head?.body).toMatchObject({ drifted: false, reopenedUntil: '2024-05-10T11:00:00.000Z' });
  });
});

describe('a workbook that cannot be dealt with now', () => {
  test.each([
    ['busy', () => new Problem('WORKBOOK_BUSY', { workbook: 'x', sign: 'moved' })],
    [
      'failed',
      () =>
        new Problem('WORKBOOKS_UNREACHABLE', {
          service: 'Drive',
          reason: 'backendError',
          found: '503',
          remedy: 'wait',
        }),
    ],
  ] as const)('and is %s is looked at next time, though the feed names it once only', async (kind, fault) => {
    await using desk = await aChangesDesk();
    await desk.edit('02', FIGURE);
    desk.feed.faults.set('read 02', fault);
    expect((await desk.look()).outcomes).toEqual([expect.objectContaining({ kind, subject: 'brindleford' })]);
    await desk.edit('03', FIGURE);
    expect((await desk.look()).outcomes.filter((one) => one.kind === kind)).toHaveLength(1);
    desk.feed.faults.clear();
    const looked = await desk.look();
    expect(returnReadsOf(looked)).toHaveLength(1);
    expect(looked.outcomes).toEqual([
      expect.objectContaining({ kind: 'checked', subject: 'brindleford' }),
      expect.objectContaining({ kind: 'checked', subject: 'ledger' }),
    ]);
    expect((await desk.look()).calls).toEqual(['changes']);
  });

  test('because its findings cannot be written gets them next time', async () => {
    await using desk = await aChangesDesk();
    await desk.edit('02', FIGURE);
    desk.feed.faults.set('write 02', () => new Problem('WORKBOOK_BUSY', { workbook: '02', sign: 'open' }));
    expect((await desk.look()).outcomes).toContainEqual(expect.objectContaining({ kind: 'busy' }));
    desk.feed.faults.clear();
    expect(writesOf(await desk.look())).toEqual([expect.stringContaining('write 02')]);
    expect((await desk.look()).calls).toEqual(['changes']);
  });
});

describe('a workbook that can no longer be reached', () => {
  test('is told each time until it is back, and what was read last stands', async () => {
    await using desk = await aChangesDesk();
    const file = await desk.fileOf('02');
    const head = await desk.office.store.get(`rounds/${ROUND}/returns/brindleford`);
    await rename(file, join(desk.workspace.folder, 'gone.xlsx'));
    const lost = {
      kind: 'failed',
      lost: true,
      subject: 'brindleford',
      message: expect.stringMatching(/已无法访问.*access lost/),
    };
    expect((await desk.look()).outcomes).toEqual([expect.objectContaining(lost)]);
    await desk.edit('03', FIGURE);
    expect((await desk.look()).outcomes).toContainEqual(expect.objectContaining(lost));
    expect((await desk.look()).outcomes).toEqual([expect.objectContaining(lost)]);
    expect((await desk.office.store.get(`rounds/${ROUND}/returns/brindleford`))?.body).toEqual(head?.body);
    await rename(join(desk.workspace.folder, 'gone.xlsx'), file);
    expect((await desk.look()).outcomes.filter((one) => one.lost)).toEqual([]);
    expect((await desk.look()).outcomes).toEqual([]);
  });

  test('is forgotten when the centre has another one', async () => {
    await using desk = await aChangesDesk();
    const file = await desk.fileOf('02');
    await rename(file, join(desk.workspace.folder, 'returns', 'new copy.xlsx'));
    expect((await desk.look()).outcomes).toEqual([
      expect.objectContaining({ kind: 'checked', subject: 'brindleford', workbook: 'new copy.xlsx' }),
    ]);
    expect((await desk.look()).outcomes).toEqual([]);
  });

  test('and was nobody’s of this round is no loss', async () => {
    await using desk = await aChangesDesk();
    desk.feed.strangers.push('somebody-elses-file');
    expect((await desk.look()).outcomes).toEqual([]);
  });
});

test.each([
  ['returns', '02', 'brindleford'],
  ['ledger', '', 'ledger'],
])(
  'two workbooks among the %s where there is to be one are told at every look, until one is gone',
  async (folder, start, subject) => {
    await using desk = await aChangesDesk();
    const copy = join(desk.workspace.folder, folder, 'zz copy.xlsx');
    await copyFile(await desk.fileOf(start, folder), copy);
    const trouble = expect.objectContaining({ kind: 'failed', subject, message: expect.stringContaining('zz copy') });
    expect((await desk.look()).outcomes).toEqual([trouble]);
    await desk.edit('03', FIGURE);
    expect((await desk.look()).outcomes).toContainEqual(trouble);
    await rm(copy);
    const looked = await desk.look();
    expect(looked.outcomes).not.toContainEqual(trouble);
  },
);
