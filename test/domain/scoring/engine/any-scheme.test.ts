import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../../functions/domain/scoring/column.ts';
import { scoreTable } from '../../../../functions/domain/scoring/engine/score-table.ts';
import { scoresDocument } from '../../../../functions/domain/scoring/engine/scores-document.ts';
import { aScheme, aTableOf, reading, type Settings } from '../../../support/a-scheme.ts';

// Any scheme that the checks accept, over any table that it can be read with: whatever comes out is a number or nothing.
const NAMES = ['a', 'b', 'c', 'd'] as const;
const tiers = {
  full: 10,
  steps: [
    { from: -5, score: 1 },
    { from: 20, score: 10 },
  ],
};
const costs = fc.constantFrom('complement', 'inverse', 'negate', undefined);
const factor = fc.constantFrom(1, 100, undefined);
const settings = (record: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Settings> => fc.record(record);
const one = (...methods: readonly string[]) => fc.constantFrom(...methods);
const on = fc.constantFrom('raw', 'treated', 'normalised', 'unit-interval', undefined);

const normalisation = fc.oneof(
  settings({ method: one('min-max'), range: fc.constantFrom({ from: 0, to: 100 }, { from: 1, to: 100 }) }),
  settings({
    method: one('efficacy-coefficient'),
    base: fc.constant(60),
    span: fc.constant(40),
    clip: one('none', 'both'),
  }),
  settings({ method: one('z-score'), population: fc.boolean() }),
  settings({ method: one('distance-to-target', 'distance-to-maximum', 'none'), factor }),
  settings({ method: one('distance-to-reference'), unit: fc.constant('u0'), capped: fc.boolean() }),
  settings({ method: one('vector', 'sum', 'fraction-of-maximum', 'maximum-absolute'), costs, factor }),
  settings({ method: one('logarithmic', 'nonlinear', 'enhanced-accuracy', 'zavadskas-turskis'), factor }),
  settings({ method: one('rank', 'percentile-rank', 'borda'), ties: one('min', 'average', 'dense') }),
  settings({ method: one('steps', 'piecewise') }),
  settings({ method: one('sigmoid'), middle: fc.integer({ min: -10, max: 50 }), steepness: fc.constantFrom(0.01, 5) }),
);
const treatment = fc.oneof(
  settings({ method: one('none', 'winsorise') }),
  settings({ method: one('winsorise-or-log'), combines: fc.boolean() }),
  settings({ method: one('log1p'), scale: fc.constant({ a: 10, c: 1000 }) }),
  settings({ method: one('shifted-log'), when: one('always', 'ill-shaped') }),
  settings({ method: one('box-cox'), lambda: fc.constantFrom(-5, -1, 0, 0.5, 3), when: one('always', 'ill-shaped') }),
);
const judgements = [
  [1, 3],
  ['1/3', 1],
];
const objective = fc.oneof(
  settings({
    method: one('entropy', 'deviation', 'variance', 'variation', 'gini', 'angle', 'merec', 'lopcow', 'components'),
    on,
  }),
  settings({ method: one('cilos', 'idocriw'), ties: one('mean', 'first'), on }),
  settings({ method: one('critic'), correlation: one('pearson', 'spearman', 'kendall'), on }),
);
const weights = fc.oneof(
  settings({ method: one('equal', 'fixed') }),
  objective,
  settings({
    method: one('combined'),
    subjective: fc.constant({ method: 'equal' }),
    objective,
    rule: one('multiplicative', 'additive'),
  }),
);
const ahp = settings({
  method: one('ahp'),
  items: fc.constant(['g', 'h']),
  experts: fc.constant([{ judgements }, { weight: 2, judgements }]),
  priorities: one('eigenvector', 'row-means', 'column-means'),
  together: one('judgements', 'priorities'),
});
const between = fc.oneof(ahp, settings({ method: one('equal', 'entropy', 'critic', 'merec', 'gini') }));
const aggregation = fc.oneof(
  settings({ method: one('arithmetic', 'geometric', 'harmonic', 'copeland') }),
  settings({ method: one('generalised'), power: fc.constantFrom(-100, -1, 0, 0.5, 2, 100) }),
);
const OPINIONS: readonly Settings[] = [
  ...['topsis', 'vikor', 'copeland', 'weighted-sum', 'weighted-product', 'waspas', 'mabac', 'mairca', 'codas'],
  ...['cocoso', 'edas', 'copras', 'aras', 'moora', 'reference-point', 'multiplicative-form', 'multimoora', 'marcos'],
  ...['ocra', 'probid', 'ram', 'lmaw', 'spotis', 'electre-1', 'electre-2'],
]
  .map((method): Settings => ({ method }))
  .concat(
    { method: 'vikor', compromise: true },
    ...['usual', 'u-shape', 'v-shape', 'level', 'linear', 'gaussian'].map((name) => ({
      ...{ method: 'promethee', function: name, indifference: 0.1, preference: 0.4 },
    })),
    { method: 'weighted-product', normalisation: { method: 'none' } },
  );

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: -1 }) },
  { weight: 1, arbitrary: fc.constantFrom(1e60, 1e-60, 1e17, 1e17 + 16) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const columns = fc.integer({ min: 1, max: 9 }).chain((units) => {
  const positive = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: units, maxLength: units });
  const any = fc.array(cell, { minLength: units, maxLength: units });
  const column = fc.oneof(positive, positive, any);
  return fc.record({ a: column, b: column, c: column, d: column });
});
const scheme = fc.record({
  normalisation,
  treatment,
  weights,
  between,
  missing: one('floor', 'withhold', 'skip'),
  imputation: settings({ method: one('none', 'mean', 'median') }),
  aggregation: fc.array(aggregation, { minLength: 1, maxLength: 2 }),
  costs: fc.subarray([...NAMES]),
  screening: fc.constantFrom(undefined, { available: 0.5 }, { nonZero: 0.3, available: 0.3 }),
});

