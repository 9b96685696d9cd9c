import type { LedgerEntry, VerifiedFigure } from '../domain/intake/reviews.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type LedgerRecord } from './documents.ts';
import type { Office } from './office.ts';

export type LedgerEntries = ReadonlyMap<string, LedgerEntry>;

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

/** Of ledger entries those verified values that they hold, by centre id. */
export function verifiedFigures(entries: ReadonlyMap<string, LedgerEntry>): Map<string, readonly VerifiedFigure[]> {
  return new Map(
    [...entries].flatMap(([centre, { verified }]) => (verified === undefined ? [] : [[centre, verified]])),
  );
}
