import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { termsDigest } from '../../domain/round/terms.ts';
import { unamendable } from '../../domain/round/unamendable.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord, toBody } from '../documents.ts';
import { listWorkbooks } from '../list-workbooks.ts';
import type { Office } from '../office.ts';
import { changedCentres, noteDefinition, openRound, recordWith } from '../open-round.ts';
import { keepTerms, keptTerms } from '../opening/kept-terms.ts';
import type { TermsInForce, VersionRecord } from '../opening/version-record.ts';
import { type MadeWorkbook, prepareWorkbooks } from '../prepare-workbooks.ts';
import { updateDocument } from '../update-document.ts';
import { migrateDue } from './migrate-due.ts';
import type { Migrated } from './migrate-workbook.ts';
import type { DueWorkbook, MigrationRecord } from './migration-record.ts';

export interface AmendmentReport {
  /** The version that holds now. */
  readonly version: number;
  /** These terms were in force already: at most workbooks that were left over were carried. */
  readonly isKnown: boolean;
  readonly workbooks: readonly Migrated[];
  /** Every workbook that the round wants, those among them that were not there. */
  readonly made: readonly MadeWorkbook[];
  readonly failures: readonly { readonly workbook: string; readonly message: string }[];
}

/**
 * Puts the definition as it is now in force as the round's next version, with reason and trace, and brings every workbook into its
 * layout without losing an entry. Broken off and done again, it goes on where it was. Problems: `ROUND_NOT_OPENED`,
 * `REASON_MISSING`, `AMENDMENT_REFUSED`.
 */
export async function amendRound(office: Office, { reason }: { readonly reason: string }): Promise<AmendmentReport> {
  const frozen = await termsInForce(office);
  const isKnown = termsDigest(office.definition) === frozen.terms;
  if (!isKnown) await putInForce(office, frozen, reason);
  const workbooks = await migrateDue(office);
  const { frozen: now = frozen } = await openRound(office);
  const { made, failures } = await prepareWorkbooks(office, { isFilled: false });
  const told = failures.map(({ workbook, problem }) => ({ workbook, message: problem.message }));
  return { version: now.version, isKnown, workbooks, made, failures: told };
}

/** The terms by which the round stands. Problems: `ROUND_NOT_OPENED`. */
export async function termsInForce({ store, definition }: Pick<Office, 'store' | 'definition'>): Promise<TermsInForce> {
  const record = await load<RoundRecord>(store, paths.round(definition.round.id));
  if (record?.frozen === undefined) throw new Problem('ROUND_NOT_OPENED', { round: definition.round.id });
  return record.frozen;
}

async function putInForce(office: Office, { terms: before }: TermsInForce, reason: string): Promise<void> {
  const { store, definition } = office;
  const faults = unamendable(await keptTerms(office, before), definition);
  if (faults.length > 0) throw new Problem('AMENDMENT_REFUSED', { faults });
  if (reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'amend-round' });
  const terms = await keepTerms(office, definition);
  await noteDefinition(office, terms);
  const entries = await listWorkbooks(office.workbooks);
  await updateDocument<RoundRecord>(store, paths.round(definition.round.id), async (record) => {
    if (record?.frozen === undefined || record.frozen.terms === terms) return undefined;
    return await amendment(office, { ...record, frozen: record.frozen }, { terms, reason, entries });
  });
}

interface Amendment extends Pick<VersionRecord, 'terms'> {
  readonly reason: string;
  readonly entries: readonly WorkbookEntry[];
}

async function amendment(
  office: Office,
  record: RoundRecord & { readonly frozen: TermsInForce },
  { terms, reason, entries }: Amendment,
) {
  const { definition, clock, who } = office;
  const round = definition.round.id;
  const version = record.frozen.version + 1;
  const at = clock.now().toISOString();
  const kept: VersionRecord = { version, terms, definition: definition.digest, who, at, reason };
  const due: MigrationRecord = { due: await dueBy(office, record.frozen, entries) };
  const fact: AuditFact = {
    ...{ at, who, action: 'amend-round', subject: paths.version(round, version), reason },
    ...{ before: record.frozen.terms, after: terms },
  };
  return {
    body: recordWith(office, record, { version, terms, isMigrating: true }),
    writes: [
      { kind: 'create', path: paths.version(round, version), body: toBody(kept) } as const,
      { kind: 'put', path: paths.migration(round), body: toBody(due) } as const,
      ...(await changedCentres(office)),
    ],
    facts: [fact],
  };
}

/** All workbooks; those that an earlier amendment left are in the layout of before that. */
async function dueBy(
  { store, definition }: Office,
  { version, terms }: TermsInForce,
  entries: readonly WorkbookEntry[],
): Promise<readonly DueWorkbook[]> {
  const left = (await load<MigrationRecord>(store, paths.migration(definition.round.id)))?.due ?? [];
  const behind = new Map(left.map((one) => [one.id, one]));
  return entries.map(({ id, kind, name }) => behind.get(id) ?? { id, kind, name, version, terms });
}
