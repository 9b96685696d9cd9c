/** What the reviews of a whole run come to beside the scores. */
import type { Rubric } from '../round/rubric.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { CentreReviews } from './centre-reviews.ts';

export interface RunReviews {
  /** By centre id; a centre without any review may be absent. */
  readonly centres: ReadonlyMap<string, CentreReviews>;
  /** Over the shares of all full marks, then of each section; absent where it cannot be told. */
  readonly total: Agreement | undefined;
  readonly sections: ReadonlyMap<string, Agreement | undefined>;
}

/** @example runReviews(round.rubric, new Map([['shantou', centreReviews(round.rubric, reviews)]])).total */
export function runReviews(
  { sections }: Pick<Rubric, 'sections'>,
  centres: ReadonlyMap<string, CentreReviews>,
): RunReviews {
  const views = [...centres].flatMap(([centre, { views: own }]) => own.map((view) => ({ ...view, centre })));
  const over = (shareIn: (view: (typeof views)[number]) => number | undefined): Agreement | undefined =>
    agreementOf(
      views.flatMap((view) => {
        const value = shareIn(view);
        return value === undefined ? [] : [{ centre: view.centre, reviewer: view.reviewer, value }];
      }),
    );
  return {
    centres,
    total: over(({ total }) => total),
    sections: new Map(sections.map(({ id }) => [id, over((view) => view.sections[id])])),
  };
}
