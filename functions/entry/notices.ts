import { z } from 'zod';
import { askAgain } from '../pipeline/notices/ask-for-mail.ts';
import { resumeMail } from '../pipeline/notices/resend-mail.ts';
import type { MailOutcome } from '../pipeline/notices/send-mail.ts';
import { noticeMode, sendNotices } from '../pipeline/notices/send-notices.ts';
import { openRound } from '../pipeline/open-round.ts';
import { allow } from './door/allow.ts';
import { type Call, type Door, ok, ownPath } from './door/door.ts';
import { assertRound, roundName } from './door/known-round.ts';
import { parseBody } from './door/read-body.ts';
import { register } from './door/register.ts';

/** From a schedule, or as a task of the queue, which may name one mail. */
const bodySchema = z.strictObject({
  kind: z.literal('notices').optional(),
  round: roundName.optional(),
  mail: z
    .string()
    .regex(/^[a-z0-9.-]{1,200}$/)
    .optional(),
});

/** Sends the notices that are due, or one mail that the office asked for. */
export const noticesDoor: Door = {
  entryPoint: 'notices',
  name: 'notices',
  routes: [
    {
      method: 'POST',
      path: ownPath('notices'),
      admit: allow('scheduler', 'tasks'),
      handle: async ({ office, body, log, until }) => {
        const { round, mail } = parseBody(bodySchema, body);
        assertRound(office, round);
        if (mail !== undefined) {
          const outcome = await resumeMail(office, mail);
          await askAgain(office, mail);
          return ok({ mode: noticeMode(office), mails: told(outcome === undefined ? [] : [outcome], log) });
        }
        await openRound(office);
        const { mode, outcomes, withoutAddress, isCut } = await sendNotices(office, {
          untilMs: until.getTime(),
          mayRest: true,
        });
        return ok({ mode, mails: told(outcomes, log), withoutAddress: withoutAddress.length, isCut });
      },
    },
  ],
};

/** More of them are told as a number. */
const MOST_LINES = 50;

/** How many mails came to what; whatever needs a hand is logged, one line a mail. What waits is tried again by itself. */
function told(outcomes: readonly MailOutcome[], log: Call['log']): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of outcomes) counts[state] = (counts[state] ?? 0) + 1;
  for (const { state, key, centre, reviewer, message = '' } of outcomes.filter(isTrouble).slice(0, MOST_LINES)) {
    const severity = state === 'waiting' ? 'WARNING' : 'ERROR';
    log({
      severity,
      message: `${state}: ${withoutAddresses(message)}`,
      ...(centre !== undefined && { centre }),
      facts: { code: 'NOTICE', mail: key, reviewer },
    });
  }
  return counts;
}

const isTrouble = ({ state, message }: MailOutcome): boolean => state !== 'sent' || message !== undefined;

/** Logs are read by more people than the store. */
function withoutAddresses(message: string): string {
  return message.replace(/[^\s<>:;；,]+@[^\s<>:;；,]+/g, '…@…');
}

register(noticesDoor);
