import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { DELIVERY } from '../../domain/delivery/delivery-texts.ts';
import { parcelsOf } from '../../domain/delivery/parcels.ts';
import { writeReportMail } from '../../domain/delivery/write-report-mail.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { WrittenNotice } from '../../domain/notices/write-notice.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import { localise } from '../../domain/round/localised.ts';
import { LARGEST_ATTACHMENTS } from '../../ports/mailer.ts';
import type { StoredDocument, Write } from '../../ports/store.ts';
import { commitAudited } from '../audit.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, toBody } from '../documents.ts';
import { addressesTo, nameOf } from '../notices/addressee.ts';
import type { MailRecord } from '../notices/mail-record.ts';
import type { Office } from '../office.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { DueDelivery } from './due-deliveries.ts';
import { deliveryFacts } from './hand-over.ts';
import type { KnownDelivery } from './known-deliveries.ts';
import { addresseeOf, type MailItem, mailItem } from './mail-item.ts';
import type { Mailing } from './mail-reports.ts';

/** Milliseconds after which a mail that could not be sent is given up; the next `deliver` writes another. */
const LAPSES_AFTER_MS = 7 * 86_400_000;

export interface MailWriting extends Mailing {
  /** What one recipient is to have and has not. */
  readonly due: readonly DueDelivery[];
  /** Deliveries of mails of this recipient that are still to be sent: the new mails take their place. */
  readonly waiting: readonly KnownDelivery[];
}

export interface WrittenMails {
  /** Keys of the new mails. */
  readonly keys: readonly string[];
  readonly mailed: number;
  readonly failed: readonly DeliveryRecord[];
}

/**
 * Writes one recipient's mails, as few as their size allows. Each is written together with its deliveries in one commit, so that it
 * is written once; where somebody else is at the same, theirs holds. What cannot go is recorded as failed.
 */
export async function writeMails(office: Office, writing: MailWriting): Promise<WrittenMails> {
  const items: MailItem[] = [];
  const failed: DeliveryRecord[] = [];
  for (const due of writing.due) {
    const found = await mailItem(office, due, writing.words);
    if ('outcome' in found) failed.push(found);
    else items.push(found);
  }
  const writes = [...(await withdrawals(office, writing)), ...putAll(office, writing, failed)];
  // Else some of what was to be withdrawn has gone out meanwhile.
  if (!(await commitIfNew(office, { writes, facts: [] }))) return { keys: [], mailed: 0, failed: [] };
  const keys: string[] = [];
  let mailed = 0;
  for (const parcel of parcelsOf(items, LARGEST_ATTACHMENTS)) {
    const key = await writeMail(office, writing, parcel);
    if (key === undefined) continue;
    keys.push(key);
    mailed += parcel.length;
  }
  return { keys, mailed, failed };
}

/** What still waits is not sent any more; what others have done with it meanwhile decides in the commit. */
async function withdrawals(office: Office, { waiting }: MailWriting): Promise<readonly Write[]> {
  const round = office.definition.round.id;
  const keys = [...new Set(waiting.flatMap(({ record }) => record.mail ?? []))];
  const documents = await office.store.getAll(keys.map((key) => paths.mail(round, key)));
  return documents.flatMap((document): readonly Write[] => {
    if (document === undefined || bodyOf<MailRecord>(document).state !== 'waiting') return [];
    const { retryAt: _, ...before } = bodyOf<MailRecord>(document);
    const body: MailRecord = { ...before, state: 'withdrawn', settledAt: office.clock.now().toISOString() };
    return [{ kind: 'put', path: document.path, body: toBody(body), ifVersion: document.version }];
  });
}

function putAll(office: Office, { known }: Mailing, records: readonly DeliveryRecord[]): readonly Write[] {
  const versions = new Map(known.all.map(({ record, version }) => [record.id, version]));
  return records.map((record): Write => {
    const path = paths.delivery(office.definition.round.id, record.id);
    const ifVersion = versions.get(record.id);
    const body = toBody(record);
    return ifVersion === undefined ? { kind: 'create', path, body } : { kind: 'put', path, body, ifVersion };
  });
}

