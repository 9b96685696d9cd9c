import { sha256 } from '../../domain/digest/digest.ts';
import { paths } from '../document-paths.ts';
import { load } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import type { MailRecord } from './mail-record.ts';

/** Asks the queue to send a mail that waits, now, whatever pause it was given; whoever may send it does. */
export async function askForMail(office: Office, key: string): Promise<void> {
  const path = paths.mail(office.definition.round.id, key);
  const now = office.clock.now().toISOString();
  await updateDocument<MailRecord>(office.store, path, (before) =>
    before?.state === 'waiting' && (before.retryAt ?? '') > now ? { body: { ...before, retryAt: now } } : undefined,
  );
  await office.queue.add({ name: taskName(path, now), task: { kind: 'notices', mail: key } });
}

/** Asks for a mail that waits once more, for when its pause is over; nothing where it does not wait. */
export async function askAgain(office: Office, key: string): Promise<void> {
  const path = paths.mail(office.definition.round.id, key);
  const record = await load<MailRecord>(office.store, path);
  if (record?.state !== 'waiting' || record.retryAt === undefined || record.retryAt >= record.lapsesAt) return;
  const { retryAt: notBefore } = record;
  await office.queue.add({ name: taskName(path, notBefore), task: { kind: 'notices', mail: key }, notBefore });
}

const taskName = (path: string, at: string): string => `mail-${sha256(`${path} ${at}`).slice(0, 24)}`;
