import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianAbsoluteDeviation } from '../../../functions/domain/statistics/median-absolute-deviation.ts';

const ascending = (figures: readonly number[]) => figures.toSorted((a, b) => a - b);
const figures = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 });

/** The definition, word for word: the median of all absolute deviations from the median. */
function byDefinition(sorted: readonly number[]): number {
  const middleOf = (row: readonly number[]) => {
    const half = Math.floor(row.length / 2);
    const [low = 0, high = 0] = row.length % 2 === 1 ? [row[half], row[half]] : [row[half - 1], row[half]];
    return (low + high) / 2;
  };
  const middle = middleOf(sorted);
  return middleOf(ascending(sorted.map((figure) => Math.abs(figure - middle))));
}

describe('medianAbsoluteDeviation', () => {
  it('agrees with the textbook example', () => {
    // en.wikipedia.org/wiki/Median_absolute_deviation: (1, 1, 2, 2, 4, 6, 9) has median 2 and MAD 1.
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1);
  });

  it('is unknown for no figures and 0 for a single one', () => {
    expect(medianAbsoluteDeviation([])).toBeUndefined();
    expect(medianAbsoluteDeviation([7])).toBe(0);
  });

  it('is 0 where more than half of the figures are equal', () => {
    expect(medianAbsoluteDeviation([3, 3, 3, 3, 900])).toBe(0);
  });

  it('is the median of the absolute deviations from the median', () => {
    fc.assert(
      fc.property(figures, (row) => {
        expect(medianAbsoluteDeviation(ascending(row))).toBe(byDefinition(ascending(row)));
      }),
    );
  });
});
