import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfUp } from '../../../../functions/domain/rounding/round-half-up.ts';
import { roundedHalfUp } from '../../../../functions/domain/rounding/rounded-half-up.ts';
import { rankUnits } from '../../../../functions/domain/scoring/engine/rank-units.ts';
import { rankInto, rankRoom, rankStep } from '../../../../functions/domain/scoring/uncertainty/rank-into.ts';

const score = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 8 });
const key = (column: readonly (number | undefined)[]): Float64Array =>
  Float64Array.from(column, (value) => value ?? Number.NaN);

describe('ranks without a list', () => {
  test.each([6, 127, 128, 300])('of %d units are those of the engine, whatever was ranked before', (units) => {
    const column = fc.array(score, { minLength: units, maxLength: units });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(column, column), { minLength: 2, maxLength: 3 }),
        fc.constantFrom('competition', 'dense', 'average'),
        (draws, ties) => {
          const room = rankRoom(units);
          for (const [scores, breakers] of draws) {
            rankInto(room, [key(scores), key(breakers)], ties);
            const expected = rankUnits(scores, ties, [breakers]).map((rank) => rankStep(ties) * (rank ?? 0));
            expect([...room.ranks]).toEqual(expected);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('the quick rounding is the one rounding, to the last bit', () => {
  const number = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -10_000_000, max: 10_000_000 }).map((whole) => whole / 1_000),
    fc.integer({ min: 0, max: 100_000 }).map((whole) => (whole + 0.5) / 100),
  );
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      expect(Object.is(roundedHalfUp(value, decimals), Number(roundHalfUp(value, decimals)))).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
