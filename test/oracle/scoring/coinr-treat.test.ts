import { describe, expect, test } from 'vitest';
import { present } from '../../../functions/domain/scoring/column.ts';
import { boxCox } from '../../../functions/domain/scoring/treatment/box-cox.ts';
import { drawInOrLog, type OutlierRule } from '../../../functions/domain/scoring/treatment/draw-in-or-log.ts';
import { shiftedLog } from '../../../functions/domain/scoring/treatment/shifted-log.ts';
import { USUAL_LIMITS } from '../../../functions/domain/scoring/treatment/winsorise.ts';
import { excessKurtosis, skewness } from '../../../functions/domain/statistics/moments.ts';
import { columnDistance, distance, referenceDataMissing, referenceFrame } from '../../support/reference-data.ts';

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
    expect(columnDistance(boxCox(x, 0.5), columns.get('boxcox_0.5') ?? [])).toBeLessThan(1e-12);
    expect(columnDistance(boxCox(x, 0), columns.get('boxcox_0') ?? [])).toBeLessThan(1e-12);
  });
});
