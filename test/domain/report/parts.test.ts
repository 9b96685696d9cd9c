import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../functions/domain/report/brief.ts';
import { letterReviews } from '../../../functions/domain/report/centre/reviewer-letters.ts';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { nodeKey } from '../../../functions/domain/report/field.ts';
import { findingMarks, numberFindings } from '../../../functions/domain/report/findings.ts';
import { fullPointsOf } from '../../../functions/domain/report/full-points.ts';
import { withoutOtherNames, withoutReviewers } from '../../../functions/domain/report/other-names.ts';
import { chineseOrdinal } from '../../../functions/domain/report/parts/numbered.ts';
import { runningTexts } from '../../../functions/domain/report/parts/running-texts.ts';
import { withStraightQuotes } from '../../../functions/domain/report/straight-quotes.ts';
import { voiceIn } from '../../../functions/domain/report/voice.ts';
import { widthOf } from '../../../functions/domain/report/width-of.ts';
import { aReview } from '../../support/a-centre-input.ts';
import { aFinding, aReportInput } from '../../support/a-report-input.ts';
import { aCentre, aRound } from '../../support/a-round.ts';

describe('findings', () => {
  const findings = numberFindings([
    aFinding({ severity: 'info' }),
    aFinding({ severity: 'warning', also: ['banks'] }),
    aFinding({ severity: 'error' }),
  ]);

  test('are numbered with the errors first', () => {
    expect(findings.map(({ number, issue }) => [number, issue.severity])).toEqual([
      [1, 'error'],
      [2, 'warning'],
      [3, 'info'],
    ]);
  });

  test('mark every item that they speak of', () => {
    expect(findingMarks(findings, 'loans')).toBe('×1 ▲2 ⓘ3');
    expect(findingMarks(findings, 'banks')).toBe('▲2');
    expect(findingMarks(findings, 'trainings')).toBe('');
  });
});

describe('names of other centres', () => {
  const own = aCentre({ name: '汕头市分中心（新）' });
  const others = [aCentre({ name: '汕头市分中心' }), aCentre({ name: '佛山(东).*' })];
  const hide = withoutOtherNames([own, ...others], own, '〔其他中心〕');

  test('are taken out of a text, and the own name stays', () => {
    expect(hide('汕头市分中心（新）优于汕头市分中心')).toBe('汕头市分中心（新）优于〔其他中心〕');
  });

  test('are taken literally', () => {
    expect(hide('佛山(东).*与佛山')).toBe('〔其他中心〕与佛山');
  });

  test('go with those of the units that host them, now or later; the own unit stays', () => {
    const moved = aCentre({
      ...{ name: '云浮分中心', hostingUnit: '云浮高新区' },
      hostingChanges: [{ from: '2020-01-01', hostingUnit: '云浮石材中心', remark: undefined }],
    });
    const [mine] = aRound().centres;
    if (mine === undefined) throw new Error('no centre');
    const take = withoutOtherNames([mine, moved], mine, '〔其他中心〕');
    expect(take(`云浮高新区、云浮石材中心、${mine.hostingUnit}`)).toBe(
      `〔其他中心〕、〔其他中心〕、${mine.hostingUnit}`,
    );
  });
});

describe('names of reviewers', () => {
  const take = withoutReviewers(['李明', '李明华', 'Ann', '王', ' '], '〔评审专家〕');

  test('are taken out of a text, the longest first, those in letters as whole words', () => {
    expect(take('李明华与李明：Ann said annual Anna')).toBe(
      '〔评审专家〕与〔评审专家〕：〔评审专家〕 said annual Anna',
    );
  });

  test('of a single character stay, since they are found everywhere', () => {
    expect(take('王牌')).toBe('王牌');
  });
});

test('full points by the round’s weights are those of the score tree', () => {
  const { round, result } = aReportInput();
  const full = fullPointsOf(round);
  for (const kind of ['part', 'group', 'indicator', 'section'] as const) {
    const nodes = nodesOf(result.tree, kind);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(full.get(nodeKey(node))).toBeCloseTo(node.fullPoints, 12);
  }
});

test('reviewers have letters in an order that does not follow their ids, and those with a conflict have none', () => {
  const reviews = ['a', 'b', 'c', 'd'].map((reviewer) => aReview(reviewer, 'c-1', {}));
  const lettered = letterReviews([...reviews, { ...aReview('e', 'c-1', {}), conflict: true }]);
  expect(lettered.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
  expect(lettered.map(({ review }) => review.reviewer)).not.toEqual(['a', 'b', 'c', 'd']);
  expect(letterReviews([...reviews].reverse())).toEqual(lettered);
});

test('ordinals of headings run past ten', () => {
  expect([1, 9, 10, 11, 20, 21].map(chineseOrdinal)).toEqual(['一', '九', '十', '十一', '二十', '二十一']);
});

test('a running head of any length fits its line', () => {
  const facts = { left: '长'.repeat(200), right: '名'.repeat(200), code: 'X', sample: false };
  const texts = runningTexts(voiceIn('zh-CN'), facts);
  expect(widthOf(`${texts['--head-left']}${texts['--head-right']}`)).toBeLessThan(60);
});

test('English reports have straight quotes, and their drawings stay as they are', () => {
  const input = aReportInput({ round: { language: 'en' }, centre: { name: 'The “Old” Mill’s Centre' } });
  const model = centreReport(input);
  expect(model.cover.subject).toBe('The "Old" Mill\'s Centre');
  expect(withStraightQuotes(model)).toEqual(model);
});
