import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfUp } from '../../../functions/domain/rounding/round-half-up.ts';

interface OracleCase {
  readonly decimal_text: string;
  readonly half_up_2: string;
}
const oracle = JSON.parse(
  readFileSync(new URL('../../oracle/rounding/half-up-2-decimals.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly OracleCase[] };

describe('roundHalfUp', () => {
  test.each(oracle.cases)('$decimal_text is $half_up_2, as decimal arithmetic has it', (one) => {
    expect(roundHalfUp(Number(one.decimal_text), 2)).toBe(one.half_up_2);
  });

  test.each([
    [59.995, 2, '60.00'],
    [0.5, 0, '1'],
    [-0.5, 0, '-1'],
    [1e21, 2, '1000000000000000000000.00'],
    [5e-7, 6, '0.000001'],
    [4e-7, 6, '0.000000'],
    [123.456e-20, 3, '0.000'],
    [1.2e3, 0, '1200'],
    [0.05, 0, '0'],
    [0.005, 2, '0.01'],
    [0.0005, 2, '0.00'],
    [999.995, 2, '1000.00'],
    [0.995, 2, '1.00'],
    [9.5, 0, '10'],
  ])('%d to %d decimals is %s', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  test('a result of zero carries no sign', () => {
    expect(roundHalfUp(-0.001, 2)).toBe('0.00');
    expect(roundHalfUp(-0, 1)).toBe('0.0');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() => roundHalfUp(value, 2)).toThrow(RangeError);
  });

  test.each([-1, 1.5])('%d decimals are refused', (decimals) => {
    expect(() => roundHalfUp(1, decimals)).toThrow(RangeError);
  });

  test('an integer of hundredths survives the way through a binary fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (hundredths) => {
        expect(Math.round(Number(roundHalfUp(hundredths / 100, 2)) * 100)).toBe(hundredths + 0);
      }),
    );
  });
});
