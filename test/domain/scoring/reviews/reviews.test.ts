import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mark } from '../../../../functions/domain/intake/reviews.ts';
import { methodSteps } from '../../../../functions/domain/report/parts/method-steps.ts';
import { voiceIn } from '../../../../functions/domain/report/voice.ts';
import type { Round } from '../../../../functions/domain/round/round.ts';
import { STEP_WORDS } from '../../../../functions/domain/scoring/explain/step-words.ts';
import { combineMarks } from '../../../../functions/domain/scoring/reviews/combine-marks.ts';
import { levellingOf, levelMark } from '../../../../functions/domain/scoring/reviews/level-severity.ts';
import type { ReviewSettings } from '../../../../functions/domain/scoring/reviews/reviews-schema.ts';
import { scoreRound } from '../../../../functions/domain/scoring/score-round.ts';
import type { ScoreNode } from '../../../../functions/domain/scoring/score-tree.ts';
import { aCentreInput, aReview } from '../../../support/a-centre-input.ts';
import { aRound } from '../../../support/a-round.ts';

describe('marks put together', () => {
  const of = (combine: ReviewSettings['combine'], marks: readonly number[]) =>
    combineMarks(marks, { combine, full: 10 });

  test('a mean takes all, a trimmed one leaves out the highest and the lowest, a median takes the middle', () => {
    expect(of('mean', [1, 7, 8, 9, 10])?.result).toBe(70);
    expect(of('trimmed-mean', [1, 7, 8, 9, 10])?.result).toBe(80);
    expect(of('median', [1, 7, 8, 9])?.result).toBe(75);
  });

  test('a trimmed mean of fewer than five is their mean, and says so', () => {
    expect(of('trimmed-mean', [1, 7, 8, 10])).toEqual(of('mean', [1, 7, 8, 10]));
    expect(of('trimmed-mean', [1, 7, 8, 10])?.method).toBe('mean-of-reviewers');
    expect(of('trimmed-mean', [1, 7, 8, 9, 10])?.method).toBe('trimmed-mean-of-reviewers');
  });

  test('of equal extremes one is dropped', () => {
    expect(of('trimmed-mean', [2, 2, 8, 8, 8])?.result).toBeCloseTo(60, 12);
  });

  test.each(['mean', 'trimmed-mean', 'median'] as const)('%s: no marks, no score', (combine) => {
    expect(of(combine, [])).toBeUndefined();
  });

  test('each lies between the lowest and the highest mark and does not hang on their order', () => {
    const combination = fc.constantFrom('mean', 'trimmed-mean', 'median' as const);
    const given = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(combination, given, (combine, halves) => {
        const marks = halves.map((half) => half / 2);
        const found = of(combine, marks)?.result ?? Number.NaN;
        expect(found).toBeGreaterThanOrEqual(10 * Math.min(...marks) - 1e-9);
        expect(found).toBeLessThanOrEqual(10 * Math.max(...marks) + 1e-9);
        expect(of(combine, marks.toReversed())?.result).toBeCloseTo(found, 9);
      }),
    );
  });
});

describe("reviewers' severity", () => {
  const views = [
    { reviewer: 'strict', share: 0.5 },
    { reviewer: 'strict', share: 0.6 },
    { reviewer: 'strict', share: 0.7 },
    { reviewer: 'mild', share: 0.7 },
    { reviewer: 'mild', share: 0.8 },
    { reviewer: 'mild', share: 0.9 },
  ];

  test('is levelled: a strict and a mild reviewer who differ alike come to the same', () => {
    const levelling = levellingOf(views);
    if (levelling === undefined) throw new Error('there is something to level');
    const of = (reviewer: string, mark: number) => levelMark(mark, { full: 10, levelling, reviewer })?.result;
    for (const [low, high] of [
      [5, 7],
      [6, 8],
      [7, 9],
    ] as const) {
      expect(of('strict', low)).toBeCloseTo(of('mild', high) ?? Number.NaN, 12);
    }
    expect(of('strict', 6)).toBeCloseTo(7, 12);
    // S / s = √0.02 / 0.1; the spread of all is that of six shares.
    expect(of('strict', 7)).toBeCloseTo(7 + Math.sqrt(0.1 / 5) * 10, 12);
  });

  test('leaves a reviewer with one centre, or with the same share for all, as is and names them', () => {
    const levelling = levellingOf([
      ...views,
      { reviewer: 'once', share: 0.2 },
      { reviewer: 'flat', share: 0.3 },
      { reviewer: 'flat', share: 0.1 + 0.2 },
    ]);
    expect(levelling?.reviewers.map(({ reviewer, left }) => [reviewer, left])).toEqual([
      ['flat', 'no-spread'],
      ['mild', undefined],
      ['once', 'one-centre'],
      ['strict', undefined],
    ]);
    if (levelling === undefined) throw new Error('there is something to level');
    expect(levelMark(2, { full: 10, levelling, reviewer: 'once' })).toBeUndefined();
    expect(levelMark(3, { full: 10, levelling, reviewer: 'flat' })).toBeUndefined();
  });

  test('never leaves the scale', () => {
    const levelling = levellingOf([...views, { reviewer: 'timid', share: 0.5 }, { reviewer: 'timid', share: 0.51 }]);
    if (levelling === undefined) throw new Error('there is something to level');
    expect(levelMark(10, { full: 10, levelling, reviewer: 'timid' })?.result).toBe(10);
    expect(levelMark(0, { full: 10, levelling, reviewer: 'timid' })?.result).toBe(0);
  });

  test('cannot be told from a single view', () => {
    expect(levellingOf(views.slice(0, 1))).toBeUndefined();
    expect(levellingOf([])).toBeUndefined();
  });
});

