import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { scoringIn } from '../../../functions/compose.ts';
import { scoreTable } from '../../../functions/domain/scoring/engine/score-table.ts';
import { checkIndex } from '../../../functions/domain/scoring/index-checks/check-index.ts';
import type { IndexStatistics } from '../../../functions/domain/scoring/index-checks/index-statistics.ts';
import { distributionOf } from '../../../functions/domain/scoring/index-checks/statistics/distribution.ts';
import { structureOf } from '../../../functions/domain/scoring/index-checks/statistics/structure.ts';
import { correlationMatrix } from '../../../functions/domain/statistics/correlation-matrix.ts';
import { correlationSignificance } from '../../../functions/domain/statistics/correlation-significance.ts';
import { aScheme, aTableOf, scored } from '../../support/a-scheme.ts';
import {
  distance,
  REFERENCE_FOLDER,
  readFrame,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

const own = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, skip_empty_lines: true });

// COINr 1.1.14 on its ASEM example, from our own normalised values and scores: get_corr, get_cronbach, prcomp, remove_elements.
describe.skipIf(referenceDataMissing !== undefined)(`COINr on the ASEM index ${referenceDataMissing ?? ''}`, () => {
  let index: IndexStatistics;
  beforeAll(async () => {
    const { scheme, table } = await scoringIn({
      data: join(REFERENCE_FOLDER, 'coinr/inputs/ASEM_iData.csv'),
      scheme: join(import.meta.dirname, 'asem/scheme.yaml'),
    });
    const [first] = scoreTable(scheme, table).categories;
    if (first === undefined) throw new Error('no scores');
    index = checkIndex(first.scores).statistics;
  });
  const placeOf = (id: string): number => index.members.findIndex((member) => member.id === id);

  test('Pearson between all indicators', () => {
    const rows = rowsOf(referenceText('coinr/multivariate/corr_pearson_level1.csv'));
    expect(rows).toHaveLength(49 * 49);
    for (const { Var1 = '', Var2 = '', Correlation } of rows) {
      const { r, count } = index.relations.normalised[placeOf(Var1)]?.[placeOf(Var2)] ?? {};
      expect(count).toBe(51);
      expect(distance(r, Number(Correlation), 1e-3), `${Var1} ${Var2}`).toBeLessThan(1e-9);
    }
  });

  test('Spearman of every indicator and the index', () => {
    const rows = rowsOf(referenceText('coinr/multivariate/corr_spearman_ind_vs_index.csv'));
    expect(rows).toHaveLength(49);
    const columns = [...index.members.map(({ normalised }) => normalised), index.total];
    const last = correlationMatrix(columns, 'spearman').at(-1) ?? [];
    for (const { Var2 = '', Correlation } of rows) {
      expect(distance(last[placeOf(Var2)]?.r, Number(Correlation), 1e-3), Var2).toBeLessThan(1e-9);
    }
  });

  test('Cronbach’s alpha and eigenvalues of every pillar', () => {
    const alphas = rowsOf(referenceText('coinr/multivariate/cronbach_by_pillar.csv'));
    const eigenvalues = rowsOf(referenceText('coinr/multivariate/pca_eigenvalues.csv'));
    expect(alphas).toHaveLength(index.groups.length);
    for (const { group = '', alpha } of alphas) {
      const structure = index.structures[index.groups.findIndex(({ id }) => id === group)];
      expect(distance(structure?.alpha, Number(alpha)), group).toBeLessThan(1e-9);
      const expected = eigenvalues.filter((row) => row['group'] === group).map((row) => Number(row['eigenvalue']));
      expect(structure?.eigenvalues).toHaveLength(expected.length);
      expected.forEach((value, k) => {
        expect(distance(structure?.eigenvalues[k], value), `${group} ${k}`).toBeLessThan(1e-9);
      });
    }
  });

  test('mean change of rank without every pillar', () => {
    const rows = rowsOf(referenceText('coinr/sensitivity/remove_pillar_mean_abs_rank_change.csv'));
    const removed = rows.filter((row) => row['removed'] !== 'Nominal');
    expect(removed).toHaveLength(index.groups.length);
    for (const { removed: pillar = '', meanAbsRankChange } of removed) {
      const place = index.groups.findIndex(({ id }) => id === pillar);
      expect(index.groupInfluences[place]?.meanShift, pillar).toBeCloseTo(Number(meanAbsRankChange), 12);
    }
  });
});

