import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Weighing } from '../../../functions/domain/scoring/engine/weighing.ts';
import { columnMeanWeights } from '../../../functions/domain/scoring/weighting/ahp/column-mean-weights.ts';
import {
  consistencyIndex,
  consistencyRatio,
  largestEigenvalue,
} from '../../../functions/domain/scoring/weighting/ahp/consistency.ts';
import { eigenvectorWeights } from '../../../functions/domain/scoring/weighting/ahp/eigenvector-weights.ts';
import type { RandomIndexTable } from '../../../functions/domain/scoring/weighting/ahp/random-indices.ts';
import { rowMeanWeights } from '../../../functions/domain/scoring/weighting/ahp/row-mean-weights.ts';
import { aScheme, aTableOf, type Settings, scored } from '../../support/a-scheme.ts';
import { columnDistance, distance } from '../../support/reference-data.ts';

// Judgement matrices from the literature, with weights by numpy, pymcdm 1.4.0, AHPy and R; see README.md.
interface Computed {
  readonly weights?: readonly number[];
  readonly CR?: number;
  readonly CR_saaty?: number;
}

interface Example {
  readonly id: string;
  readonly n: number;
  readonly items: readonly string[];
  readonly matrix: readonly (readonly number[])[];
  readonly published: {
    readonly method?: string;
    readonly weights?: readonly number[];
    readonly consistency_ratio?: number;
    readonly ri_used?: number;
    readonly cr_donegan_dodd?: number;
    readonly lambda_max?: number;
    readonly CI?: number;
    readonly CR?: number;
  };
  readonly computed: {
    readonly 'numpy.linalg.eig': Required<Pick<Computed, 'weights'>> & {
      readonly lambda_max: number;
      readonly CI: number;
      readonly CR_by_RI_table?: Readonly<Record<string, number>>;
    };
    readonly 'pymcdm.AHP': Computed;
    readonly AHPy_precision14: Computed;
  };
}

const text = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const { examples }: { examples: readonly Example[] } = JSON.parse(text('ahp_reference.json'));
const byR: Record<string, string>[] = parse(text('ahp/ahp_weights_R_gluc_ahp.csv'), { columns: true });

const TABLES: Readonly<Record<string, RandomIndexTable>> = {
  'Saaty1980_as_in_JMcDM_n3..15': 'saaty-1980',
  Saaty_as_in_findRI_R: 'find-ri',
  SaatyTran2007_as_in_AHPy: 'saaty-tran-2007',
  'scikit-criteria_ahp_ext': 'scikit-criteria',
  TummalaLing1998_as_in_pymcdm: 'tummala-ling-1998',
  AlonsoLamata2006: 'alonso-lamata-2006',
  ahpsurvey_500k_simulation: 'ahpsurvey-500k',
};

test('there are fourteen matrices and seven tables', () => {
  expect(examples.length).toBe(14);
  expect(Object.keys(TABLES).length).toBe(7);
});

describe.each(examples.map((one) => [one.id, one] as const))('%s', (id, { matrix, computed, published, n, items }) => {
  const weights = eigenvectorWeights(matrix);
  const rows = byR.filter((row) => row['id'] === id);
  const ofR = (column: string): readonly number[] => rows.map((row) => Number(row[column]));

  test('has the eigenvector and the largest eigenvalue of numpy, pymcdm, AHPy and R', () => {
    const expected = computed['numpy.linalg.eig'];
    expect(columnDistance(weights, expected.weights)).toBeLessThan(1e-9);
    expect(distance(largestEigenvalue(matrix, weights), expected.lambda_max)).toBeLessThan(1e-9);
    expect(distance(consistencyIndex(matrix, weights), Math.max(0, n <= 2 ? 0 : expected.CI), 1e-3)).toBeLessThan(1e-9);
    const others = [computed['pymcdm.AHP'].weights, computed.AHPy_precision14.weights, ofR('w_eigen')];
    for (const other of others) if (other !== undefined) expect(columnDistance(weights, other)).toBeLessThan(1e-9);
    expect(rows.length).toBe(n);
  });

  test('has R’s weights by rows and by columns', () => {
    expect(columnDistance(rowMeanWeights(matrix), ofR('w_geomean'))).toBeLessThan(1e-9);
    expect(columnDistance(columnMeanWeights(matrix), ofR('w_colmean'))).toBeLessThan(1e-9);
  });

  test.each(Object.entries(TABLES))('has the consistency ratio by %s', (theirs, table) => {
    const expected = computed['numpy.linalg.eig'].CR_by_RI_table?.[theirs];
    expect(expected).toBeDefined();
    expect(distance(consistencyRatio(matrix, weights, table), Math.max(0, expected ?? 0), 1e-3)).toBeLessThan(1e-9);
  });

  test('has the ratios of pymcdm and AHPy', () => {
    const { CR } = computed['pymcdm.AHP'];
    const byTummala = consistencyRatio(matrix, weights, 'tummala-ling-1998');
    if (CR !== undefined) expect(distance(byTummala, CR, 1e-3)).toBeLessThan(1e-9);
    const { CR_saaty: saaty } = computed.AHPy_precision14;
    // AHPy rounds to 14 decimals.
    expect(Math.abs((consistencyRatio(matrix, weights, 'saaty-tran-2007') ?? 0) - (saaty ?? 0))).toBeLessThan(1e-12);
  });

  test('has what was published', () => {
    const { weights: printed, cr_donegan_dodd: donegan, consistency_ratio: ratio, ri_used } = published;
    for (const [i, weight] of (printed ?? []).entries())
      expect(Math.abs((weights[i] ?? 0) - weight)).toBeLessThan(6e-4);
    if (ratio !== undefined) {
      const byTheirs = consistencyIndex(matrix, weights) / (ri_used ?? 1);
      expect(Math.abs(byTheirs - ratio)).toBeLessThan(6e-4);
    }
    if (donegan !== undefined) {
      const own = consistencyRatio(matrix, weights, 'donegan-dodd-1991');
      expect(Math.abs((own ?? 0) - donegan)).toBeLessThan(6e-5);
    }
    if (published.method !== 'column-normalised mean') return;
    const byColumns = columnMeanWeights(matrix);
    expect(distance(largestEigenvalue(matrix, byColumns), published.lambda_max)).toBeLessThan(1e-9);
    expect(distance(consistencyIndex(matrix, byColumns), published.CI)).toBeLessThan(1e-9);
    expect(distance(consistencyRatio(matrix, byColumns, 'saaty-1980'), published.CR)).toBeLessThan(1e-9);
  });

  test('gives the same weights and ratios as weights of a scheme', () => {
    const weighing = weighed(items, [{ judgements: matrix }], {});
    expect(columnDistance(weighing.weights, computed['numpy.linalg.eig'].weights)).toBeLessThan(1e-9);
    const [verdict] = weighing.experts ?? [];
    const expected = computed['numpy.linalg.eig'].CR_by_RI_table?.['Saaty1980_as_in_JMcDM_n3..15'];
    expect(distance(verdict?.consistencyRatio, Math.max(0, expected ?? 0), 1e-3)).toBeLessThan(1e-9);
    expect(verdict?.isConsistent).toBe((expected ?? 0) < 0.1);
    expect(weighing.remarks.length).toBe(verdict?.isConsistent === true ? 0 : 1);
    expect(verdict?.askAgain.length).toBe(verdict?.isConsistent === true ? 0 : Math.min(3, (n * (n - 1)) / 2));
  });
});

