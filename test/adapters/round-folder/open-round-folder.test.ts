import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRoundFolder } from '../../../functions/adapters/round-folder/open-round-folder.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import { eligibilityOf } from '../../../functions/domain/round/eligibility.ts';
import { fullMarksOfSection } from '../../../functions/domain/round/rubric.ts';
import { aRoundFolder, type RoundFolder, shippedRound } from '../../support/a-round-folder.ts';

const load = (folder: string) => openRoundFolder({ folder }).load();

/** The faults of a folder as `file:line path`, with what was found in Chinese. */
async function faultsOf({ folder }: Pick<RoundFolder, 'folder'>): Promise<readonly string[]> {
  const error = await load(folder).catch((problem: unknown) => problem);
  if (!isProblem(error, 'ROUND_INVALID')) throw new Error('the round was not refused', { cause: error });
  expect(error.status).toBe(422);
  return error.details.faults.map(({ file, line, path, found, expected }) => {
    expect(expected).not.toBe('');
    expect(error.message).toContain(found);
    return `${file}:${line} ${path}: ${found.split(' / ')[0]}`;
  });
}

/** Line, from 1, of the last line of a file that contains `text`. */
async function lineWith(round: RoundFolder, file: string, text: string): Promise<number> {
  return (await round.read(file)).split('\n').findLastIndex((line) => line.includes(text)) + 1;
}

describe('the shipped rounds', () => {
  test('the 2019 round holds what the notice sets', async () => {
    const { round } = await load(shippedRound('guangdong-2019'));
    expect(round.centres).toHaveLength(32);
    expect(round.centres[1]).toMatchObject({ id: 'zhongshan-torch', hostingUnit: '中山火炬高技术产业开发区管理委员' });
    expect(round.groups.map(({ id }) => round.indicators.filter(({ group }) => group === id).length)).toEqual([
      4, 4, 4, 5,
    ]);
    expect(round.indicators.filter(({ kind }) => kind === 'money').map(({ id }) => id)).toEqual([
      'credit-amount',
      'venture-amount',
    ]);
    expect(round.rubric.sections.map(({ points }) => points.length)).toEqual([4, 6, 1, 1]);
    expect(round.rubric.sections.reduce((sum, section) => sum + fullMarksOfSection(section), 0)).toBe(100);
    expect(round.rubric.sections.reduce((sum, { characters }) => sum + characters.expected, 0)).toBe(3_000);
    expect(round.materials).toMatchObject({ paperCopies: 5, electronic: true });
    expect(round.materials.seals).toHaveLength(2);
    expect(round).toMatchObject({ timeZone: 'Asia/Shanghai', deadline: '2020-05-29T23:59:59' });
    expect(round.programme.code).toBe('20200806');
    expect(round.centres.every((centre) => eligibilityOf(round, centre).eligible)).toBe(true);
  });

  test('the second round shares nothing with it but the shape', async () => {
    const { round, layouts } = await load(shippedRound('example-english'));
    expect(round.centres).toHaveLength(6);
    expect(round.indicators).toHaveLength(5);
    expect(round.scheme.treatment.method).toBe('none');
    expect(round.centres.find(({ id }) => id === 'alderbeck')?.previous['value-saved']).toBe(31.5);
    expect(round.centres.find(({ id }) => id === 'brindleford')?.previous).not.toHaveProperty('visitors');
    expect(round.centres.filter((centre) => !eligibilityOf(round, centre).eligible).map(({ id }) => id)).toEqual([
      'eastwick-fen',
    ]);
    expect(JSON.stringify({ round, layouts })).not.toMatch(/\p{Script=Han}/u);
  });

  test('the digest speaks of content, not of writing', async () => {
    await using round = await aRoundFolder();
    const { digest } = await load(shippedRound('guangdong-2019'));
    await round.write('round.yaml', `\ufeff${(await round.read('round.yaml')).replaceAll('\n', '\r\n')}# a remark\n`);
    await round.write('centres.csv', (await round.read('centres.csv')).replace('\ufeff', '').replaceAll('\n', '\r\n'));
    await round.remove('hosting-units.csv');
    expect((await load(round.folder)).digest).toBe(digest);
    await round.edit('round.yaml', 'span: 40', 'span: 39');
    expect((await load(round.folder)).digest).not.toBe(digest);
  });

  test('a register in the GBK that a Chinese Excel writes is the same register', async () => {
    await using round = await aRoundFolder();
    // Encoded by Python 3.11 from the row `shantou,1,汕头分中心,汕头科技金融超市,汕头市,,,,,,`.
    const header = Buffer.from((await round.read('centres.csv')).replace('\ufeff', '').split('\n')[0] ?? '');
    const row = Buffer.from(
      '7368616e746f752c312cc9c7cdb7b7d6d6d0d0c42cc9c7cdb7bfc6bcbcbdf0c8dab3accad02cc9c7cdb7cad02c2c2c2c2c2c',
      'hex',
    );
    await round.write('centres.csv', Buffer.concat([header, Buffer.from('\r\n'), row]));
    const [centre] = (await load(round.folder)).round.centres;
    expect(centre).toMatchObject({ name: '汕头分中心', hostingUnit: '汕头科技金融超市', city: '汕头市' });
  });
});

