import { isProblem } from '../../domain/problems/problem.ts';
import type { Mail, Mailer } from '../../ports/mailer.ts';
import type { Office } from '../office.ts';
import { type MailRecord, openAddresses } from './mail-record.ts';
import { type Handover, settleMail } from './settle-mail.ts';

/** What came of one mail. */
export interface MailOutcome extends Pick<MailRecord, 'key' | 'kind' | 'centre' | 'state' | 'message'> {
  /** The mailer itself is of no use at the moment. */
  readonly isMailerDown: boolean;
}

/** Hands over a mail that was claimed and writes down what came of it. */
export async function sendMail(office: Office, mailer: Mailer, record: MailRecord): Promise<MailOutcome> {
  const { handover, isMailerDown } = await handOver(mailer, mailOf(office, record), openAddresses(record));
  const { key, kind, centre, state, message } = await settleMail(office, record, handover);
  return { ...{ key, kind, centre, state, isMailerDown }, ...(message !== undefined && { message }) };
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
function mailOf({ definition }: Office, record: MailRecord): Mail {
  const { key, copies, from, subject, text, createdAt, centre } = record;
  const { round } = definition;
  const name = round.centres.find(({ id }) => id === centre)?.name ?? centre;
  const [, host = 'localhost'] = from.address.split('@');
  const copy = copies === 0 ? '' : `.copy-${copies}`;
  return {
    ...{ key, from, subject, text, at: createdAt },
    messageId: `${key}${copy}.${round.id}@${host}`,
    to: record.recipients.map(({ address }) => ({ name, address })),
  };
}
