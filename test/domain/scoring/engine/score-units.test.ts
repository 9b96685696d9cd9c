import { describe, expect, test } from 'vitest';
import { scoreTable } from '../../../../functions/domain/scoring/engine/score-table.ts';
import { schemeFacts, unitTree } from '../../../../functions/domain/scoring/engine/unit-tree.ts';
import { aScheme, aTable, aTableOf, reading, scored } from '../../../support/a-scheme.ts';

const codes = (remarks: readonly { code: string; at: string }[]): readonly string[] =>
  remarks.map(({ code, at }) => `${at} ${code}`);

describe('three kinds of missing', () => {
  const table = aTable('u,a,b\nx,0,10\ny,,20\nz,10,n/a\nw,5,15');

  test('a gap withholds the total, and what does not apply gives its weight to the others', () => {
    const { total, ranks, flags, indicators } = scored(aScheme(), table);
    expect(total).toEqual([0, undefined, 100, 50]);
    expect(ranks).toEqual([3, undefined, 1, 2]);
    expect(flags[1]).toEqual(['NO_SCORE']);
    expect(indicators.get('a')?.flagsOf(1)).toEqual(['MISSING']);
    expect(indicators.get('b')?.flagsOf(2)).toEqual(['NOT_APPLICABLE']);
  });

  test('“floor” gives a gap the lowest score, and what does not apply none', () => {
    expect(scored(aScheme({ missing: 'floor' }), table).total).toEqual([0, 50, 100, 50]);
  });

  test('“skip” leaves a gap out, as long as enough of the group is there', () => {
    expect(scored(aScheme({ missing: 'skip' }), table).total).toEqual([0, 100, 100, 50]);
    const { total } = scored(aScheme({ missing: 'skip', availability: { group: 0.6 } }), table);
    expect(total).toEqual([0, undefined, 100, 50]);
  });

  test('a unit with too few values has a score and no rank', () => {
    const { total, ranks, flags, coverage } = scored(
      aScheme({ missing: 'floor', availability: { units: 0.65 } }),
      table,
    );
    expect(coverage).toEqual([1, 0.5, 1, 1]);
    expect(total[1]).toBe(50);
    expect(ranks).toEqual([3, undefined, 1, 2]);
    expect(flags[1]).toEqual(['LOW_COVERAGE']);
  });
});

describe('columns that break other programs', () => {
  test('constant, zero, sparse and empty columns are named and leave the order of the units alone', () => {
    const tree = { id: 'total', children: ['a', 'constant', 'zero', 'sparse', 'empty'] };
    const columns = {
      a: [1, 2, 3, 4, 5, 6],
      constant: [7, 7, 7, 7, 7, 7],
      zero: [0, 0, 0, 0, 0, 0],
      sparse: [0, 0, 0, 0, 0, 1],
      empty: Array.from({ length: 6 }, () => undefined),
    };
    const { ranks, total, remarks } = scored(aScheme({ tree }), aTableOf(columns));
    expect(ranks).toEqual([6, 5, 4, 3, 2, 1]);
    expect(total.every((score) => Number.isFinite(score))).toBe(true);
    expect(codes(remarks)).toEqual(
      expect.arrayContaining([
        'constant CONSTANT_COLUMN',
        'zero CONSTANT_COLUMN',
        'sparse SPARSE_COLUMN',
        'empty EMPTY_COLUMN_LEFT_OUT',
      ]),
    );
  });

  test.each(['entropy', 'critic', 'deviation', 'variance', 'components'])(
    '%s weights stay numbers beside a constant and an empty column',
    (method) => {
      const tree = { id: 'total', children: ['a', 'b', 'constant', 'empty'] };
      const columns = {
        a: [1, 5, 3, 4],
        b: [2, 2, 9, 1],
        constant: [3, 3, 3, 3],
        empty: [undefined, undefined, undefined, undefined],
      };
      const { nodes, total } = scored(aScheme({ tree, weights: { method } }), aTableOf(columns));
      const weights = nodes.get('total')?.weighing.weights ?? [];
      expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(weights[3]).toBe(0);
      expect(total.every((score) => Number.isFinite(score))).toBe(true);
    },
  );

  test('one unit gets the middle of every scale and rank 1', () => {
    const { total, ranks, remarks } = scored(aScheme(), aTable('u,a,b\nx,3,4'));
    expect(total).toEqual([50]);
    expect(ranks).toEqual([1]);
    expect(codes(remarks)).toContain('total ONE_UNIT');
  });

  test('two equal units share rank 1', () => {
    expect(scored(aScheme(), aTable('u,a,b\nx,3,4\ny,3,4')).ranks).toEqual([1, 1]);
  });

  test('one giant value is named', () => {
    const { remarks, total } = scored(aScheme(), aTableOf({ a: [1, 2, 3, 4, 1e15], b: [1, 2, 3, 4, 5] }));
    expect(codes(remarks)).toContain('a OUTLIER_DECIDES');
    expect(total[4]).toBe(100);
  });
});

