import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { printNumber } from '../../../functions/domain/report/print-number.ts';
import type { ReportInput } from '../../../functions/domain/report/report-input.ts';
import type { ReportModel, Table, TableRow } from '../../../functions/domain/report/report-model.ts';
import type { Standing } from '../../../functions/domain/scoring/score-tree.ts';
import { aReview } from '../../support/a-centre-input.ts';
import { aFinding, aReportInput, type ReportFacts } from '../../support/a-report-input.ts';
import { textsOf } from '../../support/texts-of.ts';

const STANDINGS: readonly Standing[] = ['ranked', 'provisional', 'vetoed', 'ineligible', 'not-submitted', 'has-errors'];

function report(facts: ReportFacts = {}): ReportModel {
  return centreReport(aReportInput(facts));
}

function textOf(model: ReportModel, section?: string): string {
  const shown = section === undefined ? model : model.sections.find(({ id }) => id === section);
  return textsOf(shown, ['drawing']).join('\n');
}

function sectionIds(model: ReportModel): string[] {
  return model.sections.map(({ id }) => id);
}

function tableOf(model: ReportModel, id: string): Table {
  const blocks = model.sections.flatMap((section) => section.blocks);
  const nested = blocks.flatMap((block) => (block.kind === 'pair' ? [...block.left, ...block.right] : [block]));
  const table = nested.find((block) => block.kind === 'table' && block.id === id);
  if (table?.kind !== 'table') throw new Error(`no table ${id}`);
  return table;
}

function rowOf(model: ReportModel, table: string, head: string): TableRow {
  const row = tableOf(model, table).rows.find((one) => one.head.text === head);
  if (row === undefined) throw new Error(`no row ${head} in ${table}`);
  return row;
}

function cellTexts(row: TableRow): string[] {
  return row.cells.map(({ text }) => text);
}

describe('every standing', () => {
  test.each(STANDINGS)('%s has a titled report with a notice of its own, materials and verification', (standing) => {
    const model = report({ standing });
    expect(model.title).toContain('汕头分中心');
    expect(model.cover.status.text).not.toBe('');
    expect(sectionIds(model)).toEqual(expect.arrayContaining(['summary', 'materials', 'verification']));
    const notices = model.sections[0]?.blocks.filter(({ kind }) => kind === 'notice') ?? [];
    expect(notices).toHaveLength(standing === 'ranked' ? 0 : 1);
  });

  test.each(STANDINGS)('%s shows no text of another centre', (standing) => {
    const input = aReportInput({ standing, issues: [aFinding({ received: '同佛山分中心' })] });
    const texts = textsOf(centreReport(input)).join('\n');
    for (const other of input.round.centres.slice(1)) {
      expect(texts).not.toContain(other.name);
      expect(texts).not.toContain(other.id);
    }
  });

  test.each(STANDINGS)('%s prints no number with more than four decimals', (standing) => {
    const texts = textsOf(report({ standing, issues: [aFinding()] }));
    expect(texts.filter((text) => /\d\.\d{5}/.test(text))).toEqual([]);
  });

  test.each(['ineligible', 'not-submitted', 'has-errors'] as const)('%s has no scores and no method', (standing) => {
    const ids = sectionIds(report({ standing }));
    for (const id of ['indicators', 'balance', 'reviews', 'method']) expect(ids).not.toContain(id);
  });

  test('the headings are numbered without gaps', () => {
    const starts = report().sections.map(({ heading }) => heading.slice(0, 2));
    expect(starts).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '七、', '八、']);
  });
});

