import { Problem } from '../domain/problems/problem.ts';
import { instantOf } from '../domain/round/zoned-time.ts';
import { commitAudited } from './audit.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type ReturnHead, toBody } from './documents.ts';
import { knownCentre } from './known-centre.ts';
import type { Office } from './office.ts';

export interface ReopenRequest {
  /** Id, number or name. */
  readonly centre: string;
  /** Wall-clock time of the round's zone, `YYYY-MM-DDTHH:MM`. */
  readonly until: string;
  readonly reason: string;
}

/**
 * Opens one centre's return again for a time: what it submits until then replaces what was accepted, at the next collect.
 * Leaves its trace with the reason. Problems: `CENTRE_UNKNOWN`, `NOTHING_TO_REOPEN` when no return was ever collected,
 * `REASON_MISSING`.
 */
export async function reopen(office: Office, { centre: asked, until, reason }: ReopenRequest): Promise<ReturnHead> {
  const { round } = office.definition;
  const centre = knownCentre(round, asked);
  if (reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'reopen' });
  const path = paths.return(round.id, centre.id);
  const document = await office.store.get(path);
  if (document === undefined) throw new Problem('NOTHING_TO_REOPEN', { centre: centre.name });
  const before = bodyOf<ReturnHead>(document);
  // Without its feedback digest the return is looked at again at the next collect, even if its file does not change.
  const head: ReturnHead = { ...before, reopenedUntil: instantOf(until, round.timeZone).toISOString(), feedback: '' };
  await commitAudited(
    office.store,
    [{ kind: 'put', path, body: toBody(head), ifVersion: document.version }],
    [
      {
        ...{ at: office.clock.now().toISOString(), who: office.who, action: 'reopen', subject: path, reason },
        ...(before.reopenedUntil && { before: before.reopenedUntil }),
        after: head.reopenedUntil,
      },
    ],
  );
  return head;
}
