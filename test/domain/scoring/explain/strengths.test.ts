import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scoringIn } from '../../../../functions/compose.ts';
import { scoreTable } from '../../../../functions/domain/scoring/engine/score-table.ts';
import { type Standout, strengthsOf } from '../../../../functions/domain/scoring/explain/strengths.ts';
import { aScheme, aTable, scored } from '../../../support/a-scheme.ts';
import { REFERENCE_FOLDER, referenceDataMissing, referenceText } from '../../../support/reference-data.ts';

const ALL = { most: 5, stage: 'denominated' } as const;
const names = (standouts: readonly Standout[]): readonly string[] => standouts.map(({ indicator }) => indicator);

test('best and worst places are told with value and field', () => {
  const evaluated = scored(aScheme(), aTable('u,a,b\nx,9,1\ny,5,2\nz,1,3'));
  expect(strengthsOf(evaluated, 0, ALL)).toEqual({
    strengths: [{ indicator: 'a', value: 9, place: 1, of: 3 }],
    weaknesses: [{ indicator: 'b', value: 1, place: 3, of: 3 }],
  });
});

test('where less is better the smallest is the best', () => {
  const evaluated = scored(aScheme({ indicators: { a: { direction: 'down' } } }), aTable('u,a,b\nx,1,1\ny,5,2\nz,9,3'));
  expect(names(strengthsOf(evaluated, 0, ALL).strengths)).toEqual(['a']);
});

test('a last place that others share, a constant and a gap are neither strength nor weakness', () => {
  const settings = { missing: 'skip', tree: { id: 'total', children: ['a', 'b', 'c'] } };
  const evaluated = scored(aScheme(settings), aTable('u,a,b,c\nx,0,7,\ny,0,7,2\nz,0,7,3\nw,4,7,4'));
  expect(strengthsOf(evaluated, 0, ALL)).toEqual({ strengths: [], weaknesses: [] });
});

describe.skipIf(referenceDataMissing !== undefined)(`COINr’s ASEM example ${referenceDataMissing ?? ''}`, () => {
  const rowsOf = (file: string): Omit<Standout, 'of'>[] => {
    const rows: Record<string, string>[] = parse(referenceText(`coinr/asem/${file}`), { columns: true });
    return rows.map((row) => ({
      indicator: row['Code'] ?? '',
      place: Number(row['Rank']),
      value: Number(row['Value']),
    }));
  };

  // COINr 1.1.14, get_str_weak(coin, dset = "Raw", usel = "GBR").
  test('Britain has COINr’s five strengths and five weaknesses', async () => {
    const { scheme, table } = await scoringIn({
      data: join(REFERENCE_FOLDER, 'coinr/inputs/ASEM_iData.csv'),
      scheme: join(import.meta.dirname, '../../../oracle/scoring/asem/scheme.yaml'),
    });
    const evaluated = scoreTable(scheme, table).categories[0]?.scores;
    if (evaluated === undefined) throw new Error('no scores');
    const found = strengthsOf(evaluated, evaluated.units.indexOf('United Kingdom'), { most: 5, stage: 'raw' });
    const bare = ({ indicator, place, value }: Standout) => ({ indicator, place, value });
    const byName = (a: { indicator: string }, b: { indicator: string }): number => (a.indicator < b.indicator ? -1 : 1);
    expect(found.strengths.map(bare).sort(byName)).toEqual(rowsOf('strengths_GBR.csv').sort(byName));
    expect(found.weaknesses.map(({ place }) => place)).toEqual([42, 41, 41, 38, 34]);
    expect(found.weaknesses.map(bare).sort(byName)).toEqual(rowsOf('weaknesses_GBR.csv').sort(byName));
  });
});