describe('bonus, penalty and thresholds', () => {
  const table = aTable('u,a,b,awards,warnings\nx,0,10,9,0\ny,10,20,1,2\nz,5,15,,1');
  const adjustments = {
    items: [
      { id: 'awards', kind: 'bonus', by: 'awards', each: 2, atMost: 5 },
      {
        id: 'warnings',
        kind: 'penalty',
        by: 'warnings',
        tiers: {
          steps: [
            { from: 1, score: 3 },
            { from: 2, score: 10 },
          ],
        },
      },
    ],
    total: { from: 0, to: 100 },
  };

  test('change the total within their caps; a gap changes nothing', () => {
    expect(scored(aScheme({ adjustments }), table).total).toEqual([5, 92, 47]);
    expect(scored(aScheme({ adjustments: { ...adjustments, penaltyAtMost: 2 } }), table).total).toEqual([5, 100, 48]);
  });

  test('stand in the tree with their points', () => {
    const evaluated = scored(aScheme({ adjustments }), table);
    const tree = unitTree(evaluated, 1, schemeFacts(evaluated));
    expect(tree.children.map(({ id, ownPoints }) => [id, ownPoints]).slice(2)).toEqual([
      ['awards', 2],
      ['warnings', -10],
    ]);
    expect(tree.steps.at(-1)).toMatchObject({
      formula: 'f = min(u, max(l, s + b − d))',
      inputs: { s: 100, b: 2, d: 10 },
      result: 92,
    });
  });

  test('a threshold takes the rank, or holds the grade, and the score stays', () => {
    const grades = { preset: 'sasac' };
    const unranked = scored(
      aScheme({ grades, thresholds: [{ id: 'least', value: 'a', atLeast: 6, else: 'unranked' }] }),
      table,
    );
    expect(unranked.ranks).toEqual([undefined, 1, undefined]);
    expect(unranked.total).toEqual([0, 100, 50]);
    const held = scored(
      aScheme({ grades, thresholds: [{ id: 'least', score: 'b', atMost: 60, else: { gradeAtMost: 'D' } }] }),
      table,
    );
    expect(held.grades).toEqual(['E', 'D', 'C']);
  });
});

describe('ranks and grades', () => {
  const table = aTableOf({ a: [90, 80, 80, 70], b: [0, 0, 10, 20] });
  const fixed = {
    normalisation: {
      method: 'min-max',
      range: { from: 0, to: 100 },
      goalposts: { a: { unallowable: 0, satisfactory: 100 } },
    },
  };
  const tree = { id: 'total', children: ['a', { indicator: 'b', weight: 0 }] };
  const ranking = (changes: object) => ({
    ...fixed,
    tree,
    ranking: { from: 'published', decimals: 0, ties: 'competition', ...changes },
  });

  test.each([
    ['competition', [1, 2, 2, 4]],
    ['dense', [1, 2, 2, 3]],
    ['average', [1, 2.5, 2.5, 4]],
  ])('ties: %s', (ties, ranks) => {
    expect(scored(aScheme(ranking({ ties })), table).ranks).toEqual(ranks);
  });

  test('a declared tie-break parts what is equal', () => {
    expect(scored(aScheme(ranking({ tieBreaks: ['b'] })), table).ranks).toEqual([1, 3, 2, 4]);
  });

  test('grades by share take whole units from the top, and equal units together', () => {
    const grades = {
      shares: [
        { id: 'top', title: 'top', share: 0.5 },
        { id: 'rest', title: 'rest', share: null },
      ],
    };
    expect(scored(aScheme({ ...ranking({}), grades }), table).grades).toEqual(['top', 'top', 'top', 'rest']);
  });

  test('rank and grade follow the published score where the scheme says so', () => {
    const close = aTableOf({ a: [84.996, 84.995, 84.994], b: [0, 0, 0] });
    const at = (from: string) =>
      scored(aScheme({ ...ranking({ from, decimals: 2 }), grades: { preset: 'sasac' } }), close);
    expect(at('published').published).toEqual([85, 85, 84.99]);
    expect(at('published').grades).toEqual(['A', 'A', 'B']);
    expect(at('exact').grades).toEqual(['B', 'B', 'B']);
    expect(at('exact').ranks).toEqual([1, 2, 3]);
  });
});

