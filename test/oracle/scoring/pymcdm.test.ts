import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Column, type Matrix, mapPresent } from '../../../functions/domain/scoring/column.ts';
import type { Evaluated } from '../../../functions/domain/scoring/engine/score-units.ts';
import { rankUpwards } from '../../../functions/domain/scoring/normalisation/rank-upwards.ts';
import {
  kendallTau,
  rankSimilarity,
  spearman,
  weightedSpearman,
} from '../../../functions/domain/statistics/rank-correlation.ts';
import { aScheme, aTableOf, faultLines, type Settings, scored } from '../../support/a-scheme.ts';
import { columnDistance, distance, readFrame } from '../../support/reference-data.ts';

// pymcdm 1.4.0 on our synthetic matrix, through table and scheme; see README.md beside this file.
const folder = join(import.meta.dirname);
const json = (file: string) => JSON.parse(readFileSync(join(folder, 'pymcdm', file), 'utf8'));
const meta = JSON.parse(readFileSync(join(folder, 'mission_meta.json'), 'utf8'));
const codes: readonly string[] = meta.codes;
const isCost: readonly boolean[] = meta.directions.map((direction: number) => direction === -1);
const groups = Object.keys(meta.group_weights).map((id) => ({
  id,
  weight: meta.group_weights[id],
  children: codes.filter((_, i) => meta.groups[i] === id),
}));
const NESTED = { id: 'Total', children: groups };
const FLAT = { id: 'Total', children: codes };

const matrixOf = (name: string): Matrix => [
  ...readFrame(readFileSync(join(folder, `${name}.csv`), 'utf8')).columns.values(),
];
/** The third matrix of the reference: two units of the first are copies of others. */
const COPIES = [
  { unit: 5, of: 4 },
  { unit: 20, of: 4 },
];
const withTies = (matrix: Matrix): Matrix =>
  matrix.map((column) =>
    column.map((value, unit) => column[COPIES.find((copy) => copy.unit === unit)?.of ?? unit] ?? value),
  );
const MATRICES: Readonly<Record<string, Matrix>> = {
  mission32x17: matrixOf('mission32x17'),
  mission32x17_positive: matrixOf('mission32x17_positive'),
  mission32x17_ties: withTies(matrixOf('mission32x17')),
};

function directed(costs: readonly boolean[]): Settings {
  return Object.fromEntries(codes.flatMap((code, i) => (costs[i] === true ? [[code, { direction: 'down' }]] : [])));
}

function tableOf(name: string) {
  const matrix = MATRICES[name] ?? [];
  return aTableOf(Object.fromEntries(codes.map((code, i) => [code, matrix[i] ?? []])));
}

function schemeOf(changes: Settings, costs = isCost): Settings {
  return aScheme({ indicators: directed(costs), tree: NESTED, missing: 'skip', ...changes });
}

const evaluate = (name: string, changes: Settings, costs = isCost): Evaluated =>
  scored(schemeOf(changes, costs), tableOf(name));

/** Values that differ in their last bits alone are the same. */
const exact = (column: Column): Column => mapPresent(column, (value) => Number(value.toPrecision(11)));

