import type { DoubleClaim } from '../domain/double-claims/claim.ts';
import type { ClaimSource } from '../domain/double-claims/claims-of.ts';
import { doubleClaims } from '../domain/double-claims/double-claims.ts';
import type { EvidenceFiles } from '../ports/evidence-files.ts';
import { paths } from './document-paths.ts';
import { bodyOf, loadAll, type ReturnHead, type Snapshot } from './documents.ts';
import type { Office } from './office.ts';

/**
 * What is claimed twice among the returns of this round and of all other rounds in the store: as they were submitted, or as they were
 * last read where nothing was accepted yet. Files are those of this round's centres, where there is a place for them. For the
 * office alone: it names centres.
 */
export async function findDoubleClaims(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  files?: EvidenceFiles,
): Promise<readonly DoubleClaim[]> {
  const { round } = definition;
  const sources: ClaimSource[] = [];
  for (const id of await roundsIn(store, round.id)) {
    for (const { reading } of await snapshotsOf(store, id)) {
      const own = id === round.id ? await files?.of(reading.centre) : undefined;
      sources.push({ round: id, reading, ...(own && { files: own }) });
    }
  }
  return doubleClaims(round.checks, sources);
}

/** This round first, whether or not it was opened. */
async function roundsIn(store: Office['store'], own: string): Promise<readonly string[]> {
  const found: string[] = [own];
  for await (const { path } of store.list(paths.rounds())) {
    const id = path.split('/').at(-1);
    if (id !== undefined && id !== own) found.push(id);
  }
  return found;
}

async function snapshotsOf(store: Office['store'], round: string): Promise<readonly Snapshot[]> {
  const places: string[] = [];
  for await (const document of store.list(paths.returns(round))) {
    const { centre, accepted, snapshot, begun } = bodyOf<ReturnHead>(document);
    if (accepted !== undefined || begun) places.push(paths.snapshot(round, centre, accepted?.snapshot ?? snapshot));
  }
  return (await loadAll<Snapshot>(store, places)).filter((found) => found !== undefined);
}