describe('faults of files', () => {
  test('a folder that is not there is named', async () => {
    const folder = join('no', 'such', 'folder');
    expect(await faultsOf({ folder })).toEqual([`${folder}:undefined : “${folder}” 打不开（ENOENT）`]);
  });

  test('missing files are all named, and what stands there under a similar name', async () => {
    await using round = await aRoundFolder();
    await round.write('round.yml', await round.read('round.yaml'));
    await round.write('Hosting_Units.csv', '');
    for (const file of ['round.yaml', 'return.yaml', 'centres.csv', 'hosting-units.csv']) await round.remove(file);
    expect(await faultsOf(round)).toEqual([
      'round.yaml:undefined : 没有这个文件，但有“round.yml”',
      'return.yaml:undefined : 没有这个文件',
      'centres.csv:undefined : 没有这个文件',
      'hosting-units.csv:undefined : 没有这个文件，但有“Hosting_Units.csv”',
    ]);
  });

  test('a file that cannot be opened and one in no known encoding are named', async () => {
    await using round = await aRoundFolder();
    await round.remove('ledger.yaml');
    await mkdir(join(round.folder, 'ledger.yaml'));
    await round.write('centres.csv', Buffer.from('id,name\nx,Café\n', 'latin1'));
    expect(await faultsOf(round)).toEqual([
      'ledger.yaml:undefined : 打不开（EISDIR）',
      'centres.csv:undefined : 看不出是哪种文字编码',
    ]);
  });

  test('an empty YAML file is a missing mapping', async () => {
    await using round = await aRoundFolder();
    await round.write('ledger.yaml', '');
    expect(await faultsOf(round)).toEqual(['ledger.yaml:1 : 空（冒号或短横之后没有内容）']);
  });

  test('an empty title is a fault, although the titles of all tabs are compared', async () => {
    await using round = await aRoundFolder('example-english');
    await round.edit('ledger.yaml', 'tab: Findings', 'tab: ""');
    const line = await lineWith(round, 'ledger.yaml', 'tab: ""');
    expect(await faultsOf(round)).toEqual([`ledger.yaml:${line} findings.tab: 空`]);
  });

  test('a YAML file too broken to be understood hides no fault of the others', async () => {
    await using round = await aRoundFolder();
    await round.write('scorecard.yaml', 'version: "1\ntitle: x\n');
    await round.edit('ledger.yaml', 'version:', 'verson:');
    expect(await faultsOf(round)).toEqual([
      'scorecard.yaml:1 : 引号或冒号缺了一个',
      `ledger.yaml:${await lineWith(round, 'ledger.yaml', 'verson:')} verson: 不认识的键“verson”`,
    ]);
  });
});

interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Something on the line that the fault should name, where it is not `to`. */
  readonly line?: string;
  readonly fault: string;
}

const slips: readonly Slip[] = [
  { from: 'timeZone: Asia/Shanghai', to: 'timeZone: Asia/Canton City', fault: 'timeZone: 文字“Asia/Canton City”' },
  { from: 'from: "2019-01-01"', to: 'from: "2019-02-30"', fault: 'period.from: 文字“2019-02-30”' },
  { from: 'deadline: ', to: 'dead_line: ', fault: 'dead_line: 不认识的键“dead_line”' },
  { from: 'unknownDates: eligible', to: 'unknownDates: maybe', fault: 'eligibility.unknownDates: 文字“maybe”' },
  { from: 'unit: { zh: 家, en: banks }', to: 'unit: 3', fault: 'indicators[0].unit: 数字 3' },
  { from: 'decimals: 2', to: 'decimals: 2.5', fault: 'indicators[1].decimals: 数字 2.5' },
  { from: 'nouns: [创投机构, 投资机构, 机构]', to: 'noun: [机构]', fault: 'indicators[4].noun: 不认识的键“noun”' },
  {
    from: 'institutions: venture-institutions',
    to: 'institutions: venture-bodies',
    fault: 'checks.deals[1].institutions: 没有标识为“venture-bodies”的指标',
  },
  {
    from: 'jumpFactor: 5',
    to: 'jumpFactor: 5\n  jumpFactor: 6',
    line: 'jumpFactor: 6',
    fault: ': 同一层里键重复',
  },
  { from: 'fullMarks: 8', to: 'fullMarks: -8', fault: 'rubric.sections[0].points[0].fullMarks: 数字 -8' },
  { from: 'paperCopies: 5', to: 'paperCopies: 五', fault: 'materials.paperCopies: 文字“五”' },
  {
    from: '- id: municipal-authority',
    to: '- id: hosting-unit',
    fault: 'materials.seals[1].id: 标识“hosting-unit”与第 1 项相同',
  },
  { from: 'base: 60', to: 'base: 70', line: 'span: 40', fault: 'scheme.normalisation.span: base + span = 110' },
  { from: 'ties: competition', to: 'ties: compettion', fault: 'scheme.ranking.ties: 文字“compettion”' },
  { from: 'atLeast: 60 }', to: 'atLeast: 85 }', fault: 'grades.bands[2].atLeast: 数字 85' },
]
  .map((slip) => ({ file: 'round.yaml', ...slip }))
  .concat([
    { file: 'return.yaml', from: 'version: "1"', to: 'version: 1', fault: 'version: 数字 1' },
    { file: 'centres.csv', from: 'shunde,4,', to: 'Shunde,4,', fault: 'id: 文字“Shunde”' },
    { file: 'centres.csv', from: 'jiangmen,5,', to: 'jiangmen,4,', fault: 'no: no 为“4”，与第 4 行数据相同' },
    {
      file: 'centres.csv',
      from: '韶关市普杰信息技术有限公司',
      to: '',
      line: 'shaoguan',
      fault: 'hosting_unit: 空',
    },
    { file: 'centres.csv', from: 'dongguan,14', to: 'dongguan,14,x,y', fault: ': 这一行有 13 格' },
  ]);

describe('twenty faults at once', () => {
  test('are all there with their lines, file by file from the top, and no others', async () => {
    await using round = await aRoundFolder();
    for (const { file, from, to } of slips) await round.edit(file, from, to);
    const expected = await Promise.all(
      slips.map(async ({ file, to, line, fault }) => `${file}:${await lineWith(round, file, line ?? to)} ${fault}`),
    );
    expect(expected).toHaveLength(20);
    expect(await faultsOf(round)).toEqual(expected);
  });
});
