import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { ReportInput } from '../../../functions/domain/report/report-input.ts';
import type { ReportModel, Table } from '../../../functions/domain/report/report-model.ts';
import type { Succession } from '../../../functions/domain/round/succession.ts';
import type { EarlierRound } from '../../../functions/domain/years/earlier-round.ts';
import { withEarlierRounds } from '../../../functions/domain/years/with-earlier-rounds.ts';
import { aProvinceInput, aReportInput } from '../../support/a-report-input.ts';
import { aDefinition, anEarlierCentre, anEarlierRound } from '../../support/an-earlier-round.ts';
import { textsOf } from '../../support/texts-of.ts';

const good = { zh: '良好', en: 'Good' };
const before = [
  anEarlierCentre('c-1', { banks: 4, loans: 200 }, { name: '汕头老中心', score: 81.5, rank: 2, of: 4, grade: good }),
  anEarlierCentre('c-2', {}, { name: '佛山分中心', score: 90, rank: 1, of: 4 }),
  anEarlierCentre('c-3', { banks: 2 }, { name: '顺德分中心', score: 70, rank: 4, of: 4 }),
  anEarlierCentre('c-4', {}, { name: '江门分中心', score: 75, rank: 3, of: 4 }),
  anEarlierCentre('gone', { banks: 5 }, { name: '已撤分中心' }),
];

interface Past {
  readonly rounds?: readonly EarlierRound[];
  readonly successions?: readonly Succession[];
  readonly language?: 'zh-CN' | 'en';
}

function inputWith({ rounds = [anEarlierRound(before)], successions = [], language = 'zh-CN' }: Past): ReportInput {
  const input = aReportInput({ round: { language } });
  const definition = aDefinition({ ...input.round, ...(successions.length > 0 && { successions }) });
  const { round } = withEarlierRounds(definition, rounds);
  const [centre = input.centre] = round.centres;
  return { ...input, round, centre };
}

const report = (past: Past = {}): ReportModel => centreReport(inputWith(past));
const province = (past: Past = {}): ReportModel => provinceReport(aProvinceInput(inputWith(past)));

function sectionText(model: ReportModel): string {
  const section = model.sections.find(({ id }) => id === 'years');
  return textsOf(section, ['drawing']).join('\n');
}

function table(model: ReportModel, id: string): Table {
  const found = model.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
}

const rows = (model: ReportModel, id: string): string[][] =>
  table(model, id).rows.map(({ head, cells }) => [head.text, ...cells.map(({ text }) => text)]);

