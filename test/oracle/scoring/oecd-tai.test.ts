import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../functions/adapters/round-folder/read-csv.ts';
import { arithmeticMean } from '../../../functions/domain/scoring/aggregation/arithmetic-mean.ts';
import { geometricMean } from '../../../functions/domain/scoring/aggregation/geometric-mean.ts';
import { outrankingShares } from '../../../functions/domain/scoring/aggregation/outranking-shares.ts';
import type { Evaluated } from '../../../functions/domain/scoring/engine/score-units.ts';
import { rankUpwards } from '../../../functions/domain/scoring/normalisation/rank-upwards.ts';
import { consistencyIndex } from '../../../functions/domain/scoring/weighting/ahp/consistency.ts';
import { eigenvectorWeights } from '../../../functions/domain/scoring/weighting/ahp/eigenvector-weights.ts';
import { componentWeights } from '../../../functions/domain/scoring/weighting/principal-components.ts';
import { correlation } from '../../../functions/domain/statistics/correlation.ts';
import { cronbachAlpha } from '../../../functions/domain/statistics/cronbach-alpha.ts';
import { aScheme, type Settings, scored } from '../../support/a-scheme.ts';
import { columnDistance, readFrame } from '../../support/reference-data.ts';

// The Technology Achievement Index of the OECD/JRC Handbook (2008), as printed and as COINr 1.1.14 recomputes it; see README.md.
const text = (file: string): string => readFileSync(join(import.meta.dirname, 'oecd-tai', file), 'utf8');
const published = JSON.parse(text('tai_published.json'));
const raw = readFrame(text('tai_raw_23x8.csv'));
const codes = [...raw.columns.keys()];
const columns = [...raw.columns.values()];
const { table } = readCsv('tai', text('tai_raw_23x8.csv'));

function evaluate(changes: Settings): Evaluated {
  if (table === undefined) throw new Error('no table');
  return scored(aScheme({ missing: 'skip', tree: { id: 'TAI', children: codes }, ...changes }), table);
}

/** Table 22 has two decimals; the schemes take them as they are. */
const weightsOf = (name: string): Settings => ({
  method: 'fixed',
  weights: Object.fromEntries(codes.map((code, i) => [code, published.table22_weights_p100[name][i]])),
});
/** The equal weights of COINr are equal, whatever the table prints. */
const weighting = (name: string): Settings => (name === 'EW' ? { method: 'equal' } : weightsOf(name));

describe('COINr on the table of the handbook', () => {
  const recomputed = readFrame(text('tai_scores_recomputed_by_COINr.csv'));
  const linear = ['EW', 'FA', 'BAP', 'AHP'].flatMap((name) => [
    [`lin_minmax_${name}`, { method: 'min-max', range: { from: 0, to: 1 } }, name] as const,
    [`lin_zscore_${name}`, { method: 'z-score' }, name] as const,
  ]);

  test.each(linear)('%s', (file, normalisation, name) => {
    const { total } = evaluate({ normalisation, weights: weighting(name) });
    expect(columnDistance(total, recomputed.columns.get(file) ?? [], 1e-6)).toBeLessThan(1e-10);
  });

  test.each([
    ['geo_minmax_0.01_100_EW', 0.01],
    ['geo_minmax_0.1_100_EW', 0.1],
    ['geo_minmax_1_100_EW', 1],
  ])('%s', (file, from) => {
    const normalisation = { method: 'min-max', range: { from, to: 100 } };
    const { total } = evaluate({ normalisation, aggregation: [{ method: 'geometric' }] });
    expect(columnDistance(total, recomputed.columns.get(file) ?? [])).toBeLessThan(1e-11);
  });

  test('Copeland over the figures', () => {
    const { total } = evaluate({ aggregation: [{ method: 'copeland' }] });
    expect(total).toEqual(recomputed.columns.get('copeland_EW'));
  });

  test.each([
    ['tai_minmax_0_1.csv', { method: 'min-max', range: { from: 0, to: 1 } }],
    ['tai_zscore_sample_sd.csv', { method: 'z-score' }],
  ])('%s has our normalised columns', (file, normalisation) => {
    const { indicators } = evaluate({ normalisation });
    const expected = readFrame(text(file)).columns;
    expect(expected.size).toBe(8);
    for (const [code, column] of expected) {
      expect(columnDistance(indicators.get(code)?.normalised, column, 1e-3), code).toBeLessThan(1e-11);
    }
  });
});