describe('derived indicators and the last round', () => {
  const now = aTable('u,loans,banks,GDP per head\nx,100,4,10\ny,50,0,5\nz,30,n/a,2');
  const before = aTable('u,loans,banks\ny,25,1\nx,80,2');
  const tree = { id: 'total', children: ['per-bank', 'growth', 'share'] };
  const indicators = {
    'per-bank': { formula: 'loans / banks' },
    growth: { formula: 'growth(loans)' },
    share: { formula: 'loans / [GDP per head]' },
  };

  test('follow their formulas; division by zero is a gap, and what does not apply stays so', () => {
    const { indicators: columns } = scored(aScheme({ tree, indicators, missing: 'floor' }), now, before);
    expect(columns.get('per-bank')?.raw).toEqual([25, undefined, undefined]);
    expect(columns.get('per-bank')?.flagsOf(1)).toContain('MISSING');
    expect(columns.get('per-bank')?.flagsOf(2)).toEqual(['NOT_APPLICABLE']);
    expect(columns.get('growth')?.raw).toEqual([0.25, 1, undefined]);
    expect(columns.get('share')?.raw).toEqual([10, 10, 15]);
    expect(columns.get('per-bank')?.stepsOf(0)[0]).toMatchObject({
      formula: 'x = loans / banks',
      inputs: { loans: 100, banks: 4 },
      result: 25,
    });
  });

  test('growth without a last round is a fault of the formula', () => {
    const { faults } = reading(aScheme({ tree, indicators }), now);
    expect(faults.map(({ path }) => path.join('.'))).toEqual(['indicators.growth.formula']);
  });
});

test('units outside of the reference set are scored by it, and neither ranked nor counted', () => {
  const reference = { by: 'eligible', is: ['yes'] };
  const table = aTable('u,a,b,eligible\nx,0,0,yes\ny,10,10,yes\nz,20,5,no');
  const { total, ranks, isReference } = scored(aScheme({ reference }), table);
  expect(total).toEqual([0, 100, 125]);
  expect(ranks).toEqual([2, 1, undefined]);
  expect(isReference).toEqual([true, true, false]);
});

test('categories are evaluated among themselves, with their own weights', () => {
  const categories = {
    by: 'kind',
    each: [
      { id: 'north', is: ['n'] },
      { id: 'south', is: ['s'], scheme: { tree: { id: 'total', children: ['a'] } } },
    ],
  };
  const table = aTable('u,a,b,kind\nx,0,10,n\ny,10,0,n\nz,1000,5,s\nw,2000,7,s\nv,1,1,?');
  const { scoring } = reading(aScheme({ categories }), table);
  if (scoring === undefined) throw new Error('faults');
  const result = scoreTable(scoring.scheme, scoring.table);
  expect(result.categories.map(({ category, scores }) => [category, scores.units, scores.total])).toEqual([
    ['north', ['x', 'y'], [50, 50]],
    ['south', ['z', 'w'], [0, 100]],
  ]);
  expect(result.outside).toEqual(['v']);
});

test('a step table is put on a scale of 100 by its full marks', () => {
  const tiers = {
    full: 10,
    below: 1,
    steps: [
      { from: 5, score: 4 },
      { from: 10, score: 10 },
    ],
  };
  const settings = (method: string) =>
    aScheme({ normalisation: { method }, indicators: { a: { tiers }, b: { tiers } } });
  const table = aTableOf({ a: [4, 5, 7.5, 12], b: [4, 5, 7.5, 12] });
  expect(scored(settings('steps'), table).total).toEqual([10, 40, 40, 100]);
  expect(scored(settings('piecewise'), table).total).toEqual([10, 40, 70, 100]);
});

test('the tree of a unit holds every step with its numbers, and its scores are those of the columns', () => {
  const scheme = aScheme({
    treatment: { method: 'log1p', scale: { a: 10 } },
    normalisation: {
      method: 'efficacy-coefficient',
      base: 60,
      span: 40,
      clip: 'both',
      goalposts: { b: { unallowable: 6, satisfactory: 12 } },
    },
  });
  const evaluated = scored(scheme, aTable('u,a,b\nx,0,5.81\ny,90,9'));
  const tree = unitTree(evaluated, 1, schemeFacts(evaluated));
  expect(tree.children[0]?.steps.map(({ formula, result }) => [formula, result])).toEqual([
    ['z = ln(1 + x / s)', Math.log1p(9)],
    ['f = c + d × (z − z0) / (z1 − z0)', 100],
  ]);
  expect(tree.children[1]?.steps[0]?.inputs).toEqual({ z: 9, z0: 6, z1: 12, c: 60, d: 40 });
  expect(tree.score).toBe(90);
  expect(evaluated.indicators.get('b')?.flagsOf(0)).toEqual(['BEYOND_GOALPOSTS']);
});
