/** Returns that came after the deadline. */
import { makeIssue } from '../../issues/catalogue.ts';
import type { Localised } from '../../round/localised.ts';
import { formatInZone, instantOf } from '../../round/zoned-time.ts';
import type { ReturnCheck } from '../check.ts';
import { SUBMISSION, submissionPlace } from './submission-place.ts';

const SECOND_MS = 1000;

/**
 * A submission after the round's deadline; the deadline's own second still counts as in time. Late is told, not punished
 * here. Issues: `SUBMITTED_LATE`, with how late.
 *
 * @example late(context) // []
 */
export const late: ReturnCheck = ({ round, reading, submittedAt }) => {
  if (submittedAt === undefined) return [];
  const deadline = instantOf(round.deadline, round.timeZone);
  const submitted = new Date(submittedAt);
  const delaySeconds = Math.floor((submitted.getTime() - deadline.getTime()) / SECOND_MS);
  if (!(delaySeconds > 0)) return [];
  const at = (instant: Date): Localised => ({
    zh: formatInZone(instant, round.timeZone, 'zh-CN'),
    en: formatInZone(instant, round.timeZone, 'en'),
  });
  const details = { deadline: at(deadline), submitted: at(submitted), delay: sayDelay(delaySeconds) };
  return [makeIssue('SUBMITTED_LATE', { at: submissionPlace(reading), subject: SUBMISSION, details })];
};

/**
 * A length of time in days, hours and minutes, the last rounded down, since nobody is called later than they were.
 *
 * @example sayDelay(93_784) // { zh: '1 天 2 小时 3 分钟', en: '1 d 2 h 3 min' }
 */
export function sayDelay(seconds: number): Localised {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    { count: Math.floor(minutes / 1440), zh: '天', en: 'd' },
    { count: Math.floor(minutes / 60) % 24, zh: '小时', en: 'h' },
    { count: minutes % 60, zh: '分钟', en: 'min' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return { zh: '不足 1 分钟', en: 'less than a minute' };
  return {
    zh: parts.map(({ count, zh }) => `${count} ${zh}`).join(' '),
    en: parts.map(({ count, en }) => `${count} ${en}`).join(' '),
  };
}