/** The weights that a scheme makes of judgements over indicators of these names. */
function weighed(items: readonly string[], experts: readonly Settings[], more: Settings): Weighing {
  const columns = Object.fromEntries(items.map((item, i) => [item, [i, i + 1, i + 3]]));
  const scheme = aScheme({
    tree: { id: 'total', children: items, weights: { method: 'ahp', items, experts, ...more } },
  });
  const weighing = scored(scheme, aTableOf(columns)).nodes.get('total')?.weighing;
  if (weighing === undefined) throw new Error('no weights');
  return weighing;
}

describe('several experts', () => {
  const cities = examples.filter(({ id }) => /^saaty2005_city_(culture|family|housing|jobs)$/.test(id));
  const experts = cities.map(({ id, matrix }) => ({ name: id, judgements: matrix }));
  const items = ['a', 'b', 'c', 'd'];
  const product = (values: readonly number[]): number => values.reduce((all, value) => all * value, 1);
  const shares = (values: readonly number[]): readonly number[] => {
    const sum = values.reduce((all, value) => all + value, 0);
    return values.map((value) => value / sum);
  };

  test('judgements put together are the eigenvector of the matrix of geometric means', () => {
    const together = items.map((_, i) =>
      items.map((_item, j) => product(cities.map(({ matrix }) => matrix[i]?.[j] ?? 0)) ** (1 / cities.length)),
    );
    const weighing = weighed(items, experts, {});
    expect(columnDistance(weighing.weights, eigenvectorWeights(together))).toBeLessThan(1e-12);
    expect(weighing.experts?.map(({ who }) => who)).toEqual([...cities.map(({ id }) => id), 'group']);
  });

  test('priorities put together are the geometric means of the experts’ weights', () => {
    const own = cities.map(({ computed }) => computed['numpy.linalg.eig'].weights);
    const expected = shares(items.map((_, i) => product(own.map((weights) => weights[i] ?? 0)) ** (1 / own.length)));
    const { weights } = weighed(items, experts, { together: 'priorities' });
    expect(columnDistance(weights, expected)).toBeLessThan(1e-9);
  });

  test('by geometric means of rows both ways give the same', () => {
    const by = (together: string) => weighed(items, experts, { priorities: 'row-means', together }).weights;
    expect(columnDistance(by('judgements'), by('priorities'))).toBeLessThan(1e-12);
  });

  test('an expert who counts twice is an expert who is asked twice', () => {
    const [first, second] = experts;
    const twice = weighed(items, [{ ...first, weight: 2 }, { ...second }], {}).weights;
    const asked = weighed(items, [{ ...first }, { ...first }, { ...second }], {}).weights;
    expect(columnDistance(twice, asked)).toBeLessThan(1e-12);
  });
});

test('more than fifteen items need a table that reaches so far', () => {
  const items = Array.from({ length: 22 }, (_, i) => `x${i}`);
  const judgements = items.map((_, i) => items.map((_item, j) => 2 ** ((j - i) / 8)));
  const by = (table: string) => () => weighed(items, [{ judgements }], { table });
  expect(by('saaty-1980')).toThrow('22');
  const [verdict] = by('donegan-dodd-1991')().experts ?? [];
  expect(verdict?.consistencyRatio).toBeLessThan(1e-9);
  const contrary = judgements.map((row, i) => row.map((entry, j) => (i === 0 && j === 21 ? 1 / entry : entry)));
  const back = contrary.map((row, i) =>
    row.map((entry, j) => (i === 21 && j === 0 ? 1 / (contrary[0]?.[21] ?? 1) : entry)),
  );
  const [bad] = weighed(items, [{ judgements: back }], { table: 'donegan-dodd-1991' }).experts ?? [];
  const index = 1.5371 + ((1.5619 - 1.5371) / 5) * 2;
  expect(distance(bad?.consistencyRatio, (bad?.consistencyIndex ?? 0) / index)).toBeLessThan(1e-12);
  expect(bad?.consistencyIndex).toBeGreaterThan(0.001);
});
