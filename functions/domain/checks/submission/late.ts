/** Returns that came after the deadline. */
import { makeIssue } from '../../issues/catalogue.ts';
import type { Localised } from '../../round/localised.ts';
import { formatInZone, instantOf } from '../../round/zoned-time.ts';
import { laterOf, secondsAfter } from '../../submission/instants.ts';
import { sayDelay } from '../../submission/say-delay.ts';
import type { ReturnCheck } from '../check.ts';
import { SUBMISSION, submissionPlace } from './submission-place.ts';

/**
 * A submission after the round's deadline, or after the time to which the office had opened this one; the deadline's own second
 * still counts as in time. Late is told, not punished here. Issues: `SUBMITTED_LATE`, with how late.
 *
 * @example late(context) // []
 */
export const late: ReturnCheck = ({ round, reading, submittedAt, due }) => {
  if (submittedAt === undefined) return [];
  const deadline = laterOf(instantOf(round.deadline, round.timeZone).toISOString(), due);
  const delaySeconds = secondsAfter(deadline, submittedAt);
  if (!(delaySeconds > 0)) return [];
  const at = (instant: string): Localised => ({
    zh: formatInZone(new Date(instant), round.timeZone, 'zh-CN'),
    en: formatInZone(new Date(instant), round.timeZone, 'en'),
  });
  const details = { deadline: at(deadline), submitted: at(submittedAt), delay: sayDelay(delaySeconds) };
  return [makeIssue('SUBMITTED_LATE', { at: submissionPlace(reading), subject: SUBMISSION, details })];
};
