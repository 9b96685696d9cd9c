import { assignReviewers } from '../../domain/assignment/assign-reviewers.ts';
import type { Assignment, AssignmentRequest, CentresOf, Panellist } from '../../domain/assignment/assignment.ts';
import { municipalityKey } from '../../domain/assignment/bar-between.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { isAssigned } from '../../domain/round/centre.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type ReviewRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { faultText } from './fault-text.ts';
import { type StaleScorecard, staleScorecards } from './stale-scorecards.ts';

export interface AssignOptions {
  /** Reviews of each centre; absent: as many as the round requires. */
  readonly perCentre?: number;
  /** Absent: the round's id. */
  readonly seed?: string;
}

export interface AssignmentPlan extends Assignment {
  readonly perCentre: number;
  readonly seed: string;
  /** Whether it differs from what the list of reviewers says now. */
  readonly isChanged: boolean;
  /** Conflicts that were ticked in scorecards, and so are no longer assigned. */
  readonly ticked: readonly { readonly reviewer: string; readonly centre: string }[];
  /** Centres of which no municipality is known, where reviewers have one: nobody was kept away from them by it. */
  readonly withoutCity: readonly string[];
  /** Municipalities of reviewers that no centre is in: right for guests, wrong where misspelt. */
  readonly elsewhere: readonly { readonly reviewer: string; readonly municipality: string }[];
  /** Scorecards that are handed out already and hold other centres than these. */
  readonly stale: readonly StaleScorecard[];
}

/**
 * Who is to mark whom, without writing anything. What is assigned already is kept as far as it goes; pairs set by hand, and
 * those with marks on record, are not moved. Problems: `ASSIGNMENT_IMPOSSIBLE`.
 */
export async function planAssignment(
  office: Pick<Office, 'store' | 'definition' | 'workbooks'>,
  options: AssignOptions = {},
): Promise<AssignmentPlan> {
  const { round, reviewers, panel } = office.definition;
  const { perCentre = round.rubric.reviewsRequired, seed = round.id } = options;
  const { ticked, marked } = await reviewFacts(office);
  const held: CentresOf = new Map(reviewers.map(({ id, centres = [] }) => [id, centres]));
  const members = new Map(panel.map((member) => [member.id, member]));
  const panellists = reviewers.map(({ id, name, conflicts = [] }): Panellist => {
    const own = ticked.filter(({ reviewer }) => reviewer === id).map(({ centre }) => centre);
    return { id, name, municipalities: members.get(id)?.municipalities ?? [], conflicts: [...conflicts, ...own] };
  });
  const pinned: CentresOf = new Map(
    reviewers.map((reviewer, place) => {
      const { id } = reviewer;
      const barred = panellists[place]?.conflicts ?? [];
      const done = (marked.get(id) ?? []).filter((centre) => isAssigned(reviewer, centre) && !barred.includes(centre));
      return [id, [...new Set([...(members.get(id)?.pinned ?? []), ...done])]];
    }),
  );
  const request: AssignmentRequest = { centres: round.centres, panel: panellists, perCentre, seed, held, pinned };
  const { assignment, faults } = assignReviewers(request);
  if (assignment === undefined) {
    throw new Problem('ASSIGNMENT_IMPOSSIBLE', { faults: faults.map((fault) => faultText(fault, request)) });
  }
  return {
    ...assignment,
    ...{ perCentre, seed, ticked },
    isChanged: reviewers.some(({ id, centres }) => !isSame(centres, assignment.centresOf.get(id))),
    withoutCity: panel.every(({ municipalities }) => municipalities.length === 0)
      ? []
      : round.centres.filter(({ city = '' }) => city === '').map(({ id }) => id),
    elsewhere: elsewhere(request),
    stale: await staleScorecards(office, assignment.centresOf),
  };
}

interface ReviewFacts {
  readonly ticked: AssignmentPlan['ticked'];
  /** Centres with marks on record, by reviewer. */
  readonly marked: CentresOf;
}

async function reviewFacts({ store, definition }: Pick<Office, 'store' | 'definition'>): Promise<ReviewFacts> {
  const ticked: { readonly reviewer: string; readonly centre: string }[] = [];
  const marked = new Map<string, string[]>();
  for await (const document of store.list(paths.reviews(definition.round.id))) {
    const { reviewer, centre, conflict, marks } = bodyOf<ReviewRecord>(document).review;
    if (conflict) ticked.push({ reviewer, centre });
    else if (marks.some((mark) => mark.marks !== undefined)) {
      marked.set(reviewer, [...(marked.get(reviewer) ?? []), centre]);
    }
  }
  return { ticked, marked };
}

function isSame(before: readonly string[] | undefined, after: readonly string[] | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return before.length === after.length && after.every((centre) => before.includes(centre));
}

function elsewhere({ centres, panel }: AssignmentRequest): AssignmentPlan['elsewhere'] {
  const cities = new Set(centres.map(({ city = '' }) => municipalityKey(city)));
  return panel.flatMap(({ id, municipalities }) =>
    municipalities
      .filter((municipality) => !cities.has(municipalityKey(municipality)))
      .map((municipality) => ({ reviewer: id, municipality })),
  );
}