describe('the goalposts of UNDP', () => {
  // Human Development Report 2001, technical note 2; telephones and electricity are printed as logarithms.
  const ends = [994, 272.6, 232.4, 80.8, Math.log10(901), Math.log10(6969), 12, 27.4];
  const starts = [0, 0, 0, 0, 0, Math.log10(22), 0.8, 0.1];
  const posts = Object.fromEntries(
    codes.map((code, i) => [code, { unallowable: starts[i] ?? 0, satisfactory: ends[i] ?? 0 }]),
  );
  const normalisation = { method: 'min-max', range: { from: 0, to: 1 }, goalposts: posts, clip: 'both' };

  test('have COINr’s normalised columns and scores', () => {
    const { indicators, total } = evaluate({ normalisation });
    for (const [code, column] of readFrame(text('tai_undp_goalposts_normalised.csv')).columns) {
      expect(columnDistance(indicators.get(code)?.normalised, column, 1e-3), code).toBeLessThan(1e-11);
    }
    const expected = readFrame(text('tai_undp_goalposts_scores.csv')).columns.get('TAI_goalposts') ?? [];
    expect(columnDistance(total, expected)).toBeLessThan(1e-11);
  });

  test.each(['EW', 'FA', 'BAP', 'AHP'])('weights %s have COINr’s scores', (name) => {
    const { total } = evaluate({ normalisation, weights: weighting(name) });
    const expected = readFrame(text('tai_undp_goalposts_linear_all_weights.csv')).columns.get(name) ?? [];
    expect(columnDistance(total, expected)).toBeLessThan(1e-10);
  });

  test('equal weights give the printed rank of every country, and the printed score to its two decimals', () => {
    const { published: own, ranks, units } = evaluate({ normalisation });
    const { order, EW } = published.table23_ranks_p100;
    expect(order.map((country: string) => ranks[units.indexOf(country)])).toEqual(EW);
    const rows: string[][] = parse(text('tai_undp_goalposts_scores.csv'), { from: 2 });
    const printed = rows
      .filter(([, , score]) => score !== '')
      .map(([country = '', , score]) => [country, Number(score)]);
    const apart = printed.map(([country, score]) =>
      Math.round(100 * Math.abs((own[units.indexOf(String(country))] ?? 0) - Number(score))),
    );
    expect(printed.length).toBe(22);
    // The table prints figures of two to four digits: one score of the 22 is off by one in the last decimal.
    expect(apart.filter((difference) => difference === 0)).toHaveLength(21);
    expect(Math.max(...apart)).toBe(1);
  });
});

