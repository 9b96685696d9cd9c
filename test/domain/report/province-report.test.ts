import { describe, expect, test } from 'vitest';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { ProvinceInput } from '../../../functions/domain/report/report-input.ts';
import type { ReportModel, Table } from '../../../functions/domain/report/report-model.ts';
import { aFinding, aProvinceInput, aReportInput, type ReportFacts } from '../../support/a-report-input.ts';
import { textsOf } from '../../support/texts-of.ts';

function summary(facts: ReportFacts = {}, changes: Partial<ProvinceInput> = {}): ReportModel {
  return provinceReport(aProvinceInput(aReportInput(facts), changes));
}

function textOf(model: ReportModel, section: string): string {
  return textsOf(
    model.sections.find(({ id }) => id === section),
    ['drawing'],
  ).join('\n');
}

function tablesOf(model: ReportModel, id: string): Table[] {
  const blocks = model.sections.flatMap((section) => section.blocks);
  return blocks.filter((block): block is Table => block.kind === 'table' && block.id === id);
}

function columnOf(table: Table | undefined, position: number): (string | undefined)[] {
  return (table?.rows ?? []).map((row) => [row.head, ...row.cells][position]?.text);
}

describe('the ranking', () => {
  test('lists every ranked centre, best first', () => {
    const [table] = tablesOf(summary(), 'ranking');
    expect(columnOf(table, 0)).toEqual(['1', '2', '3', '4', '5', '6']);
    const totals = columnOf(table, 3).map(Number);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  });

  test('marks a late return', () => {
    const submissions = new Map([['c-3', { submittedAt: '2020-05-31T02:20:00Z', late: true, delayHours: 34.3 }]]);
    const model = summary({}, { submissions });
    const [table] = tablesOf(model, 'ranking');
    const names = columnOf(table, 1);
    expect(columnOf(table, 7)[names.indexOf('顺德分中心')]).toBe('迟交');
    const [late] = tablesOf(model, 'late');
    expect(columnOf(late, 0)).toEqual(['顺德分中心']);
    expect(columnOf(late, 2)).toEqual(['1 天 10 小时']);
  });

  test('of nobody is said to be empty', () => {
    const model = summary({ centres: 1, standing: 'provisional' });
    expect(textOf(model, 'ranking')).toContain('尚无参加排名的中心');
    expect(model.sections.map(({ id }) => id)).not.toContain('all-parts');
  });
});

describe('who has no rank', () => {
  test.each([
    ['vetoed', '一票否决', '贷款合同系伪造'],
    ['provisional', '暂定结果，评审意见未齐', '评审意见不足：应有 1 份，已有 0 份，结果为暂定'],
    ['ineligible', '不符合参评条件', '开业不足一年'],
    ['not-submitted', '未提交填报表', '未提交填报表'],
    ['has-errors', '填报有误，未被接受', '填报表存在错误，提交未被接受'],
  ] as const)('%s stands with its reason and is not in the ranking', (standing, status, reason) => {
    const model = summary({ standing });
    const [others] = tablesOf(model, 'exceptions');
    expect(columnOf(others, 0)).toEqual(['汕头分中心']);
    expect([columnOf(others, 2)[0], columnOf(others, 3)[0]]).toEqual([status, reason]);
    expect(columnOf(tablesOf(model, 'ranking')[0], 1)).not.toContain('汕头分中心');
  });

  test('a vetoed centre keeps its computed score', () => {
    expect(columnOf(tablesOf(summary({ standing: 'vetoed' }), 'exceptions')[0], 4)[0]).toMatch(/^\d+\.\d\d$/);
  });

  test('the standings sum to the register', () => {
    const [table] = tablesOf(summary({ standing: 'vetoed' }), 'standings');
    expect(columnOf(table, 1).reduce((sum, count) => sum + Number(count), 0)).toBe(6);
  });

  test('nobody without one is said so', () => {
    expect(textOf(summary(), 'exceptions')).toContain('全部应评中心均参加排名');
  });
});

describe('the comparison', () => {
  test('has a row for every group and section with its quartiles', () => {
    const [table] = tablesOf(summary(), 'comparison');
    expect(columnOf(table, 0)).toEqual(['科技信贷', '科技金融活动', '运营管理情况', '主要工作亮点、成效']);
    for (const row of table?.rows ?? []) {
      const quartiles = row.cells.slice(1, 6).map(({ text }) => Number(text));
      expect(quartiles).toEqual([...quartiles].sort((a, b) => a - b));
    }
  });
});

describe('all parts', () => {
  test('are broken into tables of ten columns at most', () => {
    const settings = aReportInput().round;
    const groups = Array.from({ length: 13 }, (_, n) => ({ id: `g-${n}`, title: { zh: `组${n}`, en: `Group ${n}` } }));
    const round = {
      groups,
      indicators: groups.map(({ id }, n) => ({ ...settings.indicators[n % 5], id: `i-${n}`, group: id })),
      checks: {},
      scheme: {
        ...settings.scheme,
        treatment: { method: 'none' },
        groupWeights: Object.fromEntries(groups.map(({ id }) => [id, 1 / 13])),
      },
    };
    const tables = tablesOf(summary({ round }), 'all-parts');
    expect(tables.map(({ columns }) => columns.length)).toEqual([13, 8]);
    expect(tables[1]?.caption).toContain('2/2');
  });
});

describe('the overview of findings', () => {
  const issues = new Map([
    ['c-1', [aFinding({ severity: 'error' }), aFinding({ severity: 'error', explanation: '已核对' })]],
    ['c-2', [aFinding({ severity: 'error' })]],
    ['c-3', []],
  ]);

  test('counts findings and centres by kind', () => {
    const model = summary({}, { issues });
    expect(textOf(model, 'quality-overview')).toContain('2 家的填报表有核查发现，共 3 条，其中 1 条已作说明');
    const [table] = tablesOf(model, 'quality-overview');
    expect(table?.rows.map((row) => row.cells.map(({ text }) => text))).toEqual([['错误', '3', '2']]);
    expect(table?.rows[0]?.head.text).not.toContain('{');
  });

  test('says so when there are none', () => {
    expect(textOf(summary(), 'quality-overview')).toContain('未发现问题');
  });
});

test('the distribution says in words what it draws', () => {
  const figure = summary()
    .sections.flatMap((section) => section.blocks)
    .find((block) => block.kind === 'figure');
  expect(figure?.kind === 'figure' && figure.drawing).toMatch(/aria-label="直方图：\d+ 至 \d+ 分 \d+ 家/);
});

test('no number has more than four decimals', () => {
  expect(textsOf(summary()).filter((text) => /\d\.\d{5}/.test(text))).toEqual([]);
});
