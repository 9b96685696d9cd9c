import type { MailKind } from '../../domain/notices/notice-kinds.ts';
import type { Attachment, Mailbox, Mailer, MailFate } from '../../ports/mailer.ts';
import type { Addressee } from './addressee.ts';

/** Someone to whom a mail is written, and what became of it there; nothing yet where `fate` is absent. */
export interface MailRecipient extends Pick<MailFate, 'address'>, Partial<Pick<MailFate, 'fate' | 'reply'>> {}

/**
 * `waiting`: to be sent, or sent again after a failure that passes. `sending`: somebody was about to, until `leaseUntil`.
 * `sent`: at least one address has it, and none is left to try. `failed`: nobody has it. `unknown`: somebody may have it.
 * `withdrawn`: nobody has it, and another mail took its place.
 */
export type MailState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | 'withdrawn';

/** A file that goes with a mail: which one, and what it must be. */
export interface MailAttachment extends Pick<Attachment, 'name'> {
  /** Its name among the files. */
  readonly file: string;
  readonly sha256: string;
}

/**
 * `rounds/{round}/mails/{key}`: one mail to one centre or one reviewer, from before it was sent. The only place outside of the definition
 * that holds addresses: who was written to is what the record is for.
 */
export interface MailRecord {
  readonly key: string;
  readonly kind: MailKind;
  /** Id of the centre that is written to; absent where a reviewer is. */
  readonly centre?: string;
  readonly reviewer?: string;
  readonly state: MailState;
  readonly from: Mailbox;
  readonly recipients: readonly MailRecipient[];
  readonly subject: string;
  readonly text: string;
  /** Absent for none. */
  readonly attachments?: readonly MailAttachment[];
  readonly createdAt: string;
  /** ISO time after which it is of no use. */
  readonly lapsesAt: string;
  /** How often it was handed over since it was last asked for. */
  readonly attempts: number;
  /** How often the office asked for it once more. */
  readonly copies: number;
  /** While it is being sent: ISO time after which nobody can be at it any more. */
  readonly leaseUntil?: string;
  /** While it waits: ISO time of the next attempt. */
  readonly retryAt?: string;
  /** ISO time at which its fate was settled. */
  readonly settledAt?: string;
  /** Where it went last: `files` is a draft that the office sends itself. */
  readonly reach?: Mailer['reach'];
  /** Why it waits, failed, or is not known to have arrived. */
  readonly message?: string;
}

/** Who is written to. */
export function addresseeOf({ centre, reviewer }: Pick<MailRecord, 'centre' | 'reviewer'>): Addressee {
  return reviewer === undefined ? { audience: 'centres', id: centre ?? '' } : { audience: 'reviewers', id: reviewer };
}

/** Addresses that have not been settled for good. */
export function openAddresses({ recipients }: MailRecord): readonly string[] {
  return recipients.filter(({ fate }) => fate === undefined || fate === 'deferred').map(({ address }) => address);
}

/**
 * The state as people are to see it: a mail that was being sent when its process died may or may not have gone out, and one
 * whose time is over will not go out any more.
 */
export function shownState(record: MailRecord, now: Date): MailState | 'lapsed' {
  const at = now.toISOString();
  if (record.state === 'sending' && (record.leaseUntil ?? '') <= at) return 'unknown';
  if (record.state === 'waiting' && record.lapsesAt <= at) return 'lapsed';
  return record.state;
}
