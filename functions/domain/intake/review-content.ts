/** What a review says, apart from where it stands in the workbook. */
import { digestOf } from '../digest/digest.ts';
import type { Review } from './reviews.ts';

/** Whether the reviewer has entered anything for this centre. @example isBegun({ …, marks: [], conflict: false, comment: '' }) // false */
export function isBegun({ marks, conflict, comment }: Review): boolean {
  return conflict || comment !== '' || marks.some((mark) => mark.marks !== undefined || mark.comment !== '');
}

/**
 * Digest of everything that the reviewer said: marks, comments, conflict, and whether it was finished. A row that moved to
 * another cell changes nothing.
 *
 * @example reviewDigest(review, true) === reviewDigest({ ...review, marks: review.marks.toReversed() }, true) // true
 */
export function reviewDigest({ reviewer, centre, marks, conflict, comment }: Review, finished: boolean): string {
  const said = marks.map(({ point, marks: mark, comment: words }) => [point, mark ?? null, words] as const);
  const inOrder = said.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return digestOf({ reviewer, centre, marks: inOrder, conflict, comment, finished });
}
