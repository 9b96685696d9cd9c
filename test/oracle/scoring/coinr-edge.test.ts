import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { arithmeticMean } from '../../../functions/domain/scoring/aggregation/arithmetic-mean.ts';
import { copeland } from '../../../functions/domain/scoring/aggregation/copeland.ts';
import { generalisedMean } from '../../../functions/domain/scoring/aggregation/generalised-mean.ts';
import { geometricMean } from '../../../functions/domain/scoring/aggregation/geometric-mean.ts';
import { harmonicMean } from '../../../functions/domain/scoring/aggregation/harmonic-mean.ts';
import { outrankingShares } from '../../../functions/domain/scoring/aggregation/outranking-shares.ts';
import type { Column } from '../../../functions/domain/scoring/column.ts';
import { rankUnits } from '../../../functions/domain/scoring/engine/rank-units.ts';
import { minMaxColumn } from '../../../functions/domain/scoring/normalisation/between-posts.ts';
import { distanceToTarget } from '../../../functions/domain/scoring/normalisation/distance-to-target.ts';
import { fractionOfMaximum } from '../../../functions/domain/scoring/normalisation/fraction-of-maximum.ts';
import { percentileRank } from '../../../functions/domain/scoring/normalisation/percentile-rank.ts';
import { rankUpwards } from '../../../functions/domain/scoring/normalisation/rank-upwards.ts';
import { zScore } from '../../../functions/domain/scoring/normalisation/z-score.ts';
import { drawInOrLog } from '../../../functions/domain/scoring/treatment/draw-in-or-log.ts';
import { shiftedLog } from '../../../functions/domain/scoring/treatment/shifted-log.ts';
import { USUAL_LIMITS, winsorise } from '../../../functions/domain/scoring/treatment/winsorise.ts';
import { excessKurtosis, skewness } from '../../../functions/domain/statistics/moments.ts';
import { columnDistance, readFrame } from '../../support/reference-data.ts';

// COINr 1.1.14 on degenerate columns: equal where it has an answer, our stated answer where it has none; see README.md.
const text = (file: string): string => readFileSync(join(import.meta.dirname, 'edge', file), 'utf8');
const rows: string[][] = parse(text('edge_cases_COINr.csv'), { from: 2 });
const answers = new Map(rows.map(([name = '', result = '']) => [name, result]));
const { columns } = readFrame(text('edge5x7.csv'));

/** COINr's answer as a column; `NaN` and a blank are no value. */
function answer(name: string): Column {
  const given = answers.get(name);
  if (given === undefined) throw new Error(`no case ${name}`);
  return given.split(' | ').map((cell) => (cell.trim() === '' || cell === 'NaN' ? undefined : Number(cell)));
}

const names = ['const', 'allzero', 'ties', 'oneNonZero', 'negatives', 'huge', 'cost'];
const NORMALISERS: Readonly<Record<string, (column: Column) => Column>> = {
  n_minmax: (column) => minMaxColumn(column, { range: { from: 0, to: 100 }, constant: 50 }),
  n_zscore: (column) => zScore(column, { mean: 0, deviation: 1 }),
  n_rank: (column) => rankUpwards(column, 'min'),
  n_prank: (column) => percentileRank(column, { ties: 'min', alone: 0.5 }),
  n_dist2max: (column) =>
    distanceToTarget(column, { target: Math.max(...column.map((value) => value ?? 0)), isCapped: false }),
  n_fracmax: (column) => fractionOfMaximum(column),
};

describe('normalisations', () => {
  const cases = Object.keys(NORMALISERS).flatMap((method) => names.map((name) => [method, name] as const));
  test.each(cases)('%s of %s', (method, name) => {
    const expected = answer(`${method} ${name}`);
    const own = NORMALISERS[method]?.(columns.get(name) ?? []);
    if (expected.every((value) => value !== undefined)) expect(columnDistance(own, expected, 1e-3)).toBeLessThan(1e-11);
    // COINr gives nobody a value where all are equal; here all get one neutral value, and no maximum above 0 gives none.
    else if (method === 'n_fracmax') expect(own).toEqual(expected);
    else expect(new Set(own).size === 1 && Number.isFinite(own?.[0])).toBe(true);
  });

  test('ranks with a gap, and a single value', () => {
    expect(rankUpwards([5, undefined, 3, 5], 'min')).toEqual(answer('n_rank with NA'));
    expect(answer('n_prank single value')[0]).toBeUndefined();
    expect(percentileRank([5, undefined], { ties: 'min', alone: 0.5 })).toEqual([0.5, undefined]);
  });
});

