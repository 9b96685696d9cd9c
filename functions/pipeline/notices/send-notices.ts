import type { Notices } from '../../domain/notices/notice-texts.ts';
import type { Mailer } from '../../ports/mailer.ts';
import { renewLists } from '../collect/renew-lists.ts';
import { paths } from '../document-paths.ts';
import { loadAll } from '../documents.ts';
import { inParallel } from '../in-parallel.ts';
import type { Office } from '../office.ts';
import { isCalm, noteCalm, seenBy } from './calm.ts';
import { claimMail, stepFor } from './claim-mail.ts';
import { addressesOf, type DueNotice, draftOf, dueCauses } from './due-causes.ts';
import type { MailRecord } from './mail-record.ts';
import { type MailOutcome, outcomeOf, sendMail } from './send-mail.ts';

/**
 * Whether notices are sent. `elsewhere`: not by this process, which has no password. `sample`: the data are made up, so nobody is written to; a folder takes them all the same.
 */
export type NoticeMode = 'on' | 'elsewhere' | 'no-notices' | 'no-mailer' | 'sample';

export interface NoticesReport {
  readonly mode: NoticeMode;
  /** Mails that this call dealt with. */
  readonly outcomes: readonly MailOutcome[];
  /** Centres that are owed a notice and have no address, by id. */
  readonly withoutAddress: readonly string[];
  /** The time ran out, or the mailer failed several times over; the next call goes on. */
  readonly isCut: boolean;
}

export interface NoticeOptions {
  /** Milliseconds since 1970 after which no mail is begun. */
  readonly untilMs?: number;
  /** Leave it where the last look found nothing to do and nothing happened since: a look reads every return. */
  readonly mayRest?: boolean;
}

/** Mails under way at once; drafts are written one after the other, in the order of the register. */
const SENDERS = { people: 3, files: 1 } as const;
/** A mailer that fails so often in one call is left alone until the next. */
const MOST_FAILURES = 3;

const NOTHING_DONE: NoticesReport = { mode: 'on', outcomes: [], withoutAddress: [], isCut: false };

/** Whether this office sends notices, and where not, why. */
export function noticeMode({ definition, mailer }: Pick<Office, 'definition' | 'mailer'>): NoticeMode {
  if (definition.notices === undefined) return 'no-notices';
  if (mailer === undefined) return 'no-mailer';
  if (definition.round.sample && mailer.reach === 'people') return 'sample';
  return mailer.canSend ? 'on' : 'elsewhere';
}

/** Whether somebody sends, here or elsewhere. */
export const isSending = (mode: NoticeMode): mode is 'on' | 'elsewhere' => mode === 'on' || mode === 'elsewhere';

/**
 * Sends the notices that are due and were not sent yet. May be run at any time, twice, in parallel or after a crash: a mail is
 * written down before it goes out, so no cause is told twice. A crash in the middle falls to the other side: whether that one
 * mail went out is unknown, which the office is shown, and sends again by hand if it must. One mail's trouble is its own.
 */
export async function sendNotices(office: Office, options: NoticeOptions = {}): Promise<NoticesReport> {
  const mode = noticeMode(office);
  const { definition, mailer } = office;
  const { notices } = definition;
  if (mode !== 'on' || notices === undefined || mailer === undefined) {
    return { mode, outcomes: [], withoutAddress: [], isCut: false };
  }
  const seen = options.mayRest === true ? await seenBy(office) : undefined;
  if (seen !== undefined && (await isCalm(office, seen))) return NOTHING_DONE;
  const { due, isQuiet } = await dueCauses(office, notices);
  const reachable = due.filter(({ cause }) => addressesOf(office, cause.centre).length > 0);
  const unreachable = due.filter((one) => !reachable.includes(one)).map(({ cause }) => cause.centre);
  const { open, isSettled } = await openOnes(office, mailer, reachable);
  if (seen !== undefined && isSettled && isQuiet) await noteCalm(office, seen);
  const sent = await sendAll(office, { notices, mailer, open }, options);
  if (sent.outcomes.length > 0) await renewLists(office);
  return { mode, withoutAddress: [...new Set(unreachable)], ...sent };
}

/** Those about which something is to be done, by what is recorded; whoever claims one looks again. */
async function openOnes(
  office: Office,
  mailer: Mailer,
  due: readonly DueNotice[],
): Promise<{ readonly open: readonly DueNotice[]; readonly isSettled: boolean }> {
  const round = office.definition.round.id;
  const records = await loadAll<MailRecord>(
    office.store,
    due.map(({ cause }) => paths.mail(round, cause.key)),
  );
  const now = office.clock.now();
  const isHarmless = mailer.reach === 'files';
  const open = due.filter(({ cause }, place) => {
    const addresses = addressesOf(office, cause.centre);
    return stepFor(records[place], { addresses, now, isHarmless }) !== 'none';
  });
  const isSettled = open.length === 0 && !records.some((one) => one?.state === 'waiting' || one?.state === 'sending');
  return { open, isSettled };
}

interface Sending {
  readonly notices: Notices;
  readonly mailer: Mailer;
  readonly open: readonly DueNotice[];
}

async function sendAll(
  office: Office,
  { notices, mailer, open }: Sending,
  { untilMs = Number.POSITIVE_INFINITY }: NoticeOptions,
): Promise<Pick<NoticesReport, 'outcomes' | 'isCut'>> {
  const outcomes: MailOutcome[] = [];
  let failures = 0;
  let isCut = false;
  const isStopped = (): boolean => failures >= MOST_FAILURES || office.clock.now().getTime() >= untilMs;
  if (open.length > 0) office.progress.start('notices', open.length);
  await inParallel(open, SENDERS[mailer.reach], async (one) => {
    if (!isStopped()) await mailer.turn();
    if (isStopped()) isCut = true;
    else {
      const outcome = await sendOne(office, { notices, mailer, one });
      if (outcome !== undefined) outcomes.push(outcome);
      failures = outcome?.isMailerDown === true ? failures + 1 : 0;
      office.progress.step(one.cause.key);
    }
  });
  if (open.length > 0) office.progress.finish();
  return { outcomes: outcomes.sort((a, b) => (a.key < b.key ? -1 : 1)), isCut };
}

async function sendOne(
  office: Office,
  { notices, mailer, one }: Pick<Sending, 'notices' | 'mailer'> & { readonly one: DueNotice },
): Promise<MailOutcome | undefined> {
  const draft = await draftOf(office, notices, one);
  const { step, record } = draft === undefined ? NOTHING : await claimMail(office, one.cause.key, draft);
  if (record === undefined) return undefined;
  if (step !== 'lost') return sendMail(office, mailer, record);
  return outcomeOf(record);
}

const NOTHING = { step: 'none', record: undefined } as const;
