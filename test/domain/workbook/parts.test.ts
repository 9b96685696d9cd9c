import { describe, expect, test } from 'vitest';
import { choiceRule, planChoices } from '../../../functions/domain/workbook/choices.ts';
import { countExpression, textExpression } from '../../../functions/domain/workbook/count-formula.ts';
import { indicatorLabel } from '../../../functions/domain/workbook/indicator-label.ts';
import { dayInWords, deadlineInWords, periodInWords } from '../../../functions/domain/workbook/print-times.ts';
import { piecesOf } from '../../../functions/domain/workbook/scorecard-texts.ts';
import { isRoleMark, roleMark } from '../../../functions/domain/workbook/tab-roles.ts';
import { rowHeight, wrappedLines } from '../../../functions/domain/workbook/text-height.ts';
import { aRound } from '../../support/a-round.ts';

describe('days and deadlines', () => {
  test('are printed in words of either language', () => {
    expect(dayInWords('2020-05-29', 'zh-CN')).toBe('2020年5月29日');
    expect(dayInWords('2020-05-29', 'en')).toBe('29 May 2020');
    expect(periodInWords({ from: '2019-01-01', to: '2019-12-31' }, 'zh-CN')).toBe('2019年1月1日至2019年12月31日');
  });

  test('a deadline names zone and weekday of its own day there', () => {
    expect(deadlineInWords('2020-05-29T23:59:59', 'Asia/Shanghai', 'zh-CN')).toBe(
      '2020年5月29日 23:59（北京时间），星期五',
    );
    expect(deadlineInWords('2024-04-12T17:00:00', 'Europe/London', 'en')).toBe(
      '12 April 2024, 17:00 (Europe/London), Friday',
    );
  });
});

describe('indicatorLabel', () => {
  const { indicators } = aRound();
  const titled = (titles: Readonly<Record<string, string>>) =>
    aRound({ indicators: indicators.map((each) => ({ ...each, title: titles[each.id] ?? each.title })) });
  const labels = (round: ReturnType<typeof aRound>) => round.indicators.map((each) => indicatorLabel(round, each).zh);

  test('is the title where no other indicator has it', () => {
    expect(labels(aRound())).toEqual(indicators.map(({ title }) => title.zh));
  });

  test('names the group where two groups share a title', () => {
    expect(labels(titled({ banks: '企业', trainees: '企业' }))).toEqual(
      expect.arrayContaining(['企业（科技信贷）', '企业（科技金融活动）']),
    );
  });

  test('names the id where one group has a title twice', () => {
    expect(labels(titled({ banks: '企业', loans: '企业' }))).toEqual(
      expect.arrayContaining(['企业（科技信贷 · banks）', '企业（科技信贷 · loans）']),
    );
  });
});

describe('the count of characters', () => {
  test('leaves out white space of every kind that a form has', () => {
    expect(countExpression('D5')).toBe(
      'LEN(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(D5," ",""),"　",""),CHAR(9),""),CHAR(10),""),CHAR(13),""))',
    );
  });

  test('puts words and places together, quotes doubled and line ends spelled out', () => {
    expect(textExpression('已写 {count} 字', { count: 'LEN(A1)' })).toBe('"已写 "&LEN(A1)&" 字"');
    expect(textExpression('(about {expected} expected)', { expected: '800' })).toBe('"(about "&800&" expected)"');
    expect(textExpression('“a” "b"\n{count}', { count: 'C1' })).toBe('"“a” ""b"""&CHAR(10)&C1');
  });
});

describe('heights', () => {
  test('count a Chinese character as two', () => {
    expect(wrappedLines('四个汉字', 4)).toBe(2);
    expect(wrappedLines('four', 4)).toBe(1);
    expect(wrappedLines('一\n二', 40)).toBe(2);
  });

  test('have a floor and end where spreadsheets end', () => {
    expect(rowHeight([{ text: '短', width: 20 }], 24)).toBe(24);
    expect(rowHeight([{ text: '长'.repeat(10_000), width: 20 }], 24)).toBe(409);
  });
});

describe('lists to choose from', () => {
  const choices = { answers: ['是', '否'], indicators: ['甲', '乙', '丙'] };

  test('stand in columns of their own beside the mark', () => {
    expect(planChoices(choices).cells.map(({ a1, value }) => [a1, value])).toEqual([
      ['A1', roleMark('choices')],
      ...[
        ['B1', '是'],
        ['B2', '否'],
        ['C1', '甲'],
        ['C2', '乙'],
        ['C3', '丙'],
      ],
    ]);
  });

  test('are named by where they stand', () => {
    expect(choiceRule(choices, 'indicators').source?.range).toBe('$C$1:$C$3');
    expect(() => choiceRule(choices, 'others')).toThrow(TypeError);
  });
});

describe('pieces of a long text', () => {
  test('end between paragraphs where they can', () => {
    const paragraph = '文'.repeat(800);
    expect(piecesOf(`${paragraph}\n${paragraph}`)).toEqual([paragraph, paragraph]);
    expect(piecesOf('第一段\n第二段')).toEqual(['第一段\n第二段']);
  });

  test.each([
    ['one long paragraph', '文'.repeat(5_000)],
    ['many short ones', '短句。\n'.repeat(300).trim()],
    ['long and short ones', `${'文'.repeat(1_500)}\n短句。\n`.repeat(5).trim()],
  ])('hold the whole of %s and no more than a row shows', (_, text) => {
    const pieces = piecesOf(text);
    expect(pieces.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
    for (const piece of pieces) expect(rowHeight([{ text: piece, width: 120 }], 24)).toBeLessThan(409);
  });
});

test('a mark of ours is known from other words', () => {
  expect(isRoleMark(roleMark('cover'))).toBe(true);
  expect([isRoleMark('封面'), isRoleMark(3), isRoleMark(null)]).toEqual([false, false, false]);
});