describe('treatment', () => {
  const rule = { most: 5, limits: USUAL_LIMITS, shift: 0.01, combines: false };
  const sparse: Column = [...Array.from({ length: 20 }, () => 0), 1, 50];

  test('a constant column has no shape and is left alone', () => {
    const constant = Array.from({ length: 10 }, () => 5);
    expect(answer('skew of constant')).toEqual([undefined]);
    expect(answer('kurt of constant')).toEqual([undefined]);
    expect([skewness(constant), excessKurtosis(constant)]).toEqual([undefined, undefined]);
    expect(drawInOrLog(constant, rule).column).toEqual(answer('Treat constant'));
  });

  test('a column of zeros and two values, on which COINr fails, is treated and tells units apart', () => {
    expect(answer('Treat mostly zero')).toEqual(sparse);
    expect(answers.get('winsorise mostly zero')).toMatch(/^ERROR/);
    const { column, method } = drawInOrLog(sparse, rule);
    expect(method).toBe('logarithm');
    expect(new Set(column).size).toBe(3);
    expect(winsorise(sparse, rule).column.slice(-2)).toEqual([1, 1]);
  });

  test('the logarithm of the COIN Tool', () => {
    expect(columnDistance(shiftedLog([1, 5, 10, 100], 0.01), answer('log_CT'))).toBeLessThan(1e-12);
    // Documented as a transformation, it gives back what it got.
    expect(answer('log_GII returns x unchanged')).toEqual([1, 5, 10, 100]);
  });
});

describe('aggregation', () => {
  const items = (scores: Column) => scores.map((score) => ({ weight: 1, score }));

  test('means that do not exist are no value instead of an error or a wrong number', () => {
    for (const name of ['a_gmean zero', 'a_hmean zero', 'a_genmean p=0']) expect(answers.get(name)).toMatch(/^ERROR/);
    expect(geometricMean(items([0, 1]))).toBeUndefined();
    expect(harmonicMean(items([0, 1]))).toBeUndefined();
    expect(answer('a_hmean negative')).toEqual([6]);
    expect(harmonicMean(items([-2, 3]))).toBeUndefined();
    expect(generalisedMean(items([4, 9]), 0)).toBeCloseTo(6, 12);
  });

  test('high powers and odd powers of negative scores stay numbers', () => {
    expect(generalisedMean(items([1e60, 1]), 100)).toBeCloseTo(1e60 * 0.5 ** 0.01, -46);
    expect(generalisedMean(items([1e-60, 1]), -100)).toBeCloseTo(1e-60 * 0.5 ** -0.01, 70);
    expect(generalisedMean(items([-3, -3]), 3)).toBeCloseTo(-3, 12);
    expect(skewness([1e-80, 2e-80, 4e-80])).toBeCloseTo(skewness([1, 2, 4]) ?? 0, 10);
    expect(excessKurtosis([0, 1e90, 2e90, 5e90])).toBeCloseTo(excessKurtosis([0, 1, 2, 5]) ?? 0, 10);
  });

  test('gaps are left out of every mean, of the generalised one too', () => {
    const gappy = [
      { weight: 1, score: 1 },
      { weight: 1, score: undefined },
      { weight: 2, score: 3 },
    ];
    expect(arithmeticMean(gappy)).toBeCloseTo(answer('a_amean NA skipped')[0] ?? 0, 14);
    expect(generalisedMean(gappy, 1)).toBeCloseTo(7 / 3, 14);
    expect(arithmeticMean(items([undefined, undefined]))).toBeUndefined();
    expect(arithmeticMean([{ weight: 0, score: 1 }])).toBeUndefined();
  });

  test('a gap is worth half a comparison on both sides, where COINr credits it to the later unit', () => {
    const cells = (name: string) => answers.get(name)?.split(' | ').map(Number);
    expect(cells('outrankMatrix with NA (row-major)')).toEqual([0, 0.75, 0.5, 0.25, 0, 0.5, 0.5, 0.5, 0]);
    const shares = outrankingShares(
      [
        [1, undefined],
        [2, 1],
      ],
      [1, 1],
    );
    expect(shares).toEqual([
      [0, 0.75],
      [0.25, 0],
    ]);
    expect(copeland([[1, 1, 1]], [1])).toEqual(answer('a_copeland ties'));
  });

  test('ranks share the better place', () => {
    expect(rankUnits([4, 3, 3, 1], 'competition')).toEqual(answer('rank_df ties'));
  });
});
