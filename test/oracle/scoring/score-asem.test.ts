import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scoringIn } from '../../../functions/compose.ts';
import type { Column } from '../../../functions/domain/scoring/column.ts';
import { scoreTable } from '../../../functions/domain/scoring/engine/score-table.ts';
import type { Evaluated } from '../../../functions/domain/scoring/engine/score-units.ts';
import { scoresDocument } from '../../../functions/domain/scoring/engine/scores-document.ts';
import type { ScoreScheme } from '../../../functions/domain/scoring/scheme/score-scheme.ts';
import {
  columnDistance,
  distance,
  REFERENCE_FOLDER,
  readFrame,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

// COINr 1.1.14, build_example_coin(), as DATA.csv and SCHEME.yaml: 51 units, 49 indicators, from raw data to ranks.
describe.skipIf(referenceDataMissing !== undefined)(
  `the ASEM index as table and scheme ${referenceDataMissing ?? ''}`,
  () => {
    const read = (changes: Partial<ScoreScheme> = {}) =>
      scoringIn({
        data: join(REFERENCE_FOLDER, 'coinr/inputs/ASEM_iData.csv'),
        scheme: join(import.meta.dirname, 'asem/scheme.yaml'),
      }).then(({ scheme, table }) => ({ scheme: { ...scheme, ...changes }, table }));
    const scored = async (): Promise<Evaluated> => {
      const { scheme, table } = await read();
      const [first] = scoreTable(scheme, table).categories;
      if (first === undefined) throw new Error('no scores');
      return first.scores;
    };
    /** The first evaluation as `score --json` says it. */
    const asDocument = async (changes: Partial<ScoreScheme> = {}) => {
      const { scheme, table } = await read(changes);
      const labels = new Map([...table.labels, ['GDPpc_group', groupsOf('GDPpc_group')] as const]);
      const document = scoresDocument(scheme, scoreTable(scheme, { ...table, labels }));
      const [first] = JSON.parse(JSON.stringify(document)).evaluations;
      return first;
    };
    const groupsOf = (column: string): string[] => {
      const rows: Record<string, string>[] = parse(referenceText('coinr/inputs/ASEM_iData.csv'), { columns: true });
      return rows.map((row) => row[column] ?? '');
    };
    const codes = () => {
      const rows: Record<string, string>[] = parse(referenceText('coinr/inputs/ASEM_iData.csv'), { columns: true });
      return rows.map((row) => row['uCode'] ?? '');
    };
    /** Our column in the order of COINr's units. */
    const inOrder = (column: Column, units: readonly string[]): Column => {
      const own = codes();
      return units.map((unit) => column[own.indexOf(unit)]);
    };

    test.each([
      ['step_2_Denominated', 'denominated'],
      ['step_3_Imputed', 'imputed'],
      ['step_5_Treated', 'treated'],
      ['step_6_Normalised', 'normalised'],
    ] as const)('%s has COINr’s values in every column', async (file, stage) => {
      const { indicators } = await scored();
      const { units, columns } = referenceFrame(`coinr/asem/${file}.csv`);
      expect(indicators.size).toBe(49);
      for (const [name, indicator] of indicators) {
        const expected = columns.get(name) ?? [];
        expect(expected.length, name).toBe(51);
        expect(columnDistance(inOrder(indicator[stage], units), expected, 1e-9), name).toBeLessThan(1e-11);
      }
    });

    test('every group has COINr’s scores, and every unit its rank', async () => {
      const { nodes, ranks } = await scored();
      const { units, columns } = referenceFrame('coinr/asem/results_scores.csv');
      expect(nodes.size).toBe(11);
      for (const [id, { scores }] of nodes) {
        expect(columnDistance(inOrder(scores, units), columns.get(id) ?? [], 1e-6), id).toBeLessThan(1e-11);
      }
      expect(inOrder(ranks, units)).toEqual(columns.get('Rank'));
    });

    test('ranks at every node and of every indicator are COINr’s', async () => {
      const { ranks } = await asDocument();
      const { units, columns } = referenceFrame('coinr/asem/results_ranks_all_levels.csv');
      expect(columns.size).toBe(60);
      for (const [id, column] of columns) expect(inOrder(ranks[id], units), id).toEqual(column);
    });

    test('ranks within groups of units are COINr’s', async () => {
      const { ranksWithin } = await asDocument({ rankWithin: 'GDPpc_group' });
      const rows: Record<string, string>[] = parse(referenceText('coinr/asem/results_groupranks_GDPpc.csv'), {
        columns: true,
      });
      const own = codes();
      expect(rows.length).toBe(51);
      for (const { uCode = '', GDPpc_group: group, ...ranks } of rows) {
        const unit = own.indexOf(uCode);
        expect(ranksWithin.groups[unit]).toBe(group);
        for (const [id, rank] of Object.entries(ranks))
          expect(ranksWithin.ranks[id][unit], `${uCode} ${id}`).toBe(Number(rank));
      }
    });

    test('statistics of the raw data are COINr’s', async () => {
      const { indicators } = await asDocument();
      const { units, columns } = readFrame(referenceText('coinr/asem/stats_raw.csv'));
      const names = {
        min: 'Min',
        max: 'Max',
        mean: 'Mean',
        median: 'Median',
        deviation: 'Std',
        skewness: 'Skew',
        excessKurtosis: 'Kurt',
        count: 'N.Avail',
        nonZero: 'N.NonZero',
        unique: 'N.Unique',
        same: 'N.Same',
        available: 'Frc.Avail',
      };
      expect(units.length).toBe(49);
      for (const [i, code] of units.entries()) {
        for (const [own, theirs] of Object.entries(names)) {
          const expected = columns.get(theirs)?.[i];
          expect(distance(indicators[code].statistics.raw[own], expected, 1e-6), `${code} ${own}`).toBeLessThan(1e-11);
        }
      }
    });

    test('the treatment of every indicator is COINr’s, with the units whose values were drawn in', async () => {
      const { indicators } = await asDocument();
      const details: Record<string, string>[] = parse(referenceText('coinr/asem/treat_details.csv'), { columns: true });
      const points: Record<string, string>[] = parse(referenceText('coinr/asem/treated_points.csv'), { columns: true });
      const own = codes();
      for (const { iCode = '', 'winsorise.nwin': count = '' } of details) {
        const drawn: number[] = indicators[iCode].treatment?.drawnIn ?? [];
        expect(drawn.length, iCode).toBe(Number(count));
        const theirs = points
          .filter((row) => row[iCode] === 'winhi' || row[iCode] === 'winlo')
          .map((row) => row['uCode']);
        // The value that the others are drawn in to is marked there too, where it is not in the count.
        for (const unit of drawn) expect(theirs, iCode).toContain(own[unit]);
      }
      expect(details.some((row) => Number(row['winsorise.nwin']) > 1)).toBe(true);
    });

    test('screening looks at COINr’s shares of data and of zeros, and takes units out before anything is computed', async () => {
      const { units, columns } = readFrame(referenceText('coinr/asem/data_availability.csv'));
      const [available, nonZero] = [columns.get('Dat_Avail') ?? [], columns.get('Non_Zero') ?? []];
      const own = codes();
      const { table } = await read();
      const codeOf = (unit: string): string => own[table.units.indexOf(unit)] ?? '';
      const { screenedOut: dropped } = await asDocument({ screening: { drop: table.units.slice(0, 50) } });
      expect(dropped.length).toBe(50);
      for (const out of dropped) {
        const place = units.indexOf(codeOf(out.unit));
        expect(distance(out.available, available[place])).toBeLessThan(1e-12);
        expect(distance(out.nonZero, nonZero[place])).toBeLessThan(1e-12);
      }
      const { screenedOut, units: left } = await asDocument({ screening: { available: 0.9, nonZero: 0.9 } });
      const expected = units.filter((_, i) => (available[i] ?? 0) < 0.9 || (nonZero[i] ?? 0) < 0.9);
      expect(screenedOut.map(({ unit }: { unit: string }) => codeOf(unit)).sort()).toEqual([...expected].sort());
      expect(expected.length).toBeGreaterThan(2);
      expect(left.length).toBe(51 - expected.length);
    });

    test('with z-scores instead of min–max every unit moves as in COINr', async () => {
      const before = await asDocument();
      const after = await asDocument({ normalisation: { method: 'z-score' } });
      const { units, columns } = referenceFrame('coinr/sensitivity/compare_minmax_vs_zscore.csv');
      expect(units.length).toBe(51);
      expect(inOrder(before.ranks.Index, units)).toEqual(columns.get('coin.1'));
      expect(inOrder(after.ranks.Index, units)).toEqual(columns.get('coin.2'));
    });

    test('effective weights are COINr’s', async () => {
      const { effectiveWeights } = await scored();
      const rows: Record<string, string>[] = parse(referenceText('coinr/asem/effective_weights.csv'), {
        columns: true,
      });
      expect(rows.length).toBeGreaterThan(49);
      for (const { iCode = '', EffWeight } of rows) {
        expect(distance(effectiveWeights.get(iCode), Number(EffWeight)), iCode).toBeLessThan(1e-12);
      }
    });
  },
);
