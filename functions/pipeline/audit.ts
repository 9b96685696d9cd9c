import {
  type AuditEntry,
  type AuditFact,
  type ChainHead,
  chainHeadSchema,
  nextAuditEntry,
} from '../domain/audit/audit-entry.ts';
import { type ChainBreak, type LinkVerdict, verifyHead, verifyLink } from '../domain/audit/verify-chain.ts';
import { isProblem, Problem } from '../domain/problems/problem.ts';
import type { Store, StoredDocument, Write } from '../ports/store.ts';

const ENTRIES = 'audit';
/** The end of the chain, kept apart so that `audit` holds entries alone. */
const HEAD = 'chains/audit';
/** Wide enough for any number that a double counts exactly. */
const SEQ_DIGITS = 16;

/**
 * Where the entry with this number lies; a listing of `audit` gives the entries in order.
 *
 * @example auditPath(7) // 'audit/0000000000000007'
 */
export function auditPath(seq: number): string {
  return `${ENTRIES}/${String(seq).padStart(SEQ_DIGITS, '0')}`;
}

function headOf(document: StoredDocument | undefined): ChainHead | undefined {
  if (document === undefined) return undefined;
  const { success, data } = chainHeadSchema.safeParse(document.body);
  if (!success) throw new Problem('AUDIT_BROKEN', { path: HEAD, found: JSON.stringify(document.body) });
  return data;
}

function chainEntries(head: ChainHead | undefined, facts: readonly AuditFact[]): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const fact of facts) entries.push(nextAuditEntry(entries.at(-1) ?? head, fact));
  return entries;
}

/**
 * The writes that record facts in the audit trail, to go into the same commit as the change they speak of, once in a
 * commit. The commit is refused with `STORE_CONFLICT` on `chains/audit` when another entry went in
 * meanwhile; `commitAudited` tries again by itself. No facts, no writes.
 *
 * Problems: `AUDIT_BROKEN` when the recorded end of the trail is not what we write there.
 *
 * @example await store.commit([change, ...(await auditWrite(store, fact))])
 */
export async function auditWrite(store: Store, ...facts: readonly AuditFact[]): Promise<readonly Write[]> {
  const document = facts.length === 0 ? undefined : await store.get(HEAD);
  const entries = chainEntries(headOf(document), facts);
  const last = entries.at(-1);
  if (last === undefined) return [];
  const body: ChainHead = { seq: last.seq, hash: last.hash };
  const head: Write =
    document === undefined
      ? { kind: 'create', path: HEAD, body }
      : { kind: 'put', path: HEAD, body, ifVersion: document.version };
  // The head comes first: where its condition holds and an entry's does not, the trail itself is at fault.
  return [head, ...entries.map((entry): Write => ({ kind: 'create', path: auditPath(entry.seq), body: entry }))];
}

function isConflictOn(error: unknown, collection: string): error is Problem<'STORE_CONFLICT'> {
  return isProblem(error, 'STORE_CONFLICT') && error.details.path.startsWith(collection);
}

/**
 * Commits a change together with the facts that it records: both or neither. Goes again when somebody else's entry came
 * in between; the writes themselves are tried under their own conditions each time.
 *
 * Problems: `STORE_CONFLICT` on one of `writes`; `AUDIT_BROKEN` when the recorded end of the trail is not its end.
 *
 * @example await commitAudited(store, [{ kind: 'put', path, body, ifVersion }], [{ at, who, action: 'veto', subject: path, reason }])
 */
export async function commitAudited(
  store: Store,
  writes: readonly Write[],
  facts: readonly AuditFact[],
): Promise<void> {
  for (;;) {
    try {
      return await store.commit([...writes, ...(await auditWrite(store, ...facts))]);
    } catch (error) {
      if (isConflictOn(error, `${ENTRIES}/`)) {
        const found = 'an entry that the head of the chain does not know';
        throw new Problem('AUDIT_BROKEN', { path: error.details.path, found }, { cause: error });
      }
      if (!isConflictOn(error, HEAD)) throw error;
    }
  }
}

export interface AuditVerdict {
  /** How many entries are whole, counted from the beginning. */
  readonly entries: number;
  readonly firstBreak: ChainBreak | undefined;
}

function verifyStored(previous: ChainHead | undefined, document: StoredDocument): LinkVerdict {
  const seq = (previous?.seq ?? 0) + 1;
  const expected = auditPath(seq);
  if (document.path === expected) return verifyLink(previous, document.body);
  return { firstBreak: { kind: 'SEQUENCE', seq, expected, found: document.path } };
}

interface Walk {
  readonly last: ChainHead | undefined;
  readonly firstBreak: ChainBreak | undefined;
}

async function walk(documents: AsyncIterable<StoredDocument>, from: ChainHead | undefined): Promise<Walk> {
  let last = from;
  for await (const document of documents) {
    const verdict = verifyStored(last, document);
    if ('firstBreak' in verdict) return { last, firstBreak: verdict.firstBreak };
    last = verdict.entry;
  }
  return { last, firstBreak: undefined };
}

async function* entriesBetween(store: Store, last: number, head: number): AsyncGenerator<StoredDocument> {
  for (let seq = last + 1; seq <= head; seq += 1) {
    const document = await store.get(auditPath(seq));
    if (document === undefined) return;
    yield document;
  }
}

/**
 * Reads the whole trail and says how far it is whole: every entry as it was written, none missing, doubled or cut off
 * at the end. Entries that come in meanwhile are no break.
 *
 * @example await verifyAudit(store) // { entries: 42, firstBreak: undefined }
 */
export async function verifyAudit(store: Store): Promise<AuditVerdict> {
  const listed = await walk(store.list(ENTRIES), undefined);
  if (listed.firstBreak !== undefined) return { entries: listed.last?.seq ?? 0, firstBreak: listed.firstBreak };
  const recorded = (await store.get(HEAD))?.body;
  const head = chainHeadSchema.safeParse(recorded).data;
  const { last, firstBreak } = await walk(entriesBetween(store, listed.last?.seq ?? 0, head?.seq ?? 0), listed.last);
  return { entries: last?.seq ?? 0, firstBreak: firstBreak ?? verifyHead(last, recorded) };
}
