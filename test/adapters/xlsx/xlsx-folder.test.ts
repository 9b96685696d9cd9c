import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../functions/adapters/xlsx/folder/file-name-of.ts';
import { isProblem, type Problem } from '../../../functions/domain/problems/problem.ts';
import { aFeedback } from '../../support/xlsx/a-feedback.ts';
import { aFolder } from '../../support/xlsx/a-folder.ts';
import { aSheet } from '../../support/xlsx/a-package.ts';
import { aPlan } from '../../support/xlsx/a-plan.ts';

const good = aSheet('<row r="3"><c r="D3"><v>1</v></c></row>');
const HOURS = 3_600_000;

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.catch((error: unknown) => error);
  if (!isProblem(outcome)) throw new Error(`no problem but ${String(outcome)}`);
  return outcome;
}

const age = (path: string, hours: number) => {
  const then = new Date(Date.now() - hours * HOURS);
  return utimes(path, then, then);
};

describe('the list', () => {
  it('leaves out locks, temporary and hidden files and folders, and nothing else', async () => {
    await using folder = await aFolder();
    const ignored = [
      '~$甲.xlsx',
      '.~lock.甲.xlsx#',
      '.~甲.xlsx',
      '.DS_Store',
      'Thumbs.db',
      '~WRL0001.tmp',
      '甲.xlsx.part',
      'A1B2C3D4',
      '甲.xlsx~',
    ];
    const listed = ['a.et', 'b.csv', 'c.xls', 'd.XLSX', 'e.ods', 'f.numbers', 'g.txt', 'h.pdf', '甲.xlsx'];
    for (const name of [...ignored, ...listed]) await folder.put(name, good);
    await mkdir(folder.at('旧.xlsx'));
    expect((await folder.workbooks.list('return')).map(({ name }) => name)).toEqual(listed);
  });

  it('of a kind whose folder is missing is empty', async () => {
    await using folder = await aFolder();
    expect(await folder.workbooks.list('ledger')).toEqual([]);
  });
});

describe('reading', () => {
  it.each([
    ['~$甲.xlsx', 'Excel'],
    ['.~lock.甲.xlsx#', 'LibreOffice'],
    ['.~甲.xlsx', 'WPS'],
  ])('is put off while the lock %s lies beside the workbook', async (lock, program) => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    await folder.put(lock, '');
    const problem = await problemOf(folder.workbooks.read(id));
    expect(problem.code).toBe('WORKBOOK_BUSY');
    expect(problem.message).toContain(program);
  });

  it('is not put off by the lock of another workbook', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    await folder.put('~$乙.xlsx', '');
    expect((await folder.workbooks.read(id)).workbook.name).toBe('甲.xlsx');
  });

  it('goes on past a lock that was left behind: nothing has changed for a day', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    await folder.put('~$甲.xlsx', '');
    await age(folder.at('~$甲.xlsx'), 25);
    expect((await problemOf(folder.workbooks.read(id))).code).toBe('WORKBOOK_BUSY');
    await age(folder.at('甲.xlsx'), 25);
    expect((await folder.workbooks.read(id)).workbook.tabs).toHaveLength(1);
  });

  it('of a cut-off file is put off while it is fresh, and later names the damage', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good.subarray(0, good.length - 30));
    expect((await problemOf(folder.workbooks.read(id))).message).toContain('尚未写完');
    await age(folder.at('甲.xlsx'), 1);
    const problem = await problemOf(folder.workbooks.read(id));
    expect(problem.code).toBe('WORKBOOK_UNREADABLE');
    expect(problem.message).toContain('甲.xlsx');
    expect(problem.message).toContain('不完整');
  });

  it('of a file that is gone is put off: programs move files about while they save', async () => {
    await using folder = await aFolder();
    expect((await problemOf(folder.workbooks.read('return/甲.xlsx'))).code).toBe('WORKBOOK_BUSY');
  });

  it.each([
    ['甲.csv', 'a,b\n1,2', 'CSV'],
    ['甲.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), '.xls'],
    ['甲.xls', good, '扩展名是 .xls，不是 .xlsx'],
    ['甲', good, '没有扩展名'],
    ['甲.xlsx', '', '空的'],
  ])('of %s names the file, what it is and the mend', async (name, content, found) => {
    await using folder = await aFolder();
    const problem = await problemOf(folder.workbooks.read(await folder.put(name, content)));
    expect(problem.code).toBe('WORKBOOK_UNREADABLE');
    expect(problem.message).toContain(`“${name}”`);
    expect(problem.message).toContain(found);
  });

  it('of a file too large to be a workbook does not take it into memory', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', Buffer.alloc(21 * 1024 * 1024));
    expect((await problemOf(folder.workbooks.read(id))).message).toContain('21 MB');
  });

  it.each([
    'return/../x.xlsx',
    'return/a/b.xlsx',
    'return/',
    'return/..',
    'other/x.xlsx',
    'x.xlsx',
    'return/a\\b.xlsx',
    '__proto__/x.xlsx',
  ])('of the id %s is refused: it leads out of the folder', async (id) => {
    await using folder = await aFolder();
    await writeFile(join(folder.root, 'x.xlsx'), good);
    expect((await problemOf(folder.workbooks.read(id))).code).toBe('WORKBOOK_UNREADABLE');
  });
});

