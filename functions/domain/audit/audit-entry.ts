/** The audit trail: who did what to which document, each entry sealed to the one before it by its hash. */
import { z } from 'zod';
import { canonicalJson } from '../digest/canonical-json.ts';
import { digestOf } from '../digest/digest.ts';

const factShape = {
  /** When, as an ISO time with offset. */
  at: z.iso.datetime({ offset: true }),
  /** The person or the function that acted. */
  who: z.string().min(1),
  /** What was done, in the words of the command: `veto`, `reopen`, `recompute` … */
  action: z.string().min(1),
  /** Path of the document that the action is about. */
  subject: z.string().min(1),
  reason: z.string().optional(),
  /** The part of the document that changed, as it was; absent where there was none. */
  before: z.unknown().optional(),
  /** The same part as it became; absent where it was removed. */
  after: z.unknown().optional(),
};

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const auditFactSchema = z.strictObject(factShape).readonly();
export type AuditFact = z.infer<typeof auditFactSchema>;

/** An entry as it is stored. `hash` is the sha256 of the canonical JSON of all its other members. */
export const auditEntrySchema = z
  .strictObject({ seq: z.int().positive(), ...factShape, previousHash: hashSchema, hash: hashSchema })
  .readonly();
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** The end of the chain so far: all that the next entry needs to know of it. */
export const chainHeadSchema = z.strictObject({ seq: z.int().positive(), hash: hashSchema }).readonly();
export type ChainHead = z.infer<typeof chainHeadSchema>;

/** What stands for the hash before the first entry. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** The entry's hash as its content demands it, whatever its `hash` says. */
export function hashOfEntry({ hash: _stated, ...content }: AuditEntry): string {
  return digestOf(content);
}

/**
 * The entry that follows `previous`, or the first one of a chain (seq 1) where that is `undefined`. `before` and
 * `after` are taken as plain JSON; a fact that is malformed is a bug of the caller and throws a `ZodError`.
 *
 * @example nextAuditEntry(undefined, { at: '2020-06-01T09:00:00+08:00', who: 'office', action: 'veto', subject: 'rounds/r/ledger/a' }).seq // 1
 */
export function nextAuditEntry(previous: ChainHead | undefined, fact: AuditFact): AuditEntry {
  const content = JSON.parse(canonicalJson(auditFactSchema.parse(fact)));
  const seq = (previous?.seq ?? 0) + 1;
  const entry = { ...content, seq, previousHash: previous?.hash ?? FIRST_PREVIOUS_HASH, hash: '' };
  return { ...entry, hash: hashOfEntry(entry) };
}
