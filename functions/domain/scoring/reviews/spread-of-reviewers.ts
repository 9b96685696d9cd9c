/** How far the reviewers' own scores lie apart. */
import { standardDeviation } from '../../statistics/moments.ts';

export interface ReviewerSpread {
  /** Each reviewer's own score (0–100), ascending: so they tell nobody's place. Whoever marked nothing here is not among them. */
  readonly scores: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Standard deviation (n − 1) of the scores; absent for a single one. */
  readonly deviation?: number;
}

/**
 * The spread of the scores that single reviewers would give; `undefined` for none. A draw with replacement from `scores` is a
 * panel that might have been.
 *
 * @example spreadOfReviewers([80, 60, 70])?.deviation // 10
 */
export function spreadOfReviewers(scores: readonly number[]): ReviewerSpread | undefined {
  const sorted = scores.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  const deviation = standardDeviation(sorted);
  return { scores: sorted, min, max, ...(deviation !== undefined && { deviation }) };
}
