import { isProblem, Problem } from '../../domain/problems/problem.ts';
import { LARGEST_ATTACHMENTS } from '../../ports/mailer.ts';
import { altered } from '../altered.ts';
import { type Addressee, addressesTo } from '../notices/addressee.ts';
import type { Office } from '../office.ts';
import type { ChangeWords } from './change-words.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { DueDelivery } from './due-deliveries.ts';
import { deliveryFacts, wholeReport } from './hand-over.ts';

/** A report that can go, with what is told of it. */
export interface MailItem {
  readonly due: DueDelivery;
  readonly bytes: number;
  readonly told: readonly string[];
}

/** The report as it can go by mail, or the record of why it cannot: no address, too large, not as it was made. */
export async function mailItem(
  office: Office,
  due: DueDelivery,
  words: ChangeWords,
): Promise<MailItem | DeliveryRecord> {
  const failure = (message: string): DeliveryRecord => ({ ...deliveryFacts(office, due), outcome: 'failed', message });
  if (addressesTo(office, addresseeOf(due)).length === 0) return failure(NO_ADDRESS[due.audience]);
  try {
    const content = await wholeReport(office, due.report);
    if (content === undefined) return failure(altered(due.report.file));
    const bytes = content.byteLength;
    if (bytes > LARGEST_ATTACHMENTS) {
      throw new Problem('MAIL_TOO_LARGE', { key: due.report.file, bytes, most: LARGEST_ATTACHMENTS });
    }
    return { due, bytes, told: await words(due) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return failure(error.message);
  }
}

const NO_ADDRESS = {
  reviewers: '没有邮箱：请在 reviewers.csv 的 email 一列填写 / no address: fill in “email” in reviewers.csv',
  centres: '没有邮箱：请在 centres.csv 的 contact_email 一列填写 / no address: fill in “contact_email” in centres.csv',
} as const;

/** Whom a delivery is for, as mails know them. */
export const addresseeOf = ({ audience, recipient }: Pick<DueDelivery, 'audience' | 'recipient'>): Addressee => {
  return { audience, id: recipient };
};
