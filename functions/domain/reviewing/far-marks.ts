/** Marks that stand far from what the other reviewers of a centre gave. */
import type { Review } from '../intake/reviews.ts';
import type { FullMarks } from '../scoring/reviews/share-of-full.ts';
import { median } from '../statistics/median.ts';

/** As a share of the full marks, where the rubric names no other. Ours; a reading aid that moves no score. */
export const FAR_FROM_OTHERS = 0.3;

export interface FarMark {
  readonly reviewer: string;
  /** `section.point` */
  readonly point: string;
  readonly mark: number;
  readonly full: number;
  /** Median of the others' marks. */
  readonly others: number;
}

/** Fewer others have no middle to be far from. */
const OTHERS_AT_LEAST = 2;

/**
 * Every mark x with |x − median of the others' marks for the point| > distance · full, where at least two others marked it and
 * more than half of them are at one: within that distance of each other, half of it on either side of their median. Whoever
 * differs from two who contradict each other is not the one who stands apart. "n/a" takes no part.
 *
 * @example farMarks(reviews, { full: new Map([['team.size', 10]]), distance: 0.3 }).length // 1
 */
export function farMarks(
  reviews: readonly Pick<Review, 'reviewer' | 'marks'>[],
  { full, distance }: { readonly full: FullMarks; readonly distance: number },
): readonly FarMark[] {
  return [...full].flatMap(([point, most]) => {
    const given = reviews.flatMap(({ reviewer, marks }) => {
      const mark = marks.find((one) => one.point === point)?.marks;
      return typeof mark === 'number' ? [{ reviewer, mark }] : [];
    });
    return given.flatMap(({ reviewer, mark }): FarMark[] => {
      const others = given.filter((one) => one.reviewer !== reviewer).map((one) => one.mark);
      const middle = middleOf(others, distance * most);
      const isFar = middle !== undefined && Math.abs(mark - middle) > distance * most;
      return isFar ? [{ reviewer, point, mark, full: most, others: middle }] : [];
    });
  });
}

/** Their median, where more than half of them lie within half of `distance` around it. */
function middleOf(others: readonly number[], distance: number): number | undefined {
  if (others.length < OTHERS_AT_LEAST) return undefined;
  const middle = median(others.toSorted((a, b) => a - b)) ?? 0;
  const near = others.filter((mark) => Math.abs(mark - middle) <= distance / 2);
  return near.length * 2 > others.length ? middle : undefined;
}
