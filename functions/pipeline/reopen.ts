import { Problem } from '../domain/problems/problem.ts';
import { localTimeSchema } from '../domain/round/ids.ts';
import { instantOf } from '../domain/round/zoned-time.ts';
import { askAgain } from './collect/workbook-feed.ts';
import { paths } from './document-paths.ts';
import type { LookAgain, ReturnHead } from './documents.ts';
import { knownCentre } from './known-centre.ts';
import { unlockReturn } from './lock-due.ts';
import type { Office } from './office.ts';
import { updateDocument } from './update-document.ts';

export interface ReopenRequest {
  /** Id, number or name. */
  readonly centre: string;
  /** Wall-clock time of the round's zone, `YYYY-MM-DDTHH:MM`. */
  readonly until: string;
  readonly reason: string;
}

/**
 * Opens one centre's return again for a time: what it saves as submitted until then replaces what was accepted, whenever that is
 * collected; afterwards it is closed again by itself. Leaves its trace with the reason; once more with the same time and reason it is the same act. Problems: `CENTRE_UNKNOWN`, `NOTHING_TO_REOPEN` when no return was ever collected,
 * `REASON_MISSING`, `TIME_INVALID` for what is no time to come.
 */
export async function reopen(
  office: Office,
  { centre: asked, until, reason }: ReopenRequest,
): Promise<{ readonly centre: string; readonly reopenedUntil: string }> {
  const { round } = office.definition;
  const centre = knownCentre(round, asked);
  if (reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'reopen' });
  const at = office.clock.now().toISOString();
  const reopenedUntil = timeToCome(until, round.timeZone, at);
  const path = paths.return(round.id, centre.id);
  let head: ReturnHead | undefined;
  await updateDocument<ReturnHead>(office.store, path, (before) => {
    if (before === undefined) throw new Problem('NOTHING_TO_REOPEN', { centre: centre.name });
    head = before;
    if (before.reopenedUntil === reopenedUntil && before.reopenReason === reason) return undefined;
    const fact = {
      ...{ at, who: office.who, action: 'reopen', subject: path, reason, after: reopenedUntil },
      ...(before.reopenedUntil && { before: before.reopenedUntil }),
    };
    // Without its feedback digest the return is looked at again at the next collect, even if its file does not change.
    return {
      body: { ...before, reopenedUntil, reopenReason: reason, feedback: '' } satisfies ReturnHead,
      facts: [fact],
    };
  });
  if (head !== undefined) {
    await unlockReturn(office, head);
    // Once more when the time is over: what is then submitted no longer counts, and a closed round locks it again.
    await askAgain(office, [lookAgainAt(head), { ...lookAgainAt(head), from: reopenedUntil }]);
  }
  return { centre: centre.id, reopenedUntil };
}

/** The workbook of a return, to be looked at whether it changes or not. */
export function lookAgainAt({ workbook, modifiedAt }: ReturnHead): LookAgain {
  return { ...workbook, kind: 'return', modifiedAt };
}

function timeToCome(until: string, timeZone: string, now: string): string {
  const isTime = localTimeSchema.safeParse(until).success;
  const instant = isTime ? instantOf(until, timeZone).toISOString() : undefined;
  if (instant === undefined || instant <= now) throw new Problem('TIME_INVALID', { found: until });
  return instant;
}
