import { appendFile, cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedAsSample } from '../../functions/cli/make-workspace.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await aWorkspace();
});
afterAll(() => workspace[Symbol.asyncDispose]());

const inWorkspace = (...args: string[]): Promise<CliResult> => runCli([...args, '--workspace', workspace.folder]);

describe('help', () => {
  test('lists every command with examples and the exit codes', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const word of [
      'run',
      'init',
      'collect',
      'evaluate',
      'render',
      'status',
      'explain',
      'cell',
      'verify',
      'watch',
      'reopen',
      'double-claims',
      'audit',
      'doctor',
      '退出码',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test('an unknown option is refused with exit code 2', async () => {
    const { code, stderr } = await runCli(['status', '--nonsense']);
    expect(code).toBe(2);
    expect(stderr).toContain('--nonsense');
  });
});

describe('cell', () => {
  const cell = (input: string, ...args: string[]): Promise<CliResult> =>
    runCli(['cell', '--indicator', 'credit-enterprises', '--workspace', '/nowhere', ...args], { input });

  test('answers one JSON object a line, also for lines that describe no cell', async () => {
    const { code, stdout } = await cell('"３５家企业"\n"约30"\nnull\n[1]\nnonsense\n0\n', '--json');
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ value, rejection }) => value ?? rejection)).toEqual([
      35,
      'REJECT_APPROXIMATE',
      'REJECT_EMPTY',
      undefined,
      undefined,
      0,
    ]);
    expect(answers[0]).toMatchObject({ warnings: expect.arrayContaining(['WARN_FULLWIDTH', 'WARN_UNIT_STRIPPED']) });
    expect(answers[1].remedy).toContain('例如');
    expect(answers[3]).toHaveProperty('problem');
    expect(code).toBe(2);
  });

  test('an unknown indicator is refused with the known ones', async () => {
    const { code, stderr } = await runCli(['cell', '--indicator', 'nonsense', '--workspace', '/nowhere'], {
      input: '1',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('credit-banks');
  });
});

describe('a round on the command line', () => {
  test('collect, evaluate, status, explain and audit answer in words and in JSON', async () => {
    const collected = await inWorkspace('collect', '--json');
    expect(collected.code).toBe(0);
    expect(JSON.parse(collected.stdout).outcomes).toHaveLength(8);
    expect((await inWorkspace('evaluate')).stdout).toMatch(/run [0-9a-f]{16}/);
    const status = JSON.parse((await inWorkspace('status', '--json')).stdout);
    expect(status.centres.map((one: { centre: string }) => one.centre)).toContain('alderbeck');
    const { stdout } = await inWorkspace('explain', 'alderbeck', 'value-saved');
    expect(stdout).toMatch(/Statistics!E\d+/);
    expect(stdout).toMatch(/min-max: f = a \+ \(b − a\)/);
    expect((await inWorkspace('audit', '--json')).stdout).toContain('"isWhole":true');
  });

  test('a broken workbook is named, the others go on, and the exit code says so', async () => {
    const file = join(workspace.folder, 'returns', 'broken.xlsx');
    await writeFile(file, 'this is no workbook');
    const { code, stdout } = await inWorkspace('collect');
    await rm(file);
    expect(code).toBe(3);
    expect(stdout).toContain('broken.xlsx');
    expect(stdout).toContain('请把数据填入下发的 .xlsx 工作簿');
  });

  test('every fault of the definition is listed with file and line, and nothing is run', async () => {
    const yaml = join(workspace.folder, 'round', 'round.yaml');
    const before = await readFile(yaml, 'utf8');
    await writeFile(yaml, before.replace('language: en', 'language: latin').replace('kind: count', 'kind: counting'));
    await appendFile(join(workspace.folder, 'round', 'centres.csv'), 'short,row\n');
    const { code, stderr } = await inWorkspace('collect');
    await writeFile(yaml, before);
    expect(code).toBe(2);
    expect(stderr).toMatch(/round\.yaml:\d+ language/);
    expect(stderr).toMatch(/round\.yaml:\d+ indicators\[0\]\.kind/);
    expect(stderr).toMatch(/centres\.csv:\d+/);
  });
});

