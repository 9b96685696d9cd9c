import { describe, expect, test } from 'vitest';
import { expectNear, opinionOn, type Problem, type Rows } from '../../support/an-opinion.ts';

// Published examples that scikit-criteria reproduces in its tests, to the digits that are printed there; each with its paper.
// Tzeng and Huang, Multiple Attribute Decision Making (2011).
const TZENG: Problem = {
  rows: [
    [5, 8, 4],
    [7, 6, 8],
    [8, 8, 6],
    [7, 4, 6],
  ],
  directions: [1, 1, 1],
  weights: [0.3, 0.4, 0.3],
};

// Opricovic and Tzeng, Extended VIKOR Method in Comparison with Outranking Methods, EJOR 178 (2007), 514–529.
const DAMS: Rows = [
  [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
  [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
  [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
  [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
  [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
  [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
];

describe('distances', () => {
  test('TOPSIS over vector shares (Tzeng and Huang)', () => {
    const { scores, ranks } = opinionOn(TZENG, { method: 'topsis', normalisation: { method: 'vector' } });
    expectNear(scores, [0.5037, 0.6581, 0.7482, 0.334], 1e-4);
    expect(ranks).toEqual([3, 2, 1, 4]);
  });

  test('TOPSIS over values as they are', () => {
    const problem: Problem = {
      rows: [
        [1, 0, 3],
        [0, 5, 6],
      ],
      directions: [1, 1, 1],
      weights: [1, 1, 1],
    };
    const { scores } = opinionOn(problem, { method: 'topsis', normalisation: { method: 'none' } });
    expectNear(scores, [0.14639248, 0.85360752], 5e-9);
  });

  test('VIKOR (Tzeng and Huang), its parts and the ranks of its compromise set', () => {
    const { scores, parts, ranks } = opinionOn(TZENG, { method: 'vikor', compromise: true });
    expectNear(parts?.['regret'], [0.3, 0.2, 0.15, 0.4], 1e-12);
    expectNear(parts?.['shortfall'], [0.6, 0.3, 0.15, 0.65], 1e-12);
    expectNear(scores, [0.75, 0.25, 0, 1], 1e-12);
    expect(ranks).toEqual([2, 1, 1, 3]);
  });

  test('VIKOR with tied units', () => {
    const rows = [
      [4, 4, 4],
      [7, 6, 8],
      [8, 8, 6],
      [6, 8, 8],
    ];
    const { scores, ranks } = opinionOn({ ...TZENG, rows }, { method: 'vikor', compromise: true });
    expectNear(scores, [1, 0.17352941, 0, 0], 5e-9);
    expect(ranks).toEqual([2, 1, 1, 1]);
  });

  test.each([
    [
      [1, 1, 1, 1, 1, 1, 1, 1],
      [0.991, 1, 0.473, 0.67, 0, 0.578],
      [5, 6, 2, 4, 1, 3],
    ],
    [
      [2, 2, 2, 2, 1, 1, 1, 1],
      [1, 0.533, 0.552, 0.563, 0, 0.686],
      [6, 2, 3, 4, 1, 5],
    ],
    [
      [1, 1, 1, 1, 2, 2, 2, 2],
      [0.684, 1, 0.147, 0.554, 0.041, 0.191],
      [5, 6, 2, 4, 1, 3],
    ],
    [
      [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2],
      [0.668, 1, 0.051, 0.588, 0.058, 0.078],
      [5, 6, 1, 4, 2, 3],
    ],
  ])('VIKOR of six dams by the weights %j (Opricovic and Tzeng)', (weights, printed, places) => {
    const problem: Problem = { rows: DAMS, directions: [1, -1, 1, 1, -1, -1, -1, 1], weights };
    const { scores, ranks } = opinionOn(problem, { method: 'vikor' });
    expectNear(scores, printed, 2e-3);
    expect(ranks).toEqual(places);
  });

  test('VIKOR where the best lacks stability: the second stands beside it', () => {
    const problem: Problem = {
      rows: [
        [1, 101, 1, 101, 1],
        [101, 1, 101, 1, 101],
        [1, 1, 1, 1, 101],
        [11, 11, 11, 16, 61],
        [56, 56, 56, 56, 56],
      ],
      directions: [-1, -1, -1, -1, -1],
      weights: [0.2, 0.2, 0.2, 0.2, 0.2],
    };
    expect(opinionOn(problem, { method: 'vikor', compromise: true }).ranks).toEqual([3, 4, 2, 1, 1]);
    expect(opinionOn(problem, { method: 'vikor' }).ranks).toEqual([4, 5, 3, 1, 2]);
  });

  // Pamučar and Ćirović, The Selection of Transport and Handling Resources in Logistics Centers Using MABAC (2015).
  test('MABAC (Pamučar and Ćirović)', () => {
    const problem: Problem = {
      rows: [
        [22600, 3800, 2, 5, 1.06, 3.0, 3.5, 2.8, 24.5, 6.5],
        [19500, 4200, 3, 2, 0.95, 3.0, 3.4, 2.2, 24, 7.0],
        [21700, 4000, 1, 3, 1.25, 3.2, 3.3, 2.5, 24.5, 7.3],
        [20600, 3800, 2, 5, 1.05, 3.25, 3.2, 2.0, 22.5, 11.0],
        [22500, 3800, 4, 3, 1.35, 3.2, 3.7, 2.1, 23, 6.3],
        [23250, 4210, 3, 5, 1.45, 3.6, 3.5, 2.8, 23.5, 7.0],
        [20300, 3850, 2, 5, 0.9, 3.25, 3.0, 2.6, 21.5, 6.0],
      ],
      directions: [-1, 1, 1, 1, -1, -1, 1, 1, 1, 1],
      weights: [0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.05, 0.048],
    };
    const { scores, ranks } = opinionOn(problem, { method: 'mabac' });
    expectNear(scores, [0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464], 1e-4);
    expect(ranks).toEqual([2, 1, 6, 5, 7, 3, 4]);
  });
});
