import { isBegun } from '../domain/intake/review-content.ts';
import { type CentreReviews, centreReviews } from '../domain/reviewing/centre-reviews.ts';
import { isAssigned } from '../domain/round/centre.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type ReviewRecord } from './documents.ts';
import { reviewCounter } from './evaluate/run-inputs.ts';
import type { Office } from './office.ts';

/** Where the reviews of a centre stand. Reviewers are named by id: this is for the office. */
export interface ReviewStatus extends Pick<CentreReviews, 'given' | 'required' | 'conflicts' | 'spread' | 'far'> {
  /** Assigned, without a conflict, and not finished yet. */
  readonly missing: readonly { readonly reviewer: string; readonly isBegun: boolean }[];
  /** Ids of reviewers who ticked a conflict in the scorecard. */
  readonly conflicted: readonly string[];
}

/** The reviews on record, as a run would count them now. */
export async function reviewStatuses({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<(centre: string) => ReviewStatus> {
  const { round, reviewers } = definition;
  const counted = reviewCounter(definition);
  const records = new Map<string, ReviewRecord[]>();
  for await (const document of store.list(paths.reviews(round.id))) {
    const record = counted(bodyOf<ReviewRecord>(document));
    if (record === undefined) continue;
    const { centre } = record.review;
    records.set(centre, [...(records.get(centre) ?? []), record]);
  }
  return (centre) => {
    const own = records.get(centre) ?? [];
    const finished = own.filter((record) => record.finished).map(({ review }) => review);
    const { views: _, ...facts } = centreReviews(round.rubric, finished);
    const missing = reviewers.flatMap((reviewer) => {
      const record = own.find(({ review }) => review.reviewer === reviewer.id);
      const isOut = record?.finished === true || record?.review.conflict === true;
      if (!isAssigned(reviewer, centre) || isOut) return [];
      return [{ reviewer: reviewer.id, isBegun: record !== undefined && isBegun(record.review) }];
    });
    const conflicted = own.filter(({ review }) => review.conflict).map(({ review }) => review.reviewer);
    return { ...facts, missing, conflicted };
  };
}

/** How many earlier versions of each review of a centre are in its history; reviewers without any are absent. */
export async function earlierVersions(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  centre: string,
): Promise<readonly { readonly reviewer: string; readonly count: number }[]> {
  const { id: round } = definition.round;
  const counted: { readonly reviewer: string; readonly count: number }[] = [];
  for (const { id: reviewer } of definition.reviewers) {
    let count = 0;
    for await (const _ of store.list(paths.reviewVersions(round, reviewer, centre))) count += 1;
    if (count > 0) counted.push({ reviewer, count });
  }
  return counted;
}