function schemeOf({ between: top, costs: down, ...rest }: Settings): Settings {
  const isDown = (name: string): boolean => (down as readonly string[]).includes(name);
  return aScheme({
    ...rest,
    indicators: Object.fromEntries(
      NAMES.map((name) => [name, { target: 15, tiers, ...(isDown(name) && { direction: 'down' }) }]),
    ),
    tree: {
      id: 'total',
      weights: top,
      children: [
        { id: 'g', children: ['a', 'b'] },
        { id: 'h', children: ['c', 'd'] },
      ],
    },
    secondOpinions: OPINIONS,
    ranking: { from: 'exact', decimals: 2, ties: 'average' },
  });
}

/** Every number in a document, with where it stands. */
function* numbersIn(value: unknown, at = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) yield* numbersIn(inside, `${at}.${key}`);
}

describe('whatever scheme is accepted over whatever table', () => {
  test('no number that comes out is NaN or infinite, and weights sum to one', () => {
    let accepted = 0;
    let seen = 0;
    fc.assert(
      fc.property(scheme, columns, (changes, data) => {
        const whole = schemeOf(changes);
        const { scoring } = reading(whole, aTableOf(data));
        seen += 1;
        if (scoring === undefined) return;
        accepted += 1;
        const scores = scoreTable(scoring.scheme, scoring.table);
        for (const [at, number] of numbersIn(scoresDocument(scoring.scheme, scores))) {
          if (!Number.isFinite(number)) throw new Error(`${at} is ${number}`);
        }
        for (const { scores: own } of scores.categories) {
          for (const { weighing } of own.nodes.values()) {
            const sum = weighing.weights.reduce((all, weight) => all + weight, 0);
            expect(Math.min(Math.abs(sum - 1), Math.abs(sum))).toBeLessThan(1e-9);
            expect(Math.min(...weighing.weights)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 600 },
    );
    // Neither side of the checks may be empty.
    expect(accepted).toBeGreaterThan(seen / 10);
    expect(accepted).toBeLessThan(seen);
  });
});

describe('second opinions over values above 0', () => {
  const amounts = fc.integer({ min: 2, max: 7 }).chain((units) => {
    const column = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: units, maxLength: units });
    return fc.record({ a: column, b: column, c: column, d: column });
  });
  const opinionsOn = (data: Readonly<Record<string, readonly number[]>>) => {
    const plain = { normalisation: { method: 'min-max', range: { from: 0, to: 100 } }, treatment: { method: 'none' } };
    const changes = { ...plain, missing: 'skip', between: { method: 'equal' }, costs: ['b', 'd'] };
    const own = OPINIONS.filter(({ normalisation: by }) => by === undefined);
    const { scoring } = reading({ ...schemeOf(changes), secondOpinions: own }, aTableOf(data));
    if (scoring === undefined) throw new Error('refused');
    const [first] = scoreTable(scoring.scheme, scoring.table).categories;
    return first?.scores.secondOpinions ?? [];
  };
  const near = (one: Column, other: Column, what: string): void => {
    for (const [i, score] of one.entries()) {
      const difference = Math.abs((score ?? 0) - (other[i] ?? 0));
      if (!(difference <= 1e-8 * Math.max(1, Math.abs(score ?? 0)))) throw new Error(`${what}: ${one} and ${other}`);
    }
  };
  // A threshold of a difference, and limits of concordance, part what is equal but for rounding.
  const steady = new Set(['codas', 'electre-1', 'electre-2', 'promethee', 'copeland', 'multimoora']);

  test('do not depend on the unit of measurement', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(1000, 0.001, 7), (data, scale) => {
        const moved = { ...data, a: data.a.map((each) => each * scale), d: data.d.map((each) => each * scale) };
        const [before, after] = [opinionsOn(data), opinionsOn(moved)];
        expect(after.map(({ method }) => method)).toEqual(before.map(({ method }) => method));
        for (const [i, { method, scores }] of before.entries())
          if (!steady.has(method)) near(scores, after[i]?.scores ?? [], method);
      }),
      { numRuns: 150 },
    );
  });

  test('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(amounts, (data) => {
        const turned = Object.fromEntries(Object.entries(data).map(([name, column]) => [name, column.toReversed()]));
        const [before, after] = [opinionsOn(data), opinionsOn(turned)];
        for (const [i, { method, scores }] of before.entries())
          if (!steady.has(method) || method === 'multimoora')
            near(scores, (after[i]?.scores ?? []).toReversed(), method);
      }),
      { numRuns: 150 },
    );
  });

  test('agree with themselves on equal units', () => {
    fc.assert(
      fc.property(amounts, (data) => {
        const doubled = Object.fromEntries(
          Object.entries(data).map(([name, column]) => [name, [...column, column[0] ?? 1]]),
        );
        for (const { method, ranks } of opinionsOn(doubled)) {
          if (ranks.at(-1) !== ranks[0]) throw new Error(`${method}: ${ranks}`);
        }
      }),
      { numRuns: 150 },
    );
  });
});
