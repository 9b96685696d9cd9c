import { appendFile, copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRegister } from '../../functions/domain/sample/sample-register.ts';
import { readPdf } from '../contract/pdf-printer/read-pdf.ts';
import { runCli } from '../support/run-cli.ts';

const LONG_NAME = `汕头${'高新技术产业开发区科技金融综合服务'.repeat(12)}分中心`.slice(0, 200);

let folder: string;
const inFolder = (...args: string[]) => runCli([...args, '--workspace', folder]);
const reports = async (): Promise<string[]> =>
  (await readdir(join(folder, 'reports'))).filter((name) => name.endsWith('.pdf')).sort();

const read = async (name: string) => readPdf(await readFile(join(folder, 'reports', name)));
const textOf = async (name: string): Promise<readonly string[]> => (await read(name)).pages;

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

describe('from workbooks to reports, with the real printer', () => {
  let first: Awaited<ReturnType<typeof runCli>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-scenario-'));
    const round = join(folder, 'definition');
    await cp(join(import.meta.dirname, '../../sheets-templates/guangdong-2019'), round, { recursive: true });
    const rows = sampleRegister({ language: 'zh-CN', scheme: {} }, 8).map((row) => row.join(','));
    await writeFile(join(round, 'centres.csv'), rows.join('\n').replace('示例1分中心', LONG_NAME));
    await runCli(['init', '--round', round, '--workspace', join(folder, 'workspace')]);
    folder = join(folder, 'workspace');
    first = await inFolder('run', '--json');
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  test('every centre gets a report, and the province a summary', async () => {
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout).rendered).toEqual({ made: 9, unchanged: 0, failures: [] });
    expect(await reports()).toHaveLength(9);
  });

  test('a report says whose it is, numbers its pages, carries its code on each, and names no other centre', async () => {
    for (const name of (await reports()).slice(1)) {
      const pages = (await textOf(name)).map(withoutSpaces);
      const own = name.startsWith('01-') ? LONG_NAME : name.replace(/^\d+-|\.pdf$/g, '');
      expect(pages[0]).toContain(own);
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(pages[0] ?? '')?.[0];
      expect(code).toBeDefined();
      for (const [position, page] of pages.entries()) {
        expect(page).toContain(code);
        expect(page).toContain(`第${position + 1}页/共${pages.length}页`);
        expect(page).toContain('示例数据');
        for (const no of ['2', '3', '4', '5', '6', '7', '8']) {
          if (own !== `示例${no}分中心`) expect(page).not.toContain(`示例${no}分中心`);
        }
      }
    }
  });

  test('a report has title and language, is tagged, and has its chapters as bookmarks', async () => {
    const [, name = ''] = await reports();
    const report = await read(name);
    expect(report).toMatchObject({ language: 'zh-CN', isTagged: true });
    expect(report.title).toContain('评估报告');
    expect(report.bookmarks.length).toBeGreaterThanOrEqual(6);
    expect([...report.roles]).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'Figure']));
  });

  test('a 200-character name is printed whole', async () => {
    const [, name = ''] = await reports();
    expect(LONG_NAME).toHaveLength(200);
    expect(withoutSpaces((await textOf(name)).join(''))).toContain(LONG_NAME);
  });

  test('the code on a page and the file itself lead back to run and snapshot; an altered file leads nowhere', async () => {
    const [, name = ''] = await reports();
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await textOf(name))[0] ?? '')?.[0] ?? '';
    const byCode = await inFolder('verify', code, '--json');
    expect(JSON.parse(byCode.stdout)).toMatchObject({ isVerified: true, isCurrent: true, isFileWhole: true });
    const copy = join(folder, 'copy.pdf');
    await copyFile(join(folder, 'reports', name), copy);
    expect((await inFolder('verify', copy)).code).toBe(0);
    await appendFile(copy, ' ');
    expect((await inFolder('verify', copy)).code).toBe(4);
  });

  test('a report that is lost is made again with the same bytes, the others stay', async () => {
    const [summary = '', name = ''] = await reports();
    const before = await Promise.all([summary, name].map((file) => readFile(join(folder, 'reports', file))));
    await rm(join(folder, 'reports', name));
    const again = JSON.parse((await inFolder('run', '--json')).stdout);
    expect(again.evaluated.isKnown).toBe(true);
    expect(again.rendered).toEqual({ made: 1, unchanged: 8, failures: [] });
    const after = await Promise.all([summary, name].map((file) => readFile(join(folder, 'reports', file))));
    expect(after.map((bytes, position) => bytes.equals(before[position] ?? Buffer.alloc(0)))).toEqual([true, true]);
  });

  test('results.csv opens in a spreadsheet with Chinese heads and no formulas', async () => {
    const csv = await readFile(join(folder, 'reports', 'results.csv'), 'utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trim().split('\r\n')).toHaveLength(9);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  });
});
