import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreUnits } from '../../../../functions/domain/scoring/engine/score-units.ts';
import {
  evaluateDraw,
  inputOfLast,
  plainDraw,
} from '../../../../functions/domain/scoring/uncertainty/evaluate-draw.ts';
import { rankModel } from '../../../../functions/domain/scoring/uncertainty/rank-model.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { aScheme, aTableOf, type Settings } from '../../../support/a-scheme.ts';

// A draw in flat arrays is the evaluation that the engine makes of the same choices, to the last bit.
const TREE = {
  id: 'total',
  children: [
    { id: 'g', weight: 2, children: ['a', { indicator: 'b', weight: 3 }] },
    { id: 'h', children: ['c', { id: 'k', children: ['d'] }] },
  ],
};
const POSITIVE = { method: 'min-max', range: { from: 1, to: 100 } };
const UNCERTAINTY = {
  draws: 100,
  treatments: [
    { method: 'log1p', scale: { a: 10 } },
    { method: 'winsorise', most: 2 },
  ],
  normalisations: [{ method: 'efficacy-coefficient', base: 60, span: 40, clip: 'both' }],
  imputations: [{ method: 'median' }],
  leaveOneOut: true,
};
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.double({ min: 1e-6, max: 1e9, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(undefined, 'n/a') },
);
const columns = fc.integer({ min: 1, max: 9 }).chain((units) => {
  const column = fc.array(value, { minLength: units, maxLength: units });
  return fc.record({ a: column, b: column, c: column, d: column, bonus: column });
});
const weights = fc.constantFrom<Settings | undefined>(
  undefined,
  { method: 'within', share: 0.25 },
  { method: 'within', share: [0, 0.5] },
  { method: 'dirichlet', concentration: 5 },
);
const settings = fc.record({
  missing: fc.constantFrom('floor', 'withhold', 'skip'),
  indicators: fc.constantFrom({}, { b: { direction: 'down' } }, { a: { normalisation: POSITIVE } }),
  weights: fc.constantFrom({ method: 'fixed' }, { method: 'equal' }, { method: 'critic' }),
  aggregation: fc.constantFrom(
    [{ method: 'arithmetic' }],
    [{ method: 'geometric' }, { method: 'generalised', power: -2 }],
    [{ method: 'copeland' }, { method: 'arithmetic' }],
  ),
  availability: fc.constantFrom(undefined, { units: 0.5, indicators: 0.6, group: 0.5 }),
  ranking: fc.record({
    from: fc.constantFrom('published', 'exact'),
    decimals: fc.integer({ min: 0, max: 2 }),
    ties: fc.constantFrom('competition', 'dense', 'average'),
    tieBreaks: fc.constantFrom(undefined, ['a'], ['k', 'g']),
  }),
  thresholds: fc.constantFrom(
    undefined,
    [{ id: 't', score: 'a', atLeast: 30, else: 'unranked' }],
    [
      { id: 't', score: 'k', atLeast: 70, else: { gradeAtMost: 'C' } },
      { id: 'v', value: 'c', atLeast: 20, else: { gradeAtMost: 'B' } },
    ],
  ),
  adjustments: fc.constantFrom(undefined, {
    items: [{ id: 'bonus', kind: 'bonus', by: 'bonus', each: 0.01, atMost: 5 }],
    total: { from: 0, to: 100 },
  }),
  grades: fc.constantFrom(
    { preset: 'sasac' },
    {
      shares: [
        { id: 'A', title: 'A', share: 0.3 },
        { id: 'B', title: 'B', share: 0.3 },
        { id: 'C', title: 'C', share: null },
      ],
    },
  ),
});

const present = (changes: object): Settings => JSON.parse(JSON.stringify(changes));

describe('a draw', () => {
  test('has the engine’s total, rank and grade for every unit', () => {
    let compared = 0;
    fc.assert(
      fc.property(settings, columns, fc.tuple(weights, fc.nat({ max: 1_000_000 })), (changes, data, [drawn, seed]) => {
        const uncertainty = {
          ...UNCERTAINTY,
          seed,
          ...(drawn && { weights: drawn }),
          aggregations: [{ method: 'harmonic' }],
        };
        const scheme = aScheme(present({ tree: TREE, normalisation: POSITIVE, ...changes, uncertainty }));
        const table = aTableOf(data as never);
        const model = rankModel(aQuestion(scheme, table));
        for (let draw = 0; draw < 12; draw += 1) {
          evaluateDraw(model, plainDraw(draw));
          const { total, ranks, grades } = scoreUnits(inputOfLast(model));
          const step = changes.ranking.ties === 'average' ? 2 : 1;
          expect([...model.room.total], `draw ${draw}`).toEqual(total.map((score) => score ?? Number.NaN));
          expect([...model.room.ranks], `draw ${draw}`).toEqual(ranks.map((rank) => step * (rank ?? 0)));
          const ids = 'preset' in changes.grades ? ['A', 'B', 'C', 'D', 'E'] : ['A', 'B', 'C'];
          expect([...model.room.grades].map((grade) => ids[grade])).toEqual(grades);
          compared += ranks.filter((rank) => rank !== undefined).length;
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(5_000);
  });

  test('has the engine’s totals beside a branch whose scores come from elsewhere, gaps and all', () => {
    const scheme = aScheme({
      ...{ tree: TREE, normalisation: POSITIVE, missing: 'skip' },
      uncertainty: { ...UNCERTAINTY, seed: 5, weights: { method: 'within', share: 0.5 } },
    });
    const table = aTableOf({
      a: [1, 5, 'n/a', undefined, 3],
      b: [2, 1, 'n/a', 7, undefined],
      c: [3, 2, 'n/a', undefined, 1],
      d: [4, 8, 'n/a', undefined, 2],
    } as never);
    const { input, uncertainty } = aQuestion(scheme, table);
    const tree = { id: 'top', children: [input.method.tree, { indicator: 'marks', weight: 1 }] };
    const marks = { id: 'marks', scores: [50, undefined, 70, 80, 90], notApplicable: new Set<number>() };
    const given = new Map([['marks', marks]]);
    const model = rankModel({ input: { ...input, method: { ...input.method, tree }, given }, uncertainty });
    let without = 0;
    for (let draw = 0; draw < 200; draw += 1) {
      evaluateDraw(model, plainDraw(draw));
      const { total, ranks } = scoreUnits(inputOfLast(model));
      expect([...model.room.total], `draw ${draw}`).toEqual(total.map((score) => score ?? Number.NaN));
      expect([...model.room.ranks], `draw ${draw}`).toEqual(ranks.map((rank) => rank ?? 0));
      without += total.filter((score) => score === undefined).length;
    }
    expect(without).toBeGreaterThan(200);
  });
});
