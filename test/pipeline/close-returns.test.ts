import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFolders } from '../../functions/compose.ts';
import { isProblem, Problem } from '../../functions/domain/problems/problem.ts';
import { closeReturns } from '../../functions/pipeline/close-returns.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { collect as listed } from '../support/collect.ts';

const isLocked = async ({ folder }: TestWorkspace, name: string): Promise<boolean> => {
  const { mode } = await stat(join(workspaceFolders(folder).returns, name));
  return (mode & 0o222) === 0;
};
const NAMES = ['01-Alderbeck Repair Hub.xlsx', '02-Brindleford Repair Hub.xlsx'] as const;

describe('closing the returns', () => {
  it('writes the findings first, then locks every return, once, with its reason in the trail', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const written: string[] = [];
    const workbooks: typeof office.workbooks = {
      ...office.workbooks,
      writeFeedback: (...given) => {
        written.push('findings');
        return office.workbooks.writeFeedback(...given);
      },
      lock: (...given) => {
        written.push('lock');
        return office.workbooks.lock(...given);
      },
    };
    const report = await closeReturns({ ...office, workbooks }, 'the deadline is over');
    expect(report.locked.length).toBe(office.definition.round.centres.length);
    expect([report.open, report.failures]).toEqual([[], []]);
    expect(written.lastIndexOf('findings')).toBeLessThan(written.indexOf('lock'));
    for (const name of NAMES) expect(await isLocked(workspace, name)).toBe(true);
    written.length = 0;
    await closeReturns({ ...office, workbooks }, 'the deadline is over');
    expect(written).toEqual([]);
    const trail = await listed(office.store.list('audit'));
    expect(trail.filter(({ body }) => body['action'] === 'close').map(({ body }) => body['reason'])).toEqual([
      'the deadline is over',
    ]);
  });

  it('needs a reason, and being late alone locks nobody out', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open('2030-01-01T00:00:00Z');
    const refused = await closeReturns(office, ' ').catch((error: unknown) => error);
    expect(isProblem(refused, 'REASON_MISSING')).toBe(true);
    await openRound(office);
    await collect(office);
    expect(await isLocked(workspace, NAMES[0])).toBe(false);
  });

  it('a centre that is reopened can edit until then, and is locked again by the collect after it', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await closeReturns(office, 'over');
    await reopen(office, { centre: '1', until: '2024-05-03T12:00:00', reason: 'a slip' });
    expect([await isLocked(workspace, NAMES[0]), await isLocked(workspace, NAMES[1])]).toEqual([false, true]);
    await collect(office);
    expect(await isLocked(workspace, NAMES[0])).toBe(false);
    const again = await closeReturns(office, 'over');
    expect(again.open).toEqual(['alderbeck']);
    await using later = await workspace.open('2024-05-04T08:00:00Z');
    await collect(later);
    expect(await isLocked(workspace, NAMES[0])).toBe(true);
  });

  it('findings of a locked return are kept, not forced on it, and are written once it is reopened', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await closeReturns(office, 'over');
    const refusing: typeof office.workbooks = {
      ...office.workbooks,
      writeFeedback: (id, feedback, version) => {
        if (id.startsWith('return/')) throw new Error(`${id} is locked and was written`);
        return office.workbooks.writeFeedback(id, feedback, version);
      },
    };
    const changed = { ...office.definition, digest: 'another' };
    const locked = { ...office, definition: changed, workbooks: refusing };
    await openRound(locked);
    const { outcomes } = await collect(locked);
    expect(outcomes.filter(({ kind, subject }) => kind === 'failed' && subject === 'alderbeck')).toEqual([]);
  });

  it('one that is open elsewhere stays open until it holds its findings; the next collect locks it', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const busy = new Problem('WORKBOOK_BUSY', { workbook: NAMES[0], sign: 'open' });
    const workbooks: typeof office.workbooks = {
      ...office.workbooks,
      writeFeedback: (id, feedback, version) =>
        id.includes('01-') ? Promise.reject(busy) : office.workbooks.writeFeedback(id, feedback, version),
    };
    const report = await closeReturns({ ...office, workbooks }, 'over');
    expect(report.failures).toEqual([{ centre: 'alderbeck', message: expect.stringContaining('尚未写回') }]);
    expect([await isLocked(workspace, NAMES[0]), await isLocked(workspace, NAMES[1])]).toEqual([false, true]);
    await collect(office);
    expect(await isLocked(workspace, NAMES[0])).toBe(true);
  });

  it('one that cannot be locked is its own failure and is tried again', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const refuse = new Problem('FILE_UNWRITABLE', { file: NAMES[0], found: 'x', remedy: 'y' });
    const workbooks: typeof office.workbooks = {
      ...office.workbooks,
      lock: (id, reason) => (id.includes('01-') ? Promise.reject(refuse) : office.workbooks.lock(id, reason)),
    };
    const report = await closeReturns({ ...office, workbooks }, 'over');
    expect(report.failures.map(({ centre }) => centre)).toEqual(['alderbeck']);
    expect((await closeReturns(office, 'over')).failures).toEqual([]);
    expect(await isLocked(workspace, NAMES[0])).toBe(true);
  });
});
