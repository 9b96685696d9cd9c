import { copyFile, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceFolders } from '../../functions/compose.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { Outcome } from '../../functions/pipeline/collect/outcome.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { status } from '../../functions/pipeline/status.ts';
import { aReadyWorkspace, aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';

async function collectOnce(workspace: TestWorkspace, now?: string): Promise<readonly Outcome[]> {
  await using office = await workspace.open(now);
  await openRound(office);
  return (await collect(office)).outcomes;
}

async function returnsOf({ folder }: TestWorkspace): Promise<string[]> {
  const names = await readdir(join(folder, 'returns'));
  return names
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, 'returns', name))
    .sort();
}

const troubled = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ kind }) => kind !== 'checked' && kind !== 'unchanged');

describe('a first collect', () => {
  test('checks every workbook; a second one finds nothing to do and touches no file', async () => {
    await using workspace = await aReadyWorkspace();
    const first = await collectOnce(workspace);
    expect(first.map(({ kind }) => kind)).toEqual(first.map(() => 'checked'));
    expect(first).toHaveLength(8);
    const files = await returnsOf(workspace);
    const before = await Promise.all(files.map((file) => stat(file, { bigint: true })));
    const second = await collectOnce(workspace);
    expect(second.map(({ kind }) => kind)).toEqual(second.map(() => 'unchanged'));
    const after = await Promise.all(files.map((file) => stat(file, { bigint: true })));
    expect(after.map(({ mtimeNs }) => mtimeNs)).toEqual(before.map(({ mtimeNs }) => mtimeNs));
  });

  test('goes on when some files cannot be read, and names each with the mend', async () => {
    await using workspace = await aReadyWorkspace();
    const [first = '', second = '', third = ''] = await returnsOf(workspace);
    await writeFile(first, '');
    await writeFile(second, 'id,value\n1,2\n');
    await rm(third);
    const outcomes = await collectOnce(workspace);
    const failed = outcomes.filter(({ kind }) => kind === 'failed');
    expect(failed.map(({ workbook }) => workbook)).toEqual([first, second].map((file) => file.split('/').at(-1)));
    for (const { message } of failed) expect(message).toMatch(/请|重新|另存/);
    expect(outcomes.filter(({ kind }) => kind === 'missing').length).toBeGreaterThanOrEqual(1);
    expect(outcomes.filter(({ kind, subject }) => kind === 'checked' && subject !== 'ledger')).toHaveLength(4);
  });
});

describe('a workbook is known by what it says of itself', () => {
  test('a renamed file is still its centre’s return', async () => {
    await using workspace = await aReadyWorkspace();
    const [first = ''] = await returnsOf(workspace);
    await rename(first, join(workspace.folder, 'returns', 'final version (2).xlsx'));
    expect(troubled(await collectOnce(workspace))).toEqual([]);
  });

  test('two files of one centre are both refused until one is gone, and the earlier figures stay', async () => {
    await using workspace = await aReadyWorkspace();
    const [first = ''] = await returnsOf(workspace);
    await collectOnce(workspace);
    const copy = join(workspace.folder, 'returns', 'copy.xlsx');
    await copyFile(first, copy);
    const [trouble, ...others] = troubled(await collectOnce(workspace));
    expect(others).toEqual([]);
    expect(trouble).toMatchObject({ kind: 'failed', subject: 'alderbeck' });
    expect(trouble?.message).toContain('copy.xlsx');
    await rm(copy);
    expect(troubled(await collectOnce(workspace))).toEqual([]);
  });

  test('a return of another round is refused by name', async () => {
    await using workspace = await aReadyWorkspace();
    await using other = await aWorkspace({ round: 'guangdong-2019', kind: 'samples', centres: 1 });
    const [strange = ''] = await returnsOf(other);
    await copyFile(strange, join(workspace.folder, 'returns', 'strange.xlsx'));
    const [trouble] = troubled(await collectOnce(workspace));
    expect(trouble?.message).toContain('guangdong-2019');
    expect(trouble?.message).toContain('example-english');
  });

  test('a centre that is not in the register is refused, the others go on', async () => {
    await using workspace = await aReadyWorkspace();
    const register = join(workspace.folder, 'round', 'centres.csv');
    const rows = (await readFile(register, 'utf8')).trim().split('\n');
    await writeFile(register, `${rows.slice(0, -1).join('\n')}\n`);
    for (const table of ['previous.csv', 'reviewers.csv']) await rm(join(workspace.folder, 'round', table));
    // Nothing was collected yet: the round is opened anew, by the shorter register.
    await rm(dirname(workspaceFolders(workspace.folder).store), { recursive: true });
    const outcomes = await collectOnce(workspace);
    expect(
      troubled(outcomes)
        .filter(({ kind }) => kind === 'failed')
        .map(({ message }) => message?.includes('fallowgate')),
    ).toContain(true);
    expect(outcomes.filter(({ kind }) => kind === 'checked').length).toBeGreaterThanOrEqual(5);
  });

  test('a scorecard of somebody who is not on the list of reviewers is refused, the others are taken', async () => {
    await using workspace = await aReadyWorkspace();
    const list = join(workspace.folder, 'round', 'reviewers.csv');
    const [head, row = ''] = (await readFile(list, 'utf8')).split('\n');
    const id = row.split(',')[0] ?? '';
    await writeFile(list, `${head}\n${row.replace(id, 'somebody-else')}\n`);
    const [outcome, ...others] = troubled(await collectOnce(workspace));
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'failed', subject: id });
    expect(JSON.stringify(outcome)).toContain('不在 reviewers.csv 名单中');
  });

  test('a scorecard among the returns is sent to its own folder', async () => {
    await using workspace = await aReadyWorkspace();
    const [card = ''] = await readdir(join(workspace.folder, 'scorecards'));
    await copyFile(join(workspace.folder, 'scorecards', card), join(workspace.folder, 'returns', card));
    const [trouble] = troubled(await collectOnce(workspace));
    expect(trouble?.message).toMatch(/wrong folder/);
  });
});

describe('a workbook that is open elsewhere', () => {
  test('is left for later and read when it is closed', async () => {
    await using workspace = await aReadyWorkspace();
    const [first = ''] = await returnsOf(workspace);
    const lock = join(workspace.folder, 'returns', `.~lock.${first.split('/').at(-1)}#`);
    await writeFile(lock, ',clerk,desk,,;');
    const busy = (await collectOnce(workspace)).filter(({ kind }) => kind === 'busy');
    expect(busy.map(({ workbook }) => workbook)).toEqual([first.split('/').at(-1)]);
    await rm(lock);
    const outcomes = await collectOnce(workspace);
    expect(troubled(outcomes)).toEqual([]);
    await using office = await workspace.open();
    expect((await status(office)).every(({ state }) => state !== 'no-workbook')).toBe(true);
  });
});
