import { digestOf } from '../../domain/digest/digest.ts';
import type { DoubleClaim } from '../../domain/double-claims/claim.ts';
import { claimNotes } from '../../domain/double-claims/claim-words.ts';
import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { wallClock } from '../../domain/round/zoned-time.ts';
import type { Answers } from '../collect/keep-reading.ts';
import { paths } from '../document-paths.ts';
import { load, type ReturnHead, toBody } from '../documents.ts';
import { findSharedClaims } from '../find-double-claims.ts';
import type { Office } from '../office.ts';

/** `rounds/{round}/doubleClaims/submitted`: what was found, and of which returns. */
interface ClaimsRecord {
  /** Digest of what was searched. */
  readonly searched: string;
  readonly claims: readonly DoubleClaim[];
}

/** What the ledger shows of double claims. */
export interface LedgerClaims {
  readonly answers: Answers;
  readonly notes: (entries: readonly LedgerEntry[]) => readonly Issue[];
}

/** With more returns than this the search is made once a day and not at each submission: it reads all of them. */
const MOST_AT_ONCE = 500;
/** So many are kept, so that they have room in a document. */
const MOST_KEPT = 200;
const MOST_PLACES_KEPT = 20;

/** What the submitted returns claim twice, searched anew when other returns were submitted or other files became known (`keepEvidence`). */
export async function ledgerClaims(office: Office, heads: Heads): Promise<LedgerClaims> {
  const { claims, searched } = await claimsOnRecord(office, heads);
  const { round } = office.definition;
  return {
    answers: claims.length === 0 ? {} : { 'double claims': searched },
    notes: (entries) => claimNotes(round, claims, new Map(entries.map(({ centre, source }) => [centre, source]))),
  };
}

type Heads = ReadonlyMap<string, Pick<ReturnHead, 'centre' | 'accepted'>>;

async function claimsOnRecord(office: Office, heads: Heads): Promise<ClaimsRecord> {
  const path = paths.doubleClaims(office.definition.round.id);
  const searched = searchedNow(office, heads);
  const known = await load<ClaimsRecord>(office.store, path);
  if (known?.searched === searched) return known;
  const found = (await findSharedClaims(office)).slice(0, MOST_KEPT);
  const claims = found.map((claim) => ({ ...claim, places: claim.places.slice(0, MOST_PLACES_KEPT) }));
  const record: ClaimsRecord = { searched, claims };
  await office.store.commit([{ kind: 'put', path, body: toBody(record) }]);
  return record;
}

function searchedNow({ definition, clock }: Office, heads: Heads): string {
  const submitted = [...heads.values()].flatMap(({ centre, accepted }) =>
    accepted === undefined ? [] : [[centre, accepted.snapshot] as const],
  );
  const day = wallClock(clock.now(), definition.round.timeZone).slice(0, 10);
  return digestOf(submitted.length > MOST_AT_ONCE ? { day } : { submitted });
}
