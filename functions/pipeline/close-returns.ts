import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { Problem } from '../domain/problems/problem.ts';
import { collect } from './collect/collect.ts';
import { paths } from './document-paths.ts';
import type { ClosingRecord } from './documents.ts';
import { type LockReport, lockDue } from './lock-due.ts';
import type { Office } from './office.ts';
import { openRound } from './open-round.ts';
import { updateDocument } from './update-document.ts';

/**
 * Ends the filling in: everything is collected once more, the findings are written back, then every return is locked, but for
 * those that are reopened for a time. Being late locks nobody out; this is an act of the office, with its reason in
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
  return lockDue(office);
}
