/** What ties a round to the one before it. */
import { z } from 'zod';
import { quote } from '../found-words.ts';
import { type CrossCheck, crossCheck, inRound, roundView } from './cross-check.ts';

/** A round does not come before itself. */
export const otherRound: CrossCheck = crossCheck(
  roundView({ id: z.string(), previous: z.object({ round: z.string() }) }),
  ({ round: { id, previous } }) =>
    previous.round === id
      ? [
          inRound(
            ['previous', 'round'],
            quote(id),
            '上一轮评估的 id，不是本轮的 / the id of the round before, not of this one',
          ),
        ]
      : [],
);

/** One indicator of the round before goes on as one of this round. */
export const formerIndicators: CrossCheck = crossCheck(
  roundView({ indicators: z.array(z.object({ id: z.string(), formerly: z.string().optional() })) }),
  ({ round: { indicators } }) => {
    const names = indicators.map(({ id, formerly = id }) => formerly);
    return indicators.flatMap(({ formerly }, n) => {
      if (formerly === undefined || names.indexOf(formerly) === names.lastIndexOf(formerly)) return [];
      const found = `${quote(formerly)}，另一指标也由它而来 / ${quote(formerly)}, which another indicator goes on from, too`;
      const expected =
        '每个上轮指标只接续为一个本轮指标 / each indicator of the round before named once; one that is still there under its id needs none';
      return [inRound(['indicators', n, 'formerly'], found, expected)];
    });
  },
);
