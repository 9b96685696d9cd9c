import { paths } from '../document-paths.ts';
import { bodyOf } from '../documents.ts';
import type { Office } from '../office.ts';
import { addressesOf } from './due-causes.ts';
import { type MailRecord, type MailState, shownState } from './mail-record.ts';
import { isSending, type NoticeMode, noticeMode } from './send-notices.ts';

/** A mail as people are shown it: without its text. */
export interface ListedMail extends Omit<MailRecord, 'state' | 'text' | 'leaseUntil'> {
  readonly state: MailState | 'lapsed';
}

type Place = Pick<Office, 'store' | 'definition' | 'clock'>;

/** What was sent to whom, and what could not be, in the order in which it was written. */
export async function listMails({ store, definition, clock }: Place): Promise<readonly ListedMail[]> {
  const mails: ListedMail[] = [];
  const now = clock.now();
  for await (const document of store.list(paths.mails(definition.round.id))) {
    const { text: _, leaseUntil: __, ...record } = bodyOf<MailRecord>(document);
    mails.push({ ...record, state: shownState(bodyOf<MailRecord>(document), now) });
  }
  return mails.sort((a, b) => (`${a.createdAt} ${a.key}` < `${b.createdAt} ${b.key}` ? -1 : 1));
}

export interface NoticeStatus {
  readonly mode: NoticeMode;
  /** Where mail goes; absent where none does. */
  readonly place?: string;
  /** How many mails are in which state. */
  readonly counts: Readonly<Partial<Record<ListedMail['state'], number>>>;
  /** Centres that nobody can be written to, by id. */
  readonly withoutAddress: readonly string[];
}

/** Where the notices of the round stand, from the store alone. */
export async function noticeStatus(office: Place & Pick<Office, 'mailer'>): Promise<NoticeStatus> {
  const counts: Partial<Record<ListedMail['state'], number>> = {};
  for (const { state } of await listMails(office)) counts[state] = (counts[state] ?? 0) + 1;
  const mode = noticeMode(office);
  const { centres } = office.definition.round;
  const without = centres.filter(({ id }) => addressesOf(office, id).length === 0).map(({ id }) => id);
  return {
    ...{ mode, counts, withoutAddress: mode === 'no-notices' ? [] : without },
    ...(isSending(mode) && office.mailer && { place: office.mailer.place }),
  };
}
