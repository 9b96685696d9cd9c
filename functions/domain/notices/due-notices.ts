/** Which notices a centre is owed, from where its return stands. */
import { digestOf } from '../digest/digest.ts';
import type { Round } from '../round/round.ts';
import type { AcceptedSubmission, ReturnState } from '../submission/submission-state.ts';
import type { NoticeKind } from './notice-kinds.ts';
import type { NoticeSettings } from './notice-settings.ts';
import { isWithinHours, noticeWindows } from './notice-times.ts';
import { isVetoQuiet, type VetoNews, vetoCause } from './veto-cause.ts';

/** Where a centre's return stands. */
export interface Standing {
  readonly centre: string;
  readonly state: ReturnState;
  /** Of the last reading. */
  readonly snapshot: string;
  /** ISO time of the workbook's last change. */
  readonly modifiedAt: string;
  readonly accepted?: AcceptedSubmission;
  readonly reopenedUntil?: string;
  readonly reopenReason?: string;
  /** It takes part in the round. */
  readonly isEligible: boolean;
  readonly veto?: VetoNews;
}

/** What a centre has to be told, once. */
export interface Cause {
  readonly kind: NoticeKind;
  readonly centre: string;
  /** One cause, one key: what has this key has been told. */
  readonly key: string;
  /** ISO time after which telling it would be of no use. */
  readonly lapsesAt: string;
}

export interface NoticeRules {
  readonly round: Pick<Round, 'opensAt' | 'deadline' | 'timeZone'>;
  readonly settings: NoticeSettings;
  readonly now: Date;
  /** The office has ended the filling in. */
  readonly isClosed: boolean;
}

const MINUTE_MS = 60_000;
/** What came of a return is news for so long. */
const NEWS_MS = 3 * 86_400_000;

/**
 * The notices that are due at `now`. Timed ones go to centres that take part and have nothing in force that counts, within the
 * hours of the settings, until the deadline or until the round is closed. The others follow from the state of the return: a tick that
 * was refused because of errors and can still be mended, a submission that was accepted, a reopening that still runs; they
 * wait until the workbook has been left alone for `quietMinutes`, and so do those that a step of a veto gives cause for.
 *
 * @example dueNotices(aStanding({ state: 'in-progress' }), onTheLastDay)[0]?.key // 'last-day.shantou.202005292359'
 */
export function dueNotices(standing: Standing, rules: NoticeRules): readonly Cause[] {
  const due = [...timedCauses(standing, rules), ...errorCauses(standing, rules), ...acceptedCauses(standing, rules)];
  const others = [...reopenedCauses(standing, rules), ...vetoCauses(standing, rules)];
  return [...due, ...others].filter(({ kind }) => rules.settings.kinds.includes(kind));
}

function timedCauses({ centre, accepted, isEligible }: Standing, rules: NoticeRules): readonly Cause[] {
  const { round, settings, now, isClosed } = rules;
  if (accepted !== undefined || !isEligible || isClosed || !isWithinHours(now, round.timeZone, settings)) return [];
  const at = now.toISOString();
  return noticeWindows(round, settings)
    .filter(({ from, until }) => from <= at && at < until)
    .map(({ kind, until }) => {
      // A deadline that was moved is another one to be reminded of; a round opens once.
      const parts = kind === 'opening' ? [kind, centre] : [kind, centre, digitsOf(round.deadline)];
      return { kind, centre, key: parts.join('.'), lapsesAt: until };
    });
}

function errorCauses(standing: Standing, rules: NoticeRules): readonly Cause[] {
  const { centre, state, snapshot, reopenedUntil = '' } = standing;
  const isMendable = !rules.isClosed || reopenedUntil > rules.now.toISOString();
  if (state !== 'has-errors' || !isMendable || !isQuiet(standing, rules)) return [];
  return [{ kind: 'errors', centre, key: `errors.${centre}.${snapshot.slice(0, 12)}`, lapsesAt: newsEnd(rules) }];
}

function acceptedCauses(standing: Standing, rules: NoticeRules): readonly Cause[] {
  const { centre, accepted } = standing;
  if (accepted === undefined || !isQuiet(standing, rules)) return [];
  // The same figures submitted once more, after they were taken back, are accepted once more.
  const key = `accepted.${centre}.${shortDigest([accepted.snapshot, accepted.at])}`;
  return [{ kind: 'accepted', centre, key, lapsesAt: newsEnd(rules) }];
}

function reopenedCauses(
  { centre, reopenedUntil, reopenReason = '' }: Standing,
  { now }: NoticeRules,
): readonly Cause[] {
  if (reopenedUntil === undefined || reopenedUntil <= now.toISOString()) return [];
  const key = `reopened.${centre}.${shortDigest([reopenedUntil, reopenReason])}`;
  return [{ kind: 'reopened', centre, key, lapsesAt: reopenedUntil }];
}

function vetoCauses({ centre, veto }: Standing, rules: NoticeRules): readonly Cause[] {
  if (veto === undefined || !isVetoQuiet(veto, rules)) return [];
  const { lapsesAt, ...cause } = vetoCause(centre, veto);
  return [{ ...cause, lapsesAt: [lapsesAt ?? '', newsEnd(rules)].sort().at(-1) ?? newsEnd(rules) }];
}

/** Whether the workbook has been left alone for long enough. */
export function isQuiet(
  { modifiedAt }: Pick<Standing, 'modifiedAt'>,
  { settings: { quietMinutes = 0 }, now }: NoticeRules,
): boolean {
  return Date.parse(modifiedAt) + quietMinutes * MINUTE_MS <= now.getTime();
}

const newsEnd = ({ now }: NoticeRules): string => new Date(now.getTime() + NEWS_MS).toISOString();
const digitsOf = (localTime: string): string => localTime.replace(/\D/g, '').slice(0, 12);
const shortDigest = (content: readonly string[]): string => digestOf(content).slice(0, 12);
