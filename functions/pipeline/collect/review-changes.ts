import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { isBegun, reviewDigest } from '../../domain/intake/review-content.ts';
import type { ScorecardReading } from '../../domain/intake/reviews.ts';
import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { loadAll, type ReviewRecord, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import type { ReadingChanges } from './keep-reading.ts';

/**
 * The writes that put a scorecard's reviews in the place of those on record. One that said something else goes to its history
 * in the same commit. Where it was finished, so that it had counted, the trail names it and what replaced it: one
 * entry for the scorecard, with the digests by review.
 */
export async function reviewChanges(
  office: Pick<Office, 'store' | 'definition' | 'clock' | 'who'>,
  subject: string,
  { reviews, reviewer, reviewerName, finished }: ScorecardReading,
): Promise<ReadingChanges> {
  const round = office.definition.round.id;
  const before = await loadAll<ReviewRecord>(
    office.store,
    reviews.map(({ centre }) => paths.review(round, reviewer, centre)),
  );
  const changes = reviews.flatMap((review, place) => {
    const change = { before: before[place], after: { review, reviewerName, finished } };
    return digestOf(change.before ?? null) === digestOf(change.after) ? [] : [change];
  });
  const replaced = changes.filter(isReplacement);
  const counted = replaced.filter(({ before: { finished: had } }) => had);
  const isCounted = (change: Change): boolean => counted.some((one) => one === change);
  return {
    writes: changes.filter((change) => !isCounted(change)).flatMap((change) => writesOf(round, change)),
    audited: counted.flatMap((change) => writesOf(round, change)),
    facts: counted.length === 0 ? [] : [replacement(office, subject, counted)],
  };
}

interface Change {
  readonly before: ReviewRecord | undefined;
  readonly after: ReviewRecord;
}

interface Replacement extends Change {
  readonly before: ReviewRecord;
}

const hashOf = ({ review, finished }: ReviewRecord): string => reviewDigest(review, finished);

function isReplacement(change: Change): change is Replacement {
  const { before, after } = change;
  return before !== undefined && isBegun(before.review) && hashOf(before) !== hashOf(after);
}

function writesOf(round: string, change: Change): readonly Write[] {
  const { reviewer, centre } = change.after.review;
  const current: Write = { kind: 'put', path: paths.review(round, reviewer, centre), body: toBody(change.after) };
  if (!isReplacement(change)) return [current];
  const path = paths.reviewVersion(round, { reviewer, centre, hash: hashOf(change.before) });
  return [{ kind: 'put', path, body: toBody(change.before) }, current];
}

function replacement(
  { clock, who }: Pick<Office, 'clock' | 'who'>,
  subject: string,
  counted: readonly Replacement[],
): AuditFact {
  const hashes = (of: (change: Replacement) => ReviewRecord): Record<string, string> =>
    Object.fromEntries(
      counted.map((change) => [`${change.after.review.reviewer}.${change.after.review.centre}`, hashOf(of(change))]),
    );
  return {
    ...{ at: clock.now().toISOString(), who, action: 'replace-reviews', subject },
    before: hashes(({ before }) => before),
    after: hashes(({ after }) => after),
  };
}
