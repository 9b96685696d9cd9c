import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../functions/adapters/round-folder/read-csv.ts';
import type { Evaluated } from '../../../functions/domain/scoring/engine/score-units.ts';
import { aScheme, type Settings, scored } from '../../support/a-scheme.ts';
import { columnDistance, distance, referenceDataMissing, referenceFrame } from '../../support/reference-data.ts';

// Our synthetic matrix through COINr 1.1.14 and pymcdm 1.4.0, as tables and schemes; see README.md beside this file.
const meta = JSON.parse(readFileSync(join(import.meta.dirname, 'mission_meta.json'), 'utf8'));
const codes: readonly string[] = meta.codes;
const directions = Object.fromEntries(
  codes.flatMap((code, i) => (meta.directions[i] === -1 ? [[code, { direction: 'down' }]] : [])),
);
const groups = Object.keys(meta.group_weights).map((id) => ({
  id,
  weight: meta.group_weights[id],
  children: codes.filter((_, i) => meta.groups[i] === id),
}));

function evaluate(changes: Settings, file = 'mission32x17'): Evaluated {
  const { table } = readCsv(file, readFileSync(join(import.meta.dirname, `${file}.csv`), 'utf8'));
  if (table === undefined) throw new Error(file);
  return scored(
    aScheme({ indicators: directions, tree: { id: 'Total', children: groups }, missing: 'skip', ...changes }),
    table,
  );
}

describe.skipIf(referenceDataMissing !== undefined)(`COINr on the mission matrix ${referenceDataMissing ?? ''}`, () => {
  const cases = ['none', 'winsor'].flatMap((treatment) =>
    ['0_100', '1_100', '60_100'].flatMap((range) =>
      ['amean', 'gmean', 'hmean'].map((mean) => [mean, treatment, range] as const),
    ),
  );
  const means = { amean: 'arithmetic', gmean: 'geometric', hmean: 'harmonic' } as const;
  test.each(cases.filter(([mean, , range]) => range !== '0_100' || mean === 'amean'))(
    '%s after %s on %s: scores of all groups, and ranks',
    (mean, treatment, range) => {
      const [from, to] = range.split('_').map(Number);
      const { nodes, ranks, indicators, units } = evaluate({
        treatment: { method: treatment === 'none' ? 'none' : 'winsorise-or-log' },
        normalisation: { method: 'min-max', range: { from, to } },
        aggregation: [{ method: means[mean as keyof typeof means] }],
      });
      const expected = referenceFrame(`coinr/mission/base_agg_a_${mean}_${treatment}_minmax${range}.csv`);
      expect(units).toEqual(expected.units);
      for (const [id, { scores }] of nodes) {
        expect(columnDistance(scores, expected.columns.get(id) ?? [], 1e-6), id).toBeLessThan(1e-11);
      }
      expect(ranks).toEqual(expected.columns.get('rank_Total'));
      const normalised = referenceFrame(`coinr/mission/base_norm_${treatment}_minmax${range}.csv`);
      for (const [name, own] of indicators) {
        expect(columnDistance(own.normalised, normalised.columns.get(name) ?? [], 1e-6), name).toBeLessThan(1e-11);
      }
    },
  );

  test.each([
    ['n_zscore', { method: 'z-score' }],
    ['n_prank', { method: 'percentile-rank' }],
    ['n_rank', { method: 'rank' }],
  ])('%s after winsorisation', (file, normalisation) => {
    const { nodes, ranks } = evaluate({ treatment: { method: 'winsorise-or-log' }, normalisation });
    const expected = referenceFrame(`coinr/mission/base_agg_amean_winsor_${file}.csv`);
    expect(columnDistance(nodes.get('Total')?.scores, expected.columns.get('Total') ?? [], 1e-6)).toBeLessThan(1e-10);
    expect(ranks).toEqual(expected.columns.get('rank_Total') ?? ranks);
  });

  test('treated values', () => {
    const { indicators } = evaluate({ treatment: { method: 'winsorise-or-log' } });
    const expected = referenceFrame('coinr/mission/base_treated_winsor5_else_log.csv');
    for (const [name, { treated }] of indicators) {
      expect(columnDistance(treated, expected.columns.get(name) ?? [], 1e-9), name).toBeLessThan(1e-11);
    }
  });
});

describe('pymcdm on the mission matrix', () => {
  const json = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, 'pymcdm', file), 'utf8'));
  const flat = { id: 'Total', children: codes };
  const weightsBy = (weights: Settings, file: string): readonly number[] =>
    evaluate({ tree: flat, weights, indicators: undefined }, file).nodes.get('Total')?.weighing.weights ?? [];

  test.each([
    ['entropy_weights', { method: 'entropy', on: 'raw' }, 'mission32x17_positive'],
    ['critic_weights', { method: 'critic' }, 'mission32x17'],
    ['variance_weights', { method: 'variance' }, 'mission32x17'],
    ['standard_deviation_weights', { method: 'deviation', on: 'raw' }, 'mission32x17'],
  ])('%s', (name, weights, file) => {
    const expected = json('weights.json').weights[file][name].value;
    expect(columnDistance(weightsBy(weights, file), expected)).toBeLessThan(1e-10);
  });

  test('TOPSIS by min–max and by vector, PROMETHEE II and VIKOR are second opinions with pymcdm’s scores', () => {
    const secondOpinions = [
      { method: 'topsis' },
      { method: 'topsis', normalisation: { method: 'vector' } },
      { method: 'promethee' },
      { method: 'vikor' },
    ];
    const { secondOpinions: own } = evaluate({ secondOpinions }, 'mission32x17_positive');
    const methods = json('methods.json').mission32x17_positive;
    const scoresOf = (label: string): readonly number[] => methods[`${label}|w=effective`].value.preference;
    expect(columnDistance(own[0]?.scores, scoresOf('TOPSIS_minmax(default)'))).toBeLessThan(1e-10);
    expect(columnDistance(own[1]?.scores, scoresOf('TOPSIS_vector'))).toBeLessThan(1e-10);
    expect(columnDistance(own[2]?.scores, scoresOf('PROMETHEE_II_usual'))).toBeLessThan(1e-10);
    expect(columnDistance(own[3]?.scores, methods['VIKOR_intermediate|w=effective'].value.Q)).toBeLessThan(1e-10);
  });

  test('effective weights are those of the matrix', () => {
    const { effectiveWeights } = evaluate({});
    for (const [code, weight] of Object.entries(meta.effective_weights)) {
      expect(distance(effectiveWeights.get(code), Number(weight)), code).toBeLessThan(1e-12);
    }
  });
});
