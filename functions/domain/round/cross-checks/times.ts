/** Days and times of a round come in their order, and its clock really shows them. */
import { z } from 'zod';
import { dateSchema, localTimeSchema } from '../ids.ts';
import { roundSchema } from '../round.ts';
import { instantsOf } from '../zoned-time.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound, roundView } from './cross-check.ts';

/** Both are written alike, so the order of the texts is the order of the times. */
export const periodOrder: CrossCheck = crossCheck(
  roundView({ period: z.object({ from: dateSchema, to: dateSchema }) }),
  ({ round: { period } }) => {
    if (period.from <= period.to) return [];
    return [inRound(['period', 'to'], period.to, `不早于 from（${period.from}） / not before ${period.from}`)];
  },
);

export const deadlineOrder: CrossCheck = crossCheck(
  roundView({ opensAt: localTimeSchema, deadline: localTimeSchema }),
  ({ round: { opensAt, deadline } }) => {
    if (Date.parse(`${opensAt}Z`) < Date.parse(`${deadline}Z`)) return [];
    return [inRound(['deadline'], deadline, `晚于 opensAt（${opensAt}） / later than opensAt (${opensAt})`)];
  },
);

const { timeZone } = roundSchema.shape;

export const clearOpening: CrossCheck = crossCheck(roundView({ timeZone, opensAt: localTimeSchema }), ({ round }) =>
  clockFaults('opensAt', round.opensAt, round.timeZone),
);

export const clearDeadline: CrossCheck = crossCheck(roundView({ timeZone, deadline: localTimeSchema }), ({ round }) =>
  clockFaults('deadline', round.deadline, round.timeZone),
);

/** Reviewers read what was handed in by the deadline. */
export const reviewOrder: CrossCheck = crossCheck(
  roundView({ deadline: localTimeSchema, reviewsUntil: localTimeSchema.optional() }),
  ({ round: { deadline, reviewsUntil } }) => {
    if (reviewsUntil === undefined || Date.parse(`${deadline}Z`) < Date.parse(`${reviewsUntil}Z`)) return [];
    return [
      inRound(['reviewsUntil'], reviewsUntil, `晚于 deadline（${deadline}） / later than deadline (${deadline})`),
    ];
  },
);

/** Where clocks are put forward or back, an hour is missing or comes twice; a deadline in it could be disputed. */
function clockFaults(key: string, time: string, zone: string): FileFault[] {
  const count = instantsOf(time, zone).length;
  if (count === 1) return [];
  const found =
    count === 0
      ? `${time}，这一时刻在 ${zone} 因调钟而不存在 / ${time}, which the clocks of ${zone} skip`
      : `${time}，这一时刻在 ${zone} 因调钟而出现两次 / ${time}, which the clocks of ${zone} show twice`;
  return [inRound([key], found, '避开调钟的那一小时 / a time outside the hour in which clocks change')];
}
