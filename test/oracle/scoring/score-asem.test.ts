import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scoringIn } from '../../../functions/compose.ts';
import type { Column } from '../../../functions/domain/scoring/column.ts';
import { scoreTable } from '../../../functions/domain/scoring/engine/score-table.ts';
import type { Evaluated } from '../../../functions/domain/scoring/engine/score-units.ts';
import {
  columnDistance,
  distance,
  REFERENCE_FOLDER,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

// COINr 1.1.14, build_example_coin(), as DATA.csv and SCHEME.yaml: 51 units, 49 indicators, from raw data to ranks.
describe.skipIf(referenceDataMissing !== undefined)(
  `the ASEM index as table and scheme ${referenceDataMissing ?? ''}`,
  () => {
    const scored = async (): Promise<Evaluated> => {
      const { scheme, table } = await scoringIn({
        data: join(REFERENCE_FOLDER, 'coinr/inputs/ASEM_iData.csv'),
        scheme: join(import.meta.dirname, 'asem/scheme.yaml'),
      });
      const [first] = scoreTable(scheme, table).categories;
      if (first === undefined) throw new Error('no scores');
      return first.scores;
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
