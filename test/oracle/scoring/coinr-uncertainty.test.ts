import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type Column, mapPresent } from '../../../functions/domain/scoring/column.ts';
import { minMaxColumn } from '../../../functions/domain/scoring/normalisation/between-posts.ts';
import { drawInOrLog } from '../../../functions/domain/scoring/treatment/draw-in-or-log.ts';
import { USUAL_LIMITS } from '../../../functions/domain/scoring/treatment/winsorise.ts';
import { rankDraw, unitOrder } from '../../../functions/domain/scoring/uncertainty/rank-draw.ts';
import { countRanks, rankCounts, rankSpread } from '../../../functions/domain/scoring/uncertainty/rank-statistics.ts';
import {
  evaluateDraw,
  type ScoreModel,
  scratchFor,
} from '../../../functions/domain/scoring/uncertainty/score-model.ts';
import { distance, readFrame } from '../../support/reference-data.ts';

// COINr 1.1.14, get_sensitivity() with 200 replications on our synthetic matrix: the same parameters give the same ranks.
const text = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const rows = (file: string): Record<string, string>[] => parse(text(file), { columns: true });
const meta = rows('mission_iMeta.csv');
const leaves = meta.filter(({ Type }) => Type === 'Indicator').map((row) => row['iCode'] ?? '');
const groups = meta.filter(({ Parent }) => Parent === 'Total').map((row) => row['iCode'] ?? '');
const nodes = [...leaves, ...groups, 'Total'];
const metaOf = new Map(meta.map((row) => [row['iCode'] ?? '', row]));
const frame = readFrame(text('mission32x17.csv'));

function variant(most: number): Float64Array {
  const columns = leaves.map((code): Column => {
    const rule = { most, limits: USUAL_LIMITS, shift: 0.01, combines: false };
    const treated = drawInOrLog(frame.columns.get(code) ?? [], rule).column;
    const upwards = mapPresent(treated, (value) => value * Number(metaOf.get(code)?.['Direction']));
    return minMaxColumn(upwards, { range: { from: 1, to: 100 }, constant: 50 });
  });
  return Float64Array.from(frame.units.flatMap((_, unit) => columns.map((column) => column[unit] ?? Number.NaN)));
}

const model: ScoreModel = {
  units: frame.units.length,
  leaves: leaves.length,
  parents: Int32Array.from(nodes, (code) => nodes.indexOf(metaOf.get(code)?.['Parent'] ?? '')),
  weights: Float64Array.from(nodes, (code) => Number(metaOf.get(code)?.['Weight'] ?? 1)),
  variants: [1, 2, 3, 4, 5].map(variant),
};

function weightSet(set: string): Float64Array {
  const given = new Map(noisy.get(set)?.map((row) => [row['iCode'], Number(row['Weight'])]));
  return Float64Array.from(nodes, (code) => given.get(code) ?? 1);
}

const noisy = Map.groupBy(rows('UA_noisy_weight_sets.csv'), (row) => row['set'] ?? '');
const kinds = { a_amean: 'arithmetic', a_gmean: 'geometric', a_hmean: 'harmonic' } as const;

describe('COINr’s uncertainty analysis, replayed', () => {
  const counts = rankCounts(model.units);
  const [scores, ranks, order] = [new Float64Array(model.units), new Uint16Array(model.units), unitOrder(model.units)];
  const expected = readFrame(text('UA200_ranks.csv'));
  const replay = rows('UA200_parameters.csv').map((row) => {
    const aggregation = kinds[row['aggregation'] as keyof typeof kinds];
    const draw = { variant: Number(row['winmax']) - 1, aggregation, weights: weightSet(row['weight_set'] ?? '') };
    evaluateDraw(model, draw, { scores, scratch: scratchFor(model) });
    rankDraw(scores, ranks, order);
    countRanks(counts, ranks);
    return { rep: row['rep'] ?? '', ranks: Array.from(ranks) };
  });

  test('has every rank of every replication', () => {
    expect(replay).toHaveLength(200);
    for (const { rep, ranks: own } of replay)
      expect(own, `replication ${rep}`).toEqual(expected.columns.get(`r_${rep}`));
  });

  test('has mean, median and quantiles of every unit', () => {
    const statistics = readFrame(text('UA200_rankstats.csv'));
    for (const unit of frame.units.keys()) {
      const spread = rankSpread(counts, unit);
      const at = (name: string) => statistics.columns.get(name)?.[unit];
      expect(distance(spread?.mean, at('Mean'))).toBeLessThan(1e-12);
      expect(spread?.median).toBe(at('Median'));
      expect(distance(spread?.low, at('Q5'))).toBeLessThan(1e-12);
      expect(distance(spread?.high, at('Q95'))).toBeLessThan(1e-12);
    }
  });
});
