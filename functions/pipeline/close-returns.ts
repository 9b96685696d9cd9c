import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { Problem } from '../domain/problems/problem.ts';
import { collect } from './collect/collect.ts';
import { loadHeads } from './collect/load-heads.ts';
import { askAgain } from './collect/workbook-feed.ts';
import { paths } from './document-paths.ts';
import type { ClosingRecord } from './documents.ts';
import { type LockReport, lockDue } from './lock-due.ts';
import type { Office } from './office.ts';
import { openRound } from './open-round.ts';
import { lookAgainAt } from './reopen.ts';
import { updateDocument } from './update-document.ts';

/**
 * Ends the filling in: everything is collected once more, the findings are written back with the word that the return is closed,
 * then every return is locked, but for those that are reopened for a time. What was saved before counts, whenever it is read. Being late locks nobody out; this is an act of the office, with its reason in
 * the trail. Again, only what is not locked yet is locked. Problems: `REASON_MISSING`.
 */
export async function closeReturns(office: Office, reason: string): Promise<LockReport> {
  if (reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'close' });
  await openRound(office);
  await collect(office);
  const path = paths.closing(office.definition.round.id);
  const at = office.clock.now().toISOString();
  const fact: AuditFact = { at, who: office.who, action: 'close', subject: path, reason };
  await updateDocument<ClosingRecord>(office.store, path, (before) =>
    before === undefined ? { body: { reason, who: office.who, at, locked: [] }, facts: [fact] } : undefined,
  );
  await sayClosed(office);
  return lockDue(office);
}

/** A locked workbook takes no word of ours any more, so that it has to say before that it is closed. */
async function sayClosed(office: Office): Promise<void> {
  const untold = [...(await loadHeads(office)).values()].filter(
    ({ life }) => life?.state !== 'closed' && life?.state !== 'reopened',
  );
  if (untold.length === 0) return;
  await askAgain(office, untold.map(lookAgainAt));
  await collect(office);
}
