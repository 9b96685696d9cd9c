import { describe, expect, test } from 'vitest';
import type { Column } from '../../../functions/domain/scoring/column.ts';
import { outrankingOf } from '../../../functions/domain/scoring/second-opinions/electre.ts';
import { multimoora } from '../../../functions/domain/scoring/second-opinions/multimoora.ts';
import { scaleRows } from '../../../functions/domain/scoring/second-opinions/scale-rows.ts';
import { criticWeights } from '../../../functions/domain/scoring/weighting/critic-weights.ts';
import { aScheme, aTableOf, scored } from '../../support/a-scheme.ts';
import { expectNear, opinionOn, type Problem } from '../../support/an-opinion.ts';

// Published examples that scikit-criteria reproduces in its tests, to the digits that are printed there; each with its paper.
// Kracka, Brauers and Zavadskas, Ranking Heating Losses in a Building by Applying the MULTIMOORA, Inzinerine Ekonomika 21 (2010), 352–359.
const KRACKA: Problem = {
  rows: [
    [33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852],
    [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
    [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
    [30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186],
    [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61],
    [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
  ],
  directions: [-1, -1, -1, -1, 1, -1, 1],
  weights: [1, 1, 1, 1, 1, 1, 1],
};

// Cebrián and Porcar, Localización empresarial en Aragón (2009), 31–56.
const ARAGON: Problem = {
  rows: [
    [6, 5, 28, 5, 5],
    [4, 2, 25, 10, 9],
    [5, 7, 35, 9, 6],
    [6, 1, 27, 6, 7],
    [6, 8, 30, 7, 9],
    [5, 6, 26, 4, 8],
  ],
  directions: [1, 1, -1, 1, 1],
  weights: [0.25, 0.25, 0.1, 0.2, 0.2],
};

describe('weighted sum and product', () => {
  test('WSM over inverted costs and shares of the sum (Kracka et al.)', () => {
    const { scores, ranks } = opinionOn(KRACKA, { method: 'weighted-sum' });
    expectNear(scores, [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], 5e-9);
    expect(ranks).toEqual([6, 1, 3, 4, 5, 2]);
  });

  test('WPM over shares of the sum, as decimal logarithms (Wikipedia, Weighted product model)', () => {
    const problem: Problem = {
      rows: [
        [25, 20, 15, 30],
        [10, 30, 20, 30],
        [30, 10, 30, 10],
      ],
      directions: [1, 1, 1, 1],
      weights: [20, 15, 40, 25],
    };
    const { parts, ranks } = opinionOn(problem, { method: 'weighted-product' });
    expectNear(parts?.['logarithm'], [-0.50128589, -0.50448471, -0.52947246], 5e-9);
    expect(ranks).toEqual([1, 2, 3]);
  });

  // Chakraborty, Zavadskas and Antucheviciene, Applications of WASPAS Method, ECECSR 49 (2015), 5–22, example 2.
  test.each([
    [0, [0.8578, 0.8144, 0.8408, 0.9413, 0.8632, 0.8241, 0.8454, 0.8915, 0.8987, 0.8697]],
    [0.5, [0.8584, 0.8169, 0.8419, 0.9417, 0.8638, 0.8278, 0.8503, 0.8949, 0.9027, 0.874]],
    [1, [0.859, 0.8194, 0.843, 0.942, 0.8645, 0.8315, 0.8552, 0.8983, 0.9067, 0.8784]],
  ])('WASPAS with λ = %d (Chakraborty et al.)', (lambda, printed) => {
    const problem: Problem = {
      rows: [
        [581818, 54.49, 3, 5500],
        [595454, 49.73, 3, 4500],
        [586060, 51.24, 3, 5000],
        [522727, 45.71, 3, 5800],
        [561818, 52.66, 3, 5200],
        [543030, 74.46, 4, 5600],
        [522727, 75.42, 4, 5800],
        [486970, 62.62, 4, 5600],
        [509394, 65.87, 4, 6400],
        [513333, 70.67, 4, 6000],
      ],
      directions: [-1, -1, -1, 1],
      weights: [0.467, 0.16, 0.095, 0.278],
    };
    const { scores, ranks } = opinionOn(problem, { method: 'waspas', lambda });
    expectNear(scores, printed, 1e-4);
    expect(ranks).toEqual([6, 10, 8, 1, 5, 9, 7, 3, 2, 4]);
  });
});

describe('MOORA', () => {
  const ratio = [-1.62447867, -0.25233889, -0.84635037, -2.23363519, -1.18698242, -0.77456208];
  const refpoint = [0.68934931, 0.69986697, 0.59817104, 0.85955696, 0.6002238, 0.61480595];
  // Weights of 1 there, of 1/7 here.
  const times = (column: Column | undefined, factor: number) => column?.map((value) => (value ?? Number.NaN) * factor);

  test('ratio system (Kracka et al.)', () => {
    const { scores, ranks } = opinionOn(KRACKA, { method: 'moora' });
    expectNear(times(scores, 7), ratio, 5e-9);
    expect(ranks).toEqual([5, 1, 3, 6, 4, 2]);
  });

  test('reference point (Kracka et al.)', () => {
    const { scores, ranks } = opinionOn(KRACKA, { method: 'reference-point' });
    expectNear(times(scores, 7), refpoint, 5e-9);
    expect(ranks).toEqual([4, 5, 1, 6, 2, 3]);
  });

  test('full multiplicative form (Kracka et al.)', () => {
    const printed = [3.4343, 148689.356, 120.3441, 0.7882, 16.2917, 252.9155].map(Math.log);
    const { scores, ranks } = opinionOn(KRACKA, { method: 'multiplicative-form' });
    // Two benefits and five costs: seven weights of 1/7 leave ln 7³ behind.
    expectNear(
      scores?.map((score) => (score ?? Number.NaN) - 3 * Math.log(7)),
      printed,
      1e-4,
    );
    expect(ranks).toEqual([5, 1, 3, 6, 4, 2]);
  });

  test('MULTIMOORA (Kracka et al.)', () => {
    const { scores, ranks } = opinionOn(KRACKA, { method: 'multimoora' });
    expect(scores).toEqual([1, 5, 3, 0, 2, 4]);
    expect(ranks).toEqual([5, 1, 3, 6, 4, 2]);
    const isCost = KRACKA.directions.map((direction) => direction === -1);
    expectNear(multimoora({ ...KRACKA, isCost }).ratio, ratio, 5e-9);
  });
});

describe('shares of the sum', () => {
  // Uysal and İnan, Performance Evaluation of Research Assistants by COPRAS Method (2022).
  test('COPRAS (Uysal and İnan), which is in per cent there', () => {
    const problem: Problem = {
      rows: [
        [3.57, 4.0, 4.0, 83.75, 3, 9, 1],
        [3.07, 3.95, 4.0, 83.0, 3, 1, 3],
        [3.23, 3.54, 3.46, 66.0, 4, 0, 2],
        [3.42, 3.96, 4.0, 70.0, 5, 5, 7],
        [2.56, 3.37, 3.79, 82.0, 4, 4, 5],
      ],
      directions: [1, 1, 1, 1, -1, 1, 1],
      weights: [1, 1, 1, 1, 1, 1, 1],
    };
    const { scores, ranks } = opinionOn(problem, { method: 'copras' });
    expectNear(
      scores?.map((score) => 100 * (score ?? Number.NaN)),
      [100, 78.8501, 63.3837, 98.6506, 86.8878],
      1e-3,
    );
    expect(ranks).toEqual([1, 4, 5, 2, 3]);
  });

  // Więckowski and Szyjewski, Practical Study of Selected Multi-Criteria Methods Comparison, Procedia CS 207 (2022), 4565–4573.
  test('COPRAS, ranks (Więckowski and Szyjewski)', () => {
    const problem: Problem = {
      rows: [
        [3.5, 6, 1256, 4, 16, 3, 17.3, 8, 2.82, 4100],
        [3.1, 4, 1000, 2, 8, 1, 15.6, 5, 3.08, 3800],
        [3.6, 6, 2000, 4, 16, 3, 17.3, 5, 2.9, 4000],
        [3.0, 4, 1000, 2, 8, 2, 17.3, 5, 2.6, 3500],
        [3.3, 6, 1008, 4, 12, 3, 15.6, 8, 2.3, 3800],
        [3.6, 6, 1000, 2, 16, 3, 15.6, 5, 2.8, 4000],
        [3.5, 6, 1256, 2, 16, 1, 15.6, 6, 2.9, 4000],
      ],
      directions: [1, 1, 1, 1, 1, 1, 1, 1, -1, -1],
      weights: [0.297, 0.025, 0.035, 0.076, 0.154, 0.053, 0.104, 0.017, 0.025, 0.214],
    };
    expect(opinionOn(problem, { method: 'copras' }).ranks).toEqual([2, 7, 1, 6, 3, 4, 5]);
  });

  test('ELECTRE I and II (Cebrián and Porcar)', () => {
    const one = opinionOn(ARAGON, { method: 'electre-1' });
    expect(one.scores).toEqual([0, 0, 0, 0, 1, 0]);
    const two = opinionOn(ARAGON, { method: 'electre-2' });
    expect(two.scores).toEqual([5, 2.5, 2, 4, 1, 3]);
    expect(two.ranks).toEqual([6, 3, 2, 5, 1, 4]);
    const upwards = scaleRows(ARAGON.rows, 'sum').map((row) =>
      row.map((value, i) => value * (ARAGON.directions[i] ?? 1)),
    );
    const { concordance, discordance } = outrankingOf({ rows: upwards, weights: ARAGON.weights });
    expectNear(concordance[4], [0.9, 0.7, 0.8, 0.9, 0, 0.9], 1e-12);
    expectNear(discordance[0], [0, 0.5052, 0.4042, 0.1883, 0.42857, 0.2825], 1e-3);
  });

  // Wang and Triantaphyllou, Ranking Irregularities When Evaluating Alternatives by Using Some ELECTRE Methods, Omega 36 (2008).
  test('ELECTRE II over values as they are (Wang and Triantaphyllou)', () => {
    const problem: Problem = {
      rows: [
        [1, 2, 1, 5, 2, 2, 4],
        [3, 5, 3, 5, 3, 3, 3],
        [3, 5, 3, 5, 3, 2, 2],
        [1, 2, 2, 5, 1, 1, 1],
        [1, 1, 3, 5, 4, 1, 5],
      ],
      directions: [1, 1, 1, 1, 1, 1, 1],
      weights: [0.078, 0.118, 0.157, 0.314, 0.235, 0.039, 0.059],
    };
    const { scores, ranks } = opinionOn(problem, { method: 'electre-2', normalisation: { method: 'none' } });
    expect(scores).toEqual([3, 1, 2, 4, 1.5]);
    expect(ranks).toEqual([4, 1, 3, 5, 2]);
  });
});

describe('weights', () => {
  // Diakoulaki, Mavrotas and Papayannakis, Determining Objective Weights in Multiple Criteria Problems: The CRITIC Method (1995).
  const columns = [
    [61, 20.7, 16.3, 9, 5.4, 4, -6.1, -34.6],
    [1.08, 0.26, 1.98, 3.29, 2.77, 4.12, 3.52, 3.31],
    [4.33, 4.34, 2.53, 1.65, 2.33, 1.21, 2.1, 0.98],
  ];

  test.each([
    ['pearson', [0.20222554, 0.48090173, 0.31687273]],
    ['spearman', [0.21454645, 0.4898563, 0.29559726]],
  ] as const)('CRITIC by %s, through a scheme (Diakoulaki et al.)', (correlation, printed) => {
    const weights = { method: 'critic', correlation };
    const table = aTableOf(Object.fromEntries(columns.map((column, i) => [`c${i}`, column])));
    const scheme = aScheme({ tree: { id: 'total', weights, children: ['c0', 'c1', 'c2'] } });
    expectNear(scored(scheme, table).nodes.get('total')?.weighing.weights, printed, 5e-9);
  });

  test.each([
    ['pearson', [0.86874234, 0.08341434, 0.04784331]],
    ['spearman', [0.87672195, 0.08082369, 0.04245436]],
  ] as const)('CRITIC by %s over values as they are (Diakoulaki et al.)', (correlation, printed) => {
    expectNear(criticWeights(columns, correlation), printed, 5e-9);
  });

  test('Gini', () => {
    const table = aTableOf({ a: [5, 5.5, 4], b: [6, 6.1, 5], c: [7, 8, 9] });
    const scheme = aScheme({ tree: { id: 'total', weights: { method: 'gini' }, children: ['a', 'b', 'c'] } });
    expectNear(scored(scheme, table).nodes.get('total')?.weighing.weights, [0.412, 0.2562, 0.3319], 1e-3);
  });
});

test('Aras with the ideal beside the sums (Balezentiene and Kusta)', () => {
  // Balezentiene and Kusta, Reducing Greenhouse Gas Emissions in Grassland Ecosystems of the Central Lithuania (2012).
  const problem: Problem = {
    rows: [
      [957.5, 190.1977, 70, 0.039592, 2.166783, 0.0141],
      [892.5, 203.8013, 53, 0.025849, 2.994347, 0.016642],
      [1002.5, 235.0942, 75, 0.015479, 4.742146, 0.019484],
      [1150, 271.4, 76, 0.022, 7.055962, 0.022147],
      [1520, 192.5579, 70, 0.025442, 8.424319, 0.024235],
      [1700, 386.1619, 90, 0.029429, 5.888983, 0.022218],
      [1355, 342.1966, 80, 0.0293, 8.635847, 0.024861],
      [2127.5, 495.4876, 90, 0.038453, 3.652983, 0.020537],
      [3020, 827.6948, 97, 0.031774, 11.03944, 0.024359],
      [2786, 795, 98, 0.021151, 8.952235, 0.023349],
    ],
    directions: [1, 1, 1, -1, -1, -1],
    weights: [1, 1, 1, 1, 1, 1],
  };
  const { scores, ranks } = opinionOn(problem, { method: 'aras' });
  // The paper counts the ideal unit in the sums, as pymcdm does.
  const printed = [0.599472, 0.531983, 0.564514, 0.491713, 0.453489, 0.551491, 0.475401, 0.635985, 0.689763, 0.722232];
  expectNear(scores, printed, 2e-4);
  expect(ranks).toEqual([4, 7, 5, 8, 10, 6, 9, 3, 2, 1]);
  const beside = opinionOn(problem, { method: 'aras', ideal: 'beside' });
  expect(beside.scores).not.toEqual(scores);
  expect(beside.ranks).toEqual(ranks);
});
