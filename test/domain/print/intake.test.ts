import { describe, expect, test } from 'vitest';
import { definitionIn, shippedRound } from '../../../functions/compose.ts';
import { describeIssue } from '../../../functions/domain/issues/catalogue.ts';
import { differencesText } from '../../../functions/domain/print/differences.ts';
import { copiesIn, type IntakeFacts, judgeIntake } from '../../../functions/domain/print/intake.ts';
import { intakeAnswer, intakeIssues } from '../../../functions/domain/print/intake-findings.ts';
import { refusalWords } from '../../../functions/domain/print/intake-words.ts';
import { printCode, readPrintCode } from '../../../functions/domain/print/print-code.ts';
import { driftOf } from '../../../functions/domain/submission/drift.ts';
import { aReturnReading } from '../../support/a-return-reading.ts';

const CODE = printCode('NENTQAXBN', 2);
const print = { centre: 'shantou', copies: 5 };
const change = { item: 'credit-amount', before: '5', after: '6' };
const known = { code: CODE, centre: 'shantou', copy: 2 };
const before = { ...known, snapshot: 'now' };

function judged(facts: Partial<IntakeFacts>) {
  return judgeIntake({
    ...{ typed: readPrintCode(CODE), isReport: false, print, accepted: 'now', changes: [] },
    ...facts,
  });
}

describe('a code at the desk', () => {
  test.each<[string, Partial<IntakeFacts>, object]>([
    ['of what is accepted is taken in', {}, { kind: 'taken', ...known, snapshot: 'now', isNew: true }],
    ['that is in already stays in', { before }, { kind: 'taken', ...known, snapshot: 'now', isNew: false }],
    [
      'that was in for an earlier version is taken in anew',
      { before: { ...before, snapshot: 'earlier' } },
      { kind: 'taken', isNew: true },
    ],
    ['of another version is refused', { changes: [change] }, { kind: 'other-version', ...known, changes: [change] }],
    ['in the row of its centre is taken in', { beside: 'shantou' }, { kind: 'taken' }],
    ['in the row of another is refused', { beside: 'foshan' }, { kind: 'other-centre', ...known }],
    [
      'with a slip is refused',
      { typed: readPrintCode('NENT-QAXB-N21A') },
      { kind: 'mistyped', code: 'NENT-QAXB-N21A' },
    ],
    ['of a report is refused', { isReport: true }, { kind: 'report', code: CODE }],
    ['of a copy beyond those printed is unknown', { print: { ...print, copies: 1 } }, { kind: 'unknown', code: CODE }],
  ])('%s', (_, facts, outcome) => {
    expect(judged(facts)).toMatchObject(outcome);
  });

  test('of a return that was taken back is refused, of no print or another round unknown', () => {
    const typed = readPrintCode(CODE);
    expect(judgeIntake({ typed, isReport: false, print, changes: [] })).toEqual({ kind: 'not-accepted', ...known });
    expect(judgeIntake({ typed, isReport: false, changes: [] })).toEqual({ kind: 'unknown', code: CODE });
    expect(judgeIntake({ typed, isReport: false, changes: [], otherRound: '2018' })).toEqual({
      ...{ kind: 'unknown', code: CODE, round: '2018' },
    });
  });

  test('counts for the submission it was taken in for, once', () => {
    const taken = [3, 1, 3, 5].map((copy) => ({ ...before, copy }));
    expect(copiesIn(taken, 'now')).toEqual({ copies: [1, 3, 5], outdated: [] });
    const newer = { ...before, copy: 3, snapshot: 'later' };
    expect(copiesIn([...taken, newer], 'later')).toEqual({ copies: [3], outdated: [1, 5] });
    expect(copiesIn(taken, undefined)).toEqual({ copies: [], outdated: [1, 3, 5] });
  });
});

const { round, layouts } = await definitionIn(shippedRound('guangdong-2019'));
const names = { round, layout: layouts.return, ledger: layouts.ledger };
const texts = layouts.ledger.register.intake?.answers;

