import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { sha256 } from '../../domain/digest/digest.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { paths } from '../document-paths.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { addressesTo } from './addressee.ts';
import { claimMail } from './claim-mail.ts';
import { addresseeOf, type MailRecord } from './mail-record.ts';
import { MODE_WORDS } from './mode-words.ts';
import { type MailOutcome, sendMail } from './send-mail.ts';
import { isSending, noticeMode } from './send-notices.ts';

export interface ResendRequest {
  /** Key of the mail. */
  readonly mail: string;
  readonly reason: string;
}

/**
 * Asks for a mail once more, with the words that it had, to the addresses that the centre or the reviewer has now; whatever became of it
 * before. Leaves its trace with the reason. It is the queue's then, so that in the cloud the function sends it that may.
 *
 * Problems: `MAIL_UNKNOWN`, `REASON_MISSING`, `MAIL_UNDER_WAY` while somebody is at it, `MAILER_ABSENT` where nothing is sent.
 */
export async function resendMail(office: Office, { mail: key, reason }: ResendRequest): Promise<MailRecord> {
  const mode = noticeMode(office);
  if (!isSending(mode)) throw new Problem('MAILER_ABSENT', { found: MODE_WORDS[mode] });
  if (reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'resend' });
  const path = paths.mail(office.definition.round.id, key);
  let asked: MailRecord | undefined;
  await updateDocument<MailRecord>(office.store, path, (before) => {
    if (before === undefined) throw new Problem('MAIL_UNKNOWN', { mail: key });
    asked = askedAnew(office, before);
    const { who, clock } = office;
    const fact: AuditFact = { at: clock.now().toISOString(), who, action: 'mail-resend', subject: path, reason };
    return { body: asked, facts: [fact] };
  });
  if (asked === undefined) throw new TypeError(`${path} was not asked for`);
  const name = `mail-${sha256(`${path} ${asked.copies}`).slice(0, 24)}`;
  await office.queue.add({ name, task: { kind: 'notices', mail: key } });
  return asked;
}

function askedAnew(office: Office, before: MailRecord): MailRecord {
  const { state, leaseUntil = '', key } = before;
  const now = office.clock.now().toISOString();
  if (state === 'sending' && leaseUntil > now) throw new Problem('MAIL_UNDER_WAY', { mail: key, until: leaseUntil });
  const { leaseUntil: _, settledAt: __, message: ___, ...rest } = before;
  const current = addressesTo(office, addresseeOf(before));
  const addresses = current.length > 0 ? current : before.recipients.map(({ address }) => address);
  const recipients = addresses.map((address) => ({ address }));
  const lapsesAt = [before.lapsesAt, dayAfter(office)].sort().at(-1) ?? before.lapsesAt;
  return { ...rest, state: 'waiting', recipients, attempts: 0, copies: before.copies + 1, retryAt: now, lapsesAt };
}

/** What the office asks for is of use for a day at least. */
function dayAfter({ clock }: Office): string {
  return new Date(clock.now().getTime() + 86_400_000).toISOString();
}

/** Sends a mail that waits for it; `undefined` where it does not, since it was done or is being done. */
export async function resumeMail(office: Office, key: string): Promise<MailOutcome | undefined> {
  const { mailer } = office;
  if (mailer === undefined || noticeMode(office) !== 'on') return undefined;
  await mailer.turn();
  const { step, record } = await claimMail(office, key);
  return record === undefined || step === 'lost' ? undefined : sendMail(office, mailer, record);
}
