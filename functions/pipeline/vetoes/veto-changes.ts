import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import type { CellSource } from '../../domain/intake/reading.ts';
import type { LedgerEntry, VetoReading } from '../../domain/intake/reviews.ts';
import type { VetoCase } from '../../domain/veto/veto-case.ts';
import { vetoReason } from '../../domain/veto/veto-reason.ts';
import { type VetoStep, vetoSteps } from '../../domain/veto/veto-steps.ts';
import { paths } from '../document-paths.ts';
import type { Office } from '../office.ts';
import type { RecordedStep, VetoRecord } from './veto-record.ts';

/** What the rows of the tab of vetoes come to, and what was on record before. */
export interface VetoNews {
  readonly readings: readonly VetoReading[];
  readonly records: ReadonlyMap<string, VetoRecord>;
}

/** A document with the trace of how it came about. */
export interface VetoChange {
  readonly path: string;
  readonly body: VetoRecord;
  readonly facts: readonly AuditFact[];
}

/** The records that stand for the readings, with a fact for every step: who decided stays in both. */
export function vetoChanges(office: Office, { readings, records }: VetoNews): readonly VetoChange[] {
  const at = office.clock.now().toISOString();
  return readings.flatMap(({ centre, found }) => {
    if (found === undefined) return [];
    const before = records.get(centre);
    const path = paths.veto(office.definition.round.id, centre);
    const taken = vetoSteps(before?.found, found);
    const steps: RecordedStep[] = taken.map((step) => ({ ...step, number: found.number, at }));
    const isNews = before === undefined || steps.length > 0;
    const body = { centre, found, at: isNews ? at : before.at, steps: [...(before?.steps ?? []), ...steps] };
    return [{ path, body, facts: taken.map((step) => factOf(office, { path, at, step })) }];
  });
}

function factOf(
  { who }: Office,
  { path, at, step }: { readonly path: string; readonly at: string; readonly step: VetoStep },
): AuditFact {
  const { kind, reason, by, on } = step;
  return {
    ...{ at, who, action: `veto-${kind}`, subject: path, reason },
    after: { by: [...by], ...(on !== undefined && { on }) },
  };
}

/**
 * The register's entries with what the process came to: only a veto in force counts. A centre whose row is missing keeps the entry that it had,
 * so that its veto does not depend on the row.
 */
export function withVetoes(
  office: Pick<Office, 'definition'>,
  entries: readonly LedgerEntry[],
  { before, ...news }: VetoNews & { readonly before: ReadonlyMap<string, LedgerEntry> },
): readonly LedgerEntry[] {
  const own = new Map(entries.map((entry) => [entry.centre, entry]));
  const cases = casesOf(news);
  return office.definition.round.centres.flatMap(({ id }) => {
    const found = cases.get(id);
    const entry = own.get(id) ?? (found?.state === 'in-force' ? (before.get(id) ?? emptyEntry(id)) : undefined);
    return entry === undefined ? [] : { ...entry, ...vetoOf(office, found) };
  });
}

function casesOf({ readings, records }: VetoNews): ReadonlyMap<string, VetoCase> {
  const recorded = [...records].map(([centre, { found }]) => [centre, found] as const);
  return new Map([...recorded, ...readings.flatMap(({ centre, found }) => (found ? [[centre, found] as const] : []))]);
}

function vetoOf({ definition }: Pick<Office, 'definition'>, found: VetoCase | undefined) {
  if (found?.state !== 'in-force') return { veto: false, vetoReason: '' };
  const { veto, language } = definition.round;
  return { veto: true, vetoReason: vetoReason(found.raised, veto, language) };
}

const NOWHERE: CellSource = { tab: '', a1: '' };

function emptyEntry(centre: string): LedgerEntry {
  return { centre, seals: [], veto: false, vetoReason: '', note: '', source: NOWHERE };
}
