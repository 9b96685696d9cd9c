import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { explain } from '../../functions/pipeline/explain.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { type CentreStatus, status } from '../../functions/pipeline/status.ts';
import { verifyCode, verifyFile } from '../../functions/pipeline/verify-report.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { editWorkbook } from '../support/edit-workbook.ts';

const AFTER_DEADLINE = '2024-05-01T08:00:00Z';

async function fileOf({ folder }: TestWorkspace, no: string): Promise<string> {
  const name = (await readdir(join(folder, 'returns'))).find((one) => one.startsWith(no));
  if (name === undefined) throw new Error(`no return ${no}`);
  return join(folder, 'returns', name);
}

async function statusAfter(workspace: TestWorkspace, centre: string, now = AFTER_DEADLINE): Promise<CentreStatus> {
  await using office = await workspace.open(now);
  await openRound(office);
  await collect(office);
  await evaluate(office);
  const found = (await status(office)).find((one) => one.centre === centre);
  if (found === undefined) throw new Error(`no status of ${centre}`);
  return found;
}

/** The cell of the first figure, as the product traces it. */
async function tracedCell(
  workspace: TestWorkspace,
  centre: string,
): Promise<{ tab: string; a1: string; value: number }> {
  await using office = await workspace.open();
  const { path } = await explain(office, centre, { node: 'items-repaired' });
  const node = path.at(-1);
  if (node?.source === undefined || node.value === undefined) throw new Error('no source');
  return { ...node.source, value: node.value };
}

describe('what a centre submitted', () => {
  test('is judged and nothing later: a change is drift with its cell until the office reopens', async () => {
    await using workspace = await aReadyWorkspace();
    const before = await statusAfter(workspace, 'alderbeck');
    expect(before).toMatchObject({ state: 'paper-received', late: false, drift: [] });
    const { tab, a1, value } = await tracedCell(workspace, 'alderbeck');
    await editWorkbook(await fileOf(workspace, '01'), { [tab]: { [a1]: value + 1 } });

    const drifted = await statusAfter(workspace, 'alderbeck');
    expect(drifted.result).toEqual(before.result);
    expect(drifted.drift).toEqual([
      { item: 'items-repaired', source: { tab, a1 }, before: String(value), after: String(value + 1) },
    ]);

    await using office = await workspace.open();
    await reopen(office, { centre: '1', until: '2024-05-10T12:00', reason: 'typing error confirmed by phone' });
    const accepted = await statusAfter(workspace, 'alderbeck');
    expect(accepted.drift).toEqual([]);
    expect((await tracedCell(workspace, 'alderbeck')).value).toBe(value + 1);
  });

  test('may be changed freely before the deadline', async () => {
    await using workspace = await aReadyWorkspace();
    const open = '2024-04-01T08:00:00Z';
    await statusAfter(workspace, 'alderbeck', open);
    const { tab, a1, value } = await tracedCell(workspace, 'alderbeck');
    await editWorkbook(await fileOf(workspace, '01'), { [tab]: { [a1]: value + 5 } });
    expect((await statusAfter(workspace, 'alderbeck', open)).drift).toEqual([]);
    expect((await tracedCell(workspace, 'alderbeck')).value).toBe(value + 5);
  });

  test('with an error is refused, and the finding names the cell', async () => {
    await using workspace = await aReadyWorkspace();
    await statusAfter(workspace, 'alderbeck');
    const { tab, a1 } = await tracedCell(workspace, 'alderbeck');
    await using fresh = await aReadyWorkspace();
    await editWorkbook(await fileOf(fresh, '01'), { [tab]: { [a1]: 'about 300' } });
    const refused = await statusAfter(fresh, 'alderbeck');
    expect(refused).toMatchObject({ state: 'has-errors', result: { standing: 'has-errors' } });
    expect(refused.issues.find(({ code }) => code === 'REJECT_APPROXIMATE')?.at).toMatchObject({ tab, a1 });
  });
});

describe('reopening', () => {
  test('needs a reason, a time to come, a known centre and a collected return', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const request = { centre: 'alderbeck', until: '2024-05-10T12:00', reason: 'x' };
    await expect(reopen(office, { ...request, reason: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await expect(reopen(office, { ...request, centre: 'nowhere' })).rejects.toMatchObject({ code: 'CENTRE_UNKNOWN' });
    for (const until of ['tomorrow', '2024-13-01T00:00', '2024-04-30T12:00']) {
      await expect(reopen(office, { ...request, until })).rejects.toMatchObject({ code: 'TIME_INVALID' });
    }
    await expect(reopen(office, request)).rejects.toMatchObject({ code: 'NOTHING_TO_REOPEN' });
  });
});

describe('explain', () => {
  test('before any evaluation there is nothing to explain, and an unknown indicator is answered with the known ones', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await expect(explain(office, 'alderbeck')).rejects.toMatchObject({ code: 'NOTHING_EVALUATED' });
    await runRound(office);
    await expect(explain(office, 'alderbeck', { node: 'nonsense' })).rejects.toMatchObject({
      code: 'INDICATOR_UNKNOWN',
      details: { known: expect.stringContaining('items-repaired') },
    });
  });

  test('leads from the total down to the cell, by id or by title', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await runRound(office);
    const byId = await explain(office, 'Alderbeck Repair Hub', { node: 'value-saved' });
    expect(byId.path.map(({ id }) => id)).toEqual(['total', 'quantitative', 'repairs', 'value-saved']);
    expect(byId.path.at(-1)?.source).toMatchObject({ tab: 'Statistics' });
    expect(await explain(office, '1', { node: 'Value of the items saved' })).toEqual(byId);
  });
});

describe('a report’s code', () => {
  test('leads to run, snapshot and file; a file leads to its report; other bytes lead nowhere', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const { evaluated } = await runRound(office);
    const pdf = await office.files.read('01-Alderbeck Repair Hub.pdf');
    const found = pdf && (await verifyFile(office, pdf));
    expect(found).toMatchObject({
      isCurrent: true,
      isFileWhole: true,
      report: { subject: 'alderbeck', run: evaluated.run },
    });
    const typed = found?.report.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await verifyCode(office, typed ?? ''))?.report).toEqual(found?.report);
    expect(await verifyFile(office, new Uint8Array([1, 2, 3]))).toBeUndefined();
    expect(await verifyCode(office, '0000-0000-0000')).toBeUndefined();
  });

  test('of a replaced report says what replaces it', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open('2024-04-01T08:00:00Z');
    await runRound(office);
    const old = await office.files.read('01-Alderbeck Repair Hub.pdf');
    const { tab, a1, value } = await tracedCell(workspace, 'alderbeck');
    await editWorkbook(await fileOf(workspace, '01'), { [tab]: { [a1]: value * 2 } });
    await runRound(office);
    const replaced = old && (await verifyFile(office, old));
    expect(replaced?.isCurrent).toBe(false);
    const current = await verifyCode(office, replaced?.currentCode ?? '');
    expect(current?.report.supersedes).toBe(replaced?.report.code);
  });
});
