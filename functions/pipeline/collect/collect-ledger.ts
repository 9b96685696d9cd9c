import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { readLedger } from '../../domain/intake/read-ledger.ts';
import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import type { Write } from '../../ports/store.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { commitAudited } from '../audit.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type LedgerRecord, toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { countIssues } from './collect-scorecards.ts';
import { plainFindings, writeFindings } from './give-findings.ts';
import { type KnownWorkbooks, upToDate } from './known-workbooks.ts';
import type { Outcome } from './outcome.ts';
import { type IdentifiedWorkbook, readIdentified, understood } from './read-identified.ts';

/** Collects the office's ledger. Every veto that is raised or lifted leaves its trace in the audit trail. */
export async function collectLedger(office: Office, known: KnownWorkbooks): Promise<readonly Outcome[]> {
  const entries = await office.workbooks.list('ledger');
  const [entry, ...others] = entries;
  if (entry === undefined) return [];
  if (others.length > 0) return [twice(entries)];
  if (upToDate(known, entry, office.definition.digest))
    return [{ kind: 'unchanged', subject: 'ledger', workbook: entry.name }];
  const read = await readIdentified(office, entry);
  return ['kind' in read ? read : await keep(office, entry, read)];
}

async function keep(office: Office, entry: WorkbookEntry, read: IdentifiedWorkbook): Promise<Outcome> {
  const { round, layouts, digest } = office.definition;
  const ledger = understood(entry, () => readLedger({ round, layout: layouts.ledger }, read.workbook));
  if ('kind' in ledger) return ledger;
  const before = await ledgerEntries(office);
  const writes = ledger.entries.map((one): Write => {
    const body: LedgerRecord = { entry: one };
    return { kind: 'put', path: paths.ledgerEntry(round.id, one.centre), body: toBody(body) };
  });
  const facts = ledger.entries.flatMap((one) => vetoFacts(office, before.get(one.centre), one));
  await commitAudited(office.store, writes, facts);
  const feedback = plainFindings(office, { ...ledger, texts: layouts.ledger.findings, places: ledger.places });
  const written = await writeFindings(office, { id: entry.id, version: read.version }, feedback);
  const outcome = { subject: 'ledger', workbook: entry.name, ...countIssues(ledger.issues) };
  // Without its record the ledger is read again at the next collect, and gets its findings then.
  if (written.kind !== 'checked') return { ...outcome, ...written };
  const { id, name } = entry;
  const record: WorkbookRecord = {
    id,
    kind: 'ledger',
    name,
    version: written.version,
    definition: digest,
    subject: 'ledger',
  };
  await office.store.commit([{ kind: 'put', path: paths.workbook(round.id, id), body: toBody(record) }]);
  return { kind: 'checked', ...outcome };
}

/** The ledger as last collected, by centre id. */
export async function ledgerEntries({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<Map<string, LedgerEntry>> {
  const entries = new Map<string, LedgerEntry>();
  for await (const document of store.list(paths.ledger(definition.round.id))) {
    const { entry } = bodyOf<LedgerRecord>(document);
    entries.set(entry.centre, entry);
  }
  return entries;
}

/** A veto is in force only with its reason. */
export function vetoInForce(entry: LedgerEntry | undefined): string | undefined {
  return entry?.veto === true && entry.vetoReason.trim() !== '' ? entry.vetoReason : undefined;
}

function vetoFacts(office: Office, before: LedgerEntry | undefined, after: LedgerEntry): AuditFact[] {
  const [was, is] = [vetoInForce(before), vetoInForce(after)];
  if (was === is) return [];
  const subject = paths.ledgerEntry(office.definition.round.id, after.centre);
  const reason = is ?? after.vetoReason;
  return [
    {
      at: office.clock.now().toISOString(),
      who: office.who,
      action: is === undefined ? 'veto-lifted' : 'veto-raised',
      subject,
      ...(reason !== '' && { reason }),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    },
  ];
}

function twice(entries: readonly WorkbookEntry[]): Outcome {
  const files = entries.map(({ name }) => `“${name}”`).join('、');
  const message = `有 ${entries.length} 份台账：${files}。请只保留一份；在此之前沿用上次读到的台账 / several ledgers: keep one`;
  return { kind: 'failed', subject: 'ledger', workbook: files, message };
}