/** The key of the mail; `undefined` where somebody else has written it. */
async function writeMail(
  office: Office,
  writing: MailWriting,
  parcel: readonly MailItem[],
): Promise<string | undefined> {
  const { round } = office.definition;
  const { addressee, notices } = groundsOf(office, parcel);
  const { audience, id: recipient } = addressee;
  const key = `report.${recipient}.${digestOf(parcel.map(({ due }) => due.id)).slice(0, 16)}`;
  const from = { name: localise(round.organiser, round.language), address: notices.settings.from };
  const path = paths.mail(round.id, key);
  const before = await office.store.get(path);
  const now = office.clock.now();
  const record: MailRecord = {
    ...{ key, kind: 'report', state: 'waiting', from, ...wordsOf(office, parcel) },
    ...(audience === 'centres' ? { centre: recipient } : { reviewer: recipient }),
    recipients: addressesTo(office, addressee).map((address) => ({ address })),
    attachments: parcel.map(({ due: { report } }) => ({ name: report.file, file: report.file, sha256: report.sha256 })),
    ...{ createdAt: now.toISOString(), lapsesAt: new Date(now.getTime() + LAPSES_AFTER_MS).toISOString() },
    ...{
      attempts: 0,
      copies: before === undefined ? 0 : bodyOf<MailRecord>(before).copies,
      retryAt: now.toISOString(),
    },
  };
  const deliveries = parcel.map(({ due, told }): DeliveryRecord => {
    return { ...deliveryFacts(office, due), outcome: 'mailed', mail: key, ...(told.length > 0 && { told }) };
  });
  const writes = [mailWrite(path, before, record), ...putAll(office, writing, deliveries)];
  const given = deliveries.map(({ subject, report }) => ({ audience, recipient, subject, report, mail: key }));
  const subject = paths.run(round.id, writing.run);
  const fact: AuditFact = { at: now.toISOString(), who: office.who, action: 'deliver', subject, after: given };
  return (await commitIfNew(office, { writes, facts: [fact] })) ? key : undefined;
}

/** One that nobody got is written anew under its own key. */
function mailWrite(path: string, before: StoredDocument | undefined, record: MailRecord): Write {
  const body = toBody(record);
  return before === undefined ? { kind: 'create', path, body } : { kind: 'put', path, body, ifVersion: before.version };
}

function groundsOf({ definition }: Office, [first]: readonly MailItem[]) {
  const { notices } = definition;
  if (first === undefined || notices === undefined)
    throw new TypeError('A mail needs a report and the texts of notices');
  return { addressee: addresseeOf(first.due), notices };
}

function wordsOf(office: Office, parcel: readonly MailItem[]): WrittenNotice {
  const { round } = office.definition;
  const { addressee, notices } = groundsOf(office, parcel);
  const reports = parcel.map(({ due: { subject, report }, told }) => ({
    subject: round.centres.find(({ id }) => id === subject)?.name ?? localise(DELIVERY.summary, round.language),
    ...{ file: report.file, code: report.code, changes: told },
  }));
  const facts = { round, audience: addressee.audience, recipient: nameOf(office, addressee), reports };
  const written = writeReportMail(notices.texts, facts);
  if (written === undefined) throw new TypeError(`No text for reports to ${addressee.audience}`);
  return written;
}

interface Commit {
  readonly writes: readonly Write[];
  readonly facts: readonly AuditFact[];
}

/** `false` where somebody else was at the same: theirs holds. */
async function commitIfNew({ store }: Office, { writes, facts }: Commit): Promise<boolean> {
  if (writes.length === 0) return true;
  try {
    await commitAudited(store, writes, facts);
    return true;
  } catch (error) {
    if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    return false;
  }
}
