/** One reviewer's marks in one section, put together for print. */
import type { Mark, Review } from '../../intake/reviews.ts';
import type { RubricSection } from '../../round/rubric.ts';

export interface SectionMarks {
  /** Sum of the given marks; `undefined` when the reviewer marked nothing here. */
  readonly sum: number | undefined;
  /** Whether every point has a mark. */
  readonly isComplete: boolean;
}

/**
 * What `review` gives to `section`.
 *
 * @example sectionMarks(section, review) // { sum: 42, isComplete: true }
 */
export function sectionMarks(section: RubricSection, review: Review): SectionMarks {
  const given = section.points
    .map((point) => markOf(review, `${section.id}.${point.id}`)?.marks)
    .filter((marks) => typeof marks === 'number');
  return {
    sum: given.length === 0 ? undefined : given.reduce((sum, marks) => sum + marks, 0),
    isComplete: given.length === section.points.length,
  };
}

/** The reviewer's mark for `section.point`, where there is one. */
export function markOf(review: Review, point: string): Mark | undefined {
  return review.marks.find((mark) => mark.point === point);
}
