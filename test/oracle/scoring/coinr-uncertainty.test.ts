import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../functions/adapters/round-folder/read-csv.ts';
import { rankModel } from '../../../functions/domain/scoring/uncertainty/rank-model.ts';
import { rankSpread } from '../../../functions/domain/scoring/uncertainty/rank-statistics.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aScheme, type Settings } from '../../support/a-scheme.ts';
import { replayed } from '../../support/coinr-replay.ts';
import { columnDistance, distance, readFrame } from '../../support/reference-data.ts';

// COINr 1.1.14, get_sensitivity() with 200 replications on our synthetic matrix: the same parameters give the same ranks.
const text = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const meta = JSON.parse(text('mission_meta.json'));
const codes: readonly string[] = meta.codes;
const winsorised = (most: number): Settings => ({ method: 'winsorise-or-log', most });
const { table } = readCsv('mission', text('mission32x17.csv'));
if (table === undefined) throw new Error('no table');

const model = rankModel(
  aQuestion(
    aScheme({
      indicators: Object.fromEntries(
        codes.filter((_, i) => meta.directions[i] === -1).map((code) => [code, { direction: 'down' }]),
      ),
      tree: {
        id: 'Total',
        children: Object.keys(meta.group_weights).map((id) => ({
          ...{ id, weight: meta.group_weights[id] },
          children: codes.filter((_, i) => meta.groups[i] === id),
        })),
      },
      missing: 'skip',
      treatment: winsorised(1),
      normalisation: { method: 'min-max', range: { from: 1, to: 100 } },
      uncertainty: {
        ...{ seed: 1, draws: 100 },
        treatments: [2, 3, 4, 5].map(winsorised),
        aggregations: [{ method: 'geometric' }, { method: 'harmonic' }],
      },
    }),
    table,
  ),
);

describe('COINr’s uncertainty analysis, replayed', () => {
  const replay = replayed(model, {
    parameters: text('UA200_parameters.csv'),
    weights: text('UA_noisy_weight_sets.csv'),
  });

  test('has every rank of every replication', () => {
    const expected = readFrame(text('UA200_ranks.csv'));
    expect(replay).toHaveLength(200);
    for (const { rep, ranks } of replay) expect(ranks, `replication ${rep}`).toEqual(expected.columns.get(`r_${rep}`));
  });

  test('has every score of every replication', () => {
    const expected = readFrame(text('UA200_scores.csv'));
    for (const { rep, scores } of replay) {
      expect(columnDistance(scores, expected.columns.get(`r_${rep}`) ?? []), `replication ${rep}`).toBeLessThan(1e-11);
    }
  });

  test('has mean, median and quantiles of every unit', () => {
    const { units, columns } = readFrame(text('UA200_rankstats.csv'));
    for (const unit of units.keys()) {
      const counts = new Uint32Array(units.length + 1);
      for (const { ranks } of replay) counts[ranks[unit] ?? 0] = (counts[ranks[unit] ?? 0] ?? 0) + 1;
      const spread = rankSpread(counts);
      const at = (name: string) => columns.get(name)?.[unit];
      expect(distance(spread?.mean, at('Mean'))).toBeLessThan(1e-12);
      expect(spread?.median).toBe(at('Median'));
      expect(distance(spread?.low, at('Q5'))).toBeLessThan(1e-12);
      expect(distance(spread?.high, at('Q95'))).toBeLessThan(1e-12);
    }
  });
});
