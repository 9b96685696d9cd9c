import { inParallel } from '../in-parallel.ts';
import { addressesTo } from '../notices/addressee.ts';
import { askForMail } from '../notices/ask-for-mail.ts';
import type { Office } from '../office.ts';
import type { ChangeWords } from './change-words.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { DueDelivery } from './due-deliveries.ts';
import type { KnownDeliveries, KnownDelivery } from './known-deliveries.ts';
import { writeMails } from './write-mails.ts';

/** Mails that are handed to the queue at once. */
const ADDERS = 8;

export interface Mailing {
  readonly run: string;
  /** Due by mail, done or not. */
  readonly due: readonly DueDelivery[];
  readonly known: KnownDeliveries;
  readonly words: ChangeWords;
}

export interface MailedReports {
  /** Reports that were handed to mails by this call. */
  readonly mailed: number;
  /** Reports whose mail was written before and is still to be sent. */
  readonly waiting: number;
  readonly failed: readonly DeliveryRecord[];
}

/**
 * Writes the mails that bring each recipient what they do not have, and asks the queue to send them: whoever has the password does.
 * A mail that still waits is withdrawn where something else is due by now; one that is being sent, or may have arrived, is
 * let be.
 */
export async function mailReports(office: Office, mailing: Mailing): Promise<MailedReports> {
  const total = { mailed: 0, waiting: 0 };
  const failed: DeliveryRecord[] = [];
  const keys = new Set<string>();
  for (const own of byRecipient(mailing)) {
    const { due, waiting } = own;
    const open = due.filter(({ held, report }) => held?.record.report !== report.code);
    const isUpToDate =
      waiting.every((one) => hasAddresses(office, one)) &&
      open.every((one) => waiting.some(({ record }) => isFor(record, one))) &&
      waiting.every(({ record }) => open.some((one) => isFor(record, one)));
    const isUnderWay = waiting.some(({ mail }) => mail?.state === 'sending');
    if (isUpToDate || isUnderWay) {
      total.waiting += open.length;
      for (const { record } of waiting) if (record.mail !== undefined) keys.add(record.mail);
    } else {
      const written = await writeMails(office, { ...mailing, due: open, waiting });
      total.mailed += written.mailed;
      failed.push(...written.failed);
      for (const key of written.keys) keys.add(key);
    }
  }
  await inParallel([...keys], ADDERS, (key) => askForMail(office, key));
  return { ...total, failed };
}

/** Somebody may have corrected them since the mail was written. */
function hasAddresses(office: Office, { record: { audience, recipient }, mail }: KnownDelivery): boolean {
  const written = mail?.recipients.map(({ address }) => address) ?? [];
  return written.join() === addressesTo(office, { audience, id: recipient }).join();
}

const isFor = (record: DeliveryRecord, { report, subject }: DueDelivery): boolean =>
  record.report === report.code && record.subject === subject;

interface Recipient {
  readonly due: readonly DueDelivery[];
  /** Deliveries of mails that are still to be sent. */
  readonly waiting: readonly KnownDelivery[];
}

/** Also those to whom nothing is due any more and something still waits. */
function byRecipient({ due, known }: Mailing): readonly Recipient[] {
  const all = new Map<string, { due: DueDelivery[]; waiting: KnownDelivery[] }>();
  const of = ({ audience, recipient }: Pick<DeliveryRecord, 'audience' | 'recipient'>) => {
    const key = `${audience}/${recipient}`;
    const found = all.get(key) ?? { due: [], waiting: [] };
    all.set(key, found);
    return found;
  };
  for (const one of due) of(one).due.push(one);
  for (const one of known.latest.values()) {
    if (one.record.way === 'mail' && one.state === 'waiting') of(one.record).waiting.push(one);
  }
  return [...all.values()];
}
