import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCsv } from '../../../functions/adapters/round-folder/read-csv.ts';
import { type RankModel, rankModel } from '../../../functions/domain/scoring/uncertainty/rank-model.ts';
import { rankSpread } from '../../../functions/domain/scoring/uncertainty/rank-statistics.ts';
import { sobolIndices } from '../../../functions/domain/scoring/uncertainty/sobol.ts';
import { variance } from '../../../functions/domain/statistics/moments.ts';
import { aQuestion } from '../../support/a-question.ts';
import { type Replicated, replayed } from '../../support/coinr-replay.ts';
import {
  columnDistance,
  distance,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

// COINr 1.1.14 on its ASEM example: get_sensitivity() as uncertainty analysis (N = 100) and as sensitivity analysis (N = 64), and
// SA_estimate() on Ishigami's function. COINr does not centre its results; its numbers are had by its own formula.
const folder = 'coinr/sensitivity';

function asemModel(): RankModel {
  const scheme = parse(readFileSync(join(import.meta.dirname, 'asem/scheme.yaml'), 'utf8'));
  const { table } = readCsv('ASEM', referenceText('coinr/inputs/ASEM_iData.csv'));
  if (table === undefined) throw new Error('no table');
  const changes = {
    treatment: { method: 'winsorise-or-log', most: 1 },
    normalisation: { method: 'min-max', range: { from: 1, to: 100 } },
    uncertainty: {
      ...{ seed: 1, draws: 100 },
      treatments: [2, 3, 4, 5].map((most) => ({ method: 'winsorise-or-log', most })),
      normalisations: [{ method: 'z-score', mean: 10, deviation: 2 }],
    },
  };
  const { input, uncertainty } = aQuestion({ ...scheme, ...changes }, table);
  // A scheme may not combine geometric means with z-scores, which can be 0; on these data none is, and COINr does.
  return rankModel({ input, uncertainty: { ...uncertainty, aggregations: [{ method: 'geometric' }] } });
}

describe.skipIf(referenceDataMissing !== undefined)(`COINr’s analyses of ASEM ${referenceDataMissing ?? ''}`, () => {
  let model: RankModel;
  let replay: readonly Replicated[];
  let design: readonly Replicated[];
  /** Our place of each of COINr’s units. */
  let places: readonly number[];

  beforeAll(() => {
    model = asemModel();
    const weights = referenceText(`${folder}/noisy_weight_sets.csv`);
    replay = replayed(model, { parameters: referenceText(`${folder}/UA100_parameters.csv`), weights });
    design = replayed(model, { parameters: referenceText(`${folder}/SA64_parameters.csv`), weights });
    const { units } = referenceFrame(`${folder}/UA100_ranks.csv`);
    const codes = wordsIn('uCode');
    places = units.map((unit) => codes.indexOf(unit));
  });

  const inOrder = (column: readonly number[]): readonly number[] => places.map((place) => column[place] ?? Number.NaN);

  test('100 replications have COINr’s scores and ranks', () => {
    const [scores, ranks] = [referenceFrame(`${folder}/UA100_scores.csv`), referenceFrame(`${folder}/UA100_ranks.csv`)];
    expect(replay).toHaveLength(100);
    for (const { rep, ...own } of replay) {
      expect(columnDistance(inOrder(own.scores), scores.columns.get(`r_${rep}`) ?? []), rep).toBeLessThan(1e-10);
      expect(inOrder(own.ranks), rep).toEqual(ranks.columns.get(`r_${rep}`));
    }
  });

  test('384 evaluations of the design have COINr’s ranks', () => {
    const { columns } = referenceFrame(`${folder}/SA64_ranks.csv`);
    expect(design).toHaveLength(384);
    for (const { rep, ranks } of design) expect(inOrder(ranks), rep).toEqual(columns.get(`r_${rep}`));
  });

  test('the statistics are those of the first two samples', () => {
    const { units, columns } = referenceFrame(`${folder}/SA64_rankstats.csv`);
    for (const [i, unit] of units.entries()) {
      const counts = new Uint32Array(units.length + 1);
      for (const { ranks } of design.slice(0, 128)) {
        const rank = inOrder(ranks)[i] ?? 0;
        counts[rank] = (counts[rank] ?? 0) + 1;
      }
      const spread = rankSpread(counts);
      expect(distance(spread?.mean, columns.get('Mean')?.[i]), unit).toBeLessThan(1e-12);
      expect([spread?.median, spread?.low, spread?.high], unit).toEqual(
        ['Median', 'Q5', 'Q95'].map((name) => expect.closeTo(columns.get(name)?.[i] ?? Number.NaN, 12)),
      );
    }
  });

  test('the average shift in rank is COINr’s, and so are its indices by its formula', () => {
    const nominal = referenceFrame(`${folder}/SA64_ranks.csv`).columns.get('Nominal') ?? [];
    const shifts = design.map(
      ({ ranks }) =>
        inOrder(ranks).reduce((sum, rank, i) => sum + Math.abs(rank - (nominal[i] ?? 0)), 0) / nominal.length,
    );
    const { columns } = referenceFrame(`${folder}/SA64_y_mean_abs_rank_change.csv`);
    expect(columnDistance(shifts, columns.get('y') ?? [])).toBeLessThan(1e-12);
    const sample = sampleOf(shifts, 64, 4);
    const reference = referenceFrame(`${folder}/SA64_indices.csv`).columns;
    expect(columnDistance(uncentred(sample), reference.get('Si') ?? [])).toBeLessThan(1e-10);
    const own = sobolIndices(sample) ?? [];
    expect(
      columnDistance(
        own.map(({ total }) => total),
        reference.get('STi') ?? [],
      ),
    ).toBeLessThan(1e-10);
    // Ours, centred, are none of them negative by more than the noise of 64 rows.
    expect(own.map(({ first }) => Number(first.toFixed(2)))).toEqual([0.01, 0, 0.23, 0.29]);
  });

  test('Ishigami’s function: COINr’s indices by its formula, and ours nearer to the truth', () => {
    const results = referenceFrame(`${folder}/SAestimate_ishigami_sample.csv`).columns.get('y') ?? [];
    const sample = sampleOf(results as number[], 500, 3);
    const reference = referenceFrame(`${folder}/SAestimate_ishigami_indices.csv`).columns;
    expect(columnDistance(uncentred(sample), reference.get('Si') ?? [])).toBeLessThan(1e-10);
    const own = sobolIndices(sample) ?? [];
    expect(
      columnDistance(
        own.map(({ total }) => total),
        reference.get('STi') ?? [],
      ),
    ).toBeLessThan(1e-10);
    // The truth for a = 7, b = 0.1, to four digits.
    const truth = [0.3139, 0.4424, 0];
    const farther = (estimates: readonly number[]): number =>
      Math.max(...estimates.map((estimate, i) => Math.abs(estimate - (truth[i] ?? 0))));
    expect(farther(own.map(({ first }) => first))).toBeLessThan(farther(uncentred(sample)));
    expect(farther(own.map(({ first }) => first))).toBeLessThan(0.1);
  });
});

/** A column of words of COINr’s raw data, in the order of our units. */
function wordsIn(name: string): readonly string[] {
  const rows: Record<string, string>[] = parseCsv(referenceText('coinr/inputs/ASEM_iData.csv'), { columns: true });
  return rows.map((row) => row[name] ?? '');
}

interface Sample {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly mixed: readonly (readonly number[])[];
}

/** COINr’s order: sample A, sample B, then A with each factor from B. */
function sampleOf(results: readonly number[], n: number, factors: number): Sample {
  const part = (k: number): readonly number[] => results.slice(k * n, (k + 1) * n);
  return { a: part(0), b: part(1), mixed: Array.from({ length: factors }, (_, k) => part(k + 2)) };
}

/** Si = mean(yB · (yABi − yA)) / var(yA, yB), as COINr 1.1.14 has it. */
function uncentred({ a, b, mixed }: Sample): readonly number[] {
  const spread = variance([...a, ...b]) ?? Number.NaN;
  return mixed.map((own) => own.reduce((sum, y, i) => sum + (b[i] ?? 0) * (y - (a[i] ?? 0)), 0) / own.length / spread);
}
