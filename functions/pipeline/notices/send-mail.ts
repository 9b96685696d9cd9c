import { sha256 } from '../../domain/digest/digest.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Attachment, Mail, Mailer } from '../../ports/mailer.ts';
import { altered } from '../altered.ts';
import type { Office } from '../office.ts';
import { nameOf } from './addressee.ts';
import { addresseeOf, type MailRecord, openAddresses } from './mail-record.ts';
import { type Handover, settleMail } from './settle-mail.ts';

/** What came of one mail. */
export interface MailOutcome extends Pick<MailRecord, 'key' | 'kind' | 'centre' | 'reviewer' | 'state' | 'message'> {
  /** The mailer itself is of no use at the moment. */
  readonly isMailerDown: boolean;
}

/** Hands over a mail that was claimed and writes down what came of it. */
export async function sendMail(office: Office, mailer: Mailer, record: MailRecord): Promise<MailOutcome> {
  const attachments = await attachmentsOf(office, record);
  const { handover, isMailerDown } =
    'missing' in attachments
      ? { handover: { message: altered(attachments.missing), isFinal: true }, isMailerDown: false }
      : await handOver(mailer, { ...mailOf(office, record), ...attachments }, openAddresses(record));
  return outcomeOf(await settleMail(office, record, handover), isMailerDown);
}

/** What came of a mail by its record. */
export function outcomeOf(record: MailRecord, isMailerDown = false): MailOutcome {
  const { key, kind, centre, reviewer, state, message } = record;
  return {
    ...{ key, kind, state, isMailerDown },
    ...(centre !== undefined && { centre }),
    ...(reviewer !== undefined && { reviewer }),
    ...(message !== undefined && { message }),
  };
}

/** The files of a mail, or the first that is not as it was when the mail was written. */
async function attachmentsOf(
  { files }: Office,
  { attachments = [] }: MailRecord,
): Promise<Pick<Mail, 'attachments'> | { readonly missing: string }> {
  const found: Attachment[] = [];
  for (const { name, file, sha256: digest } of attachments) {
    const content = await files.read(file);
    if (content === undefined || sha256(content) !== digest) return { missing: file };
    found.push({ name, type: 'application/pdf', content });
  }
  return found.length === 0 ? {} : { attachments: found };
}

async function handOver(
  mailer: Mailer,
  mail: Mail,
  addresses: readonly string[],
): Promise<{ readonly handover: Handover; readonly isMailerDown: boolean }> {
  try {
    return { handover: { fates: await mailer.send(mail, addresses) }, isMailerDown: false };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const isFinal = isProblem(error, 'MAIL_INVALID') || isProblem(error, 'MAIL_TOO_LARGE');
    return { handover: { message: error.message, isFinal }, isMailerDown: !isFinal };
  }
}

/** A copy that the office asks for is another mail to who receives it; one that is tried again is the same. */
function mailOf(office: Office, record: MailRecord): Mail {
  const { key, copies, from, subject, text, createdAt } = record;
  const { round } = office.definition;
  const name = nameOf(office, addresseeOf(record));
  const [, host = 'localhost'] = from.address.split('@');
  const copy = copies === 0 ? '' : `.copy-${copies}`;
  return {
    ...{ key, from, subject, text, at: createdAt },
    messageId: `${key}${copy}.${round.id}@${host}`,
    to: record.recipients.map(({ address }) => ({ name, address })),
  };
}