describe('the reviewers’ part of a round', () => {
  let round: Round;
  beforeAll(() => {
    round = aRound();
  });

  const withReviews = (reviews: ReviewSettings): Round => ({ ...round, scheme: { ...round.scheme, reviews } });
  const points = () =>
    round.rubric.sections.flatMap((section) =>
      section.points.map((point) => ({ id: `${section.id}.${point.id}`, full: point.fullMarks })),
    );
  const marksOf = (share: number): Record<string, Mark['marks']> =>
    Object.fromEntries(points().map(({ id, full }) => [id, share * full]));
  const qualitative = (scored: ReturnType<typeof scoreRound>, place = 0): ScoreNode | undefined =>
    scored.results[place]?.tree?.children.find(({ id }) => id === 'qualitative');

  test('the mean by name is the mean by default, bit by bit', () => {
    const inputs = [aCentreInput({ marks: [marksOf(0.31), marksOf(0.77), marksOf(0.9)] })];
    expect(scoreRound(withReviews({ combine: 'mean' }), inputs)).toEqual(scoreRound(round, inputs));
  });

  test('“n/a” is left out of every combination, never 0', () => {
    const abstains = { ...marksOf(0.5), [points()[0]?.id ?? '']: 'n/a' as const };
    const all = [marksOf(0.8), marksOf(0.8), abstains];
    for (const combine of ['mean', 'trimmed-mean', 'median'] as const) {
      const tree = qualitative(scoreRound(withReviews({ combine }), [aCentreInput({ marks: all })]));
      expect(tree?.children[0]?.children[0]?.score).toBeCloseTo(80, 9);
    }
  });

  test('a median is what the middle reviewer says of each point', () => {
    const inputs = [aCentreInput({ marks: [marksOf(0.1), marksOf(0.8), marksOf(0.9)] })];
    expect(qualitative(scoreRound(withReviews({ combine: 'median' }), inputs))?.score).toBeCloseTo(80, 9);
  });

  test('levelling shows each mark as it was and as it counts, and who was left as is', () => {
    const centre = (id: string, [strict, mild]: readonly [number, number], rest: readonly number[] = []) =>
      aCentreInput({
        centre: id,
        changes: {
          reviews: [
            aReview('strict', id, marksOf(strict)),
            aReview('mild', id, marksOf(mild)),
            ...rest.map((share) => aReview('once', id, marksOf(share))),
          ],
        },
      });
    const inputs = [centre('a', [0.5, 0.7]), centre('b', [0.6, 0.8]), centre('c', [0.7, 0.9], [0.8])];
    const scored = scoreRound(withReviews({ combine: 'mean', levelSeverity: true }), inputs);
    const step = qualitative(scored)?.children[0]?.children[0]?.steps[0];
    expect(step?.method).toBe('levelled-severity');
    expect(step?.inputs['x']).toBe(0.5 * (points()[0]?.full ?? 0));
    expect(scored.levelling?.reviewers.map(({ reviewer, left }) => [reviewer, left])).toEqual([
      ['mild', undefined],
      ['once', 'one-centre'],
      ['strict', undefined],
    ]);
    // Strict and mild agree once levelled, so that dropping either changes nothing.
    const [first] = inputs;
    const [one, other] = qualitative(scored)?.children[0]?.children[0]?.steps ?? [];
    expect(first?.reviews).toHaveLength(2);
    expect(one?.result).toBeCloseTo(other?.result ?? Number.NaN, 9);
  });

  test('without levelling the run says nothing of it', () => {
    expect(scoreRound(withReviews({ combine: 'median' }), [aCentreInput()])).not.toHaveProperty('levelling');
  });

  test('reports say how the marks were put together', () => {
    const said = (reviews?: ReviewSettings): string =>
      methodSteps(reviews === undefined ? round : withReviews(reviews), voiceIn('zh-CN')).join('');
    expect(said()).toContain('取有效评审意见的算术平均');
    expect(said({ combine: 'trimmed-mean' })).toContain('去掉一个最高分和一个最低分后的平均');
    expect(said({ combine: 'median', levelSeverity: true })).toContain('评分先校准专家的宽严');
    expect(said({ combine: 'median' })).not.toContain('校准');
  });
});

test.each(['mean-of-reviewers', 'trimmed-mean-of-reviewers', 'median-of-reviewers', 'levelled-severity'])(
  'the step %s has words of an office',
  (method) => {
    expect(STEP_WORDS[method]?.zh).toMatch(/\p{Script=Han}/u);
    expect(STEP_WORDS[method]?.en).toMatch(/[a-z]/);
  },
);
