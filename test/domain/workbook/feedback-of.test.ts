import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../../functions/domain/checks/check-return.ts';
import { compareIssues } from '../../../functions/domain/checks/compare-issues.ts';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import type { Feedback } from '../../../functions/domain/workbook/feedback.ts';
import { type FeedbackFacts, feedbackOf } from '../../../functions/domain/workbook/feedback-of.ts';
import { planFindings } from '../../../functions/domain/workbook/findings-tab.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aFilledReturn } from '../../support/a-filled-return.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { addressOf, fill, insertColumns, renameTab } from '../../support/a-workbook.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const round = aRound({ checks: { evidence: 'none' } });
const centre = aCentre();
const filled = aFilledReturn(round);

function feedback(raw: RawWorkbook, changes: Partial<FeedbackFacts> = {}): Feedback {
  const reading = readReturn({ round, layout: LAYOUTS.return, centre }, raw);
  return feedbackOf({
    round,
    layout: LAYOUTS.return,
    reading,
    issues: reading.issues,
    snapshot: '0123456789abcdef',
    checkedAt: '2020年5月20日 10:00（北京时间）',
    life: { state: 'in-progress', drifted: false },
    ...changes,
  });
}

const markAt = ({ marks }: Feedback, tab: string, a1: string): string | undefined =>
  marks.find((mark) => mark.tab === tab && mark.a1 === a1)?.text;
const statusOf = (raw: RawWorkbook, id: string): string => addressOf(raw, 'figures', [id, 'status']);

describe('a return in which nothing is wrong', () => {
  const result = feedback(filled);

  test('has one friendly row and a verdict that says so', () => {
    expect(result.rows).toEqual([{ severity: 'info', columns: ['✓', '没有发现问题，谢谢！', '', '', '', '', ''] }]);
    expect(result.heading[1]).toBe('未发现问题，可以提交。');
  });

  test('has a tick at everything that was filled in, and nothing where nothing was', () => {
    const marks = new Map(result.marks.map(({ tab, a1, text }) => [`${tab}!${a1}`, text]));
    const empty = addressOf(filled, 'evidence', ['evidence:2', 'status']);
    expect(marks.get(`证明材料!${empty}`)).toBe('');
    const others = result.marks.filter(({ tab }) => tab !== '证明材料');
    expect(new Set(others.map(({ text }) => text))).toEqual(new Set(['✓']));
  });
});

describe('a return with findings', () => {
  const raw = fill(filled, 'figures', { 'banks/value': '约30', 'loans/value': '1,234', 'trainees/unit': '人' });
  const result = feedback(raw);

  test('has a row for each: errors first, then in the order of the form, with a link to the cell', () => {
    expect(result.rows.map(({ severity, columns, link }) => [severity, columns[0], columns[1], link])).toEqual([
      ['error', '✗ 错误', '入驻银行机构', { tab: '数据统计表', a1: addressOf(raw, 'figures', ['banks', 'value']) }],
      ['error', '✗ 错误', '参与培训人数', { tab: '数据统计表', a1: addressOf(raw, 'figures', ['trainees', 'unit']) }],
      [
        result.rows[2]?.severity,
        result.rows[2]?.columns[0],
        '撮合贷款金额',
        { tab: '数据统计表', a1: addressOf(raw, 'figures', ['loans', 'value']) },
      ],
    ]);
    expect(result.rows[2]?.severity).not.toBe('error');
  });

  test('says in each row what was read, what is wrong and how to mend it', () => {
    const [, , place, received, problem, remedy] = result.rows[0]?.columns ?? [];
    expect([place, received]).toEqual([`数据统计表 ${addressOf(raw, 'figures', ['banks', 'value'])}`, '约30']);
    expect(problem?.length).toBeGreaterThan(5);
    expect(remedy?.length).toBeGreaterThan(5);
  });

  test('counts them in one plain sentence', () => {
    expect(result.heading[1]).toMatch(/^共发现 2 处错误/);
  });

  test('marks the rows that they stand in, whichever of their cells is meant', () => {
    expect(markAt(result, '数据统计表', statusOf(raw, 'banks'))).toMatch(/^✗ ./);
    expect(markAt(result, '数据统计表', statusOf(raw, 'trainees'))).toBe('✗ 无法判断数值的单位');
    expect(markAt(result, '数据统计表', statusOf(raw, 'loan-projects'))).toBe('✓');
  });

  test('keeps the marks short enough for their column', () => {
    for (const { text } of result.marks) expect([...text].length).toBeLessThanOrEqual(36);
  });

  test('tells several findings of one row as one mark', () => {
    const twice = fill(raw, 'figures', { 'banks/explanation': { value: null, error: '#REF!' } });
    expect(markAt(feedback(twice), '数据统计表', statusOf(twice, 'banks'))).toMatch(/^✗ .+（另有 1 处）$/);
  });
});

