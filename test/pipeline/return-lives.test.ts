import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closeReturns } from '../../functions/pipeline/close-returns.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { type CentreStatus, status } from '../../functions/pipeline/status.ts';
import { addressOf, tabOf } from '../support/a-workbook.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { type CellEdits, editWorkbook } from '../support/edit-workbook.ts';

// The round closes on 2024-04-12 at 17:00 in London, which is 16:00 UTC.
const OPEN = '2024-04-01T08:00:00Z';
const OVER = '2024-05-01T08:00:00Z';
const FIGURE = (value: number): CellEdits => ({ Statistics: { E6: value } });

interface Life extends AsyncDisposable {
  /** Everything that was saved is collected at that time. */
  readonly collectAt: (now: string) => Promise<CentreStatus>;
  readonly save: (at: string, edits: CellEdits) => Promise<void>;
  readonly officeAt: <Made>(now: string, act: (office: Office) => Promise<Made>) => Promise<Made>;
  /** The line of the state in the centre's findings tab, and what its findings say of changes. */
  readonly told: () => Promise<{ readonly state: string; readonly changes: readonly string[] }>;
  /** The centre's status cell in the ledger. */
  readonly inLedger: () => Promise<string>;
}

/** The first centre of a round of samples, from its return to what everybody reads of it. */
async function aLife(): Promise<Life> {
  const workspace: TestWorkspace = await aReadyWorkspace();
  const folder = join(workspace.folder, 'returns');
  const name = (await readdir(folder)).find((one) => one.startsWith('01')) ?? expect.fail('no return');
  const [ledger = ''] = await readdir(join(workspace.folder, 'ledger'));
  const officeAt: Life['officeAt'] = async (now, act) => {
    await using office = await workspace.open(now);
    await openRound(office);
    return await act(office);
  };
  const bookOf = (id: string) => officeAt(OVER, async (office) => (await office.workbooks.read(id)).workbook);
  return {
    officeAt,
    collectAt: (now) =>
      officeAt(now, async (office) => {
        await collect(office);
        return (await status(office)).find(({ no }) => no === 1) ?? expect.fail('no status');
      }),
    save: async (at, edits) => {
      await editWorkbook(join(folder, name), edits);
      await utimes(join(folder, name), new Date(at), new Date(at));
    },
    told: async () => {
      const tab = (await bookOf(`return/${name}`)).tabs.find(({ title }) => title === 'Findings');
      const texts = [...(tab?.cells ?? [])].map(([a1, { value }]) => ({ a1, text: String(value ?? '') }));
      return {
        state: texts.find(({ a1 }) => a1 === 'A4')?.text ?? '',
        changes: texts.filter(({ text }) => text.includes('does not count')).map(({ text }) => text),
      };
    },
    inLedger: async () => {
      const book = await bookOf(`ledger/${ledger}`);
      const at = addressOf(book, 'register', ['alderbeck', 'status']);
      return String(tabOf(book, 'register').cells.get(at)?.value ?? '');
    },
    [Symbol.asyncDispose]: () => workspace[Symbol.asyncDispose](),
  };
}

describe('the life of a return', () => {
  test('is told in the same words by status, ledger and the return itself, from the first look on', async () => {
    await using life = await aLife();
    expect((await life.collectAt(OPEN)).state).toBe('paper-received');
    expect(await life.inLedger()).toBe('received on paper');
    expect((await life.told()).state).toMatch(/^State of the return: received on paper/);

    await life.save('2024-04-20T08:00:00Z', FIGURE(77));
    expect(await life.collectAt(OVER)).toMatchObject({ state: 'paper-received', drifted: true });
    expect(await life.inLedger()).toBe('received on paper (changed since it was submitted)');
    const { state, changes } = await life.told();
    expect(state).toMatch(/changes do not count, please ask the office/);
    expect(changes).toEqual([expect.stringMatching(/it was “.*” and is now “77”$/)]);

    const until = '2024-05-10T12:00';
    await life.officeAt(OVER, (office) => reopen(office, { centre: '1', until, reason: 'confirmed by phone' }));
    expect(await life.collectAt(OVER)).toMatchObject({ state: 'reopened', beneath: 'submitted', drift: [] });
    expect(await life.inLedger()).toMatch(/^reopened \(until 10 May 2024, 12:00 .*, because: confirmed by phone, /);
    expect((await life.told()).state).toMatch(/^State of the return: reopened \(until 10 May 2024, 12:00/);

    await life.officeAt(OVER, (office) => closeReturns(office, 'the time is over'));
    const closed = await life.collectAt('2024-05-10T11:00:01Z');
    expect(closed).toMatchObject({ state: 'closed', beneath: 'submitted' });
    expect(await life.inLedger()).toBe('closed (submitted)');
    expect((await life.told()).state).toMatch(/^State of the return: closed/);
  });

  test('counts what was saved by the last second of a reopening, whenever it is collected, and nothing after it', async () => {
    await using life = await aLife();
    await life.collectAt(OPEN);
    await life.officeAt(OVER, (office) => reopen(office, { centre: '1', until: '2024-05-10T18:00', reason: 'a slip' }));
    await life.save('2024-05-10T16:59:59Z', FIGURE(78));
    expect(await life.collectAt('2024-05-12T08:00:00Z')).toMatchObject({ drifted: false, late: false, drift: [] });
    await life.save('2024-05-10T17:00:01Z', FIGURE(79));
    const after = await life.collectAt('2024-05-12T09:00:00Z');
    expect(after).toMatchObject({ drifted: true, submittedAt: '2024-05-10T16:59:59.000Z' });
    expect(after.drift).toEqual([expect.objectContaining({ before: '78', after: '79' })]);
  });

  test('lets a centre take its submission back before the deadline, to the second, and never after it', async () => {
    await using life = await aLife();
    const { cover, tick } = await life.officeAt(OPEN, async (office) => {
      const [entry] = await office.workbooks.list('return');
      const book = (await office.workbooks.read(entry?.id ?? '')).workbook;
      const [tab, at] = [tabOf(book, 'cover').title, addressOf(book, 'cover', ['submit:tick', 'value'])];
      return { cover: tab, tick: at };
    });
    await life.collectAt(OPEN);
    await life.save('2024-04-12T16:00:00Z', { [cover]: { [tick]: null } });
    const back = await life.collectAt(OVER);
    expect(back).toMatchObject({ state: 'ready', drifted: false });
    expect(back.submittedAt).toBeUndefined();
    await life.save('2024-04-12T16:00:09Z', { [cover]: { [tick]: 'Yes' } });
    expect(await life.collectAt(OVER)).toMatchObject({ state: 'paper-received', late: true, delaySeconds: 9 });
    await life.officeAt(OVER, evaluate);
    const { result } = await life.collectAt(OVER);
    expect(result?.tree?.children.at(-1)).toMatchObject({
      ...{ id: 'office/late', points: -1, reason: 'less than a minute late, counted as 1 day(s)' },
    });
    await life.save('2024-04-12T16:00:10Z', { [cover]: { [tick]: null } });
    expect(await life.collectAt(OVER)).toMatchObject({ state: 'paper-received', drifted: true, delaySeconds: 9 });
  });
});
