import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf, slopeBetween } from '../../../../functions/domain/scoring/explain/mean-scale.ts';

const SQUARES = scaleOf({ method: 'generalised', power: 2 });

test('a generalised mean is a sum of powers, and moves by the chord between two scores', () => {
  expect(SQUARES.of(3)).toBe(9);
  expect(slopeBetween(SQUARES, 3, 5)).toBe(8);
});

test('between equal scores the slope is the derivative', () => {
  expect(slopeBetween(SQUARES, 4, 4)).toBe(8);
  expect(slopeBetween(scaleOf({ method: 'geometric' }), 4, 4)).toBe(0.25);
  expect(slopeBetween(scaleOf({ method: 'harmonic' }), 2, 2)).toBe(-0.25);
  expect(slopeBetween(scaleOf({ method: 'generalised', power: 0 }), 4, 4)).toBe(0.25);
});

test('an arithmetic mean moves by one, whatever the scores', () => {
  expect(slopeBetween(scaleOf({ method: 'arithmetic' }), -3, 1e300)).toBe(1);
});

test('chord and derivative meet where a difference becomes too small to divide by', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('geometric', 'harmonic'),
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 1e-7, max: 1e-3, noNaN: true }),
      (method, score, share) => {
        const scale = scaleOf({ method });
        const other = score * (1 + share);
        const exact = method === 'geometric' ? Math.log1p(share) / (score * share) : -1 / (score * other);
        expect(Math.abs(slopeBetween(scale, score, other) / exact - 1)).toBeLessThan(1e-9);
      },
    ),
  );
});
