import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapleyShares } from '../../../functions/domain/statistics/shapley.ts';

test('two causes share by the mean of both orders', () => {
  expect(shapleyShares(2, (set) => [0, 1, 0, 3][set] ?? 0)).toEqual([2, 1]);
});

// Shapley (1953), a majority of three with one double vote: permutations (1 2 3) counted by hand.
test('a player who decides four of six orders has two thirds', () => {
  const weight = [2, 1, 1];
  const worth = (set: number): number =>
    weight.reduce((sum, own, i) => sum + (((set >> i) & 1) === 1 ? own : 0), 0) >= 3 ? 1 : 0;
  const [first = 0, second = 0, third = 0] = shapleyShares(3, worth);
  expect(first).toBeCloseTo(2 / 3, 15);
  expect(second).toBeCloseTo(1 / 6, 15);
  expect(third).toBeCloseTo(1 / 6, 15);
});

test('no cause has no shares, and is asked once', () => {
  const asked: number[] = [];
  expect(shapleyShares(0, (set) => asked.push(set))).toEqual([]);
  expect(asked).toEqual([0]);
});

test('the shares sum to the whole, and a cause that changes nothing has none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.infiniteStream(fc.integer({ min: -99, max: 99 })),
      (count, numbers) => {
        const worths = [...numbers.take(2 ** (count - 1))];
        // The last cause is idle.
        const shares = shapleyShares(count, (set) => worths[set % 2 ** (count - 1)] ?? 0);
        const whole = (worths.at(-1) ?? 0) - (worths[0] ?? 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole, 9);
        expect(shares.at(-1)).toBe(0);
      },
    ),
  );
});
