import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustDistance } from '../../../functions/domain/statistics/robust-distance.ts';

const others = fc
  .array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 3, maxLength: 40 })
  .map((row) => row.sort((a, b) => a - b));

describe('robustDistance', () => {
  it('measures in robust standard deviations from the median', () => {
    // Median 3, deviations 0 1 1 2 2, so MAD 1; (9 − 3) / 1.4826.
    expect(robustDistance(9, [1, 2, 3, 4, 5])).toBeCloseTo(4.0469446, 7);
    expect(robustDistance(-3, [1, 2, 3, 4, 5])).toBeCloseTo(-4.0469446, 7);
  });

  it('is 0 at the median and infinite elsewhere where more than half of the others are equal', () => {
    expect(robustDistance(4, [4, 4, 4, 4, 9])).toBe(0);
    expect(robustDistance(5, [4, 4, 4, 4, 9])).toBe(Number.POSITIVE_INFINITY);
    expect(robustDistance(3, [4, 4, 4, 4, 9])).toBe(Number.NEGATIVE_INFINITY);
  });

  it('is unknown without others', () => {
    expect(robustDistance(4, [])).toBeUndefined();
  });

  it('does not depend on where the others’ scale begins nor on its unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000 }),
        others,
        fc.integer({ min: -500, max: 500 }),
        (figure, row, shift) => {
          const moved = robustDistance(
            2 * figure + shift,
            row.map((other) => 2 * other + shift),
          );
          expect(moved).toBeCloseTo(robustDistance(figure, row) ?? Number.NaN, 9);
        },
      ),
    );
  });

  it('hardly moves when one of the others goes astray', () => {
    const row = Array.from({ length: 31 }, (_, position) => position);
    const astray = [...row.slice(0, -1), 1e9];
    expect(robustDistance(40, astray)).toBe(robustDistance(40, row));
  });
});
