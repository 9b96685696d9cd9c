import type { Review } from '../../domain/intake/reviews.ts';

/** Of the reviews by centre those that count: without a declared conflict. */
export function countingReviews(
  reviews: Iterable<readonly [centre: string, reviews: readonly Review[]]>,
): ReadonlyMap<string, readonly Review[]> {
  return new Map([...reviews].map(([centre, own]) => [centre, own.filter(({ conflict }) => !conflict)]));
}
