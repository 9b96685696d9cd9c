import type { Claim, DoubleClaim } from '../domain/double-claims/claim.ts';
import { type ClaimSource, claimsOf } from '../domain/double-claims/claims-of.ts';
import { doubleClaims, sharedClaims } from '../domain/double-claims/double-claims.ts';
import type { EvidenceFiles } from '../ports/evidence-files.ts';
import { paths } from './document-paths.ts';
import { bodyOf, loadAll, type ReturnHead, type Snapshot } from './documents.ts';
import { keepEvidence, keptEvidence } from './double-claims/evidence-record.ts';
import type { Office } from './office.ts';
import { pagesOf } from './pages-of.ts';

type Place = Pick<Office, 'store' | 'definition'>;

/**
 * What is claimed twice among the returns of this round and of all other rounds in the store: as they were submitted, or as they were
 * last read where nothing was accepted yet. Files that are given are those of this round’s centres, and are kept; those of other
 * rounds are known as they were kept then. For the office alone: it names centres.
 */
export async function findDoubleClaims(office: Place, files?: EvidenceFiles): Promise<readonly DoubleClaim[]> {
  if (files !== undefined) await keepEvidence(office, files);
  const sources: ClaimSource[] = [];
  for await (const source of claimSources(office, { isSubmitted: false })) sources.push(source);
  return doubleClaims(office.definition.round.checks, sources);
}

/** The same of submitted returns alone and without their texts; a few returns are in memory at a time, whatever their number. */
export async function findSharedClaims(office: Place): Promise<readonly DoubleClaim[]> {
  const claims: Claim[] = [];
  let returns = 0;
  for await (const source of claimSources(office, { isSubmitted: true })) {
    returns += 1;
    claims.push(...claimsOf(source));
  }
  return sharedClaims(office.definition.round.checks, claims, returns);
}

/** Returns that are in memory as they came at one time. */
const RETURNS_A_PAGE = 50;

async function* claimSources(
  { store, definition }: Place,
  { isSubmitted }: { readonly isSubmitted: boolean },
): AsyncGenerator<ClaimSource> {
  for (const round of await roundsIn(store, definition.round.id)) {
    const evidence = await keptEvidence({ store }, round);
    for (const page of pagesOf(await snapshotPlaces(store, round, isSubmitted), RETURNS_A_PAGE)) {
      for (const snapshot of await loadAll<Snapshot>(store, page)) {
        if (snapshot === undefined) continue;
        const files = evidence.get(snapshot.centre);
        yield { round, reading: snapshot.reading, ...(files && { files }) };
      }
    }
  }
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

async function snapshotPlaces(store: Office['store'], round: string, isSubmitted: boolean): Promise<readonly string[]> {
  const places: string[] = [];
  for await (const document of store.list(paths.returns(round))) {
    const { centre, accepted, snapshot, begun } = bodyOf<ReturnHead>(document);
    const isWanted = accepted !== undefined || (begun && !isSubmitted);
    if (isWanted) places.push(paths.snapshot(round, centre, accepted?.snapshot ?? snapshot));
  }
  return places;
}
