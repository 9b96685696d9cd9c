import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluated } from '../../../../functions/domain/scoring/engine/score-units.ts';
import { fromMedian, fromNextAbove } from '../../../../functions/domain/scoring/explain/contributions.ts';
import { aScheme, aTable, aTableOf, type Settings, scored } from '../../../support/a-scheme.ts';

const pointsOf = (shares: readonly { readonly id: string; readonly points: number }[] = []): Record<string, number> =>
  Object.fromEntries(shares.map(({ id, points }) => [id, points]));

const sum = (shares: readonly { readonly points: number }[]): number =>
  shares.reduce((total, { points }) => total + points, 0);

describe('arithmetic means', () => {
  // Min–max from 0 to 100, equal weights: x has (0, 50), y (100, 0), z (50, 100); totals 25, 50, 75.
  const three = () => scored(aScheme(), aTable('u,a,b\nx,0,5\ny,10,0\nz,5,10'));

  test('a share is the difference in points', () => {
    const found = fromMedian(three(), 0);
    expect(found).toMatchObject({ own: 25, other: 50, distance: -25, rest: 0 });
    expect(pointsOf(found?.shares)).toEqual({ a: -25, b: 0 });
  });

  test('the next above is the unit with the next better rank, not the first', () => {
    const found = fromNextAbove(three(), 0);
    expect(found).toMatchObject({ unit: 1, own: 25, other: 50, distance: -25 });
    expect(pointsOf(found?.shares)).toEqual({ a: -50, b: 25 });
  });

  test('the first has nobody above', () => {
    expect(fromNextAbove(three(), 2)).toBeUndefined();
  });

  test('medians of the parts that do not make the median of the whole leave a rest', () => {
    // Totals: x 50, y 50, z 0 – the median unit has 0 in both and so 0 of 50.
    const found = fromMedian(scored(aScheme(), aTable('u,a,b\nx,10,0\ny,0,10\nz,0,0')), 0);
    expect(found).toMatchObject({ own: 50, other: 50, distance: 0, rest: -50 });
    expect(pointsOf(found?.shares)).toEqual({ a: 50, b: 0 });
  });

  test('an indicator that does not apply stands at the mean of its brothers', () => {
    const evaluated = scored(aScheme(), aTable('u,a,b\nx,10,n/a\ny,0,10\nz,5,0'));
    expect(pointsOf(fromNextAbove(evaluated, 1)?.shares)).toEqual({ a: -50, b: 0 });
  });

  test('bonus and penalty are items of their own, as far as the caps leave them', () => {
    const adjustments = {
      items: [
        { id: 'award', kind: 'bonus', by: 'c', each: 1 },
        { id: 'late', kind: 'penalty', by: 'd', each: 2 },
      ],
      bonusAtMost: 3,
    };
    const evaluated = scored(aScheme({ adjustments }), aTable('u,a,b,c,d\nx,0,0,0,1\ny,5,0,6,0\nz,10,1,0,0'));
    // y: 25 + 3; x: 0 − 2.
    expect(fromNextAbove(evaluated, 0)).toMatchObject({ own: -2, other: 28 });
    expect(pointsOf(fromNextAbove(evaluated, 0)?.shares)).toEqual({ a: -25, b: 0, award: -3, late: -2 });
  });
});

test('under a geometric mean shares follow the logarithms', () => {
  const settings = {
    normalisation: { method: 'min-max', range: { from: 1, to: 100 } },
    aggregation: [{ method: 'geometric' }],
  };
  const evaluated = scored(aScheme(settings), aTable('u,a,b\nx,1,1\ny,100,100\nz,1,100'));
  // x is 1, z 10, y 100; ln 100 of ln 100 lie in b.
  expect(pointsOf(fromNextAbove(evaluated, 0)?.shares)).toEqual({ a: 0, b: expect.closeTo(-9, 12) });
});

test('Copeland’s score is shared by Shapley’s value', () => {
  const settings = { aggregation: [{ method: 'copeland' }], tree: { id: 'total', children: ['a', 'b', 'c'] } };
  const evaluated = scored(aScheme(settings), aTable('u,a,b,c\nx,1,3,1\ny,2,2,2\nz,3,1,3'));
  // z beats both by a and c; x is beaten by both. Either of a and c alone leaves the pair undecided only together with b.
  const found = fromNextAbove(evaluated, 1);
  expect(found).toMatchObject({ own: 0, other: 2, distance: -2 });
  expect(sum(found?.shares ?? [])).toBeCloseTo(-2, 12);
});

