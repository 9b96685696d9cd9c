/** Which letter stands for which reviewer of a centre. */
import { sha256 } from '../../digest/digest.ts';
import type { Review } from '../../intake/reviews.ts';

export interface LetteredReview {
  readonly letter: string;
  readonly review: Review;
}

/**
 * The counted reviews with their letters A, B, C …, the same in every run. The order follows a digest of centre and
 * reviewer, so that it tells nothing of names or of who sent in first. Reviews with a declared conflict have no letter.
 */
export function letterReviews(reviews: readonly Review[]): LetteredReview[] {
  return reviews
    .filter((review) => !review.conflict)
    .map((review) => ({ review, order: sha256(`${review.centre}\n${review.reviewer}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ review }, position) => ({ review, letter: letterAt(position) }));
}

function letterAt(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : `${letter}${Math.floor(position / 26) + 1}`;
}