describe('a ranked centre', () => {
  test('reads its total, rank of how many and grade', () => {
    const input = aReportInput();
    const text = textOf(centreReport(input), 'summary');
    expect(text).toContain(`第 ${input.result.rank} 名`);
    expect(text).toContain('共 6 家');
    expect(text).toContain(`综合得分 ${printNumber(input.result.published, 2)} 分`);
  });

  test('has a row for every indicator with figure, unit, median and points of full points', () => {
    const input = aReportInput();
    const row = cellTexts(rowOf(centreReport(input), 'indicators', '撮合贷款金额'));
    expect(row.slice(0, 3)).toEqual(['5,600.50', '万元', '4,051.13']);
    expect(row.slice(-3, -1)).toEqual(['14.00', '14.00']);
  });

  test('reads where others lie under the median, and nobody’s name', () => {
    const row = rowOf(report(), 'indicators', '撮合贷款金额');
    expect(row.cells[2]?.detail).toBe('1,800.50–5,600.50');
  });

  test('sees what it lost first, and the total last', () => {
    const rows = tableOf(report(), 'balance').rows;
    const lost = rows.slice(0, -1).map((row) => Number(row.cells[3]?.text));
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
    expect(rows.at(-1)?.kind).toBe('total');
  });

  test('finds last round’s figures beside this round’s where the register knows them', () => {
    const model = report({ centre: { previous: { loans: 5000, banks: 0 } } });
    const loans = rowOf(model, 'indicators-compared', '撮合贷款金额').cells[0];
    expect([loans?.text, loans?.detail]).toEqual(['5,000.00', '+12.0%']);
    expect(rowOf(model, 'indicators-compared', '入驻银行机构').cells[0]?.detail).toBe('');
    expect(rowOf(model, 'indicators-compared', '培训活动场次').cells[0]?.text).toBe('—');
  });

  test('is told how late it was', () => {
    const submission = { submittedAt: '2020-05-31T02:20:00Z', late: true, delayHours: 34.3 };
    const text = textOf(report({ changes: { submission } }));
    expect(text).toContain('迟交 1 天 10 小时');
    expect(text).toContain('2020年5月31日 10:20 提交');
  });

  test('sees the arithmetic of one indicator from its cell to its points', () => {
    const text = textOf(report(), 'method');
    expect(text).toMatch(/填报值 5,600\.5（数据统计表!D\d+）/);
    expect(text).toContain('z = ln(1 + x / s) = ln(1 + 5,600.5 / 1,000) = 1.8871');
    expect(text).toContain('f = c + d × (z − z0) / (z1 − z0) = 60 + 40 × (1.8871 − 1.0298) / (1.8871 − 1.0298) = 100');
    expect(text).toContain('满分 = 100 × 0.7 × 0.6 × 0.3333 = 14 分');
    expect(text).toContain('得分 = 100 / 100 × 14 = 14.00 分');
  });

  test('reads on whose authority the scheme stands', () => {
    expect(textOf(report(), 'method')).toContain('测试方案（方案版本 test-1）');
  });
});

describe('what is missing', () => {
  test.each([
    ['REJECT_EMPTY', '未报'],
    ['REJECT_PLACEHOLDER', '填“无”等'],
    ['REJECT_ERROR_CELL', '错误值'],
    ['REJECT_RANGE', '无法采信'],
  ])('%s is called by its name and never 0', (code, word) => {
    const row = rowOf(report({ figures: { loans: code } }), 'indicators', '撮合贷款金额');
    expect(row.cells[0]?.text).toBe(word);
    expect(row.cells[5]?.text).toMatch(/^\*/);
  });

  test('a reported 0 is 0', () => {
    expect(rowOf(report({ figures: { loans: 0 } }), 'indicators', '撮合贷款金额').cells[0]?.text).toBe('0.00');
  });

  test('a flag is explained below the table', () => {
    expect(tableOf(report({ figures: { loans: 'REJECT_EMPTY' } }), 'indicators').notes.join()).toContain(
      '* 撮合贷款金额：未报或无法采信',
    );
  });

  test('an indicator in which all are equal is explained with its constant', () => {
    const model = report({ centres: 1 });
    expect(tableOf(model, 'indicators').notes.join()).toContain('统一计 80 分');
  });

  test('statistics of fewer than three centres are dashes, and the report says why', () => {
    const model = report({ centres: 2 });
    expect(rowOf(model, 'indicators', '撮合贷款金额').cells[2]?.text).toBe('—');
    expect(textOf(model, 'summary')).toContain('不足 3 家');
  });

  test('a total that the scheme withholds is neither a rank nor provisional', () => {
    const scheme = { ...aReportInput().round.scheme, missing: 'withhold' };
    const model = report({ round: { scheme }, figures: { loans: 'REJECT_EMPTY' } });
    expect(model.cover.status.text).toBe('已评估，因缺项不出总分');
    expect(textOf(model, 'summary')).toContain('按方案不出总分');
    expect(textOf(model, 'summary')).not.toMatch(/第 \d+ 名/);
  });
});

