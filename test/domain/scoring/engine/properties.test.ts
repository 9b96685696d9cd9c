import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluated } from '../../../../functions/domain/scoring/engine/score-units.ts';
import { aScheme, aTableOf, type Settings, scored } from '../../../support/a-scheme.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const TREE = {
  id: 'total',
  children: [
    { id: 'g', weight: 2, children: ['a', 'b'] },
    { id: 'h', children: ['c', 'd'] },
  ],
};
const RANGE = { from: 1, to: 100 };

/** Every normalisation that compares units. */
const NORMALISATIONS: readonly Settings[] = [
  { method: 'min-max', range: RANGE },
  { method: 'efficacy-coefficient', base: 60, span: 40, clip: 'both' },
  { method: 'efficacy-coefficient', base: 60, span: 40, clip: 'both', form: 'exponential' },
  { method: 'z-score', mean: 50, deviation: 10 },
  { method: 'distance-to-maximum', factor: 100 },
  { method: 'rank', ties: 'average' },
  { method: 'percentile-rank', factor: 100 },
  { method: 'borda', ties: 'dense' },
  { method: 'fraction-of-maximum' },
  { method: 'vector' },
  { method: 'sum' },
  { method: 'sigmoid', middle: 10, steepness: 0.1 },
];
const TREATMENTS: readonly Settings[] = [
  { method: 'none' },
  { method: 'log1p', scale: { a: 10, c: 1000 } },
  { method: 'shifted-log' },
  { method: 'winsorise' },
  { method: 'winsorise-or-log' },
  { method: 'box-cox', lambda: 0.5 },
];
const WEIGHTS: readonly Settings[] = ['equal', 'fixed', 'entropy', 'critic', 'deviation', 'variance', 'components'].map(
  (method) => ({
    method,
    ...(method === 'entropy' && { on: 'raw' }),
  }),
);

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.double({ min: 1e-12, max: 1e12, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
type Columns = Readonly<Record<string, readonly (number | undefined)[]>>;
const columnsOf = (cell: fc.Arbitrary<number | undefined>): fc.Arbitrary<Columns> =>
  fc.integer({ min: 1, max: 12 }).chain((units) => {
    const column = fc.array(cell, { minLength: units, maxLength: units });
    return fc.record({ a: column, b: column, c: column, d: column });
  });
const whole = columnsOf(fc.integer({ min: 0, max: 200 }));
const settings = fc.record({
  normalisation: fc.constantFrom(...NORMALISATIONS),
  treatment: fc.constantFrom(...TREATMENTS),
  weights: fc.constantFrom(...WEIGHTS),
  missing: fc.constantFrom('floor', 'withhold', 'skip'),
});
const opinions = [{ method: 'topsis' }, { method: 'vikor' }, { method: 'promethee' }, { method: 'copeland' }];

const evaluate = (changes: Settings, columns: Columns): Evaluated =>
  scored(aScheme({ tree: TREE, ...changes }), aTableOf(columns));
const mapColumns = (
  columns: Columns,
  change: (column: readonly (number | undefined)[], name: string) => readonly (number | undefined)[],
): Columns => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, change(column, name)]));
const close = (a: readonly (number | undefined)[], b: readonly (number | undefined)[]): void => {
  expect(a.length).toBe(b.length);
  for (const [i, one] of a.entries()) {
    if (one === undefined || b[i] === undefined) expect(one).toBe(b[i]);
    else expect(Math.abs(one - (b[i] ?? 0))).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(one)));
  }
};

