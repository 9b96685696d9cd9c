import { describe, expect, test } from 'vitest';
import {
  printDifference,
  printedGap,
  printFactor,
  printNumber,
  printPercent,
  printStatistic,
} from '../../../functions/domain/report/print-number.ts';

describe('numbers in print', () => {
  test.each([
    [1234567.005, 2, '1,234,567.01'],
    [999, 0, '999'],
    [-12345.675, 2, '−12,345.68'],
    [0, 2, '0.00'],
  ])('%d with %d decimals is %s', (value, decimals, expected) => {
    expect(printNumber(value, decimals)).toBe(expected);
  });

  test('a missing number is a dash and not 0', () => {
    expect(printNumber(undefined, 2)).toBe('—');
    expect(printPercent(undefined, 0)).toBe('—');
  });

  test('a difference shows its sign, and none when it rounds to nothing', () => {
    expect([1.234, -1.234, 0.001, -0.001].map((value) => printDifference(value, 2))).toEqual([
      '+1.23',
      '−1.23',
      '0.00',
      '0.00',
    ]);
  });

  test('a printed gap is what a reader gets from the two printed numbers', () => {
    expect(printedGap(1.005, 0.004, 2)).toBe(1.01);
    expect(printedGap(3.14, undefined, 2)).toBeUndefined();
  });

  test('a median between two whole numbers keeps its half, an amount its decimals', () => {
    expect(printStatistic(12.5, 0)).toBe('12.5');
    expect(printStatistic(12, 0)).toBe('12');
    expect(printStatistic(2494.325, 2)).toBe('2,494.33');
  });

  test('a share becomes a percentage in decimal arithmetic', () => {
    expect(printPercent(0.285, 0)).toBe('29%');
    expect(printPercent(0.1 + 0.2, 1)).toBe('30.0%');
    expect(printPercent(5e-7, 1)).toBe('0.0%');
  });

  test('a factor loses its trailing zeros but not its meaning', () => {
    expect([0.25, 1000, 0, 4.17222, 0.00001234].map(printFactor)).toEqual([
      '0.25',
      '1,000',
      '0',
      '4.1722',
      '0.0000123',
    ]);
  });
});
