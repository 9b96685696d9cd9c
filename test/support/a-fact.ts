import type { AuditFact } from '../../functions/domain/audit/audit-entry.ts';

/** A veto by the office. */
export function aFact(changes: Partial<AuditFact> = {}): AuditFact {
  return {
    at: '2020-06-01T09:00:00+08:00',
    who: 'office',
    action: 'veto',
    subject: 'rounds/r1/ledger/shantou',
    ...changes,
  };
}
