/** Finds the first place where the audit trail is not what it was when it was written. */
import {
  type AuditEntry,
  auditEntrySchema,
  type ChainHead,
  chainHeadSchema,
  FIRST_PREVIOUS_HASH,
  hashOfEntry,
} from './audit-entry.ts';

/**
 * What is wrong at a place of the chain: `MALFORMED` no entry at all, `SEQUENCE` an entry is missing, doubled or out
 * of order, `LINK` it does not follow from the one before, `CONTENT` its content was altered, `HEAD` the chain's end
 * is not the recorded one (entries were cut off, or the record was altered).
 */
export interface ChainBreak {
  readonly kind: 'MALFORMED' | 'SEQUENCE' | 'LINK' | 'CONTENT' | 'HEAD';
  /** The number that the entry at this place must have. */
  readonly seq: number;
  readonly expected: string;
  readonly found: string;
}

export type LinkVerdict = { readonly entry: AuditEntry } | { readonly firstBreak: ChainBreak };

/**
 * One step along the chain: `stored` as the entry after `previous`, or what is wrong with it. `stored` is as it was
 * read, of any shape; `previous` is `undefined` at the beginning.
 *
 * @example verifyLink(undefined, {}) // { firstBreak: { kind: 'MALFORMED', seq: 1, expected: 'an audit entry', found: … } }
 */
export function verifyLink(previous: ChainHead | undefined, stored: unknown): LinkVerdict {
  const seq = (previous?.seq ?? 0) + 1;
  const broken = (kind: ChainBreak['kind'], expected: string, found: string): LinkVerdict => ({
    firstBreak: { kind, seq, expected, found },
  });
  const { success, data: entry, error } = auditEntrySchema.safeParse(stored);
  if (!success) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return broken('MALFORMED', 'an audit entry', faults.join('; '));
  }
  if (entry.seq !== seq) return broken('SEQUENCE', `entry ${seq}`, `entry ${entry.seq}`);
  const previousHash = previous?.hash ?? FIRST_PREVIOUS_HASH;
  if (entry.previousHash !== previousHash) return broken('LINK', previousHash, entry.previousHash);
  const hash = hashOfEntry(entry);
  if (entry.hash !== hash) return broken('CONTENT', hash, entry.hash);
  return { entry };
}

function inWords(head: ChainHead | undefined): string {
  return head === undefined ? 'no entry' : `entry ${head.seq} ${head.hash}`;
}

/**
 * Whether the chain ends where its recorded head says; both `undefined` for a trail without entries. `recorded` is as
 * it was read, of any shape. Returns the break or `undefined`.
 *
 * @example verifyHead(undefined, undefined) // undefined
 */
export function verifyHead(last: ChainHead | undefined, recorded: unknown): ChainBreak | undefined {
  const broken = (found: string): ChainBreak => ({ kind: 'HEAD', seq: last?.seq ?? 0, expected: inWords(last), found });
  if (recorded === undefined) return last === undefined ? undefined : broken(inWords(undefined));
  const { success, data: head } = chainHeadSchema.safeParse(recorded);
  if (!success) return broken('a malformed head');
  return head.seq === last?.seq && head.hash === last.hash ? undefined : broken(inWords(head));
}

/**
 * The first break of a chain given from its beginning and in order, or `undefined` for a whole one. Entries cut off at
 * the end are only found by comparing with the head (`verifyHead`).
 *
 * @example verifyChain([]) // undefined
 */
export function verifyChain(entries: Iterable<unknown>): ChainBreak | undefined {
  let previous: ChainHead | undefined;
  for (const stored of entries) {
    const verdict = verifyLink(previous, stored);
    if ('firstBreak' in verdict) return verdict.firstBreak;
    previous = verdict.entry;
  }
  return undefined;
}