describe('a centre without a rank', () => {
  test('keeps its computed score beside a veto, with the reason', () => {
    const input = aReportInput({ standing: 'vetoed' });
    const text = textOf(centreReport(input), 'summary');
    expect(text).toContain('贷款合同系伪造');
    expect(text).toContain('计算得分（存档）');
    expect(text).toContain(printNumber(input.result.published, 2));
    expect(text).not.toMatch(/第 \d+ 名/);
  });

  test('is provisional without rank and grade while reviews are missing', () => {
    const text = textOf(report({ standing: 'provisional' }));
    expect(text).toContain('本报告为暂定结果');
    expect(text).toContain('暂不排名');
    expect(text).toContain('尚无有效评审意见');
  });

  test('with errors reads what to mend, at which cell', () => {
    const model = report({ standing: 'has-errors', issues: [aFinding({ severity: 'error' })] });
    expect(sectionIds(model)).toEqual(['summary', 'quality', 'materials', 'verification']);
    const [row] = tableOf(model, 'quality-mend').rows;
    expect(row?.head.text).toBe('×1');
    expect(row?.cells[0]?.text).toBe('数据统计表!E7');
    expect(row?.cells[3]?.text).toContain('把计量单位改回“万元”');
    expect(textOf(model, 'materials')).toContain('因有错误未被接受');
  });

  test('that is not eligible reads the rule and the finding', () => {
    const text = textOf(report({ standing: 'ineligible' }), 'summary');
    expect(text).toContain('已批准并运营满一年');
    expect(text).toContain('开业不足一年');
  });
});

describe('findings', () => {
  const findings = [
    aFinding({ severity: 'warning', explanation: '已与合同逐笔核对。' }),
    aFinding({ severity: 'warning', at: { tab: '封面' } }),
  ];

  test('stand with their cells and the centre’s explanation or its absence', () => {
    const rows = tableOf(report({ issues: findings }), 'quality').rows.map(cellTexts);
    expect(rows.map(([cell, , , explanation]) => [cell, explanation])).toEqual([
      ['数据统计表!E7', '已与合同逐笔核对。'],
      ['封面', '未说明'],
    ]);
  });

  test('mark their indicator by number', () => {
    const row = rowOf(report({ issues: findings }), 'indicators', '撮合贷款金额');
    expect(row.cells.at(-1)?.text).toBe('▲1');
  });

  test('that are none are said to be none', () => {
    expect(textOf(report(), 'quality')).toContain('未发现缺漏');
  });
});

describe('reviews', () => {
  test('show mean, lowest, highest, standard deviation and every reviewer by letter', () => {
    const row = cellTexts(rowOf(report(), 'marks', '主要工作亮点、成效'));
    expect(row.slice(0, 5)).toEqual(['50.0', '35.0', '30.0', '40.0', '7.1']);
    expect([...row.slice(5)].sort()).toEqual(['30.0', '40.0']);
    // 80.5 and 50 / 80 for the reviewers, 74.5 for the marks put together
    const whole = cellTexts(rowOf(report(), 'marks', '定性部分（百分制）'));
    expect(whole.slice(0, 5)).toEqual(['100.0', '73.5', '62.5', '80.5', '12.7']);
  });

  test('never name a reviewer', () => {
    const reviews = [{ ...aReview('wang-wu', 'c-1', { 'operation.team': 9 }), comment: '团队稳定。' }];
    const text = textOf(report({ reviews }), 'reviews');
    expect(text).toContain('团队稳定。');
    expect(text).toContain('专家 A');
    expect(text).not.toContain('wang-wu');
  });

  test('leave one with a conflict of interest out and say so', () => {
    const input = aReportInput();
    const conflict = { ...aReview('r-9', 'c-1', {}), conflict: true, comment: '本人曾任职。' };
    const text = textOf(centreReport({ ...input, reviews: [...input.reviews, conflict] }), 'reviews');
    expect(text).toContain('另有 1 位专家申报回避');
    expect(text).not.toContain('本人曾任职');
  });

  test('mark a section that a reviewer left partly unmarked', () => {
    const row = rowOf(report(), 'marks', '运营管理情况');
    expect(cellTexts(row).filter((text) => text.endsWith('*'))).toEqual(['20.0*']);
  });

  test('of more than seven reviewers have a row each', () => {
    const reviews = Array.from({ length: 9 }, (_, n) => aReview(`r-${n}`, 'c-1', { 'results.services': 30 + n }));
    expect(tableOf(report({ reviews }), 'reviewers').rows).toHaveLength(9);
    expect(tableOf(report({ reviews }), 'marks').columns).toHaveLength(6);
  });
});