describe('init', () => {
  test('makes blank workbooks for a real round, and refuses a folder that is not empty', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-'));
    const first = await runCli(['init', '--blank', '--round', 'example-english', '--workspace', folder]);
    expect(first.code).toBe(0);
    expect(await readdir(join(folder, 'returns'))).toHaveLength(6);
    const again = await runCli(['init', '--blank', '--workspace', folder]);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining(folder) });
    const machine = await runCli(['init', '--blank', '--workspace', folder, '--json']);
    expect(JSON.parse(machine.stdout).problem).toMatchObject({ code: 'WORKSPACE_OCCUPIED', details: { folder } });
    const status = await runCli(['collect', '--workspace', folder, '--json']);
    expect(status.code).toBe(0);
    await rm(folder, { recursive: true });
  });

  test('refuses a faulty definition by its own file and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-'));
    const round = join(folder, 'round');
    await cp(join(import.meta.dirname, '../../sheets-templates/example-english'), round, { recursive: true });
    const yaml = join(round, 'round.yaml');
    await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('language: en', 'language: latin'));
    const made = join(folder, 'made');
    const { code, stderr } = await runCli(['init', '--round', round, '--workspace', made]);
    expect(code).toBe(2);
    expect(stderr).toContain(round);
    expect(await readdir(folder)).toEqual(['round']);
    await rm(folder, { recursive: true });
  });

  test('a file is no workspace', async () => {
    const { code, stdout } = await runCli(['run', '--json', '--workspace', import.meta.filename]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problem).toMatchObject({ code: 'WORKSPACE_UNUSABLE', details: { found: 'ENOTDIR' } });
  });

  test('marks made-up data as such whatever the definition said of that', () => {
    expect(markedAsSample('id: a\nsample: false # real\n')).toBe('id: a\nsample: true\n');
    expect(markedAsSample('{"id": "a", "sample": false}')).toContain('"sample": true');
    expect(markedAsSample('id: a\n')).toMatch(/^id: a\n[\s\S]*\nsample: true\n$/);
  });

  test('--centres refuses what is no whole number, and does not go with --blank', async () => {
    expect((await runCli(['init', '--centres', '1.5', '--workspace', '/nowhere/x'])).code).toBe(2);
    expect((await runCli(['init', '--centres', '2', '--blank', '--workspace', '/nowhere/x'])).code).toBe(2);
  });
});

describe('watch', () => {
  test('checks a workbook after it was saved, and ends when it is told to', async () => {
    await using own = await aWorkspace();
    const { spawn } = await import('node:child_process');
    const main = join(import.meta.dirname, '../../functions/cli/main.ts');
    const child = spawn(process.execPath, [main, 'watch', '--workspace', own.folder, '--json']);
    const lines: string[] = [];
    // What it says of the notices comes in lines of its own.
    child.stdout
      .setEncoding('utf8')
      .on('data', (text: string) => lines.push(...text.split('\n').filter((line) => line.startsWith('{"outcomes"'))));
    const seen = async (count: number): Promise<void> => {
      for (const deadline = Date.now() + 30_000; lines.length < count; ) {
        if (Date.now() > deadline) throw new Error(`only ${lines.length} lines`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await seen(1);
    const [name = ''] = (await readdir(join(own.folder, 'returns'))).filter((one) => one.startsWith('02'));
    const file = join(own.folder, 'returns', name);
    await editWorkbook(file, { Statistics: { E6: 'about 30' } });
    await utimes(file, new Date(), new Date());
    await seen(2);
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    const { outcomes } = JSON.parse(lines[1] ?? '');
    // The ledger shows the state of each return, so that it is written once more.
    const returns = outcomes.filter(({ subject }: { readonly subject: string }) => subject !== 'ledger');
    expect(returns).toMatchObject([{ kind: 'checked', subject: 'brindleford' }]);
    expect(outcomes[0].errors).toBeGreaterThan(0);
  });
});
