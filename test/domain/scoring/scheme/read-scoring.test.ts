import { describe, expect, test } from 'vitest';
import { aScheme, aTable, faultLines, type Settings, scored } from '../../../support/a-scheme.ts';

const saaty = [
  [1, 3],
  ['1/3', 1],
];

test('a scheme in order has no faults', () => {
  expect(faultLines(aScheme())).toEqual([]);
});

describe('a wrong combination is refused with its reason', () => {
  test.each<[string, Settings, string]>([
    ['a geometric mean over scores from 0', { aggregation: [{ method: 'geometric' }] }, 'aggregation.0'],
    [
      'a harmonic mean over z-scores',
      { normalisation: { method: 'z-score' }, aggregation: [{ method: 'harmonic' }] },
      'aggregation.0',
    ],
    [
      'a geometric mean over goalposts that are not held',
      {
        normalisation: {
          method: 'efficacy-coefficient',
          base: 60,
          span: 40,
          clip: 'none',
          goalposts: { a: { unallowable: 0, satisfactory: 1 } },
        },
        aggregation: [{ method: 'generalised', power: 0.5 }],
      },
      'aggregation.0',
    ],
    ['entropy of z-scores', { normalisation: { method: 'z-score' }, weights: { method: 'entropy' } }, 'weights'],
    [
      'weights that are all zero',
      {
        tree: {
          id: 't',
          children: [
            { indicator: 'a', weight: 0 },
            { indicator: 'b', weight: 0 },
          ],
        },
      },
      'tree.children',
    ],
    [
      'judgements that are not reciprocal',
      {
        weights: {
          method: 'ahp',
          items: ['a', 'b'],
          experts: [
            {
              judgements: [
                [1, 3],
                [3, 1],
              ],
            },
          ],
        },
      },
      'weights.experts.0.judgements.0.1',
    ],
    [
      'a matrix that is not square',
      { weights: { method: 'ahp', items: ['a', 'b'], experts: [{ judgements: [[1, 3], ['1/3']] }] } },
      'weights.experts.0.judgements',
    ],
    [
      'judgements of other items',
      { weights: { method: 'ahp', items: ['a', 'c'], experts: [{ judgements: saaty }] } },
      'weights.items',
    ],
    [
      'a budget that does not add up',
      { weights: { method: 'budget', experts: [{ points: { a: 50, b: 40 } }] } },
      'weights.experts.0.points',
    ],
    [
      'goalposts against the direction',
      { indicators: { a: { direction: 'down', goalposts: { unallowable: 1, satisfactory: 2 } } } },
      'indicators.a.goalposts',
    ],
    ['a step table without tiers', { indicators: { a: { normalisation: { method: 'steps' } } } }, 'indicators.a.tiers'],
    [
      'a target that is not given',
      { indicators: { b: { normalisation: { method: 'distance-to-target' } } } },
      'indicators.b.target',
    ],
    [
      'a fraction of the maximum where less is better',
      { indicators: { a: { direction: 'down', normalisation: { method: 'fraction-of-maximum' } } } },
      'indicators.a.direction',
    ],
    [
      'an exponential coefficient from 0',
      { normalisation: { method: 'efficacy-coefficient', base: 0, span: 100, clip: 'both', form: 'exponential' } },
      'normalisation.base',
    ],
    ['a formula that cannot be read', { indicators: { a: { formula: 'b * ' } } }, 'indicators.a.formula'],
    [
      'formulas in a circle',
      { indicators: { a: { formula: 'b + 1' }, b: { formula: 'a + 1' } } },
      'indicators.a.formula',
    ],
    [
      'a sum of unlike units',
      { indicators: { a: { formula: 'b + a', unit: '家' }, b: { unit: '万元' } } },
      'indicators.a.formula',
    ],
    ['an indicator twice', { tree: { id: 't', children: ['a', 'b', 'a'] } }, 'tree'],
    ['settings of something that is not there', { indicators: { c: { direction: 'down' } } }, 'indicators.c'],
    [
      'an unknown tie-break',
      { ranking: { from: 'exact', decimals: 2, ties: 'dense', tieBreaks: ['c'] } },
      'ranking.tieBreaks.0',
    ],
    [
      'an unknown grade',
      { grades: { preset: 'sasac' }, thresholds: [{ id: 'x', value: 'a', atLeast: 1, else: { gradeAtMost: 'F' } }] },
      'thresholds.0.else.gradeAtMost',
    ],
    [
      'grades out of order',
      {
        grades: {
          bands: [
            { id: 'x', title: 'x', atLeast: 60 },
            { id: 'y', title: 'y', atLeast: 70 },
            { id: 'z', title: 'z', atLeast: null },
          ],
        },
      },
      'grades.bands.1.atLeast',
    ],
    [
      'shares above the whole',
      {
        grades: {
          shares: [
            { id: 'x', title: 'x', share: 0.7 },
            { id: 'y', title: 'y', share: 0.7 },
            { id: 'z', title: 'z', share: null },
          ],
        },
      },
      'grades.shares.1.share',
    ],
  ])('%s', (_, changes, path) => {
    const lines = faultLines(aScheme(changes));
    expect(lines.map((line) => line.split(': ')[0])).toContain(`scheme ${path}`);
  });
});

