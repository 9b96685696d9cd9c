/** One reviewer's view of one centre as a single number. */
import type { Mark } from '../../intake/reviews.ts';
import type { Rubric } from '../../round/rubric.ts';
import { compensatedSum } from '../../statistics/compensated-sum.ts';

/** Full marks by `section.point`. */
export type FullMarks = ReadonlyMap<string, number>;

/** The full marks of the rubric's points, or of one of its sections. */
export function fullMarks({ sections }: Pick<Rubric, 'sections'>, only?: string): FullMarks {
  return new Map(
    sections
      .filter(({ id }) => only === undefined || id === only)
      .flatMap(({ id, points }) => points.map((point) => [`${id}.${point.id}`, point.fullMarks] as const)),
  );
}

/**
 * Sum of the given marks over the full marks of the points that were marked: 0 to 1. Points marked "n/a" or not at all take
 * part in neither sum. `undefined` where nothing was marked.
 *
 * @example shareOfFull({ marks: [{ point: 'team.size', marks: 4 }] }, new Map([['team.size', 5]])) // 0.8
 */
export function shareOfFull(
  { marks }: { readonly marks: readonly Pick<Mark, 'point' | 'marks'>[] },
  full: FullMarks,
): number | undefined {
  const given = marks.flatMap(({ point, marks: mark }) => {
    const most = full.get(point);
    return typeof mark === 'number' && most !== undefined ? [{ mark, most }] : [];
  });
  if (given.length === 0) return undefined;
  return compensatedSum(given.map(({ mark }) => mark)) / compensatedSum(given.map(({ most }) => most));
}
