import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import type { TakenCopy } from '../../domain/print/intake.ts';
import { paths } from '../document-paths.ts';

/** `rounds/{round}/intakes/{centre}.{copy}`: a copy of a printed return that is in. */
export interface IntakeRecord extends TakenCopy {
  readonly who: string;
  /** ISO time. */
  readonly at: string;
}

/** `rounds/{round}/scans/{centre}`: what stands in the ledger's cell for codes. */
export interface ScanRecord {
  readonly centre: string;
  readonly typed: string;
}

/** The trace of a copy that came in. */
export function receivedFact(round: string, record: IntakeRecord, before: IntakeRecord | undefined): AuditFact {
  const { centre, copy, code, snapshot, who, at } = record;
  return {
    ...{ at, who, action: 'paper-received', subject: paths.intake(round, centre, copy) },
    ...(before && { before: { code: before.code, snapshot: before.snapshot } }),
    after: { code, snapshot },
  };
}
