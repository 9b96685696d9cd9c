import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import type { MailFate } from '../../ports/mailer.ts';
import { paths } from '../document-paths.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import type { MailRecipient, MailRecord } from './mail-record.ts';

const MINUTE_MS = 60_000;
/** Before the next attempt: servers that defer mail ask for minutes, full mailboxes for hours. */
const PAUSES_MINUTES = [5, 15, 60, 240, 720];

/** What came of handing a mail over: a fate for each address that was tried, or why nothing could be sent at all. */
export type Handover =
  | { readonly fates: readonly MailFate[] }
  /** `isFinal`: it cannot be sent as it stands. */
  | { readonly message: string; readonly isFinal: boolean };

/**
 * The record after an attempt. What is unknown at one address is unknown as a whole and left to the office; what passes is tried
 * again, unless it would come too late to be of use; all else is settled.
 */
export function settled(record: MailRecord, handover: Handover, now: Date): MailRecord {
  const { leaseUntil: _, retryAt: __, message: ___, ...rest } = record;
  const recipients = 'fates' in handover ? withFates(record, handover.fates) : record.recipients;
  const has = (fate: MailFate['fate']): boolean => recipients.some((one) => one.fate === fate);
  const words = 'fates' in handover ? wordsOf(recipients) : handover.message;
  const base = { ...rest, recipients, ...(words !== '' && { message: words }) };
  const settledAt = now.toISOString();
  if (has('unknown')) return { ...base, state: 'unknown', settledAt };
  const isPassing = 'fates' in handover ? has('deferred') : !handover.isFinal;
  const retryAt = retryTime(record, now);
  if (isPassing && retryAt < record.lapsesAt) return { ...base, state: 'waiting', retryAt };
  return { ...base, state: has('taken') ? 'sent' : 'failed', settledAt };
}

function retryTime({ attempts }: MailRecord, now: Date): string {
  const minutes = PAUSES_MINUTES[Math.min(attempts, PAUSES_MINUTES.length) - 1] ?? 0;
  return new Date(now.getTime() + minutes * MINUTE_MS).toISOString();
}

function withFates({ recipients }: MailRecord, fates: readonly MailFate[]): readonly MailRecipient[] {
  const found = new Map(fates.map((fate) => [fate.address, fate]));
  return recipients.map((one) => found.get(one.address) ?? one);
}

function wordsOf(recipients: readonly MailRecipient[]): string {
  const troubles = recipients.filter(({ fate }) => fate !== 'taken');
  return troubles.map(({ address, reply = '' }) => `${address}: ${reply}`).join('；');
}

/**
 * Writes down what came of an attempt, with its trace, unless that was done or the mail was asked for anew meanwhile. The trace names no
 * address, since nothing can be taken out of it again.
 */
export async function settleMail(office: Office, attempt: MailRecord, handover: Handover): Promise<MailRecord> {
  const path = paths.mail(office.definition.round.id, attempt.key);
  let after = attempt;
  await updateDocument<MailRecord>(office.store, path, (before) => {
    const isOurs = before?.attempts === attempt.attempts && before.copies === attempt.copies;
    const isOpen = before?.state === 'sending' || before?.state === 'unknown';
    if (before === undefined || !isOurs || !isOpen) return undefined;
    const { mailer } = office;
    after = { ...settled(before, handover, office.clock.now()), ...(mailer && { reach: mailer.reach }) };
    return { body: after, facts: factsOf(office, path, after) };
  });
  return after;
}

/** The trace of a mail that is settled. */
export function factsOf(
  { clock, who }: Office,
  path: string,
  { state, kind, centre, reviewer }: MailRecord,
): AuditFact[] {
  if (state === 'waiting' || state === 'sending') return [];
  const after = { kind, ...(centre !== undefined && { centre }), ...(reviewer !== undefined && { reviewer }) };
  return [{ at: clock.now().toISOString(), who, action: `mail-${state}`, subject: path, after }];
}
