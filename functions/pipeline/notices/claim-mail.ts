import type { Cause } from '../../domain/notices/due-notices.ts';
import type { WrittenNotice } from '../../domain/notices/write-notice.ts';
import type { Mailbox } from '../../ports/mailer.ts';
import { paths } from '../document-paths.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import type { MailAttachment, MailRecipient, MailRecord } from './mail-record.ts';
import { factsOf } from './settle-mail.ts';

/** A notice as it is to be sent. */
export interface MailDraft extends WrittenNotice {
  readonly cause: Cause;
  readonly from: Mailbox;
  readonly addresses: readonly string[];
  /** Absent for none. */
  readonly attachments?: readonly MailAttachment[];
}

/** Longer than a server may keep one mail waiting, so that whoever is at it by then is dead. */
const LEASE_MS = 900_000;

const DIED = '发送中断，不知是否已发出 / the sending was broken off: it may have gone out';

/**
 * What is to be done about a mail. `again`: nothing of it has gone out, or it does no harm to do it twice. `lost`: its process died
 * while it was at it, and somebody may have the mail.
 */
export type Step = 'first' | 'again' | 'lost' | 'none';

/** Decides by what is recorded. A failed one is tried again once somebody has corrected the addresses. */
export function stepFor(
  before: MailRecord | undefined,
  {
    addresses,
    now,
    isHarmless,
  }: { readonly addresses: readonly string[]; readonly now: Date; readonly isHarmless: boolean },
): Step {
  const at = now.toISOString();
  if (before === undefined) return 'first';
  if (before.state === 'waiting') return (before.retryAt ?? '') <= at ? 'again' : 'none';
  if (before.state === 'failed') return hasNew(before, addresses) ? 'again' : 'none';
  if (before.state !== 'sending') return 'none';
  if (isHarmless) return 'again';
  return (before.leaseUntil ?? '') > at ? 'none' : 'lost';
}

function hasNew({ recipients }: MailRecord, addresses: readonly string[]): boolean {
  const known = new Set(recipients.map(({ address }) => address));
  return addresses.some((address) => !known.has(address));
}

export interface Claimed {
  readonly step: Step;
  /** To be sent by us, where the step is `first` or `again`. */
  readonly record: MailRecord | undefined;
}

/**
 * Writes down, before it is done, that a mail is being sent: of several processes one gets it, and a crash leaves a record that
 * says so. Where an earlier one died at it, that is written down instead.
 */
export async function claimMail(office: Office, key: string, draft?: MailDraft): Promise<Claimed> {
  const path = paths.mail(office.definition.round.id, key);
  const isHarmless = office.mailer?.reach === 'files';
  let claimed: Claimed = { step: 'none', record: undefined };
  await updateDocument<MailRecord>(office.store, path, (before) => {
    const now = office.clock.now();
    const addresses = draft?.addresses ?? [];
    const step = before === undefined && draft === undefined ? 'none' : stepFor(before, { addresses, now, isHarmless });
    const record = recordFor(step, { before, draft, now });
    claimed = { step, record };
    return record && { body: record, facts: step === 'lost' ? factsOf(office, path, record) : [] };
  });
  return claimed;
}

interface Ground {
  readonly before: MailRecord | undefined;
  readonly draft: MailDraft | undefined;
  readonly now: Date;
}

function recordFor(step: Step, { before, draft, now }: Ground): MailRecord | undefined {
  if (step === 'none') return undefined;
  const lease = { state: 'sending', leaseUntil: new Date(now.getTime() + LEASE_MS).toISOString() } as const;
  if (before === undefined) return draft && { ...freshRecord(draft, now), ...lease };
  const { leaseUntil: _, retryAt: __, settledAt: ___, ...rest } = before;
  if (step === 'lost') return { ...rest, state: 'unknown', message: DIED, settledAt: now.toISOString() };
  // What was broken off is done again as the attempt that it was.
  const attempts = before.state === 'sending' ? before.attempts : before.attempts + 1;
  const isCorrected = before.state === 'failed' && draft !== undefined;
  const recipients = isCorrected ? recipientsOf(draft.addresses) : before.recipients;
  return { ...rest, recipients, attempts: isCorrected ? 1 : attempts, ...lease };
}

function freshRecord(
  { cause, addresses, from, subject, text, attachments }: MailDraft,
  now: Date,
): Omit<MailRecord, 'state'> {
  const { kind, centre, key, lapsesAt } = cause;
  return {
    ...{ key, kind, centre, from, subject, text, lapsesAt, recipients: recipientsOf(addresses) },
    ...(attachments && { attachments }),
    ...{ createdAt: now.toISOString(), attempts: 1, copies: 0 },
  };
}

const recipientsOf = (addresses: readonly string[]): readonly MailRecipient[] =>
  addresses.map((address) => ({ address }));
