/** What the reviews of one centre come to beside its score: how many there are, how far they spread, what stands apart. */
import type { Review } from '../intake/reviews.ts';
import type { Rubric } from '../round/rubric.ts';
import { fullMarks, shareOfFull } from '../scoring/reviews/share-of-full.ts';
import { mean, standardDeviation } from '../statistics/moments.ts';
import { FAR_FROM_OTHERS, type FarMark, farMarks } from './far-marks.ts';

/** A reviewer's view of the centre as shares of the full marks, 0 to 1. */
export interface ReviewView {
  readonly reviewer: string;
  /** Over all points that were marked; absent where none was. */
  readonly total?: number;
  /** By section; one without a mark is absent. */
  readonly sections: Readonly<Record<string, number>>;
}

/** Of the shares over all points. */
export interface Spread {
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  /** Standard deviation (n − 1); absent for a single review. */
  readonly deviation?: number;
}

export interface CentreReviews {
  /** Finished reviews without a conflict. */
  readonly given: number;
  readonly required: number;
  readonly conflicts: number;
  readonly views: readonly ReviewView[];
  /** Absent where nothing was marked. */
  readonly spread?: Spread;
  readonly far: readonly FarMark[];
}

/**
 * @param reviews finished reviews of one centre, those with a conflict included
 * @example centreReviews(round.rubric, reviews).spread?.mean // 0.82
 */
export function centreReviews(rubric: Rubric, reviews: readonly Review[]): CentreReviews {
  const counted = reviews.filter(({ conflict }) => !conflict);
  const full = fullMarks(rubric);
  const views = counted.map((review) => viewOf(rubric, review));
  const spread = spreadOf(views.flatMap(({ total }) => total ?? []));
  return {
    given: counted.length,
    required: rubric.reviewsRequired,
    conflicts: reviews.length - counted.length,
    views,
    ...(spread && { spread }),
    far: farMarks(counted, { full, distance: rubric.farFromOthers ?? FAR_FROM_OTHERS }),
  };
}

function viewOf(rubric: Rubric, review: Review): ReviewView {
  const total = shareOfFull(review, fullMarks(rubric));
  const sections = rubric.sections.flatMap(({ id }) => {
    const share = shareOfFull(review, fullMarks(rubric, id));
    return share === undefined ? [] : [[id, share] as const];
  });
  return {
    reviewer: review.reviewer,
    ...(total !== undefined && { total }),
    sections: Object.fromEntries(sections),
  };
}

function spreadOf(shares: readonly number[]): Spread | undefined {
  const middle = mean(shares);
  if (middle === undefined) return undefined;
  const deviation = standardDeviation(shares);
  return {
    mean: middle,
    lowest: Math.min(...shares),
    highest: Math.max(...shares),
    ...(deviation !== undefined && { deviation }),
  };
}
