import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { present } from '../../../functions/domain/scoring/column.ts';
import { transformOf } from '../../../functions/domain/scoring/engine/transform.ts';
import { boxCox } from '../../../functions/domain/scoring/treatment/box-cox.ts';
import { drawInOrLog, type OutlierRule } from '../../../functions/domain/scoring/treatment/draw-in-or-log.ts';
import { shiftedLog } from '../../../functions/domain/scoring/treatment/shifted-log.ts';
import { isWellShaped, USUAL_LIMITS, winsorise } from '../../../functions/domain/scoring/treatment/winsorise.ts';
import { excessKurtosis, skewness } from '../../../functions/domain/statistics/moments.ts';
import {
  columnDistance,
  distance,
  referenceDataMissing,
  referenceFrame,
  referenceText,
} from '../../support/reference-data.ts';

// COINr 1.1.14, Treat() on its ASEM example.
describe.skipIf(referenceDataMissing !== undefined)(`COINr’s treatment ${referenceDataMissing ?? ''}`, () => {
  const rule = (change: Partial<OutlierRule>): OutlierRule => ({
    ...{ most: 5, limits: USUAL_LIMITS, shift: 0.01, combines: false },
    ...change,
  });
  const input = () => referenceFrame('coinr/asem/step_4_Screened.csv');

  test.each([
    ['winsor_max5_default', rule({})],
    ['winsor_max2_then_log', rule({ most: 2 })],
    ['winsor_max1_combine', rule({ most: 1, combines: true })],
    ['winsor_max10', rule({ most: 10 })],
  ])('%s', (file, settings) => {
    const expected = referenceFrame(`coinr/treat/${file}.csv`);
    expect(expected.columns.size).toBe(49);
    const methods = new Set<string>();
    for (const [code, column] of expected.columns) {
      const treated = drawInOrLog(input().columns.get(code) ?? [], settings);
      methods.add(treated.method);
      expect(columnDistance(treated.column, column, 1e-9), code).toBeLessThan(1e-12);
    }
    expect(methods.size).toBeGreaterThan(1);
  });

  test('logCT_first: COINr fails without a second treatment and gives its input back; here what is out of shape is treated', () => {
    const expected = referenceFrame('coinr/treat/logCT_first.csv');
    const details: string[][] = parse(referenceText('coinr/treat/logCT_first_details.csv'), { from: 2 });
    const wellShaped = details.map(([code]) => code);
    const { columns } = referenceFrame('coinr/treat/transforms_Services.csv');
    for (const [code, column] of expected.columns) {
      const own = input().columns.get(code) ?? [];
      expect(columnDistance(own, column)).toBe(0);
      const transform = transformOf(code, { method: 'shifted-log', when: 'ill-shaped' }, own);
      expect(transform === undefined, code).toBe(wellShaped.includes(code));
      const treated = own.map((value) => (value === undefined ? undefined : transform?.apply(value)));
      if (code === 'Services') expect(columnDistance(treated, columns.get('log_CT') ?? [])).toBeLessThan(1e-12);
    }
    expect(wellShaped.length).toBe(34);
  });

  test.each(['winsor_max5_default', 'winsor_max2_then_log', 'winsor_max1_combine', 'winsor_max10'])(
    '%s: how many values were drawn in, and the shapes before and after',
    (file) => {
      const rows: Record<string, string>[] = parse(referenceText(`coinr/treat/${file}_details.csv`), { columns: true });
      const most = { winsor_max2_then_log: 2, winsor_max1_combine: 1, winsor_max10: 10 }[file] ?? 5;
      const isTrue = (text: string | undefined) => text?.toLowerCase() === 'true';
      expect(rows.length).toBe(49);
      for (const row of rows) {
        const own = input().columns.get(row['iCode'] ?? '') ?? [];
        expect(isWellShaped(own, USUAL_LIMITS), row['iCode']).toBe(isTrue(row['check_SkewKurt0.Pass']));
        expect(distance(skewness(present(own)), Number(row['check_SkewKurt0.Skew']), 1e-6)).toBeLessThan(1e-11);
        expect(distance(excessKurtosis(present(own)), Number(row['check_SkewKurt0.Kurt']), 1e-6)).toBeLessThan(1e-11);
        if ((row['winsorise.nwin'] ?? '') === '') continue;
        const { column, points } = winsorise(own, { most, limits: USUAL_LIMITS });
        expect(points.filter((point) => point !== undefined).length, row['iCode']).toBe(Number(row['winsorise.nwin']));
        expect(isWellShaped(column, USUAL_LIMITS), row['iCode']).toBe(isTrue(row['check_SkewKurt1.Pass']));
        expect(distance(skewness(present(column)), Number(row['check_SkewKurt1.Skew']), 1e-6)).toBeLessThan(1e-9);
      }
    },
  );

  test('skewness and kurtosis', () => {
    const shapes = referenceFrame('coinr/treat/skew_kurt.csv');
    for (const [i, code] of shapes.units.entries()) {
      const figures = present(input().columns.get(code) ?? []);
      expect(distance(skewness(figures), shapes.columns.get('skew')?.[i]), code).toBeLessThan(1e-11);
      expect(distance(excessKurtosis(figures), shapes.columns.get('kurt')?.[i]), code).toBeLessThan(1e-11);
    }
  });

  test('logarithm and Box–Cox', () => {
    const { columns } = referenceFrame('coinr/treat/transforms_Services.csv');
    const x = columns.get('x') ?? [];
    expect(columnDistance(shiftedLog(x, 0.01), columns.get('log_CT') ?? [])).toBeLessThan(1e-12);
    expect(columnDistance(shiftedLog(x, 0.01), columns.get('log_CT_plus') ?? [])).toBeLessThan(1e-12);
    // ln(x − min + 1), which Box and Cox have for λ = 0; the logarithm of the GII gives back what it got.
    expect(columnDistance(boxCox(x, 0), columns.get('log_CT_orig') ?? [])).toBeLessThan(1e-12);
    expect(columns.get('log_GII_as_shipped')).toEqual(x);
    expect(columnDistance(boxCox(x, 0.5), columns.get('boxcox_0.5') ?? [])).toBeLessThan(1e-12);
    expect(columnDistance(boxCox(x, 0), columns.get('boxcox_0') ?? [])).toBeLessThan(1e-12);
  });
});
