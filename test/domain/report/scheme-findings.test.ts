import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import { remarkText } from '../../../functions/domain/report/remark-text.ts';
import type { ReportModel, Table } from '../../../functions/domain/report/report-model.ts';
import { resultsTables } from '../../../functions/domain/report/results/results-tables.ts';
import { voiceIn } from '../../../functions/domain/report/voice.ts';
import { remark } from '../../../functions/domain/scoring/engine/remark.ts';
import { aProvinceInput, aReportInput, type ReportFacts } from '../../support/a-report-input.ts';
import { NOT_APPLICABLE } from '../../support/a-return-reading.ts';
import { aRound } from '../../support/a-round.ts';
import { textsOf } from '../../support/texts-of.ts';

const withScheme = (scheme: object, facts: ReportFacts = {}) =>
  aReportInput({ ...facts, round: { scheme: { ...aRound().scheme, ...scheme } } });
const summaryOf = (scheme: object, facts: ReportFacts = {}) =>
  provinceReport(aProvinceInput(withScheme(scheme, facts)));

const sectionOf = (model: ReportModel, id: string) => model.sections.find((section) => section.id === id);
const textIn = (model: ReportModel, id: string): string => textsOf(sectionOf(model, id)).join('\n');
const tableIn = (model: ReportModel, section: string, id: string): Table | undefined =>
  sectionOf(model, section)?.blocks.find((block): block is Table => block.kind === 'table' && block.id === id);
const rowsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map(({ head, cells }) => [head, ...cells].map(({ text }) => text));

/** A matrix that contradicts itself: a over b over c over a. */
const CIRCLE = [
  [1, 9],
  ['1/9', 1],
];
const THREE = [
  [1, 5, '1/5'],
  ['1/5', 1, 5],
  [5, '1/5', 1],
];

describe('remarks on the method', () => {
  test('stand in the summary with the titles of what they are about', () => {
    const same = { figures: { banks: 7 }, round: {} };
    const model = summaryOf({ normalisation: { ...aRound().scheme.normalisation, base: 70, span: 30 } }, same);
    expect(rowsOf(tableIn(model, 'remarks', 'remarks'))).toContainEqual([
      '总分',
      expect.stringContaining('定量得分不会低于 70'),
    ]);
  });

  test('name a centre by its name, a method by its name, and experts together', () => {
    const { round } = aReportInput();
    const context = { round, voice: voiceIn('zh-CN') };
    const outlier = remark('OUTLIER_DECIDES', 'loans', { value: 9, unit: 'c-2', share: '3%' });
    expect(remarkText(outlier, context)).toEqual({
      subject: '撮合贷款金额',
      text: expect.stringContaining('最大值 9（佛山分中心）'),
    });
    expect(remarkText(remark('WEIGHTS_EQUAL_INSTEAD', 'credit', { method: 'entropy' }), context).text).toContain(
      '熵权法',
    );
    const details = { who: 'group', ratio: 0.2, limit: 0.1, table: 'saaty-1980', ask: 'credit : events = 3 (≈ 2)' };
    expect(remarkText(remark('AHP_INCONSISTENT', 'part/quantitative', details), context)).toEqual({
      subject: '定量部分',
      text: expect.stringMatching(/合成 CR = 0\.2.*科技信贷 : 科技金融活动 = 3 \(≈ 2\)/),
    });
  });

  test('have a table of their own in results.xlsx, with codes', () => {
    const input = withScheme({ normalisation: { ...aRound().scheme.normalisation, base: 70, span: 30 } });
    const [, , remarks] = resultsTables(aProvinceInput(input));
    expect(remarks?.columns.map(({ id }) => id)).toEqual(['subject', 'code', 'text']);
    expect(remarks?.rows.map(([, code]) => code)).toContain('NEVER_BELOW_BASE');
  });

  test('that the figures outweigh the reviewers is none: the round decided so', () => {
    expect(withScheme({}).evaluation.remarks ?? []).not.toContainEqual(
      expect.objectContaining({ code: 'GROUP_ABOVE_HALF', at: 'part/quantitative' }),
    );
  });
});