describe('values that a method has no answer for are faults of their cells', () => {
  const table = aTable('u,a,b\nx,-5,2\ny,3,-1');
  test.each<[string, Settings, string]>([
    [
      'a logarithm at −s',
      { treatment: { method: 'log1p', scale: { a: 5 } } },
      'data 0.a: the number -5, of which there is no ln(1 + x/5)',
    ],
    ['a share of a sum with negative values', { normalisation: { method: 'sum' } }, 'data 1.b: the negative number -1'],
    ['entropy on negative values', { weights: { method: 'entropy', on: 'raw' } }, 'data 0.a: the negative number -5'],
    [
      'a reference unit that is not there',
      { normalisation: { method: 'distance-to-reference', unit: 'q' } },
      'scheme normalisation.unit: no unit “q” in the table',
    ],
    [
      'imputation from a last round that is not given',
      { imputation: { method: 'previous' } },
      'scheme imputation: gaps are to be filled from last round, which is not there',
    ],
  ])('%s', (_, changes, line) => {
    expect(faultLines(aScheme(changes), table)).toContain(line);
  });

  test('cells that are no plain numbers, repeated units and missing columns are all named at once', () => {
    const odd = aTable('u,a,c\nx,约30,1\nx,1，000,2\n,50%,3');
    expect(faultLines(aScheme(), odd)).toEqual([
      'data 1.u: the unit “x” more than once',
      'data 2.u: no name',
      'data 0.a: the text “约30”',
      'data 1.a: the text “1，000”',
      'data 2.a: the text “50%”',
      'scheme tree.children.1: the table has no column “b”',
    ]);
  });

  test('a broken scheme does not hide what is wrong with the table', () => {
    const lines = faultLines(aScheme({ missing: 'flor' }), aTable('u,a,b\nx,1,z\nx,2,2'));
    expect(lines.map((line) => line.split(':')[0])).toEqual(['scheme missing', 'data 1.u', 'data 0.b']);
  });

  test('other marks for what is missing are those that the scheme lists', () => {
    const data = { missing: ['NA'], notApplicable: ['-'] };
    const { indicators } = scored(aScheme({ data }), aTable('u,a,b\nx,NA,1\ny,1,-\nz,2,3'));
    expect(indicators.get('a')?.raw).toEqual([undefined, 1, 2]);
    expect([...(indicators.get('b')?.notApplicable ?? [])]).toEqual([1]);
  });
});

test('AHP gives the weights of all experts together, and asks again where one contradicts himself', () => {
  const items = ['a', 'b', 'c'];
  const consistent = [
    [1, 2, 4],
    ['1/2', 1, 2],
    ['1/4', '1/2', 1],
  ];
  const cyclic = [
    [1, 5, '1/5'],
    ['1/5', 1, 5],
    [5, '1/5', 1],
  ];
  const tree = { id: 'total', children: items };
  const table = aTable('u,a,b,c\nx,1,2,3\ny,3,1,2');
  const weights = (...experts: unknown[]) => ({
    method: 'ahp',
    items,
    experts: experts.map((judgements) => ({ judgements })),
  });
  const plain = scored(aScheme({ tree, weights: weights(consistent) }), table);
  plain.nodes.get('total')?.weighing.weights.forEach((weight, i) => {
    expect(weight).toBeCloseTo([4 / 7, 2 / 7, 1 / 7][i] ?? 0, 12);
  });
  expect(plain.nodes.get('total')?.weighing.remarks).toEqual([]);
  const both = scored(aScheme({ tree, weights: weights(consistent, cyclic) }), table);
  const { experts = [], remarks = [] } = both.nodes.get('total')?.weighing ?? {};
  expect(experts.map(({ who, isConsistent }) => [who, isConsistent])).toEqual([
    ['1', true],
    ['2', false],
    ['group', false],
  ]);
  expect(experts[1]?.askAgain).toHaveLength(3);
  expect(remarks.map(({ code }) => code)).toEqual(['AHP_INCONSISTENT', 'AHP_INCONSISTENT']);
});

test('judged and objective weights are put together by product or by sum', () => {
  const table = aTable('u,a,b\nx,0,0\ny,1,0\nz,2,9');
  const combined = (rule: string) => ({
    method: 'combined',
    subjective: { method: 'fixed', weights: { a: 3, b: 1 } },
    objective: { method: 'deviation', on: 'raw' },
    rule,
  });
  const weightsBy = (rule: string) => scored(aScheme({ weights: combined(rule) }), table).nodes.get('total')?.weighing;
  const objective = weightsBy('additive')?.parts?.objective ?? [];
  expect(weightsBy('additive')?.weights[0]).toBeCloseTo(0.5 * 0.75 + 0.5 * (objective[0] ?? 0), 12);
  const [a = 0, b = 0] = objective;
  expect(weightsBy('multiplicative')?.weights[0]).toBeCloseTo((0.75 * a) / (0.75 * a + 0.25 * b), 12);
});