describe('tables of the handbook as printed', () => {
  test('table 15: years of schooling, normalised in six ways', () => {
    const rows: Record<string, string>[] = parse(text('table15_schooling_normalisations_as_printed.csv'), {
      columns: true,
    });
    const children = ['SCHOOLING'];
    const by = (normalisation: Settings) =>
      evaluate({ normalisation, tree: { id: 'TAI', children } }).indicators.get('SCHOOLING')?.normalised ?? [];
    const z = by({ method: 'z-score' });
    const unit = by({ method: 'min-max', range: { from: 0, to: 1 } });
    const ranks = by({ method: 'rank' });
    const best = by({ method: 'fraction-of-maximum' });
    for (const row of rows) {
      const place = raw.units.indexOf(row['country'] ?? '');
      expect(Math.abs((z[place] ?? 0) - Number(row['zscore']))).toBeLessThan(0.0051);
      expect(Math.abs((unit[place] ?? 0) - Number(row['minmax']))).toBeLessThan(0.0051);
      expect(Math.abs((best[place] ?? 0) - Number(row['dist_best_ratio']))).toBeLessThan(0.0051);
      expect(ranks[place]).toBe(Number(row['rank_high_is_top']));
      expect(Math.abs(((ranks[place] ?? 0) / 23) * 100 - Number(row['percentile']))).toBeLessThan(0.051);
    }
    expect(rows.length).toBe(23);
  });

  test('table 6: correlations, within the digits that are printed of the figures', () => {
    for (const [i, code] of codes.entries()) {
      for (const [j, printed] of published.table6_correlations_p64[code].entries()) {
        if (printed === null) continue;
        const own = correlation(columns[i] ?? [], columns[j] ?? []) ?? Number.NaN;
        expect(Math.abs(own - printed), `${code} ${codes[j]}`).toBeLessThan(0.02);
      }
    }
  });

  test('table 7: eigenvalues, and the variance that each component holds', () => {
    const { eigenvalues } = componentWeights(columns);
    for (const [i, printed] of published.table7_eigenvalues_p65.entries()) {
      expect(Math.abs((eigenvalues[i] ?? 0) - printed)).toBeLessThan(0.06);
      const share = (100 * (eigenvalues[i] ?? 0)) / 8;
      expect(Math.abs(share - published.table7_variance_pct[i])).toBeLessThan(0.16);
    }
  });

  test('table 11: Cronbach’s alpha without each indicator, over standardised columns', () => {
    const standard = [...evaluate({ normalisation: { method: 'z-score' } }).indicators.values()];
    for (const [i, printed] of published.table11_cronbach_if_deleted_p73.alpha_if_deleted.entries()) {
      const others = standard.filter((_, other) => other !== i).map(({ normalised }) => normalised);
      expect(Math.abs((cronbachAlpha(others) ?? 0) - printed), codes[i]).toBeLessThan(0.002);
    }
  });

  test('table 20: judgements of the eight indicators, with the weights of table 22', () => {
    const matrix = published.table20_ahp_matrix_p97.map((row: (number | string)[]) =>
      row.map((entry) => (typeof entry === 'number' ? entry : 1 / Number(entry.slice(2)))),
    );
    const weights = eigenvectorWeights(matrix);
    expect(consistencyIndex(matrix, weights)).toBeLessThan(0.1);
    expect(weights.length).toBe(8);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  });

  test('table 36: outranking of five countries', () => {
    const { input_table35: rows, matrix } = published.table36_outranking_5countries_p114;
    const byIndicator = codes.map((_, i) => rows.map((row: number[]) => row[i]));
    const shares = outrankingShares(
      byIndicator,
      codes.map(() => 1),
    );
    for (const [i, row] of matrix.entries()) for (const [j, share] of row.entries()) expect(shares[i]?.[j]).toBe(share);
  });

  test.each(['table25_27_borda_condorcet_p106', 'table28_kemeny_p108_111'])('%s: outranking and Borda', (name) => {
    const { profiles, borda, outranking } = published[name];
    const options = [...outranking.order];
    const votes = profiles.map(([count]: [number]) => count);
    const total = votes.reduce((all: number, each: number) => all + each, 0);
    // A profile is an indicator: its last option has the smallest value.
    const matrix = profiles.map(([, order]: [number, string]) => options.map((option) => -order.indexOf(option)));
    const shares = outrankingShares(matrix, votes);
    for (const [i, row] of outranking.matrix.entries()) {
      for (const [j, count] of row.entries()) expect(Math.round((shares[i]?.[j] ?? 0) * total)).toBe(count);
    }
    for (const [i, option] of options.entries()) {
      const places = matrix.map((column: number[]) => rankUpwards(column, 'min').map((rank) => (rank ?? 0) - 1)[i]);
      const sum = places.reduce((all: number, place: number, profile: number) => all + place * votes[profile], 0);
      expect(sum, option).toBe(borda[option]);
    }
  });

  test('page 104: a low figure is made up for in the arithmetic mean, not in the geometric one', () => {
    const { a, b, linear, geometric, a_plus1_on_second, b_plus1_on_second } = published.geometric_vs_linear_p104;
    const items = (scores: readonly number[]) => scores.map((score) => ({ weight: 1, score }));
    const plusOne = ([first = 0, second = 0, ...rest]: readonly number[]) => [first, second + 1, ...rest];
    // The handbook cuts digits off: 2.5457 is printed as 2.54.
    const cents = (score: number | undefined) => Math.floor(100 * (score ?? 0) + 1e-9) / 100;
    expect([a, b].map((scores) => arithmeticMean(items(scores)))).toEqual(linear);
    expect([a, b].map((scores) => cents(geometricMean(items(scores))))).toEqual(geometric);
    const raised = [a, b].map((scores) => cents(geometricMean(items(plusOne(scores)))));
    expect(raised).toEqual([a_plus1_on_second, b_plus1_on_second]);
  });
});
