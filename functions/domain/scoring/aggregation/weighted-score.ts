/** What the weighted means have in common: which scores count, and the weighted sum. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';

/** A score and what it weighs; weights are relative. */
export interface WeightedScore {
  readonly weight: number;
  readonly score: number | undefined;
}

interface Term {
  readonly weight: number;
  readonly score: number;
}

/**
 * What counts, or `undefined` where nothing does. An item without a score is left out and the others take its weight: only
 * for an item that is not applicable, since who does not report must gain nothing by it. Weight 0 does not count.
 *
 * @example counting([{ weight: 0, score: 5 }]) // undefined
 */
export function counting(items: readonly WeightedScore[]): readonly Term[] | undefined {
  const terms = items.flatMap(({ weight, score }) => (weight > 0 && score !== undefined ? [{ weight, score }] : []));
  return terms.length === 0 ? undefined : terms;
}

/**
 * Σw · f(x) / Σw, by compensated sums, so that the order of the items changes no bit.
 *
 * @example weightedMeanOf([{ weight: 1, score: 2 }, { weight: 3, score: 6 }], (score) => score) // 5
 */
export function weightedMeanOf(terms: readonly Term[], change: (score: number) => number): number {
  const sum = compensatedSum(terms.map(({ weight, score }) => weight * change(score)));
  return sum / compensatedSum(terms.map(({ weight }) => weight));
}
