import type { VetoCase } from '../../domain/veto/veto-case.ts';
import type { VetoStep } from '../../domain/veto/veto-steps.ts';
import { paths } from '../document-paths.ts';
import { bodyOf } from '../documents.ts';
import type { Office } from '../office.ts';

/** A step as it was read from the ledger. */
export interface RecordedStep extends VetoStep {
  /** Which veto of this centre it belongs to, from 1. */
  readonly number: number;
  /** ISO time at which it was read. */
  readonly at: string;
}

/** `rounds/{round}/vetoes/{centre}`: the centre's last veto, and every step of all; nothing is ever taken out. */
export interface VetoRecord {
  readonly centre: string;
  readonly found: VetoCase;
  /** ISO time of the last step. */
  readonly at: string;
  readonly steps: readonly RecordedStep[];
}

/** What stands on record of vetoes, by centre id; nothing where the round has no process for them. */
export async function vetoRecords({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<ReadonlyMap<string, VetoRecord>> {
  const records = new Map<string, VetoRecord>();
  const { round } = definition;
  if (round.veto === undefined) return records;
  for await (const document of store.list(paths.vetoes(round.id))) {
    const record = bodyOf<VetoRecord>(document);
    records.set(record.centre, record);
  }
  return records;
}
