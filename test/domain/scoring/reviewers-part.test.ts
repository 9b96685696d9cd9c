import { describe, expect, test } from 'vitest';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const figures = { banks: 5, loans: 900, 'loan-projects': 8, trainings: 5, trainees: 77 };
const others = [3, 7].map((banks) => aCentreInput({ centre: `c-${banks}`, figures: { ...figures, banks } }));

const partsOf = (tree: ScoreNode | undefined) => new Map(tree?.children.map((part) => [part.id, part]));

describe('the reviewers’ part in the tree', () => {
  const marks = [
    { 'operation.team': 30, 'operation.rules': 20, 'results.services': 50 },
    { 'operation.team': 15, 'operation.rules': 10, 'results.services': 25 },
    { 'operation.team': 24, 'operation.rules': 'n/a', 'results.services': 40 },
  ] as const;
  const [result] = scoreRound(aRound(), [aCentreInput({ figures, marks }), ...others]).results;
  const part = partsOf(result?.tree).get('qualitative');

  test('keeps how far the reviewers’ own scores lie apart, as a whole and by section', () => {
    // 100, 50 and (24 + 40) / 80 = 80 as a whole; the section of operation 100, 50 and 24 / 30 = 80
    expect(part?.spread).toEqual({ scores: [50, 80, 100], min: 50, max: 100, deviation: expect.closeTo(25.166, 3) });
    expect(part?.children.map(({ spread }) => spread?.scores)).toEqual([
      [50, 80, 100],
      [50, 80, 100],
    ]);
  });

  test('says of a single reviewer no deviation, and of none nothing', () => {
    const one = scoreRound(aRound(), [aCentreInput({ figures, marks: [marks[0]] }), ...others]).results[0]?.tree;
    expect(partsOf(one).get('qualitative')?.spread).toEqual({ scores: [100], min: 100, max: 100 });
    const none = scoreRound(aRound(), [aCentreInput({ figures, marks: [] }), ...others]).results[0]?.tree;
    expect(partsOf(none).get('qualitative')?.spread).toBeUndefined();
  });
});

describe('a part that is missing', () => {
  const skipping = aRound({ scheme: { ...aRound().scheme, missing: 'skip' } });

  test.each([
    ['no review', []],
    ['a section that nobody marked', [{ 'operation.team': 20, 'results.services': 'n/a' } as const]],
  ])('%s leaves a provisional result without total, never the figures alone', (_, marks) => {
    const [result] = scoreRound(skipping, [aCentreInput({ figures, marks }), ...others]).results;
    expect([result?.standing, result?.exact, result?.rank, result?.grade]).toEqual([
      'provisional',
      undefined,
      undefined,
      undefined,
    ]);
    expect(partsOf(result?.tree).get('quantitative')?.score).toBeTypeOf('number');
    expect(result?.tree?.score).toBeUndefined();
  });

  test('the section that is missing is named', () => {
    const marks = [{ 'operation.team': 20 }];
    const [result] = scoreRound(aRound(), [aCentreInput({ figures, marks }), ...others]).results;
    expect(result?.reason?.zh).toContain('没有专家对“主要工作亮点、成效”评分');
  });

  test('without any figure the reviewers’ part is not the total', () => {
    const [result] = scoreRound(skipping, [aCentreInput({ figures: {} }), ...others]).results;
    expect(partsOf(result?.tree).get('qualitative')?.score).toBe(80);
    expect([result?.exact, result?.rank]).toEqual([undefined, undefined]);
  });

  test('where nobody has any figure neither', () => {
    const { results } = scoreRound(skipping, [aCentreInput({ figures: {} })]);
    expect(results[0]?.exact).toBeUndefined();
  });

  test('a part of weight 0 is not missed', () => {
    const parts = { quantitative: 0, qualitative: 1 };
    const round = aRound({ scheme: { ...aRound().scheme, parts, missing: 'skip' } });
    expect(scoreRound(round, [aCentreInput({ figures: {} })]).results[0]?.exact).toBe(80);
  });
});