describe('materials', () => {
  const ledger = {
    centre: 'c-1',
    paperCopies: 4,
    seals: ['host'],
    receivedOn: '2020-05-28',
    veto: false,
    vetoReason: '',
    note: '内部备注',
    source: { tab: '台账', a1: 'A2' },
  };

  test('show what came, what did not, and what the office has yet to register', () => {
    const rows = tableOf(report({ changes: { ledger } }), 'materials').rows;
    const verdicts = new Map(rows.map((row) => [row.head.text, row.cells.at(-1)?.text]));
    expect(verdicts.get('纸质材料')).toBe('×');
    expect(verdicts.get('依托单位公章')).toBe('✓');
    expect(verdicts.get('市科技主管部门公章')).toBe('×');
    expect(verdicts.get('电子版')).toBe('—');
  });

  test('without a ledger count neither as there nor as missing', () => {
    const rows = tableOf(report(), 'materials').rows;
    expect(rows.find((row) => row.head.text === '纸质材料')?.cells.map(({ text }) => text)).toEqual([
      '5 份',
      '办公室尚未登记',
      '—',
    ]);
  });

  test('keep the office’s own note to the office', () => {
    expect(textsOf(report({ changes: { ledger } })).join()).not.toContain('内部备注');
  });
});

describe('the cover', () => {
  test('has the hosting unit of the period’s end and says of a change', () => {
    const hostingChanges = [{ from: '2019-06-01', hostingUnit: '新依托单位', remark: undefined }];
    const facts = report({ centre: { hostingChanges } }).cover.facts;
    expect(facts[0]?.value).toBe('新依托单位（自 2019年6月1日 起；评估期初为汕头分中心依托单位）');
  });

  test('names a unit that takes over after the period only as such', () => {
    const hostingChanges = [{ from: '2020-03-01', hostingUnit: '后任单位', remark: undefined }];
    const facts = report({ centre: { hostingChanges } }).cover.facts;
    expect(facts[0]?.value).toBe('汕头分中心依托单位（2020年3月1日 起变更为后任单位）');
  });

  test('takes a name of 200 characters whole, in a smaller size', () => {
    const name = '很长的中心名称'.repeat(29).slice(0, 200);
    expect(report({ centre: { name } }).cover).toMatchObject({ subject: name, size: 'small' });
  });

  test('bears the stamp of made-up data, and every page its note', () => {
    const model = report({ changes: { sample: true } });
    expect(model.cover.sample).toBe('示例数据');
    expect(model.properties['--sample']).toContain('非真实');
    expect(report().properties['--sample']).toBe('');
  });
});

test('the code stands on every page and in the verification', () => {
  const model = report();
  expect(model.properties['--code']).toBe('验证码 NENT-QAXB-NENT');
  expect(textOf(model, 'verification')).toContain('verify NENT-QAXB-NENT');
});

test('a round in English has an English report', () => {
  const model = report({ round: { language: 'en' }, centre: { name: 'Alpha', hostingUnit: 'Alpha Trust' } });
  expect(model.language).toBe('en');
  const chinese = textsOf(model, ['drawing']).filter((text) => /[\u4e00-\u9fff]/.test(text));
  expect(chinese.filter((text) => !text.includes('数据统计表'))).toEqual([]);
});

test('equal input gives an equal report, whether the field was made beforehand or not', () => {
  const input: ReportInput = aReportInput();
  expect(centreReport(input)).toEqual(centreReport(structuredClone(input)));
});