describe('whatever the method and the data', () => {
  test('no NaN and no infinity ever comes out, and weights sum to one', () => {
    fc.assert(
      fc.property(settings, columnsOf(value), (changes, columns) => {
        const { total, published, indicators, nodes, effectiveWeights, secondOpinions, ranks } = evaluate(
          { ...changes, secondOpinions: opinions },
          columns,
        );
        const stages = [...indicators.values()].flatMap(({ treated, normalised, scores }) => [
          treated,
          normalised,
          scores,
        ]);
        const groups = [...nodes.values()].map(({ scores }) => scores);
        const others = secondOpinions.flatMap(({ scores, ranks: own }) => [scores, own]);
        for (const column of [total, published, ranks, ...stages, ...groups, ...others]) {
          for (const each of column) expect(each === undefined || Number.isFinite(each)).toBe(true);
        }
        for (const { weighing } of nodes.values()) {
          const sum = weighing.weights.reduce((all, weight) => all + weight, 0);
          expect(Math.min(Math.abs(sum - 1), Math.abs(sum))).toBeLessThan(1e-9);
          expect(Math.min(...weighing.weights)).toBeGreaterThanOrEqual(0);
        }
        const leaves = NAMES.reduce((all, name) => all + (effectiveWeights.get(name) ?? 0), 0);
        expect(Math.min(Math.abs(leaves - 1), Math.abs(leaves))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the units in the table changes no score', () => {
    fc.assert(
      fc.property(settings, columnsOf(value), fc.infiniteStream(fc.nat()), (changes, columns, stream) => {
        const units = columns['a']?.length ?? 0;
        const keys = [...stream.take(units)];
        const order = [...Array.from({ length: units }).keys()].sort((x, y) => (keys[x] ?? 0) - (keys[y] ?? 0));
        const moved = mapColumns(columns, (column) => order.map((unit) => column[unit]));
        const before = evaluate(changes, columns);
        close(
          evaluate(changes, moved).total,
          order.map((unit) => before.total[unit]),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('the order of the indicators in a group changes no score', () => {
    fc.assert(
      fc.property(settings, columnsOf(value), (changes, columns) => {
        const turned = {
          id: 'total',
          children: [
            { id: 'h', children: ['d', 'c'] },
            { id: 'g', weight: 2, children: ['b', 'a'] },
          ],
        };
        close(evaluate({ ...changes, tree: turned }, columns).total, evaluate(changes, columns).total);
      }),
      { numRuns: 150 },
    );
  });

  test('equal units have equal scores and ranks', () => {
    fc.assert(
      fc.property(settings, columnsOf(value), (changes, columns) => {
        const doubled = mapColumns(columns, (column) => [...column, column[0]]);
        const { total, ranks } = evaluate(changes, doubled);
        expect(total.at(-1)).toBe(total[0]);
        expect(ranks.at(-1)).toBe(ranks[0]);
      }),
      { numRuns: 150 },
    );
  });
});

test('a unit whose figures rise never falls behind one that it led, under given weights', () => {
  const byOrder = NORMALISATIONS.filter(
    ({ method }) => method !== 'rank' && method !== 'borda' && method !== 'percentile-rank',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...byOrder),
      fc.constantFrom(...TREATMENTS.slice(0, 2)),
      whole,
      (normalisation, treatment, columns) => {
        // One unit is nowhere below another: it cannot score less, whatever the scale.
        const better = mapColumns(columns, (column) => [...column, Math.max(...column.map((each) => each ?? 0))]);
        const { total, ranks } = evaluate({ normalisation, treatment }, better);
        expect(total.at(-1)).toBeGreaterThanOrEqual(Math.max(...total.map((score) => score ?? 0)) - 1e-9);
        expect(ranks.at(-1)).toBe(1);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([0, 1, 3, 4, 5, 6, 7])(
  'normalisation %i does not depend on the unit of measurement, nor on where it begins',
  (index) => {
    const normalisation = NORMALISATIONS[index];
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (columns, scale, shift) => {
          const moved = mapColumns(columns, (column) =>
            column.map((each) => (each === undefined ? undefined : each * scale + shift)),
          );
          close(evaluate({ normalisation }, moved).total, evaluate({ normalisation }, columns).total);
        },
      ),
    );
  },
);

test('shares of the sum, of the maximum and of the length do not depend on the unit', () => {
  for (const method of ['sum', 'vector', 'fraction-of-maximum']) {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 1000 }), (columns, scale) => {
        const moved = mapColumns(columns, (column) =>
          column.map((each) => (each === undefined ? undefined : each * scale)),
        );
        close(
          evaluate({ normalisation: { method } }, moved).total,
          evaluate({ normalisation: { method } }, columns).total,
        );
      }),
    );
  }
});

test('turning a cost indicator round gives the scores of the same column with its sign changed', () => {
  const linear = NORMALISATIONS.filter(
    ({ method }) => !['vector', 'sum', 'fraction-of-maximum', 'sigmoid'].includes(String(method)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...linear), whole, (normalisation, columns) => {
      const turned = mapColumns(columns, (column, name) =>
        name === 'a' ? column.map((each) => -(each ?? 0)) : column,
      );
      const down = evaluate({ normalisation, indicators: { a: { direction: 'down' } } }, columns);
      close(down.total, evaluate({ normalisation }, turned).total);
    }),
  );
});