describe('feedback', () => {
  it('is put off while another program has the workbook open, and the file stays as it is', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    const { version } = await folder.workbooks.read(id);
    await folder.put('.~lock.甲.xlsx#', '');
    expect((await problemOf(folder.workbooks.writeFeedback(id, aFeedback(), version))).code).toBe('WORKBOOK_BUSY');
    expect((await readFile(folder.at('甲.xlsx'))).equals(good)).toBe(true);
  });

  it.each([
    ['opens the workbook', (path: string) => writeFileSync(path.replace('甲', '~$甲'), '')],
    ['saves the workbook', (path: string) => writeFileSync(path, aSheet('<row r="1"><c r="A1"><v>2</v></c></row>'))],
    ['moves the workbook away', (path: string) => renameSync(path, `${path}.old`)],
  ])('is put off when a person %s while it is being made', async (_, act) => {
    let times = 0;
    // The clock is asked when the file is read and again just before it is replaced.
    await using folder = await aFolder(() => {
      times += 1;
      if (times === 3) act(folder.at('甲.xlsx'));
      return new Date();
    });
    const id = await folder.put('甲.xlsx', good);
    const { version } = await folder.workbooks.read(id);
    expect((await problemOf(folder.workbooks.writeFeedback(id, aFeedback(), version))).code).toBe('WORKBOOK_BUSY');
    expect(times).toBeGreaterThanOrEqual(3);
    const left = await readdir(join(folder.root, 'returns'));
    expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves no file behind, whether it was written or refused', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    const { version } = await folder.workbooks.read(id);
    await folder.workbooks.writeFeedback(id, aFeedback(), version);
    await problemOf(folder.workbooks.writeFeedback(id, aFeedback(), version));
    expect(await readdir(join(folder.root, 'returns'))).toEqual(['甲.xlsx']);
  });

  it('keeps the permissions of the file', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    await chmod(folder.at('甲.xlsx'), 0o664);
    const { version } = await folder.workbooks.read(id);
    await folder.workbooks.writeFeedback(id, aFeedback(), version);
    expect((await stat(folder.at('甲.xlsx'))).mode & 0o777).toBe(0o664);
  });

  it('that gives a file of the same size at the same moment still gives a new version', async () => {
    await using folder = await aFolder();
    const { id, version } = await folder.workbooks.create('return', '甲', aPlan());
    const versions = [version];
    for (const mark of ['✗ 甲', '✗ 乙', '✗ 丙', '✗ 甲', '✗ 乙']) {
      const marks = [{ tab: '数据统计表', a1: 'E3', text: mark }];
      versions.push(await folder.workbooks.writeFeedback(id, aFeedback({ marks }), versions.at(-1) ?? ''));
    }
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('that was killed while it held its turn holds up nobody for longer than a minute', async () => {
    await using folder = await aFolder();
    const id = await folder.put('甲.xlsx', good);
    const { version } = await folder.workbooks.read(id);
    const digest = createHash('sha256').update('甲.xlsx').digest('hex').slice(0, 16);
    const turn = `.centre-evaluation-${digest}.turn`;
    await folder.put(turn, '');
    expect((await problemOf(folder.workbooks.writeFeedback(id, aFeedback(), version))).message).toContain('另一个进程');
    await age(folder.at(turn), 0.02);
    expect(await folder.workbooks.writeFeedback(id, aFeedback(), version)).not.toBe(version);
  });

  it('works on a name of 250 bytes, for which no lock file could be', async () => {
    await using folder = await aFolder();
    const id = await folder.put(`${'中'.repeat(81)}.xlsx`, good);
    const { version } = await folder.workbooks.read(id);
    expect(await folder.workbooks.writeFeedback(id, aFeedback(), version)).not.toBe(version);
  });
});

describe('creating', () => {
  it('makes the folder of the kind, and no file but the workbook', async () => {
    await using folder = await aFolder();
    const entry = await folder.workbooks.create('ledger', '台账', aPlan());
    expect(entry.id).toBe('ledger/台账.xlsx');
    expect(await readdir(join(folder.root, 'ledger'))).toEqual(['台账.xlsx']);
  });

  it('twice at once makes one workbook', async () => {
    await using folder = await aFolder();
    const entries = await Promise.all([1, 2, 3].map(() => folder.workbooks.create('return', '甲', aPlan())));
    expect(new Set(entries.map(({ version }) => version)).size).toBe(1);
    expect(await readdir(join(folder.root, 'returns'))).toEqual(['甲.xlsx']);
  });

  it('where nothing can be written names the file and the mend', async () => {
    await using folder = await aFolder();
    await writeFile(join(folder.root, 'ledger'), 'a file in the way');
    const problem = await problemOf(folder.workbooks.create('ledger', '台账', aPlan()));
    expect(problem.code).toBe('FILE_UNWRITABLE');
    expect(problem.message).toContain('台账.xlsx');
  });

  it('gives the same bytes for the same plan', async () => {
    await using folder = await aFolder();
    for (const name of ['甲', '乙']) await folder.workbooks.create('return', name, aPlan());
    const [first, second] = await Promise.all(['甲.xlsx', '乙.xlsx'].map((name) => readFile(folder.at(name))));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['东莞/松山湖', '东莞_松山湖.xlsx'],
    ['01-汕头分中心.xlsx', '01-汕头分中心.xlsx'],
    ['../../etc', '__.._etc.xlsx'],
    ['a:b*c?d"e<f>g|h\n', 'a_b_c_d_e_f_g_h_.xlsx'],
    ['~$x', '_$x.xlsx'],
    ['CON', '_CON.xlsx'],
    ['', '_.xlsx'],
    ['末尾. ', '末尾_.xlsx'],
  ])('gives %s a name that every system takes: %s', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
  });

  it('cuts a name of 200 Chinese characters and keeps two that differ at the end apart', () => {
    const [first, second] = ['甲', '乙'].map((end) => fileNameOf('中'.repeat(199) + end));
    expect(first).not.toBe(second);
    for (const name of [first, second]) expect(Buffer.byteLength(name ?? '')).toBeLessThanOrEqual(247);
  });
});
