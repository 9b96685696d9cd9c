import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { returnFileName } from '../../functions/domain/workbook/file-names.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { runCli } from '../support/run-cli.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await aWorkspace();
});
afterEach(() => workspace[Symbol.asyncDispose]());

interface Answer {
  readonly isHealthy: boolean;
  readonly findings: readonly { readonly check: string; readonly health: string; readonly found: string }[];
}

async function examined(folder = workspace.folder): Promise<Answer & { readonly code: number | null }> {
  const { code, stdout } = await runCli(['doctor', '--json', '--workspace', folder]);
  return { code, ...(JSON.parse(stdout) as Answer) };
}

const healthOf = ({ findings }: Answer, check: string): readonly string[] =>
  findings.filter((one) => one.check === check).map(({ health }) => health);

test('a new workspace is sound: what was never read is a warning, and nothing is at fault', async () => {
  const answer = await examined();
  expect(answer).toMatchObject({ code: 0, isHealthy: true });
  expect(healthOf(answer, 'node')).toEqual(['ok']);
  expect(healthOf(answer, 'printing')).toEqual(['ok']);
  expect(answer.findings.find(({ found }) => found.includes('never read'))).toBeDefined();
  await runCli(['collect', '--workspace', workspace.folder]);
  expect(healthOf(await examined(), 'workbooks')).toEqual(['ok', 'ok', 'ok']);
});

test('a missing workbook is named, whatever else is wrong beside it', async () => {
  await runCli(['collect', '--workspace', workspace.folder]);
  const { definition, ...office } = await workspace.open();
  await office[Symbol.asyncDispose]();
  const [first] = definition.round.centres;
  if (first === undefined) throw new Error('the sample round has no centres');
  const name = returnFileName(definition.round, first);
  await rm(join(workspace.folder, 'returns', name));
  await rm(join(workspace.folder, 'ledger'), { recursive: true });
  const { code, findings } = await examined();
  expect(code).toBe(0);
  expect(findings.filter(({ found }) => found.includes(name))).toHaveLength(1);
  expect(findings.filter(({ found }) => found.includes('ledgers') && found.includes('missing'))).toHaveLength(1);
});

test('a round without any return is at fault, with exit code 3', async () => {
  await rm(join(workspace.folder, 'returns'), { recursive: true });
  const answer = await examined();
  expect(answer).toMatchObject({ code: 3, isHealthy: false });
  expect(healthOf(answer, 'workbooks')).toContain('fault');
});

test('a faulty definition is told once with its place, and everything else is still looked at', async () => {
  await writeFile(join(workspace.folder, 'round', 'round.yaml'), 'id: [');
  const answer = await examined();
  expect(answer.code).toBe(3);
  expect(healthOf(answer, 'definition')).toEqual(['fault']);
  expect(answer.findings.find(({ check }) => check === 'definition')?.found).toContain('round.yaml:1');
  expect(healthOf(answer, 'workbooks')).toEqual(['warning']);
  expect(healthOf(answer, 'printing')).toEqual(['ok']);
});

test('a folder that is no workspace is at fault, and stays as it was', async () => {
  const nowhere = join(workspace.folder, 'nowhere');
  const answer = await examined(nowhere);
  expect(answer.code).toBe(3);
  expect(healthOf(answer, 'workspace')).toEqual(['fault']);
});

test('without --json each finding has a line of its own, and what is to be done stands below it', async () => {
  await rm(join(workspace.folder, 'ledger'), { recursive: true });
  const { stdout } = await runCli(['doctor', '--workspace', workspace.folder]);
  const lines = stdout.split('\n');
  const at = lines.findIndex((line) => line.startsWith('▲') && line.includes('ledgers'));
  expect(at).toBeGreaterThan(0);
  expect(lines[at + 1]).toMatch(/^ +→ /);
  expect(stdout).toMatch(/正常 fine \d+ · 注意 warnings \d+ · 故障 faults 0/);
});

test('the cloud profile without its environment has one fault, which names every variable that is missing', async () => {
  const { code, stdout } = await runCli(['doctor', '--json', '--profile', 'cloud']);
  const { findings } = JSON.parse(stdout) as Answer;
  expect(code).toBe(3);
  expect(findings.map(({ check, health }) => [check, health])).toEqual([
    ['node', 'ok'],
    ['environment', 'fault'],
  ]);
  for (const variable of ['BUCKET', 'SHARED_DRIVE_ID', 'TASKS_QUEUE']) expect(findings[1]?.found).toContain(variable);
});
