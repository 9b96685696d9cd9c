import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { aggregateLevels, type Member } from '../../../functions/domain/scoring/aggregation/aggregate-levels.ts';
import { type Column, mapPresent } from '../../../functions/domain/scoring/column.ts';
import { impute } from '../../../functions/domain/scoring/imputation/impute.ts';
import { minMaxColumn } from '../../../functions/domain/scoring/normalisation/between-posts.ts';
import { rankUpwards } from '../../../functions/domain/scoring/normalisation/rank-upwards.ts';
import { denominate } from '../../../functions/domain/scoring/treatment/denominate.ts';
import { drawInOrLog } from '../../../functions/domain/scoring/treatment/draw-in-or-log.ts';
import { USUAL_LIMITS } from '../../../functions/domain/scoring/treatment/winsorise.ts';
import { componentWeights } from '../../../functions/domain/scoring/weighting/principal-components.ts';
import { cronbachAlpha } from '../../../functions/domain/statistics/cronbach-alpha.ts';
import {
  columnDistance,
  distance,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

interface MetaRow {
  readonly [column: string]: string;
}

// COINr 1.1.14, build_example_coin(): the ASEM index from raw data to ranks, 51 units and 49 indicators.
describe.skipIf(referenceDataMissing !== undefined)(`COINr’s ASEM example ${referenceDataMissing ?? ''}`, () => {
  const meta: MetaRow[] = referenceDataMissing
    ? []
    : parse(referenceText('coinr/inputs/ASEM_iMeta.csv'), { columns: true });
  const unsorted: MetaRow[] = referenceDataMissing
    ? []
    : parse(referenceText('coinr/inputs/ASEM_iData.csv'), { columns: true });
  // The files of the steps have the units in the order of their codes.
  const data = unsorted.toSorted((a, b) => ((a['uCode'] ?? '') < (b['uCode'] ?? '') ? -1 : 1));
  const indicators = meta.filter(({ Type }) => Type === 'Indicator');
  const codeOf = (row: MetaRow): string => row['iCode'] ?? '';
  const columnOf = (code: string): Column =>
    data.map((row) => (row[code] === '' || row[code] === 'NA' ? undefined : Number(row[code])));
  const each = (make: (row: MetaRow) => Column) =>
    new Map(indicators.map((row): [string, Column] => [codeOf(row), make(row)]));

  const denominated = each((row) => {
    const by = row['Denominator'] ?? '';
    const column = columnOf(codeOf(row));
    return by === '' || by === 'NA' ? column : denominate(column, columnOf(by), 1);
  });
  const groups = data.map((row) => row['EurAsia_group']);
  const filled = each((row) => impute(denominated.get(codeOf(row)) ?? [], { method: 'group-mean', groups }).column);
  const rule = { most: 5, limits: USUAL_LIMITS, shift: 0.01, combines: false };
  const normalised = each((row) => {
    const treated = drawInOrLog(filled.get(codeOf(row)) ?? [], rule).column;
    const upwards = mapPresent(treated, (value) => value * Number(row['Direction']));
    return minMaxColumn(upwards, { range: { from: 0, to: 100 }, constant: 50 });
  });
  const tree = (): Member => {
    const rows = meta;
    const member = (row: MetaRow): Member => ({
      code: codeOf(row),
      weight: Number(row['Weight']),
      children: rows.filter(({ Parent }) => Parent === codeOf(row)).map(member),
    });
    const root = rows.find((row) => codeOf(row) === 'Index');
    if (root === undefined) throw new Error('no Index');
    return member(root);
  };

  test.each([
    ['step_2_Denominated', denominated],
    ['step_3_Imputed', filled],
    ['step_6_Normalised', normalised],
  ])('%s', (file, made) => {
    for (const [code, column] of referenceFrame(`coinr/asem/${file}.csv`).columns) {
      if (made.has(code)) expect(columnDistance(made.get(code), column, 1e-9), code).toBeLessThan(1e-11);
    }
    expect(made.size).toBe(49);
  });

  test('scores and ranks of every level', () => {
    const scores = aggregateLevels(tree(), normalised, { levels: [{ method: 'arithmetic' }], coverage: 0 });
    const expected = referenceFrame('coinr/asem/step_7_Aggregated.csv');
    for (const [code, column] of expected.columns) {
      if (scores.has(code)) expect(columnDistance(scores.get(code), column, 1e-6), code).toBeLessThan(1e-11);
    }
    const ranks = referenceFrame('coinr/asem/results_scores.csv');
    const own = rankUpwards(
      mapPresent(scores.get('Index') ?? [], (score) => -score),
      'min',
    );
    for (const [i, unit] of ranks.units.entries()) {
      expect(own[expected.units.indexOf(unit)], unit).toBe(ranks.columns.get('Rank')?.[i]);
    }
  });

  test('principal components and Cronbach’s alpha of each group', () => {
    const columns = referenceFrame('coinr/asem/step_6_Normalised.csv').columns;
    const members = (group: string) =>
      indicators.filter(({ Parent }) => Parent === group).map((row) => columns.get(codeOf(row)) ?? []);
    const alphas: string[][] = parse(referenceText('coinr/multivariate/cronbach_by_pillar.csv'), { from: 2 });
    const eigenvalues: string[][] = parse(referenceText('coinr/multivariate/pca_eigenvalues.csv'), { from: 2 });
    for (const [group = '', alpha] of alphas) {
      expect(distance(cronbachAlpha(members(group)), Number(alpha)), group).toBeLessThan(1e-11);
    }
    for (const [group = '', place, value] of eigenvalues) {
      const own = componentWeights(members(group)).eigenvalues[Number(place) - 1];
      expect(distance(own, Number(value), 1e-6), `${group} ${place}`).toBeLessThan(1e-9);
    }
    expect(alphas.length).toBe(8);
  });
});