test('Copeland’s score over more indicators than sets can be tried for is shared all the same', () => {
  const names = Array.from({ length: 14 }, (_, i) => `i${i}`);
  const columns = Object.fromEntries(names.map((name, i) => [name, [i % 5, (i * 7) % 4, (i * 3) % 6, i % 2]]));
  const settings = { aggregation: [{ method: 'copeland' }], tree: { id: 'total', children: names } };
  const evaluated = scored(aScheme(settings), aTableOf(columns));
  for (const unit of evaluated.units.keys()) {
    const found = fromNextAbove(evaluated, unit);
    if (found !== undefined) expect(sum(found.shares)).toBeCloseTo(found.distance, 12);
  }
  expect(evaluated.units.some((_, unit) => fromNextAbove(evaluated, unit) !== undefined)).toBe(true);
});

const MEANS = [
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'generalised', power: 3 },
  { method: 'generalised', power: -0.5 },
  { method: 'copeland' },
];

/** Three levels, every level with a mean of its own, some indicators not applying, bonus and penalty with caps. */
const anything: fc.Arbitrary<Evaluated> = fc
  .record({
    levels: fc.array(fc.constantFrom(...MEANS), { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 5 }), { minLength: 7, maxLength: 7 }), {
      minLength: 2,
      maxLength: 7,
    }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
    from: fc.constantFrom(1, 60),
  })
  .filter(
    ({ levels }) =>
      levels.findIndex(({ method }) => method === 'copeland') >= levels.length - 1 ||
      levels.every(({ method }) => method !== 'copeland'),
  )
  .map(({ levels, rows, weights, from }) => {
    const names = ['a', 'b', 'c', 'd', 'e', 'plus', 'minus'];
    const settings: Settings = {
      normalisation: { method: 'min-max', range: { from, to: 100 } },
      aggregation: levels,
      missing: 'skip',
      tree: {
        id: 'total',
        weights: { method: 'fixed', weights: { left: weights[0], e: weights[1] } },
        children: [
          {
            id: 'left',
            children: [
              {
                id: 'one',
                weights: { method: 'fixed', weights: { a: weights[2], b: weights[3] } },
                children: ['a', 'b'],
              },
              { id: 'two', children: ['c', 'd'] },
            ],
          },
          'e',
        ],
      },
      adjustments: {
        items: [
          { id: 'bonus', kind: 'bonus', by: 'plus', each: 1 },
          { id: 'penalty', kind: 'penalty', by: 'minus', each: 0.7, atMost: 4 },
        ],
        bonusAtMost: 5,
        total: { from: 0, to: 100 },
      },
    };
    const columns = Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i] ?? undefined)]));
    return scored(aScheme(settings), aTableOf(columns));
  });

test('whatever the means, the gaps and the caps, the shares sum to the distance', () => {
  fc.assert(
    fc.property(anything, (evaluated) => {
      for (const unit of evaluated.units.keys()) {
        const middle = fromMedian(evaluated, unit);
        if (middle !== undefined) {
          expect(Math.abs(sum(middle.shares) + middle.rest - middle.distance)).toBeLessThan(1e-9);
          expect(middle.own).toBeCloseTo(evaluated.total[unit] ?? Number.NaN, 9);
        }
        const above = fromNextAbove(evaluated, unit);
        if (above === undefined) continue;
        expect(Math.abs(sum(above.shares) - above.distance)).toBeLessThan(1e-9);
        expect(above.own).toBeCloseTo(evaluated.total[unit] ?? Number.NaN, 9);
        expect(above.other).toBeCloseTo(evaluated.total[above.unit] ?? Number.NaN, 9);
      }
    }),
    { numRuns: 400 },
  );
});

test('a unit without a total has no shares', () => {
  const evaluated = scored(aScheme(), aTable('u,a,b\nx,1,\ny,2,3\nz,1,5'));
  expect(fromMedian(evaluated, 0)).toBeUndefined();
  expect(fromNextAbove(evaluated, 0)).toBeUndefined();
});