describe('a centre’s report over the years', () => {
  test('shows its total, rank of how many and grade of each year, the oldest first, and which run they are of', () => {
    const model = report();
    expect(rows(model, 'years')[0]).toEqual(['2018', '81.50', '', '2 / 4', '良好', '时名“汕头老中心”']);
    expect(rows(model, 'years')[1]?.[0]).toBe('2019');
    expect(table(model, 'years').rows.every(({ cells }) => cells[1]?.drawing !== undefined)).toBe(true);
    expect(sectionText(model)).toContain('2018 年度取自该轮已公布的结果（test-2018，评估 run-of-2018）。');
  });

  test('says so where the run was not published, or was scored in another way', () => {
    const text = sectionText(report({ rounds: [anEarlierRound(before, { isPublished: false, method: 'another' })] }));
    expect(text).toContain('当时尚未公布');
    expect(text).toContain('方案不同，不可直接比较');
  });

  test('has no such section, and no other word, where the round knows no other', () => {
    const input = aReportInput();
    const [plain, none] = [centreReport(input), report({ rounds: [] })];
    expect(none).toEqual(plain);
    expect(plain.sections.map(({ id }) => id)).not.toContain('years');
    expect(province({ rounds: [] })).toEqual(provinceReport(aProvinceInput(input)));
  });

  test('tells a merged centre what its figures of last year are, without a total that it never had', () => {
    const successions: Succession[] = [
      { from: 'gone', to: 'c-1', kind: 'merge', date: '2019-03-01', note: '并入佛山分中心旧址' },
    ];
    const model = report({ successions });
    const text = sectionText(model);
    expect(text).toContain('本中心由“汕头老中心”、“已撤分中心”合并而成（2019年3月1日），上年数为各家之和');
    expect(text).toContain('沿革说明：并入〔其他中心〕旧址');
    expect(rows(model, 'years')[0]).toEqual(['2018', '—', '', '—', '—', '合并前各自评分']);
    const [, banks, loans] = table(model, 'indicators-compared').rows;
    expect(banks?.cells[0]?.text).toBe('9');
    expect(loans?.cells[0]).toMatchObject({ text: '—', detail: '合并方缺数' });
  });

  test.each([
    ['名称', [], '本中心由“汕头老中心”更名而来，上年数'],
    ['更名', [{ from: 'gone', to: 'c-1', kind: 'rename', date: '2019-03-01' }], '本中心由“已撤分中心”更名而来'],
    ['拆分', [{ from: 'c-1', to: 'c-2', kind: 'split', date: '2019-03-01' }], '本中心涉及拆分（2019年3月1日）'],
  ] as const)('says what it was before it was changed: %s', (_, successions, expected) => {
    expect(sectionText(report({ successions }))).toContain(expected);
  });

  test('says of a new centre that it was not there', () => {
    const model = report({ rounds: [anEarlierRound(before.slice(1))] });
    expect(sectionText(model)).toContain('2018 年度名录中没有本中心');
    expect(rows(model, 'years')[0]?.at(-1)).toBe('当年名录中没有本中心');
  });

  test('names no other centre', () => {
    const text = textsOf(report()).join('\n');
    for (const name of ['佛山分中心', '顺德分中心', '江门分中心', '已撤分中心']) expect(text).not.toContain(name);
  });

  test('has its figures side by side as soon as there are two years before', () => {
    const [own] = before;
    const older = anEarlierRound([{ ...(own ?? anEarlierCentre('c-1', {})), figures: { banks: { value: 1 } } }], {
      ...{ round: 'test-2017', period: { from: '2017-07-01', to: '2018-06-30' } },
    });
    const model = report({ rounds: [anEarlierRound(before), older] });
    expect(table(model, 'year-figures').columns.map(({ title }) => title)).toEqual([
      ...['指标', '单位', '2017–2018', '2018', '2019'],
    ]);
    expect(rows(model, 'year-figures')[0]?.slice(0, 4)).toEqual(['入驻银行机构', '家', '1', '4']);
    expect(() => table(report(), 'year-figures')).toThrow();
  });
});

describe('the summary over the years', () => {
  test('counts who rose and fell, and names who came and went', () => {
    const model = province();
    expect(rows(model, 'rounds')[0]).toEqual(['2018', '5', '4', '78.25']);
    const text = sectionText(model);
    expect(text).toMatch(/与 2018 年度相比，两轮均有名次的 4 家中，名次上升 \d 家，下降 \d 家，不变 \d 家。/);
    expect(text).toContain('新增：惠州分中心、湛江分中心。');
    expect(text).toContain('不再参评：已撤分中心。');
    expect(text).toContain('沿革：汕头分中心（原汕头老中心）。');
  });

  test('has a row of ranks for each centre: those of now first, with the places that it gained', () => {
    const input = inputWith({});
    const found = rows(provinceReport(aProvinceInput(input)), 'ranks-by-year');
    expect(found).toHaveLength(6);
    for (const [name, then, now, change] of found) {
      const centre = input.round.centres.find((one) => one.name === name);
      const rank = input.evaluation.results.find((one) => one.centre === centre?.id)?.rank;
      const earlier = before.find((one) => one.centre === centre?.id)?.rank;
      expect([then, now]).toEqual([earlier === undefined ? '—' : String(earlier), String(rank)]);
      if (earlier === undefined || rank === undefined) expect(change).toBe('—');
      else expect(Number(change?.replace('−', '-'))).toBe(earlier - rank);
    }
  });

  test('marks a year that was scored in another way', () => {
    const model = province({ rounds: [anEarlierRound(before, { method: 'another' })] });
    expect(rows(model, 'rounds')[0]?.[0]).toBe('2018*');
    expect(sectionText(model)).toContain('带 * 的年度');
  });

  test('speaks English as well', () => {
    const text = sectionText(province({ language: 'en' }));
    expect(text).toContain('Of the 4 centres with a rank in both rounds');
    expect(sectionText(report({ language: 'en' }))).toContain('2 of 4');
  });
});
