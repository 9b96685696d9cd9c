import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../../functions/domain/scoring/column.ts';
import { transformOf } from '../../../../functions/domain/scoring/engine/transform.ts';
import type { Treatment } from '../../../../functions/domain/scoring/scheme/treatment-schema.ts';
import { boxCox } from '../../../../functions/domain/scoring/treatment/box-cox.ts';
import { drawInOrLog } from '../../../../functions/domain/scoring/treatment/draw-in-or-log.ts';
import { shiftedLog } from '../../../../functions/domain/scoring/treatment/shifted-log.ts';
import { USUAL_LIMITS, winsorise } from '../../../../functions/domain/scoring/treatment/winsorise.ts';

const usual = { most: 5, limits: USUAL_LIMITS };

/** The function that the manual describes for a setting, which the engine runs value by value. */
const DESCRIBED: readonly (readonly [string, Treatment, (column: Column) => Column])[] = [
  ['winsorise', { method: 'winsorise' }, (column) => winsorise(column, usual).column],
  [
    'winsorise-or-log',
    { method: 'winsorise-or-log' },
    (column) => drawInOrLog(column, { ...usual, shift: 0.01, combines: false }).column,
  ],
  [
    'winsorise-or-log of both',
    { method: 'winsorise-or-log', combines: true },
    (column) => drawInOrLog(column, { ...usual, shift: 0.01, combines: true }).column,
  ],
  ['shifted-log', { method: 'shifted-log' }, (column) => shiftedLog(column, 0.01)],
  ['box-cox', { method: 'box-cox', lambda: 0.5 }, (column) => boxCox(column, 0.5)],
];

/** Skewed columns with zeros, ties and gaps, some of them short or constant. */
const column = fc.array(
  fc.oneof(
    fc.constant(undefined),
    fc.constant(0),
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: 0, max: 12 }).map((power) => Math.round(Math.exp(power))),
  ),
  { minLength: 1, maxLength: 40 },
);

describe('the treatment that the manual describes', () => {
  test.each(DESCRIBED)('is the one that the engine makes by %s', (_, treatment, described) => {
    let treated = 0;
    fc.assert(
      fc.property(column, (values) => {
        const transform = transformOf('x', treatment, values);
        const made = values.map((value) => (value === undefined ? undefined : (transform?.apply(value) ?? value)));
        const expected = described(values);
        if (transform !== undefined) treated += 1;
        for (const [i, value] of made.entries()) {
          if (value === undefined) expect(expected[i]).toBeUndefined();
          else expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 9);
        }
      }),
      { seed: 4, numRuns: 400 },
    );
    expect(treated).toBeGreaterThan(20);
  });
});
