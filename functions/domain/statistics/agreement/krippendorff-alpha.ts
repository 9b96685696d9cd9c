/** Agreement of any number of observers, who need not all have judged everything. */
import { compensatedSum } from '../compensated-sum.ts';
import { midRanks } from './mid-ranks.ts';

export type Metric = 'interval' | 'ordinal';

/**
 * Krippendorff's alpha, 1 − Dₒ/Dₑ, over the units that at least two observers have judged: n values in all, mᵤ of unit u.
 *
 *     Dₒ = 1/n · Σᵤ Σ_{i≠j in u} δ²(xᵢ, xⱼ) / (mᵤ − 1)        Dₑ = 1/(n(n − 1)) · Σ_{i≠j} δ²(xᵢ, xⱼ)
 *
 * δ is the difference of the values (`interval`), or how many of the n values lie between them, those equal to either
 * counted half (`ordinal`): the difference of their mid-ranks. 1 is perfect agreement, 0 what chance would give, below 0
 * the observers contradict each other. `undefined` where no unit has two values, or where all values are equal: then
 * nothing can be told.
 * Source: Krippendorff, *Computing Krippendorff's Alpha-Reliability* (University of Pennsylvania, 2011).
 *
 * @param units the values of each unit, those that are missing left out; who gave them does not matter
 * @example krippendorffAlpha([[1, 1], [2, 2], [3]], 'interval') // 1
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | undefined {
  const paired = units.filter((values) => values.length > 1);
  const all = paired.flat();
  const scale = metric === 'interval' ? all : midRanks(all).ranks;
  let from = 0;
  const observed = paired.map(({ length }) => {
    const values = scale.slice(from, from + length);
    from += length;
    return squaredDifferences(values) / (length - 1);
  });
  const expected = squaredDifferences(scale);
  if (expected === 0) return undefined;
  return 1 - ((all.length - 1) * compensatedSum(observed)) / expected;
}

/** Σ (xᵢ − xⱼ)² over all ordered pairs, as 2n times the squared distances from the mean. */
function squaredDifferences(values: readonly number[]): number {
  const n = values.length;
  if (n === 0 || values.every((value) => value === values[0])) return 0;
  const middle = compensatedSum(values) / n;
  return 2 * n * compensatedSum(values.map((value) => (value - middle) ** 2));
}
