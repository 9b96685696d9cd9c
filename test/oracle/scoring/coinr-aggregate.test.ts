import { describe, expect, test } from 'vitest';
import {
  type Aggregation,
  aggregateLevels,
  type Member,
} from '../../../functions/domain/scoring/aggregation/aggregate-levels.ts';
import { copeland } from '../../../functions/domain/scoring/aggregation/copeland.ts';
import { outrankingShares } from '../../../functions/domain/scoring/aggregation/outranking-shares.ts';
import { rankUpwards } from '../../../functions/domain/scoring/normalisation/rank-upwards.ts';
import {
  columnDistance,
  distance,
  type Frame,
  readFrame,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

interface Row {
  readonly code: string;
  readonly parent: string;
  readonly weight: number;
}

/** The tree under the row without a parent; weights may be replaced by others. */
function treeOf(rows: readonly Row[], weights?: ReadonlyMap<string, number>): Member {
  const member = (row: Row): Member => ({
    code: row.code,
    weight: weights?.get(row.code) ?? row.weight,
    children: rows.filter(({ parent }) => parent === row.code).map(member),
  });
  const root = rows.find(({ parent }) => parent === '' || parent === 'NA');
  if (root === undefined) throw new Error('a structure without a root');
  return member(root);
}

function structure(): readonly Row[] {
  const lines = referenceText('coinr/asem/structure.csv')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines
    .slice(1)
    .map(([code = '', level = '', parent = '', weight = '']) => ({ code, level, parent, weight: Number(weight) }))
    .filter(({ level }) => level !== '' && level !== 'NA');
}

function compare(actual: ReadonlyMap<string, readonly (number | undefined)[]>, expected: Frame): void {
  for (const [code, column] of expected.columns) {
    expect(columnDistance(actual.get(code), column, 1e-6), code).toBeLessThan(1e-12);
  }
}

// COINr 1.1.14, Aggregate() on its ASEM example: 51 units, 49 indicators, three levels above them.
describe.skipIf(referenceDataMissing !== undefined)(`COINr’s aggregation ${referenceDataMissing ?? ''}`, () => {
  const input = () => referenceFrame('coinr/aggregate/input_minmax_1_100.csv').columns;
  const of = (...levels: Aggregation[]) => ({ levels, coverage: 0 });
  const random = () => {
    const frame = readFrame(referenceText('coinr/aggregate/weights_random.csv'));
    return new Map(frame.units.map((code, i) => [code, frame.columns.get('Weight')?.[i] ?? Number.NaN]));
  };

  test.each([
    ['amean_all_levels', of({ method: 'arithmetic' })],
    ['gmean_all_levels', of({ method: 'geometric' })],
    ['hmean_all_levels', of({ method: 'harmonic' })],
    ['genmean_p2_all_levels', of({ method: 'generalised', power: 2 })],
    ['genmean_p05_all_levels', of({ method: 'generalised', power: 0.5 })],
    ['genmean_pm1_all_levels', of({ method: 'generalised', power: -1 })],
    ['mixed_amean_gmean_amean', of({ method: 'arithmetic' }, { method: 'geometric' }, { method: 'arithmetic' })],
  ])('%s', (file, rule) => {
    compare(aggregateLevels(treeOf(structure()), input(), rule), referenceFrame(`coinr/aggregate/${file}.csv`));
  });

  test.each([
    ['a_amean_random_weights', 'arithmetic'],
    ['a_gmean_random_weights', 'geometric'],
    ['a_hmean_random_weights', 'harmonic'],
  ] as const)('%s', (file, method) => {
    const scores = aggregateLevels(treeOf(structure(), random()), input(), of({ method }));
    compare(scores, referenceFrame(`coinr/aggregate/${file}.csv`));
  });

  test.each([
    ['missing_a_amean', 'arithmetic', 0],
    ['missing_a_gmean', 'geometric', 0],
    ['missing_a_hmean', 'harmonic', 0],
    ['missing_a_amean_dat_thresh_0.9', 'arithmetic', 0.9],
  ] as const)('%s', (file, method, coverage) => {
    const leaves = referenceFrame('coinr/aggregate/input_missing_minmax_1_100.csv').columns;
    const scores = aggregateLevels(treeOf(structure()), leaves, { levels: [{ method }], coverage });
    compare(scores, referenceFrame(`coinr/aggregate/${file}.csv`));
  });

  test('ranks, the best first, of the aggregate with random weights', () => {
    const scores = aggregateLevels(treeOf(structure(), random()), input(), of({ method: 'arithmetic' }));
    const expected = referenceFrame('coinr/aggregate/ranks_amean_random_weights.csv');
    for (const [code, column] of expected.columns) {
      const downwards = (scores.get(code) ?? []).map((score) => (score === undefined ? undefined : -score));
      expect(rankUpwards(downwards, 'min'), code).toEqual(column);
    }
  });

  test('Copeland scores of each group from its children', () => {
    const expected = referenceFrame('coinr/aggregate/copeland_all_levels.csv');
    const scores = new Map(input());
    const visit = (node: Member): void => {
      if (node.children.length === 0) return;
      node.children.forEach(visit);
      const columns = node.children.map(({ code }) => scores.get(code) ?? []);
      const weights = node.children.map(({ weight }) => weight);
      scores.set(node.code, copeland(columns, weights));
    };
    visit(treeOf(structure()));
    for (const [code, column] of expected.columns) expect(columnDistance(scores.get(code), column, 1), code).toBe(0);
  });

  test('the outranking matrix of five indicators', () => {
    const columns = ['LPI', 'Flights', 'Ship', 'Bord', 'Elec'].map((code) => input().get(code) ?? []);
    const shares = outrankingShares(columns, [1, 2, 3, 2, 1]);
    const expected = referenceFrame('coinr/aggregate/outranking_matrix_5ind.csv');
    for (const [b, code] of expected.units.entries()) {
      const column = expected.columns.get(code) ?? [];
      for (const [a, share] of column.entries()) expect(distance(shares[a]?.[b], share)).toBeLessThan(1e-12);
    }
  });
});
