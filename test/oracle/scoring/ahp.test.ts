import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consistencyIndex, largestEigenvalue } from '../../../functions/domain/scoring/weighting/ahp/consistency.ts';
import { eigenvectorWeights } from '../../../functions/domain/scoring/weighting/ahp/eigenvector-weights.ts';
import { RANDOM_INDICES } from '../../../functions/domain/scoring/weighting/ahp/random-indices.ts';
import { rowMeanWeights } from '../../../functions/domain/scoring/weighting/ahp/row-mean-weights.ts';
import { columnDistance, distance } from '../../support/reference-data.ts';

// Judgement matrices from the literature, with weights by numpy, pymcdm 1.4.0 and AHPy; see README.md.
interface Example {
  readonly id: string;
  readonly n: number;
  readonly matrix: readonly (readonly number[])[];
  readonly computed: {
    readonly 'numpy.linalg.eig': {
      readonly weights: readonly number[];
      readonly lambda_max: number;
      readonly CI: number;
      readonly CR_by_RI_table?: Readonly<Record<string, number>>;
    };
  };
}

const { examples } = JSON.parse(readFileSync(join(import.meta.dirname, 'ahp_reference.json'), 'utf8'));

describe.each<[string, Example]>(examples.map((one: Example) => [one.id, one]))('%s', (_, example) => {
  const { matrix, computed, n } = example;
  const weights = eigenvectorWeights(matrix);

  test('has the eigenvector and the largest eigenvalue of numpy', () => {
    const expected = computed['numpy.linalg.eig'];
    expect(columnDistance(weights, expected.weights)).toBeLessThan(1e-9);
    expect(distance(largestEigenvalue(matrix, weights), expected.lambda_max)).toBeLessThan(1e-9);
    expect(distance(consistencyIndex(matrix, weights), Math.max(0, n <= 2 ? 0 : expected.CI), 1e-3)).toBeLessThan(1e-9);
  });

  test('has the consistency ratios of the published tables', () => {
    const ratios = computed['numpy.linalg.eig'].CR_by_RI_table ?? {};
    const tables = {
      'saaty-1980': 'Saaty1980_as_in_JMcDM_n3..15',
      'saaty-tran-2007': 'SaatyTran2007_as_in_AHPy',
      'alonso-lamata-2006': 'AlonsoLamata2006',
      'tummala-ling-1998': 'TummalaLing1998_as_in_pymcdm',
    } as const;
    for (const [own, theirs] of Object.entries(tables)) {
      const index = RANDOM_INDICES[own as keyof typeof tables][n - 1];
      const published = ratios[theirs];
      if (index === undefined || index === 0 || published === undefined) continue;
      const ratio = consistencyIndex(matrix, weights) / index;
      expect(distance(ratio, Math.max(0, published), 1e-3), own).toBeLessThan(1e-9);
    }
  });

  test('its row means are positive shares', () => {
    const means = rowMeanWeights(matrix);
    expect(means.every((mean) => mean > 0)).toBe(true);
    expect(
      distance(
        means.reduce((sum, mean) => sum + mean, 0),
        1,
      ),
    ).toBeLessThan(1e-12);
  });
});