describe('weights', () => {
  const reference = json('weights.json').weights;
  // pymcdm brings columns to 0–1 without their direction for CRITIC, deviation and variance, and with it for LOPCOW.
  const cases: readonly [string, Settings, readonly boolean[]][] = [
    ['equal_weights', { method: 'equal' }, isCost],
    ['entropy_weights', { method: 'entropy', on: 'raw' }, isCost],
    ['standard_deviation_weights', { method: 'deviation', on: 'raw' }, isCost],
    ['variance_weights', { method: 'variance' }, isCost],
    ['critic_weights', { method: 'critic' }, isCost.map(() => false)],
    ['gini_weights', { method: 'gini' }, isCost],
    ['angle_weights', { method: 'angle' }, isCost],
    ['merec_weights', { method: 'merec' }, isCost],
    ['cilos_weights', { method: 'cilos', ties: 'first' }, isCost],
    ['idocriw_weights', { method: 'idocriw', ties: 'first' }, isCost],
    ['lopcow_weights', { method: 'lopcow' }, isCost],
  ];

  test.each(['mission32x17', 'mission32x17_positive'])('the reference of %s has no weights but these', (name) => {
    expect(Object.keys(reference[name]).sort()).toEqual(cases.map(([method]) => method).sort());
  });

  describe.each(['mission32x17', 'mission32x17_positive'])('%s', (name) => {
    test.each(cases)('%s', (method, weights, costs) => {
      const expected = reference[name][method];
      const own = () => evaluate(name, { tree: FLAT, weights }, costs).nodes.get('Total')?.weighing.weights;
      if (expected.value !== undefined) expect(columnDistance(own(), expected.value)).toBeLessThan(1e-10);
      else if (weights['method'] !== 'merec') {
        // pymcdm refuses every zero; 0·ln 0 is 0, a zero has its angle, and a benefit of 0 its loss.
        expect(expected.error).toContain('positive');
        expect(own()?.every((weight) => weight >= 0)).toBe(true);
        expect(own()?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      } else {
        // Where there is no answer each cell is named.
        const faults = faultLines(schemeOf({ tree: FLAT, weights }, costs), tableOf(name));
        expect(faults.length).toBeGreaterThan(0);
        expect(faults.every((line) => line.startsWith('data '))).toBe(true);
      }
    });
  });
});

/** Logarithms of a column whose product is below 1 turn its order round: there it has no scores. */
function turnsRound(column: Column): boolean {
  return column.reduce((sum: number, value) => sum + Math.log(value ?? 1), 0) < 0;
}

describe('normalisations', () => {
  const reference = json('normalizations.json');
  const cases: Readonly<Record<string, Settings>> = {
    minmax_normalization: { method: 'min-max', range: { from: 0, to: 1 } },
    max_normalization: { method: 'fraction-of-maximum', costs: 'complement' },
    sum_normalization: { method: 'sum', costs: 'inverse' },
    vector_normalization: { method: 'vector' },
    logarithmic_normalization: { method: 'logarithmic' },
    linear_normalization: { method: 'fraction-of-maximum', costs: 'inverse' },
    nonlinear_normalization: { method: 'nonlinear' },
    enhanced_accuracy_normalization: { method: 'enhanced-accuracy' },
    zavadskas_turskis_normalization: { method: 'zavadskas-turskis' },
  };

  describe.each(['mission32x17', 'mission32x17_positive'])('%s', (name) => {
    test.each([
      ['', isCost],
      ['__all_profit', isCost.map(() => false)],
    ] as const)('with directions%s', (suffix, costs) => {
      const expected = reference[`${name}${suffix}`];
      expect(Object.keys(expected).sort()).toEqual(Object.keys(cases).sort());
      let compared = 0;
      for (const [method, normalisation] of Object.entries(cases)) {
        if (expected[method].value === undefined) continue;
        compared += 1;
        const { indicators } = evaluate(name, { normalisation }, costs);
        for (const [i, code] of codes.entries()) {
          const column: Column = expected[method].value.map((row: number[]) => row[i]);
          const own = indicators.get(code)?.normalised;
          if (method === 'logarithmic_normalization' && turnsRound(MATRICES[name]?.[i] ?? [])) {
            expect(own?.every((value) => value === undefined)).toBe(true);
            continue;
          }
          expect(columnDistance(own, column, 1e-6), `${method} of ${code}`).toBeLessThan(1e-10);
        }
      }
      expect(compared).toBe(name === 'mission32x17' ? 6 : 9);
    });
  });

  test('what pymcdm refuses because of a zero is refused for the cells that it is about, or has its answer', () => {
    const refused = (normalisation: Settings) => faultLines(schemeOf({ normalisation }), tableOf('mission32x17'));
    expect(refused({ method: 'logarithmic' }).length).toBeGreaterThan(50);
    // A zero among benefits has its share of a sum; only costs have no reciprocal.
    expect(refused({ method: 'sum', costs: 'inverse' }).every((line) => /\.(TC5|LG4|IM2|OP\d|.*) ?/.test(line))).toBe(
      true,
    );
  });
});

interface Case {
  readonly opinion: Settings;
  /** pymcdm has the smallest first. */
  readonly isLow?: boolean;
}

describe('methods', () => {
  const reference = json('methods.json');
  const linear = { method: 'fraction-of-maximum', costs: 'inverse' };
  const bySum = { method: 'sum', costs: 'inverse' };
  const unit = { method: 'min-max', range: { from: 0, to: 1 } };
  const cases: Readonly<Record<string, Case>> = {
    'TOPSIS_minmax(default)': { opinion: { method: 'topsis' } },
    TOPSIS_vector: { opinion: { method: 'topsis', normalisation: { method: 'vector' } } },
    'WSM_sum(default)': { opinion: { method: 'weighted-sum', normalisation: bySum } },
    WSM_minmax: { opinion: { method: 'weighted-sum', normalisation: unit } },
    'WPM_sum(default)': { opinion: { method: 'weighted-product', normalisation: bySum } },
    WPM_linear: { opinion: { method: 'weighted-product', normalisation: linear } },
    WASPAS: { opinion: { method: 'waspas' } },
    'VIKOR_v0.5': { opinion: { method: 'vikor' }, isLow: true },
    PROMETHEE_II_usual: { opinion: { method: 'promethee' } },
    EDAS: { opinion: { method: 'edas' } },
    MABAC: { opinion: { method: 'mabac' } },
    CODAS: { opinion: { method: 'codas' } },
    COPRAS: { opinion: { method: 'copras' } },
    ARAS: { opinion: { method: 'aras' } },
    MOORA: { opinion: { method: 'moora' } },
    MARCOS: { opinion: { method: 'marcos' } },
    COCOSO: { opinion: { method: 'cocoso' } },
    MAIRCA: { opinion: { method: 'mairca' }, isLow: true },
    OCRA: { opinion: { method: 'ocra' } },
    PROBID: { opinion: { method: 'probid' } },
    RAM: { opinion: { method: 'ram' } },
    LMAW: { opinion: { method: 'lmaw' } },
    SPOTIS_bounds_minmax: { opinion: { method: 'spotis' }, isLow: true },
  };
  const TREES = { effective: NESTED, equal: FLAT };

  test('the reference has no method but these', () => {
    const names = Object.keys(reference.mission32x17).map((name) => name.split('|')[0]);
    const others = ['VIKOR_intermediate', 'TOPSIS_vector_intermediate'];
    expect([...new Set(names)].sort()).toEqual([...Object.keys(cases), ...others].sort());
  });

  /** (S⁺ + S⁻)/max, which pymcdm 1.4.0 gives as COPRAS. */
  function costsAsBenefits(name: string, label: 'effective' | 'equal'): Column {
    const byShare = { method: 'weighted-sum', normalisation: { method: 'sum' } };
    const changes = { tree: TREES[label], secondOpinions: [byShare] };
    const [sums] = evaluate(
      name,
      changes,
      isCost.map(() => false),
    ).secondOpinions;
    const most = Math.max(...(sums?.scores ?? []).map((score) => score ?? 0));
    return mapPresent(sums?.scores ?? [], (score) => score / most);
  }

  describe.each(Object.keys(MATRICES))('%s', (name) => {
    describe.each(['effective', 'equal'] as const)('%s weights', (label) => {
      test.each(Object.entries(cases))('%s', (method, { opinion: setting, isLow }) => {
        const expected = reference[name][`${method}|w=${label}`];
        const [opinion] = evaluate(name, { tree: TREES[label], secondOpinions: [setting] }).secondOpinions;
        if (expected.value === undefined) {
          // An error there is no answer here, or one where there is one.
          expect(opinion?.scores.every(Number.isFinite) ?? true).toBe(true);
          return;
        }
        const { preference, rank_average_ties: ranks } = expected.value;
        if (method === 'COPRAS') {
          // Its S⁻ is added as it is, by which costs count as benefits; COPRAS is held against scikit-criteria instead.
          expect(columnDistance(costsAsBenefits(name, label), preference)).toBeLessThan(1e-10);
          expect(opinion?.scores).not.toEqual(preference);
          return;
        }
        expect(columnDistance(opinion?.scores, preference, 1e-6)).toBeLessThan(1e-9);
        const upwards = isLow === true ? exact(preference) : mapPresent(exact(preference), (score) => -score);
        expect(rankUpwards(upwards, 'min')).toEqual(opinion?.ranks);
        if (new Set(exact(preference)).size === preference.length) expect(opinion?.ranks).toEqual(ranks);
      });
    });

    test('VIKOR, its parts', () => {
      const expected = reference[name]['VIKOR_intermediate|w=effective'].value;
      const [own] = evaluate(name, { secondOpinions: [{ method: 'vikor' }] }).secondOpinions;
      expect(columnDistance(own?.parts?.['shortfall'], expected.S)).toBeLessThan(1e-10);
      expect(columnDistance(own?.parts?.['regret'], expected.R)).toBeLessThan(1e-10);
      expect(columnDistance(own?.scores, expected.Q, 1e-6)).toBeLessThan(1e-10);
    });

    test('TOPSIS, the vector shares that it looks at', () => {
      const expected = reference[name]['TOPSIS_vector_intermediate|w=effective'].value;
      const { indicators } = evaluate(name, { normalisation: { method: 'vector' } });
      for (const [i, code] of codes.entries()) {
        const column = expected.nmatrix.map((row: number[]) => row[i]);
        expect(columnDistance(indicators.get(code)?.normalised, column, 1e-6), code).toBeLessThan(1e-10);
      }
    });
  });
});

describe('correlations of rankings', () => {
  const { rankings, order, ...tables } = json('rank_correlations.json');
  const cases = {
    spearman,
    kendall_tau: (one: Column, other: Column) => kendallTau(one, other, 'a'),
    rw: weightedSpearman,
    ws: rankSimilarity,
  };

  test.each(Object.entries(cases))('%s', (name, correlate) => {
    expect(order.length).toBe(23);
    for (const [i, one] of order.entries()) {
      for (const [j, other] of order.entries()) {
        const given = tables[name][i][j];
        const expected = typeof given === 'number' ? given : given.value;
        expect(distance(correlate(rankings[one], rankings[other]), expected, 1e-3)).toBeLessThan(1e-9);
      }
    }
  });
});
