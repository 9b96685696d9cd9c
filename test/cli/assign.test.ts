import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { runCli } from '../support/run-cli.ts';

const LIST = 'id,name,centres,municipality\nr1,Ann,,Alderbeck\nr2,Ben,,\nr3,Cal,,\n';
let workspace: TestWorkspace;
const cli = (...args: string[]) => runCli([...args, '-w', workspace.folder]);
const list = () => join(workspace.folder, 'round', 'reviewers.csv');

beforeAll(async () => {
  workspace = await aWorkspace({ centres: 5 });
  await rm(join(workspace.folder, 'scorecards'), { recursive: true });
  await writeFile(list(), LIST);
});
afterAll(async () => workspace[Symbol.asyncDispose]());

describe('assign', () => {
  test('with --preview shows who would mark whom and writes nothing', async () => {
    const { code, stdout, stderr } = await cli('assign', '--preview', '--reviews', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/每家 2 位专家，种子 seed “example-english”；每位专家 3–4 家/);
    expect(stdout).toMatch(/r2 Ben（\d）：\+Sample unit \d/);
    expect(stdout).toContain('未写入 nothing written');
    expect(stderr).toContain('没有所在市，未能按市回避');
    expect(await readFile(list(), 'utf8')).toBe(LIST);
  });

  test('writes the list, once; a machine gets it as JSON', async () => {
    const first = await cli('assign', '--seed', 'one', '--reason', 'first meeting', '--json');
    expect(JSON.parse(first.stdout)).toMatchObject({ isPreview: false, seed: 'one', isChanged: true });
    const written = await readFile(list(), 'utf8');
    expect(written.split('\n')[1]).toMatch(/^r1,Ann,(sample-\d( sample-\d)*|-),Alderbeck$/);
    const again = await cli('assign', '--seed', 'two');
    expect(again.stdout).toContain('与现有分工相同 as it is already');
    expect(await readFile(list(), 'utf8')).toBe(written);
  });

  test('refuses a number that is none, and what cannot be assigned with the reason', async () => {
    expect((await cli('assign', '--reviews', '0')).code).toBe(2);
    const { code, stderr } = await cli('assign', '--reviews', '4');
    expect(code).toBe(2);
    expect(stderr).toContain('needs 4, and 3 may mark it：Ann（r1）、Ben（r2）、Cal（r3）');
  });
});
