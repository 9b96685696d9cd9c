/** Who is to have which report. */
import { isAssigned, type Reviewer } from '../round/centre.ts';
import type { Audience, DeliverySettings, Way } from './delivery-settings.ts';

/** One report that one recipient is to have. */
export interface Entitlement {
  readonly audience: Audience;
  /** Id of the reviewer or the centre. */
  readonly recipient: string;
  /** Id of the centre that the report is about, or the name of the summary. */
  readonly subject: string;
  readonly ways: readonly Way[];
}

export interface EntitlementFacts {
  readonly settings: DeliverySettings;
  /** Ids of the round's centres. */
  readonly centres: readonly string[];
  readonly reviewers: readonly Reviewer[];
  /** `reviewer.centre` of each conflict of interest that was ticked in a scorecard. */
  readonly conflicts: ReadonlySet<string>;
  /** What the summary is called among the subjects. */
  readonly summary: string;
}

/**
 * Reviewers have the reports of the centres assigned to them, but for those with which they have a conflict of interest, and the
 * summary where the round says so; a centre has its own report and no other. A reviewer without a centre has nothing.
 *
 * @example entitlementsOf(facts).map(({ recipient, subject }) => [recipient, subject]) // [['r1', 'foshan'], ['foshan', 'foshan']]
 */
export function entitlementsOf(facts: EntitlementFacts): readonly Entitlement[] {
  const { settings, centres } = facts;
  const own = centres.map((centre): Entitlement => {
    return { audience: 'centres', recipient: centre, subject: centre, ways: settings.centres?.by ?? [] };
  });
  return [...facts.reviewers.flatMap((one) => ofReviewer(one, facts)), ...own].filter(({ ways }) => ways.length > 0);
}

function ofReviewer(
  reviewer: Reviewer,
  { settings, centres, conflicts, summary }: EntitlementFacts,
): readonly Entitlement[] {
  const ways = settings.reviewers?.by ?? [];
  const { id: recipient } = reviewer;
  const marked = centres.filter((centre) => isAssigned(reviewer, centre) && !conflicts.has(`${recipient}.${centre}`));
  const subjects = settings.reviewers?.summary === true && marked.length > 0 ? [...marked, summary] : marked;
  return subjects.map((subject) => ({ audience: 'reviewers', recipient, subject, ways }));
}
