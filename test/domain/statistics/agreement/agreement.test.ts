import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intraclassCorrelations } from '../../../../functions/domain/statistics/agreement/intraclass-correlation.ts';
import { kendallW } from '../../../../functions/domain/statistics/agreement/kendall-w.ts';
import { krippendorffAlpha } from '../../../../functions/domain/statistics/agreement/krippendorff-alpha.ts';
import { midRanks } from '../../../../functions/domain/statistics/agreement/mid-ranks.ts';

/** Six targets, four judges: the data of Shrout and Fleiss (1979), as in the examples of R's packages psych and irr. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Four observers, twelve units, with missing values: Krippendorff (2011), as in the example of R's `irr::kripp.alpha`. */
const KRIPPENDORFF = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

/** Zar, Biostatistical Analysis (2010), example 20.5: three measures of twelve birds. */
const BIRDS = [
  [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
  [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
  [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
];

describe('intraclass correlations', () => {
  test('equal those of Shrout and Fleiss: .17, .44, .29, .62', () => {
    const found = intraclassCorrelations(SHROUT_FLEISS);
    // Worked out in exact fractions from the sums of squares, apart from this code.
    expect(found?.oneWay.single).toBeCloseTo(448 / 2703, 12);
    expect(found?.oneWay.average).toBeCloseTo(1792 / 4047, 12);
    expect(found?.twoWay.single).toBeCloseTo(184 / 635, 12);
    expect(found?.twoWay.average).toBeCloseTo(736 / 1187, 12);
    const published = [found?.oneWay.single, found?.oneWay.average, found?.twoWay.single, found?.twoWay.average];
    expect(published.map((value) => value?.toFixed(2))).toEqual(['0.17', '0.44', '0.29', '0.62']);
  });

  test('strictness that all targets meet alike lowers the two-way ones', () => {
    const shifted = intraclassCorrelations([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(shifted?.twoWay.single).toBeCloseTo(2 / 11, 12);
  });

  test.each([
    ['one target', [[1, 2]]],
    ['one judge', [[1], [2]]],
    ['no targets', []],
    ['a mark that is missing', [[1, 2], [1]]],
  ])('are undefined for %s', (_, rows) => {
    expect(intraclassCorrelations(rows)).toBeUndefined();
  });

  test('have no value where all marks are equal', () => {
    const found = intraclassCorrelations([
      [5, 5],
      [5, 5],
    ]);
    expect(found).toEqual({
      oneWay: { single: undefined, average: undefined },
      twoWay: { single: undefined, average: undefined },
    });
  });

  test('do not hang on the order of targets or judges, nor on the scale', () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const one = intraclassCorrelations(rows)?.twoWay.average;
        const other = intraclassCorrelations(rows.toReversed().map((row) => row.toReversed().map((x) => 2 * x + 7)));
        if (one === undefined) expect(other?.twoWay.average).toBeUndefined();
        else expect(other?.twoWay.average).toBeCloseTo(one, 9);
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  test('equals the published 0.815 for ordinal and 0.849 for interval data', () => {
    // Worked out in exact fractions from the coincidence matrix, apart from this code.
    expect(krippendorffAlpha(KRIPPENDORFF, 'ordinal')).toBeCloseTo(108_577 / 133_160, 12);
    expect(krippendorffAlpha(KRIPPENDORFF, 'interval')).toBeCloseTo(951 / 1120, 12);
    expect(krippendorffAlpha(KRIPPENDORFF, 'ordinal')?.toFixed(3)).toBe('0.815');
    expect(krippendorffAlpha(KRIPPENDORFF, 'interval')?.toFixed(3)).toBe('0.849');
  });

  test('leaves out units with a single value', () => {
    expect(krippendorffAlpha([...KRIPPENDORFF, [99], []], 'interval')).toBe(
      krippendorffAlpha(KRIPPENDORFF, 'interval'),
    );
  });

  test('of ordinal data depends on the order of the values alone', () => {
    const stretched = KRIPPENDORFF.map((unit) => unit.map((value) => value ** 3));
    expect(krippendorffAlpha(stretched, 'ordinal')).toBe(krippendorffAlpha(KRIPPENDORFF, 'ordinal'));
  });

  test('is undefined where nothing can be told: no pair, or equal values', () => {
    expect(krippendorffAlpha([[1], [2]], 'interval')).toBeUndefined();
    expect(
      krippendorffAlpha(
        [
          [0.1, 0.1],
          [0.1, 0.1, 0.1],
        ],
        'ordinal',
      ),
    ).toBeUndefined();
  });

  test('equals the double sum over the coincidences', () => {
    const units = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }), { minLength: 2, maxLength: 9 });
    const doubleSum = (values: readonly number[]): number =>
      values.flatMap((a) => values.map((b) => (a - b) ** 2)).reduce((sum, one) => sum + one, 0);
    fc.assert(
      fc.property(units, (all) => {
        const paired = all.filter(({ length }) => length > 1);
        const flat = paired.flat();
        const observed = paired.reduce((sum, unit) => sum + doubleSum(unit) / (unit.length - 1), 0) / flat.length;
        const expected = doubleSum(flat) / (flat.length * (flat.length - 1));
        const found = krippendorffAlpha(all, 'interval');
        if (flat.length === 0 || expected === 0) expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });
});

describe("Kendall's W", () => {
  test('is corrected for ties', () => {
    // Rank sums as UNISTAT prints them for this example.
    const sums = BIRDS.map((row) => midRanks(row).ranks).reduce((a, b) => a.map((rank, i) => rank + (b[i] ?? 0)));
    expect(sums).toEqual([14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36]);
    // Worked out in exact fractions, apart from this code; without the correction 0.913.
    expect(kendallW(BIRDS)).toBeCloseTo(2351 / 2544, 12);
  });

  test('is 1 for the same order and 0 for opposite ones', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [10, 20, 30],
      ]),
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBe(0);
  });

  test.each([
    ['one judge', [[1, 2, 3]]],
    ['one thing', [[1], [2]]],
    [
      'judges who part nothing',
      [
        [4, 4],
        [7, 7],
      ],
    ],
    ['a mark that is missing', [[1, 2], [1]]],
  ])('is undefined for %s', (_, judges) => {
    expect(kendallW(judges)).toBeUndefined();
  });
});
