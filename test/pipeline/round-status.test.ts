import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roundLines } from '../../functions/cli/words/round-lines.ts';
import { closeReturns } from '../../functions/pipeline/close-returns.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { roundStatus } from '../../functions/pipeline/round-status.ts';
import { status } from '../../functions/pipeline/status.ts';
import { aChangesDesk, ROUND } from '../support/a-changes-desk.ts';
import { aRecomputeDesk } from '../support/a-recompute-desk.ts';

describe('the status of a round', () => {
  test('where all is as usual is its run, and no word more', async () => {
    await using desk = await aRecomputeDesk();
    const found = await roundStatus(desk.office);
    expect(found).toEqual({ run: (await evaluate(desk.office)).run, remarks: [], lost: [] });
    expect(roundLines(desk.office.definition.round, found)).toEqual([]);
  });

  test('shows the recompute that is under way and the scheme that was chosen', async () => {
    await using desk = await aRecomputeDesk();
    const { round } = desk.office.definition;
    await recompute(desk.office, { scheme: { missing: 'withhold' }, reason: 'the board decided' });
    const [first] = desk.queue.tasks;
    if (first !== undefined) await desk.doer(first.task);
    const found = await roundStatus(desk.office);
    expect(found.job).toMatchObject({ state: 'render', waiting: 7, who: 'an admin' });
    expect(roundLines(round, found).join('\n')).toMatch(
      /scheme: missing.*the board decided[\s\S]*recomputing.*waiting 7/,
    );
    await desk.queue.drain(desk.doer);
    expect((await roundStatus(desk.office)).job).toBeUndefined();
  });

  test('shows the workbooks that can no longer be reached, until they are back', async () => {
    await using desk = await aChangesDesk();
    const file = await desk.fileOf('02');
    await rename(file, join(desk.workspace.folder, 'gone.xlsx'));
    await desk.look();
    const found = await roundStatus(desk.office);
    expect(found.lost).toEqual([expect.objectContaining({ subject: 'brindleford', kind: 'return' })]);
    expect(roundLines(desk.office.definition.round, found).join('\n')).toMatch(/access lost: “02-Brindleford/);
    await rename(join(desk.workspace.folder, 'gone.xlsx'), file);
    await desk.look();
    expect((await roundStatus(desk.office)).lost).toEqual([]);
  });

  test('shows that the filling in was ended', async () => {
    await using desk = await aRecomputeDesk();
    await closeReturns(desk.office, 'the time is over');
    const found = await roundStatus(desk.office);
    expect(roundLines(desk.office.definition.round, found)).toEqual([
      expect.stringMatching(/^填报已关闭 closed: 1 May 2024/),
    ]);
  });
});

test('a centre whose report could not be printed has that in its status', async () => {
  await using desk = await aRecomputeDesk();
  const path = `rounds/${ROUND}/currentReports/alderbeck`;
  const current = await desk.office.store.get(path);
  const failure = { run: 'r', code: 'c', message: 'no page', at: '2024-05-01T08:00:00.000Z' };
  await desk.office.store.commit([{ kind: 'put', path, body: { ...current?.body, failure } }]);
  const centres = await status(desk.office);
  expect(centres.filter(({ reportFailure }) => reportFailure !== undefined)).toEqual([
    expect.objectContaining({ centre: 'alderbeck', reportFailure: 'no page', state: 'paper-received' }),
  ]);
});
