/** The daily lists of mails: what did not go out, and the last one to each centre and reviewer. */
import type { Localised } from '../round/localised.ts';
import type { TodayBlock, TodayEntry } from './today-block.ts';
import type { MailToday, TodayFacts } from './today-facts.ts';
import { besideWords, MAIL_KINDS, MAIL_STATES } from './today-words.ts';

/** States that somebody has to look after. */
const TROUBLED: readonly MailToday['state'][] = ['failed', 'unknown', 'lapsed'];

/** Somebody who is written to. */
interface Addressee {
  readonly name: string;
  readonly mails: readonly MailToday[];
  /** Of a centre. */
  readonly id?: string;
}

/**
 * Mails that failed or of which nobody knows, and the last mail to everybody who was written to, centres before reviewers. None where
 * the round has no notices and nothing was ever written.
 *
 * @example mailBlocks({ ...facts, hasNotices: false, centres: [], reviewers: [] }, at) // []
 */
export function mailBlocks(
  { centres, reviewers, hasNotices }: TodayFacts,
  at: (time: string) => Localised,
): readonly TodayBlock[] {
  const everybody: readonly Addressee[] = [...centres, ...reviewers];
  const all = everybody.flatMap(({ mails }) => mails);
  if (!hasNotices && all.length === 0) return [];
  const entry = ({ id, name }: Addressee, mail: MailToday): TodayEntry => {
    const why = { zh: mail.message ?? '', en: mail.message ?? '' };
    const detail = besideWords(MAIL_KINDS[mail.kind], MAIL_STATES[mail.state], at(mail.at), why);
    return { name, detail, ...(id !== undefined && { centre: id }) };
  };
  const troubles = everybody.flatMap((one) =>
    one.mails.filter(({ state }) => TROUBLED.includes(state)).map((mail) => entry(one, mail)),
  );
  const last = everybody.flatMap((one) => {
    const mail = one.mails.at(-1);
    return mail === undefined ? [] : [entry(one, mail)];
  });
  const isCentre = ({ centre }: TodayEntry): boolean => centre !== undefined;
  return [
    { question: 'mailsFailed', severity: 'error', count: troubles.length, of: all.length, entries: troubles },
    { question: 'mails', severity: 'info', count: last.filter(isCentre).length, of: centres.length, entries: last },
  ];
}