// COINr 1.1.14, get_stats, on our synthetic matrix: base_stats.csv; see README.md beside this file.
describe('COINr’s statistics of the mission matrix', () => {
  const matrix = readFrame(own('mission32x17.csv'));
  test.each(rowsOf(own('base_stats.csv')))('$iCode', (row) => {
    const column = matrix.columns.get(row['iCode'] ?? '') ?? [];
    const found = distributionOf(column, column, column.length);
    const value = (name: string): number => Number(row[name]);
    expect(distance(found.skewness, value('Skew'))).toBeLessThan(1e-9);
    expect(distance(found.excessKurtosis, value('Kurt'))).toBeLessThan(1e-9);
    expect(found.coverage).toBeCloseTo(value('Frc.Avail'), 12);
    expect(1 - found.zeros).toBeCloseTo(value('Frc.NonZero'), 12);
    expect(found.unique).toBeCloseTo(value('Frc.Unique'), 12);
    expect(found.same).toBeCloseTo(value('Frc.Same'), 12);
  });
});

// pymcdm 1.4.0, correlations.spearman: 23 rankings of the mission matrix against each other.
test('Spearman between 23 rankings as pymcdm has it', () => {
  const { rankings, spearman } = JSON.parse(own('pymcdm/rank_correlations.json'));
  const matrix = correlationMatrix(Object.values(rankings), 'spearman');
  expect(matrix).toHaveLength(23);
  for (const [i, row] of matrix.entries()) {
    for (const [j, { r }] of row.entries()) expect(distance(r, spearman[i][j])).toBeLessThan(1e-9);
  }
});

// OECD/JRC Handbook (2008): tables 6 (p. 64), 7 (p. 65) and 11 (p. 73), as printed, of the technology achievement index.
describe.skipIf(referenceDataMissing !== undefined)(`the Handbook’s TAI ${referenceDataMissing ?? ''}`, () => {
  const names = ['PATENTS', 'ROYALTIES', 'INTERNET', 'EXPORTS', 'TELEPHONES', 'ELECTRICITY', 'SCHOOLING', 'UNIVERSITY'];
  const columns = () => {
    const frame = referenceFrame('oecd_tai/tai_zscore_sample_sd.csv');
    return names.map((name) => frame.columns.get(name) ?? []);
  };
  const printed = () => JSON.parse(referenceText('oecd_tai/tai_published.json'));

  test('table 6: correlations, up to the rounding of the printed data', () => {
    const matrix = correlationMatrix(columns(), 'pearson');
    const expected: Record<string, (number | null)[]> = printed().table6_correlations_p64;
    for (const [i, name] of names.entries()) {
      for (const [j, value] of (expected[name] ?? []).entries()) {
        if (value !== null) expect(Math.abs((matrix[i]?.[j]?.r ?? Number.NaN) - value)).toBeLessThan(0.02);
      }
    }
  });

  test('table 7: shares of variance', () => {
    const { eigenvalues } = structureOf(columns());
    const shares: number[] = printed().table7_variance_pct;
    expect(shares).toHaveLength(8);
    shares.forEach((share, k) => {
      expect(Math.abs(100 * ((eigenvalues[k] ?? Number.NaN) / 8) - share)).toBeLessThan(0.15);
    });
  });

  test('table 11: alpha without each indicator, and its correlation with the rest', () => {
    const { alphaWithout } = structureOf(columns());
    const scheme = aScheme({ normalisation: { method: 'z-score' }, tree: { id: 'TAI', children: names } });
    const table = aTableOf(Object.fromEntries(columns().map((column, i) => [names[i] ?? '', column])));
    const { relations } = checkIndex(scored(scheme, table)).statistics;
    const rest = relations.withGroups.map(([own]) => own?.r);
    const { corr_with_total: total, alpha_if_deleted: deleted } = printed().table11_cronbach_if_deleted_p73;
    for (const i of names.keys()) {
      expect(Math.abs((alphaWithout[i] ?? Number.NaN) - deleted[i])).toBeLessThan(0.0021);
      expect(Math.abs((rest[i] ?? Number.NaN) - total[i])).toBeLessThan(0.006);
    }
  });
});

// scipy 1.17.1, scipy.special.betainc((n - 2) / 2, 0.5, 1 - r * r), which R’s cor.test equals.
test.each([
  [0.35, 32, 0.0495602508062171],
  [0.02, 10000, 0.045505662655088014],
  [-0.9, 3, 0.2871325862574124],
])('significance of r = %f over %i pairs', (r, count, p) => {
  expect(distance(correlationSignificance(r, count), p)).toBeLessThan(1e-9);
});
