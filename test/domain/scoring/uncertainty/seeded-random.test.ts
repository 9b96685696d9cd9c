import { describe, expect, test } from 'vitest';
import { gammaDraw } from '../../../../functions/domain/scoring/uncertainty/gamma.ts';
import { oneOf, randomStream } from '../../../../functions/domain/scoring/uncertainty/seeded-random.ts';
import { correlation } from '../../../../functions/domain/statistics/correlation.ts';
import { mean, variance } from '../../../../functions/domain/statistics/moments.ts';

const DRAWS = 20_000;
const firsts = (seed: number, purpose: number, from = 0): readonly number[] => {
  const stream = randomStream();
  return Array.from({ length: DRAWS }, (_, i) => {
    stream.startAt({ seed, draw: from + i, purpose });
    return stream.next();
  });
};

describe('a stream of random numbers', () => {
  test('is the same for the same place, whatever was drawn before', () => {
    const [one, other] = [randomStream(), randomStream()];
    other.startAt({ seed: 9, draw: 3, purpose: 1 });
    for (let i = 0; i < 7; i += 1) other.next();
    for (const stream of [one, other]) stream.startAt({ seed: 1, draw: 17, purpose: 0 });
    expect([one.next(), one.next()]).toEqual([other.next(), other.next()]);
  });

  test('begins with these numbers on every machine', () => {
    const stream = randomStream();
    stream.startAt({ seed: 1, draw: 17, purpose: 0 });
    expect(stream.next()).toBe(0.8886677061755058);
  });

  test('is even from 0 to 1 over the draws', () => {
    const numbers = firsts(2026, 0);
    // Five standard errors.
    expect(Math.abs((mean(numbers) ?? 0) - 0.5)).toBeLessThan(5 / Math.sqrt(12 * DRAWS));
    const bins = new Array<number>(20).fill(0);
    for (const number of numbers) bins[oneOf(20, () => number)] = (bins[oneOf(20, () => number)] ?? 0) + 1;
    const chi = bins.reduce((sum, count) => sum + (count - DRAWS / 20) ** 2 / (DRAWS / 20), 0);
    // The 99.99 % quantile of χ² with 19 degrees of freedom.
    expect(chi).toBeLessThan(50.8);
  });

  test.each([
    ['the next draw', firsts(1, 0, 1)],
    ['another purpose', firsts(1, 1)],
    ['another seed', firsts(2, 0)],
  ])('has nothing to do with that of %s', (_, others) => {
    expect(Math.abs(correlation(firsts(1, 0), others) ?? 1)).toBeLessThan(5 / Math.sqrt(DRAWS));
  });
});

describe('a gamma draw', () => {
  test.each([0.3, 1, 12.5])('of shape %d has that mean and variance', (shape) => {
    const stream = randomStream();
    stream.startAt({ seed: 5, draw: 0, purpose: 0 });
    const drawn = Array.from({ length: DRAWS }, () => gammaDraw(shape, stream.next));
    expect(Math.abs((mean(drawn) ?? 0) - shape)).toBeLessThan(5 * Math.sqrt(shape / DRAWS));
    expect(Math.abs((variance(drawn) ?? 0) / shape - 1)).toBeLessThan(0.15);
  });
});
