import type { EvidenceFile } from '../../domain/double-claims/claims-of.ts';
import type { EvidenceFiles } from '../../ports/evidence-files.ts';
import { changedWrites } from '../collect/changed-writes.ts';
import { paths } from '../document-paths.ts';
import { bodyOf } from '../documents.ts';
import type { Office } from '../office.ts';

/** `rounds/{round}/evidenceFiles/{centre}`: what the centre’s folder held when it was last looked through. */
interface EvidenceRecord {
  readonly centre: string;
  readonly files: readonly EvidenceFile[];
}

/** A document holds so many and no more. */
const MOST_FILES = 5_000;

/**
 * Keeps names and hashes of this round’s files, so that a search in a later year finds them when the folder is gone. A centre whose
 * folder is empty or not there keeps what was known of it.
 */
export async function keepEvidence(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  evidence: EvidenceFiles,
): Promise<void> {
  const { id, centres } = definition.round;
  for (const { id: centre } of centres) {
    const files = (await evidence.of(centre)).slice(0, MOST_FILES);
    if (files.length === 0) continue;
    const body: EvidenceRecord = { centre, files };
    const writes = await changedWrites(store, [{ path: paths.evidenceOf(id, centre), body }]);
    // What was searched without these files was not searched.
    if (writes.length > 0) await store.commit([...writes, { kind: 'delete', path: paths.doubleClaims(id) }]);
  }
}

/** What is known of a round’s files, by centre id. */
export async function keptEvidence(
  { store }: Pick<Office, 'store'>,
  round: string,
): Promise<ReadonlyMap<string, readonly EvidenceFile[]>> {
  const found = new Map<string, readonly EvidenceFile[]>();
  for await (const document of store.list(paths.evidence(round))) {
    const { centre, files } = bodyOf<EvidenceRecord>(document);
    found.set(centre, files);
  }
  return found;
}