describe('a warning', () => {
  const previous = { banks: 2 };
  const jumped = (values: Record<string, string>): Feedback => {
    const raw = fill(filled, 'figures', { 'banks/value': 90, ...values });
    const reading = readReturn({ round, layout: LAYOUTS.return, centre }, raw);
    const found = checkReturn({ round, centre: aCentre({ previous }), reading });
    const issues = found.filter(({ at }) => at.item === 'banks');
    return feedback(raw, { issues });
  };
  const status = statusOf(filled, 'banks');

  test('asks for an explanation, in verdict and mark', () => {
    const result = jumped({});
    expect(result.rows.map(({ severity }) => severity)).toEqual(['warning']);
    expect(result.heading[1]).toContain('1 处需说明');
    expect(markAt(result, '数据统计表', status)).toMatch(/^▲/);
  });

  test('that the centre has explained shows its explanation and asks no more', () => {
    const result = jumped({ 'banks/explanation': '新引入银行' });
    expect(result.rows[0]?.columns.at(-1)).toBe('新引入银行');
    expect(markAt(result, '数据统计表', status)).toBe('ⓘ 已说明');
    expect(result.heading[1]).toBe('没有错误；需说明之处均已说明，可以提交。');
  });

  test('about a section is explained beside the section', () => {
    const raw = fill(filled, 'report', { 'operation/text': '很短。', 'operation/explanation': '中心新设' });
    const reading = readReturn({ round, layout: LAYOUTS.return, centre }, raw);
    const issues = checkReturn({ round, centre, reading }).filter(({ at }) => at.item === 'operation');
    const result = feedback(raw, { issues });
    expect(result.rows.map(({ columns }) => columns.at(-1))).toEqual(issues.map(() => '中心新设'));
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe('the heading', () => {
  test('has as many lines as the plan of the tab lays out', () => {
    const planned = planFindings(LAYOUTS.return.findings, 'zh-CN').cells.filter(({ look }) =>
      ['title', 'group', 'subtitle'].includes(look),
    );
    expect(feedback(filled).heading).toHaveLength(planned.length);
  });

  test('names time and the beginning of the snapshot’s id', () => {
    expect(feedback(filled).heading[4]).toBe('校验时间：2020年5月20日 10:00（北京时间）　　版本号：01234567');
  });

  test('says what changed since the check before', () => {
    const before = readReturn(
      { round, layout: LAYOUTS.return, centre },
      fill(filled, 'figures', { 'banks/value': '' }),
    );
    const since = compareIssues(before.issues, []);
    expect(feedback(filled, { since }).heading[2]).toBe('与上次相比：已改正 1 处，新增 0 处。');
    expect(feedback(filled).heading[2]).toBe('这是第一次校验。');
  });

  test.each([
    [{ state: 'not-started', drifted: false }, /^填报状态：未开始/],
    [{ state: 'ready', drifted: false }, /^填报状态：可提交/],
    [{ state: 'submitted', drifted: false }, /^填报状态：已提交/],
    [{ state: 'submitted', drifted: true }, /^填报状态：已提交；提交后又有改动.*不计入评估.*联系/],
    [{ state: 'has-errors', drifted: true }, /^填报状态：有错误.*以此前提交的版本为准/],
    [{ state: 'submitted', drifted: false, delaySeconds: 60 }, /^填报状态：已提交.*迟交/],
    [{ state: 'paper-received', drifted: false }, /^填报状态：纸质材料已收齐/],
    [{ state: 'paper-received', drifted: false, delaySeconds: 60 }, /^填报状态：纸质材料已收齐.*按迟交登记$/],
    [{ state: 'paper-received', drifted: true }, /^填报状态：纸质材料已收齐；提交后又有改动.*不计入评估.*联系/],
    [{ state: 'closed', beneath: 'submitted', drifted: false }, /^填报状态：已关闭.*已提交/],
    [
      {
        state: 'reopened',
        beneath: 'in-progress',
        drifted: true,
        reopened: { until: '2020-06-03T10:00:00.000Z', reason: '银行更正 {state}' },
      },
      /^填报状态：已重新开放.*至 2020年6月3日 18:00（北京时间），原因：银行更正 \{state\}.*填报中.*以此前提交的版本为准/,
    ],
  ] as const)('puts the state %j into words', (life, words) => {
    expect(feedback(filled, { life }).heading[3]).toMatch(words);
  });
});

describe('what was changed after the submission', () => {
  const drift = [
    { item: 'banks', source: { tab: '数据统计表', a1: 'E7' }, before: '12', after: '14' },
    { item: 'loans:explanation', source: { tab: '数据统计表', a1: 'E9' }, before: '新引入', after: '' },
  ];
  const result = feedback(filled, { life: { state: 'submitted', drifted: true }, drift });

  test('has a row a cell: before, now, that it does not count, and whom to ask', () => {
    expect(result.rows.map(({ columns }) => columns.slice(1, 4))).toEqual([
      ['入驻银行机构', '数据统计表 E7', '14'],
      ['撮合贷款金额（情况说明）', '数据统计表 E9', '（空）'],
    ]);
    const [, , , , problem, remedy] = result.rows[0]?.columns ?? [];
    expect(problem).toBe('“入驻银行机构”在提交后有改动，提交后修改不计入评估：提交时为“12”，现为“14”');
    expect(remedy).toMatch(/^如需更正请联系/);
    expect(result.rows[1]?.columns[4]).toContain('现为“（空）”');
  });
});

describe('where things stand', () => {
  test('marks follow their rows into renamed tabs and moved columns', () => {
    const moved = insertColumns(renameTab(filled, 'figures', '表二'), 'figures', { at: 3, count: 2 });
    const result = feedback(moved);
    expect(markAt(result, '表二', statusOf(moved, 'banks'))).toBe('✓');
  });

  test('the findings go to our tab under the title that it has now', () => {
    const tabs = filled.tabs.map((tab) => (tab.title === '校验结果' ? { ...tab, title: '检查' } : tab));
    expect(feedback({ ...filled, tabs }).tab).toBe('检查');
    expect(feedback(filled).tab).toBe('校验结果');
  });

  test('a mark never stands in an input cell', () => {
    const inputs = new Set(round.indicators.map(({ id }) => addressOf(filled, 'figures', [id, 'value'])));
    const marked = feedback(filled).marks.filter(({ tab }) => tab === '数据统计表');
    expect(marked.filter(({ a1 }) => inputs.has(a1))).toEqual([]);
  });
});

test('an English round is told in English', () => {
  const english = aRound({ language: 'en' });
  const raw = fill(aFilledReturn(english, ENGLISH_LAYOUTS.return), 'figures', { 'banks/value': 'about 30' });
  const reading = readReturn({ round: english, layout: ENGLISH_LAYOUTS.return, centre }, raw);
  const result = feedback(raw, { round: english, layout: ENGLISH_LAYOUTS.return, reading, issues: reading.issues });
  expect(result.header).toEqual([
    ...['Kind', 'Item', 'Place', 'What was read', 'What is wrong', 'How to mend it', 'Your explanation'],
  ]);
  expect(result.rows[0]?.columns.slice(0, 2)).toEqual(['✗ Error', 'Banks']);
  const words = [...result.heading.slice(0, 4), ...result.rows.flatMap(({ columns }) => columns)].join(' ');
  expect(words).not.toMatch(/\p{Script=Han}/u);
});