describe('judgements', () => {
  const ahp = (items: string[], experts: unknown[]) => ({ method: 'ahp', items, experts });
  const scheme = {
    indicatorWeights: {
      byGroup: {
        credit: ahp(['banks', 'loans', 'loan-projects'], [{ name: '甲', judgements: THREE }]),
        events: ahp(['trainings', 'trainees'], [{ name: '甲', judgements: CIRCLE }]),
      },
    },
  };

  test('are printed with ratio, table and what to ask again, consistent or not', () => {
    const rows = rowsOf(tableIn(summaryOf(scheme), 'remarks', 'judgements'));
    expect(rows.map(([compared, who, , table, verdict]) => [compared, who, table, verdict])).toEqual([
      ['科技信贷', '甲', 'Saaty（1980）', '不一致'],
      ['科技金融活动', '甲', 'Saaty（1980）', '一致'],
    ]);
    expect(rows[0]?.[5]).toMatch(/入驻银行机构 对 |撮合贷款金额 对 /);
    expect(rows[1]?.[5]).toBe('');
  });
});

describe('bonus and penalty items', () => {
  const scheme = {
    adjustments: {
      items: [
        { id: 'extra', title: { zh: '培训加分', en: 'Trainings' }, kind: 'bonus', by: 'trainings', each: 1, atMost: 4 },
        { id: 'few', title: { zh: '机构过少', en: 'Few banks' }, kind: 'penalty', by: 'banks', each: 0.1 },
      ],
      bonusAtMost: 3,
    },
    visit: { bonusAtMost: 2 },
  };
  const input = withScheme(scheme, { figures: { banks: 10, trainings: 9 } });

  test('stand in the centre’s report item by item, and what the cap takes back too, so that they add up', () => {
    const rows = rowsOf(tableIn(centreReport(input), 'balance', 'adjustments'));
    expect(rows.map(([item, basis, points]) => [item, basis, points])).toEqual([
      ['培训加分', '数值 9', '+4.00'],
      ['机构过少', '数值 10', '−1.00'],
      ['现场考察加分', '无登记，不加不扣', '0.00'],
      ['超出上下限的部分', '各项合计或总分受方案的上下限限制', '−1.00'],
      ['合计', '', '+2.00'],
    ]);
    expect(rowsOf(tableIn(centreReport(input), 'summary', 'parts'))).toContainEqual(
      expect.arrayContaining(['加分与扣分', '+2.00']),
    );
  });

  test('have a column in the ranking and columns in the export', () => {
    const model = provinceReport(aProvinceInput(input));
    expect(tableIn(model, 'ranking', 'ranking-adjusted')?.columns.map(({ title }) => title)).toContain('加减分');
    const [ranking] = resultsTables(aProvinceInput(input));
    const at = (id: string) => ranking.columns.findIndex((column) => column.id === id);
    const row = ranking.rows.find(([, id]) => id === 'c-1');
    expect([row?.[at('adjustment:extra')], row?.[at('adjustment:few')], row?.[at('adjusted')]]).toEqual([4, -1, 2]);
  });

  test('of a scheme without them leave no trace', () => {
    const model = provinceReport(aProvinceInput(aReportInput()));
    expect(tableIn(model, 'ranking', 'ranking')?.columns.map(({ title }) => title)).not.toContain('加减分');
    expect(tableIn(centreReport(aReportInput()), 'balance', 'adjustments')).toBeUndefined();
  });
});

describe('thresholds', () => {
  const title = { zh: '银行不少于 20 家', en: 'At least 20 banks' };
  const unranked = { thresholds: [{ id: 't', title, value: 'banks', atLeast: 20, else: 'unranked' }] };
  const held = { thresholds: [{ id: 't', title, value: 'banks', atLeast: 20, else: { gradeAtMost: 'pass' } }] };
  const figures = { figures: { banks: 4, loans: 9_000, 'loan-projects': 99, trainings: 99, trainees: 9_000 } };

  test('that are missed take the rank, and the report says which, what was asked and what was found', () => {
    const input = withScheme(unranked, figures);
    expect(input.result).toMatchObject({
      standing: 'ranked',
      flags: ['THRESHOLD_UNRANKED'],
      unmet: [{ id: 't', value: 4 }],
    });
    const text = textIn(centreReport(input), 'summary');
    expect(text).toContain('未参加排名');
    expect(text).toContain('未达到门槛“银行不少于 20 家”（要求不低于 20，实际 4），不参加排名');
    expect(text).not.toContain('不出总分');
    const model = provinceReport(aProvinceInput(input));
    expect(textIn(model, 'exceptions')).toContain('未达到门槛“银行不少于 20 家”');
    expect(textIn(model, 'exceptions')).toContain('已评估，未达排名条件');
  });

  test('that hold a grade down are told to the centre and noted under the ranking', () => {
    const input = withScheme(held, figures);
    expect([input.result.rank !== undefined, input.result.grade]).toEqual([true, 'pass']);
    const words = '未达到门槛“银行不少于 20 家”（要求不低于 20，实际 4），等级不高于“合格”';
    expect(textIn(centreReport(input), 'summary')).toContain(words);
    const table = tableIn(provinceReport(aProvinceInput(input)), 'ranking', 'ranking');
    expect(table?.notes.some((note) => note.includes(`汕头分中心：${words}`))).toBe(true);
  });

  test('are not held against a centre to which the figure does not apply', () => {
    expect(withScheme(unranked, { figures: { banks: NOT_APPLICABLE } }).result.rank).toBeTypeOf('number');
    expect(withScheme(unranked, { figures: { banks: 'REJECT_EMPTY' } }).result.rank).toBeUndefined();
  });

  test('figures that are too few are said to be so', () => {
    const input = withScheme({ availability: { units: 0.9 } }, { figures: { banks: 'REJECT_EMPTY' } });
    expect(textIn(centreReport(input), 'summary')).toContain('数据完整程度为 80.0%，低于参加排名要求的 90.0%');
  });
});

