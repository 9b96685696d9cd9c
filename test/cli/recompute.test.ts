import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkspace } from '../../functions/cli/make-workspace.ts';
import { SILENT } from '../support/a-workspace.ts';
import { runCli } from '../support/run-cli.ts';

const HALF = '{"parts":{"quantitative":0.5,"qualitative":0.5}}';
let folder = '';
const cli = (...args: string[]) => runCli([...args, '-w', folder]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recompute-'));
  await rm(folder, { recursive: true });
  await makeWorkspace({ workspace: folder, round: 'example-english', kind: 'samples' }, SILENT);
  expect((await cli('run')).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('recompute', () => {
  test('without a reason, or for centres and schemes that are not there, says all that is wrong', async () => {
    const { code, stderr } = await cli('recompute', '--centre', 'nowhere', '--scheme', 'nothing');
    expect(code).toBe(2);
    for (const place of ['centres[0]', 'scheme', 'reason']) expect(stderr).toContain(`${place}: `);
    expect((await cli('recompute', '--scheme', '{', '--reason', 'r')).stderr).toContain('--scheme');
  });

  test('with --preview says what would change, and changes nothing', async () => {
    const { code, stdout } = await cli('recompute', '--preview', '--scheme', HALF, '--json');
    expect(code).toBe(0);
    const preview = JSON.parse(stdout);
    expect(preview.causes).toEqual(['scheme']);
    expect(preview.reports.length).toBeGreaterThan(1);
    const again = await cli('recompute', '--preview');
    expect(again.stdout).toMatch(/报告重做 reports 0/);
    expect((await cli('jobs', '--json')).stdout).toBe('{"jobs":[]}\n');
  });

  test('what-if supposes the same from a file, and figures and weights, with nothing written', async () => {
    const file = join(folder, 'half.yaml');
    await writeFile(file, 'parts: { quantitative: 0.5, qualitative: 0.5 }\n');
    const byFile = JSON.parse((await cli('what-if', '--scheme', file, '--json')).stdout);
    const byText = JSON.parse((await cli('what-if', '--scheme', HALF, '--json')).stdout);
    expect(byFile).toEqual(byText);
    expect(byFile.causes).toEqual(['weights']);
    const { stdout } = await cli('what-if', '1', '--set', 'items-repaired=0', '--weight', 'qualitative=50%');
    expect(stdout).toContain('填报数据 / figures；权重 / weights');
    const again = JSON.parse((await cli('compare', byFile.run.slice(0, 5), '--json')).stdout);
    expect(again).toMatchObject({ from: byFile.run, to: byFile.run, causes: [] });
  });

  test('does its job while somebody waits, names what is outdated then, and can be asked about later', async () => {
    const { code, stdout } = await cli('recompute', '--centre', '1', '--scheme', HALF, '--reason', 'trial');
    expect(code).toBe(0);
    expect(stdout).toMatch(/已完成 done[\s\S]*新制 made 2[\s\S]*已过时[\s\S]*brindleford/);
    const { jobs } = JSON.parse((await cli('jobs', '--json')).stdout);
    expect(jobs).toHaveLength(1);
    expect((await cli('jobs', jobs[0].job)).stdout).toMatch(/理由 reason: trial/);
    const status = JSON.parse((await cli('jobs', jobs[0].job, '--json')).stdout);
    expect(status).toMatchObject({ state: 'done', reports: { alderbeck: { state: 'done' } } });
    expect((await cli('jobs', 'none')).code).toBe(2);
  });
});
