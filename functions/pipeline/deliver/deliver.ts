import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { USUAL_DELIVERY } from '../../domain/delivery/delivery-settings.ts';
import type { Write } from '../../ports/store.ts';
import { commitAudited } from '../audit.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord, toBody } from '../documents.ts';
import { isSending, type NoticeMode, noticeMode } from '../notices/send-notices.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';
import { type ChangeWords, changeWords } from './change-words.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { type DueDelivery, dueDeliveries, entitlements } from './due-deliveries.ts';
import { handOver } from './hand-over.ts';
import { knownDeliveries } from './known-deliveries.ts';
import { type MailedReports, mailReports } from './mail-reports.ts';

/** Deliveries recorded in one commit, with one entry in the trail. */
const DELIVERIES_A_COMMIT = 50;

export interface DeliverReport {
  /** Copies that were put into folders. */
  readonly delivered: number;
  /** Reports that were handed to mails; what became of those is in their records. */
  readonly mailed: number;
  /** Reports whose mail was written before and is still to be sent. */
  readonly waiting: number;
  /** Reports that their recipients have already, or may have. */
  readonly unchanged: number;
  readonly failures: readonly Pick<DeliveryRecord, 'audience' | 'recipient' | 'subject' | 'way' | 'message'>[];
  /** Centres get their reports once the result is published. */
  readonly awaitsPublication: boolean;
  /** Reports that would go by mail, where none can be sent, and why. */
  readonly unmailed?: { readonly mode: Exclude<NoticeMode, 'on' | 'elsewhere'>; readonly reports: number };
}

/**
 * Hands the reports of a run to those who are to have them by the round's settings: into each recipient's own folder, by mail, or
 * both, with a record of who got which version, when, in which way, and which it replaces. Again, only what changed is
 * delivered. One that cannot be delivered is a failure of its own, recorded and tried again the next time.
 */
export async function deliver(office: Office, run: string): Promise<DeliverReport> {
  const record = await load<RoundRecord>(office.store, paths.round(office.definition.round.id));
  const isPublished = record?.published?.run === run;
  const known = await knownDeliveries(office);
  const entitled = (await entitlements(office)).filter(({ audience }) => audience === 'reviewers' || isPublished);
  const due = await dueDeliveries(office, { run, known, entitled });
  const words = changeWords(office, { run, published: record?.published });
  const open = due.filter(({ held, report }) => held?.record.report !== report.code);
  const folder = await handOverAll(office, { run, open: open.filter(({ way }) => way === 'folder'), words });
  const byMail = due.filter(({ way }) => way === 'mail');
  const mode = noticeMode(office);
  const isMailing = isSending(mode);
  const mails: MailedReports = isMailing ? await mailReports(office, { run, due: byMail, known, words }) : NO_MAILS;
  const unmailed = open.filter(({ way }) => way === 'mail').length;
  const { centres } = office.definition.delivery ?? USUAL_DELIVERY;
  return {
    ...{ delivered: folder.filter(({ outcome }) => outcome === 'delivered').length, mailed: mails.mailed },
    ...{ waiting: mails.waiting, unchanged: due.length - open.length },
    failures: [...folder, ...mails.failed].filter(({ outcome }) => outcome === 'failed').map(failureOf),
    awaitsPublication: centres !== undefined && !isPublished,
    ...(!isMailing && unmailed > 0 && { unmailed: { mode, reports: unmailed } }),
  };
}

const NO_MAILS: MailedReports = { mailed: 0, waiting: 0, failed: [] };

function failureOf({ audience, recipient, subject, way, message }: DeliveryRecord): DeliverReport['failures'][number] {
  return { audience, recipient, subject, way, ...(message !== undefined && { message }) };
}

interface Handing {
  readonly run: string;
  readonly open: readonly DueDelivery[];
  readonly words: ChangeWords;
}

async function handOverAll(office: Office, { run, open, words }: Handing): Promise<readonly DeliveryRecord[]> {
  const all: DeliveryRecord[] = [];
  office.progress.start('deliver', open.length);
  for (const page of pagesOf(open, DELIVERIES_A_COMMIT)) {
    const records: DeliveryRecord[] = [];
    for (const one of page) {
      const record = await handOver(office, one, words);
      records.push(record);
      office.progress.step(record.file ?? record.id);
    }
    await keep(office, run, records);
    all.push(...records);
  }
  office.progress.finish();
  return all;
}

async function keep(office: Office, run: string, records: readonly DeliveryRecord[]): Promise<void> {
  const round = office.definition.round.id;
  const writes = records.map(
    (record): Write => ({ kind: 'put', path: paths.delivery(round, record.id), body: toBody(record) }),
  );
  const given = records
    .filter(({ outcome }) => outcome === 'delivered')
    .map(({ audience, recipient, subject, report }) => ({ audience, recipient, subject, report }));
  const fact: AuditFact = {
    ...{ at: office.clock.now().toISOString(), who: office.who, action: 'deliver' },
    ...{ subject: paths.run(round, run), after: given },
  };
  await commitAudited(office.store, writes, given.length > 0 ? [fact] : []);
}