describe('other methods’ ranks', () => {
  const input = withScheme({ secondOpinions: [{ method: 'topsis' }, { method: 'copeland' }] });

  test('stand beside the official ones, counted among the same centres', () => {
    const rows = rowsOf(tableIn(provinceReport(aProvinceInput(input)), 'ranking', 'opinions'));
    expect(rows).toHaveLength(6);
    expect(rows.map(([, , topsis]) => topsis).sort()).toEqual(['1', '2', '3', '4', '5', '6']);
    const [ranking] = resultsTables(aProvinceInput(input));
    expect(ranking.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(['opinion:topsis', 'opinion:copeland']));
  });

  test('of a centre without a rank are none, and take no place', () => {
    const thresholds = [{ id: 't', value: 'trainings', atLeast: 20, else: 'unranked' }];
    const { evaluation } = withScheme({ secondOpinions: [{ method: 'topsis' }], thresholds });
    const ranked = evaluation.results.filter(({ rank }) => rank !== undefined).map(({ centre }) => centre);
    const ranks = evaluation.secondOpinions?.[0]?.ranks ?? {};
    expect(Object.keys(ranks).sort()).toEqual(ranked.sort());
    expect(Object.values(ranks).sort()).toEqual(ranked.map((_, n) => n + 1));
  });

  test('a centre sees its own only', () => {
    const text = textIn(centreReport(input), 'summary');
    expect(text).toMatch(/另以其他方法排序供参考：TOPSIS第 \d 名、科普兰法?第 \d 名/);
  });
});

describe('values that were filled in, and figures that do not apply', () => {
  const scheme = { imputation: { method: 'median' } };

  test('are marked at the figure, with their share', () => {
    const model = centreReport(withScheme(scheme, { figures: { banks: 'REJECT_EMPTY' } }));
    const row = tableIn(model, 'indicators', 'indicators')?.rows.find(({ head }) => head.text === '入驻银行机构');
    // 5, 7, 9, 11 and 13 at the others
    expect(row?.cells[0]).toMatchObject({ text: '未报', detail: '〔填补〕9' });
    expect(textIn(model, 'summary')).toContain('有 1 项未报，按方案填补了数值（占全部指标的 20.0%）');
    const summary = summaryOf(scheme, { figures: { banks: 'REJECT_EMPTY' } });
    expect(textIn(summary, 'remarks')).toContain('共 1 个数值，占应有数值的 3.3%');
  });

  test('a figure that does not apply is called so, and is no gap', () => {
    const model = centreReport(withScheme(scheme, { figures: { banks: NOT_APPLICABLE } }));
    const row = tableIn(model, 'indicators', 'indicators')?.rows.find(({ head }) => head.text === '入驻银行机构');
    expect(row?.cells[0]).toMatchObject({ text: '不适用', detail: '' });
    expect(textIn(model, 'summary')).not.toContain('填补');
    expect(textIn(model, 'indicators')).toContain('不适用于本中心');
  });
});

test('the method page says what visits may give, and which figures may not apply', () => {
  const indicators = aRound().indicators.map((one) => (one.id === 'banks' ? { ...one, notApplicable: true } : one));
  const scheme = { ...aRound().scheme, visit: { bonusAtMost: 2, penaltyAtMost: 1.5 } };
  const text = textIn(centreReport(aReportInput({ round: { indicators, scheme } })), 'method');
  expect(text).toContain('现场考察可以至多加 2 分、至多扣 1.5 分，须有理由');
  expect(text).toContain('下列指标可以填报为不适用，不计分，权重由同组其余各项分担：入驻银行机构。');
  expect(textIn(centreReport(aReportInput()), 'method')).not.toMatch(/现场考察|不适用/);
});
