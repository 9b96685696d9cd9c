import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aWorkspace } from '../support/a-workspace.ts';
import { runCli } from '../support/run-cli.ts';

it('makes the workbooks that are missing, says where each is, and again changes nothing', async () => {
  await using workspace = await aWorkspace();
  const returns = join(workspace.folder, 'returns');
  await rm(returns, { recursive: true });
  const first = await runCli(['provision', '--workspace', workspace.folder, '--json']);
  const { made } = JSON.parse(first.stdout);
  expect(made).toHaveLength(8);
  expect(made[0]).toEqual({
    kind: 'return',
    name: '01-Alderbeck Repair Hub.xlsx',
    address: join(returns, '01-Alderbeck Repair Hub.xlsx'),
  });
  const again = await runCli(['provision', '--workspace', workspace.folder]);
  expect([first.code, again.code]).toEqual([0, 0]);
  expect(again.stdout).toContain('工作簿 workbooks: 8');
});

it('takes filled workbooks over from another workspace, and leaves what is not of this round', async () => {
  await using from = await aWorkspace();
  await using to = await aWorkspace({ kind: 'blank' });
  for (const folder of ['returns', 'scorecards', 'ledger'])
    await rm(join(to.folder, folder), { recursive: true, force: true });
  const { stdout } = await runCli(['provision', '--workspace', to.folder, '--from', from.folder, '--json']);
  expect(JSON.parse(stdout).carried.carried).toBeGreaterThanOrEqual(7);
  const status = await runCli(['collect', '--workspace', to.folder, '--json']);
  const checked = JSON.parse(status.stdout).outcomes.filter(({ kind }: { kind: string }) => kind === 'checked');
  expect(checked.length).toBeGreaterThanOrEqual(7);
});