describe('the differences of a print', () => {
  test('name item, cell, and both sides, in the words of the form', () => {
    const [indicator, , explained] = round.indicators.map(({ id }) => id);
    const printed = aReturnReading({ round, figures: { [indicator ?? '']: 12 } });
    const now = aReturnReading({
      ...{ round, figures: { [indicator ?? '']: 13 }, cover: { phone: '' } },
      explanations: { [explained ?? '']: '新增' },
    });
    expect(differencesText(driftOf(printed, now), names, 9).zh.split('；')).toEqual([
      '联系电话（封面!B6）：打印件为“0754-88123456”，已受理为空',
      '入驻银行机构（数据统计表!D5）：打印件为“12”，已受理为“13”',
      '撮合贷款项目数量（情况说明）（数据统计表!D7）：打印件为空，已受理为“新增”',
    ]);
  });

  test('show of a long text where it parts, and of many differences how many more there are', () => {
    const text = '甲'.repeat(300);
    const [section] = round.rubric.sections;
    const changes = driftOf(
      aReturnReading({ round, sections: { [section?.id ?? '']: text }, evidence: [{ description: '旧' }] }),
      aReturnReading({ round, sections: { [section?.id ?? '']: `${text}乙` }, evidence: [{ description: '新' }] }),
    );
    const { zh, en } = differencesText(changes, names, 1);
    expect(zh).toContain(
      `${section?.title.zh}（自评报告!B4）：打印件为“…甲甲甲甲甲甲甲甲”，已受理为“…甲甲甲甲甲甲甲甲乙”；另有 1 处`,
    );
    expect(en).toMatch(/; 1 more$/);
    expect(differencesText(changes, names, 2).zh).toContain('证明材料第 1 行');
  });
});

describe('what the ledger says of paper', () => {
  const at = (a1: string) => ({ tab: '台账', a1 });
  const row = { centre: 'shantou', typed: CODE, source: at('E5'), answer: at('F5'), copies: at('D5') };
  const paper = (copies: readonly number[]) => ({ wanted: 5, copies, outdated: [], outcomes: [] });
  const answered = (copies: readonly number[]) =>
    texts && intakeAnswer(paper(copies), { texts, names, language: round.language });

  test('is which copies are in and which are missing', () => {
    expect([[], [1, 3], [1, 2, 3, 4, 5]].map(answered)).toEqual([
      '尚未收到',
      '已收第 1、3 份，还差第 2、4、5 份',
      '已收齐 5 份',
    ]);
    const outdated = { ...paper([1]), outdated: [2, 3] };
    expect(texts && intakeAnswer(outdated, { texts, names, language: 'zh-CN' })).toContain(
      '第 2、3 份是以前受理版本的打印件',
    );
  });

  test('names every refused code with its reason, in the answer and as a finding with a remedy', () => {
    const refused = judged({ changes: [change] });
    const outcomes = [refused, judged({ typed: readPrintCode('XYZ') })];
    expect(texts && intakeAnswer({ ...paper([]), outcomes }, { texts, names, language: 'zh-CN' })).toBe(
      [
        '尚未收到',
        `${CODE}：第 2 份不是已受理的版本，有 1 处不同：撮合贷款金额：打印件为“5”，已受理为“6”`,
        'XYZ：编号不完整，或有字符输错',
      ].join('\n'),
    );
    const issues = intakeIssues({ row, paper: { ...paper([]), outcomes }, entered: 0 }, names);
    expect(issues.map(({ code, at: place, received }) => [code, place.a1, received])).toEqual([
      ['PAPER_CODE_REFUSED', 'E5', CODE],
      ['PAPER_CODE_REFUSED', 'E5', 'XYZ'],
    ]);
    for (const issue of issues) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { message, remedy } = describeIssue(issue, language);
        expect(`${message}${remedy}`).not.toMatch(/[{}]/);
      }
    }
  });

  test('is a finding where the number entered is not that of the copies taken in, and none where nothing was entered', () => {
    const found = (copies: readonly number[], entered?: number) =>
      intakeIssues({ row, paper: paper(copies), ...(entered !== undefined && { entered }) }, names);
    expect(found([1, 2, 3], 5)).toMatchObject([
      { code: 'PAPER_COPIES_DIFFER', at: at('D5'), received: '5', details: { taken: 3, copies: '1、2、3' } },
    ]);
    expect([...found([1, 2, 3], 3), ...found([1, 2, 3]), ...found([], 5)]).toEqual([]);
  });

  test('has words for every refusal', () => {
    const refusals = [
      judged({ isReport: true }),
      judged({ beside: 'foshan' }),
      judgeIntake({ typed: readPrintCode(CODE), isReport: false, print, changes: [] }),
      judgeIntake({ typed: readPrintCode(CODE), isReport: false, changes: [] }),
      judgeIntake({ typed: readPrintCode(CODE), isReport: false, changes: [], otherRound: '2018 年度评估' }),
    ];
    const reasons = refusals.map((outcome) => (outcome.kind === 'taken' ? '' : refusalWords(outcome, names).reason.zh));
    expect(reasons).toEqual([
      '这是评估报告的验证码',
      '这是汕头分中心的第 2 份',
      '汕头分中心已撤回填报，现在没有已受理的版本',
      '本轮没有这个编号的打印件',
      '这是另一轮评估（2018 年度评估）的打印件',
    ]);
  });
});
