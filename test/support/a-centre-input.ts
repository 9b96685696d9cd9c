import type { FigureObservation } from '../../functions/domain/intake/reading.ts';
import type { Mark, Review } from '../../functions/domain/intake/reviews.ts';
import type { CentreInput } from '../../functions/domain/scoring/standing.ts';

export interface CentreInputFacts {
  readonly centre?: string;
  /** Reported values by indicator; `null` is a figure that was not reported. */
  readonly figures?: Readonly<Record<string, number | null>>;
  /** One record of marks by point for each reviewer. */
  readonly marks?: readonly Readonly<Record<string, Mark['marks']>>[];
  readonly changes?: Partial<CentreInput>;
}

function aFigure([indicator, value]: [string, number | null], position: number): FigureObservation {
  return {
    indicator,
    source: { tab: '数据统计表', a1: `E${position + 5}` },
    raw: { value },
    reading: value === null ? { kind: 'rejected', code: 'REJECT_EMPTY' } : { kind: 'number', value, warnings: [] },
    explanation: '',
  };
}

/** One reviewer's view of a centre, with marks by `section.point`. */
export function aReview(reviewer: string, centre: string, marks: Readonly<Record<string, Mark['marks']>>): Review {
  return {
    reviewer,
    centre,
    conflict: false,
    comment: '',
    marks: Object.entries(marks).map(([point, given], position) => ({
      point,
      marks: given,
      comment: '',
      source: { tab: '评分表', a1: `F${position + 4}` },
    })),
  };
}

/** A submitted, eligible centre with one full review, unless told otherwise. */
export function aCentreInput({
  centre = 'shantou',
  figures = {},
  marks,
  changes = {},
}: CentreInputFacts = {}): CentreInput {
  const reviews = (marks ?? [{ 'operation.team': 24, 'operation.rules': 16, 'results.services': 40 }]).map(
    (given, position) => aReview(`reviewer-${position + 1}`, centre, given),
  );
  return {
    centre,
    eligible: true,
    refused: false,
    submitted: { snapshot: `snapshot-of-${centre}`, figures: Object.entries(figures).map(aFigure) },
    reviews,
    ...changes,
  };
}
