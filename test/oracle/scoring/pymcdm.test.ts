import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Column, type Matrix, mapPresent } from '../../../functions/domain/scoring/column.ts';
import { minMaxColumn } from '../../../functions/domain/scoring/normalisation/between-posts.ts';
import { rankUpwards } from '../../../functions/domain/scoring/normalisation/rank-upwards.ts';
import { sumShare } from '../../../functions/domain/scoring/normalisation/sum-share.ts';
import { vectorShare } from '../../../functions/domain/scoring/normalisation/vector-share.ts';
import { promethee } from '../../../functions/domain/scoring/second-opinions/promethee.ts';
import { topsis } from '../../../functions/domain/scoring/second-opinions/topsis.ts';
import { vikor } from '../../../functions/domain/scoring/second-opinions/vikor.ts';
import { criticWeights } from '../../../functions/domain/scoring/weighting/critic-weights.ts';
import { deviationWeights } from '../../../functions/domain/scoring/weighting/deviation-weights.ts';
import { entropyWeights } from '../../../functions/domain/scoring/weighting/entropy-weights.ts';
import { equalWeights } from '../../../functions/domain/scoring/weighting/equal-weights.ts';
import { varianceWeights } from '../../../functions/domain/scoring/weighting/variance-weights.ts';
import { columnDistance, readFrame } from '../../support/reference-data.ts';

// pymcdm 1.4.0 on our synthetic matrix; see README.md beside this file.
const folder = join(import.meta.dirname);
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const weights = json('pymcdm/weights.json');
const methods = json('pymcdm/methods.json');
const effective: readonly number[] = effectiveWeights();
const types: readonly number[] = weights.types;

function effectiveWeights(): readonly number[] {
  const meta = readFileSync(join(folder, 'mission_iMeta.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  const groups = new Map(
    meta.filter(([, , parent]) => parent === 'Total').map(([code = '', , , , weight]) => [code, Number(weight)]),
  );
  const leaves = meta.filter(([, , parent = '']) => groups.has(parent));
  return leaves.map(
    ([, , parent = '']) => (groups.get(parent) ?? 0) / leaves.filter(([, , other]) => other === parent).length,
  );
}

const matrixOf = (name: string): Matrix => [
  ...readFrame(readFileSync(join(folder, `${name}.csv`), 'utf8')).columns.values(),
];
const upwards = (matrix: Matrix): Matrix =>
  matrix.map((column, i) => mapPresent(column, (value) => value * (types[i] ?? 1)));
const toUnit = (matrix: Matrix): Matrix =>
  upwards(matrix).map((column) => minMaxColumn(column, { range: { from: 0, to: 1 }, constant: 0 }));
const rankDownwards = (scores: Column): Column =>
  rankUpwards(
    mapPresent(scores, (score) => -score),
    'average',
  );

describe.each(['mission32x17', 'mission32x17_positive'])('weights of %s', (name) => {
  const matrix = matrixOf(name);
  // pymcdm normalises to 0–1 without regard to the direction of a column.
  const unturned = matrix.map((column) => minMaxColumn(column, { range: { from: 0, to: 1 }, constant: 0 }));
  test.each([
    ['equal_weights', equalWeights(17)],
    ['standard_deviation_weights', deviationWeights(matrix)],
    ['variance_weights', varianceWeights(unturned)],
    ['critic_weights', criticWeights(unturned)],
  ])('%s', (method, own) => {
    expect(columnDistance(own, weights.weights[name][method].value)).toBeLessThan(1e-10);
  });
});

test('entropy weights, where every value is positive', () => {
  const expected = weights.weights['mission32x17_positive'].entropy_weights.value;
  expect(columnDistance(entropyWeights(matrixOf('mission32x17_positive')), expected)).toBeLessThan(1e-10);
});

describe.each(['mission32x17', 'mission32x17_positive'])('methods on %s', (name) => {
  const matrix = matrixOf(name);
  const cases: readonly [string, (w: readonly number[]) => Column][] = [
    ['TOPSIS_minmax(default)', (w) => topsis(toUnit(matrix), w)],
    ['PROMETHEE_II_usual', (w) => promethee(upwards(matrix), w, { kind: 'usual' })],
  ];
  test.each(cases)('%s', (method, score) => {
    for (const [label, w] of [
      ['effective', effective],
      ['equal', equalWeights(17)],
    ] as const) {
      const { preference, rank_average_ties: ranks } = methods[name][`${method}|w=${label}`].value;
      const scores = score(w);
      expect(columnDistance(scores, preference)).toBeLessThan(1e-10);
      // pymcdm parts flows that differ in the last bits alone; those are ties here, and everything else is as there.
      const exact = (column: Column): Column => mapPresent(column, (value) => Math.round(value * 1e12));
      expect(rankDownwards(exact(scores))).toEqual(rankDownwards(exact(preference)));
      expect(columnDistance(rankDownwards(exact(scores)), ranks, 1e6)).toBeLessThan(1e-6);
    }
  });

  test('VIKOR, its parts and its ranks', () => {
    const expected = methods[name]['VIKOR_intermediate|w=effective'].value;
    const own = vikor(upwards(matrix), effective, 0.5);
    expect(columnDistance(own.shortfall, expected.S)).toBeLessThan(1e-10);
    expect(columnDistance(own.regret, expected.R)).toBeLessThan(1e-10);
    expect(columnDistance(own.compromise, expected.Q)).toBeLessThan(1e-10);
  });
});

test('TOPSIS over vector shares', () => {
  const matrix = matrixOf('mission32x17_positive');
  const expected = methods['mission32x17_positive']['TOPSIS_vector|w=effective'].value.preference;
  const shares = matrix.map((column, i) => {
    const share = vectorShare(column);
    return types[i] === 1 ? share : mapPresent(share, (value) => 1 - value);
  });
  expect(columnDistance(topsis(shares, effective), expected)).toBeLessThan(1e-10);
});

test('shares of the sum', () => {
  const expected = json('pymcdm/normalizations.json')['mission32x17_positive__all_profit'].sum_normalization.value;
  for (const [i, column] of matrixOf('mission32x17_positive').entries()) {
    expect(
      columnDistance(
        sumShare(column),
        expected.map((row: number[]) => row[i]),
      ),
    ).toBeLessThan(1e-12);
  }
});
