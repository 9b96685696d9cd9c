import { type Centre, isAssigned } from '../domain/round/centre.ts';
import { instantOf } from '../domain/round/zoned-time.ts';
import type { WorkbookGuest } from '../ports/workbooks.ts';
import type { Office } from './office.ts';

/**
 * Who may open a centre's return: its own people write; the reviewers of this centre read, until the round's
 * `reviewsUntil` where it names one. Nobody where no address is known.
 */
export function guestsOfReturn({ definition }: Pick<Office, 'definition'>, centre: Centre): readonly WorkbookGuest[] {
  const { round, reviewers, contacts } = definition;
  const until = round.reviewsUntil && instantOf(round.reviewsUntil, round.timeZone).toISOString();
  const reading = reviewers.filter((reviewer) => isAssigned(reviewer, centre.id));
  return [
    ...(contacts.centres[centre.id] ?? []).map((address): WorkbookGuest => ({ address, role: 'writer' })),
    ...reading
      .flatMap(({ id }) => contacts.reviewers[id] ?? [])
      .map((address): WorkbookGuest => ({ address, role: 'reader', ...(until !== undefined && { until }) })),
  ];
}

/** A reviewer writes in their own scorecard. */
export function guestsOfScorecard(
  { definition }: Pick<Office, 'definition'>,
  reviewer: string,
): readonly WorkbookGuest[] {
  return (definition.contacts.reviewers[reviewer] ?? []).map((address) => ({ address, role: 'writer' }));
}
