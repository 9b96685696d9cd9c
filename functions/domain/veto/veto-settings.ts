/** The settings of a round's veto: the block `veto` of `round.yaml`. */
import { z } from 'zod';
import { idSchema } from '../round/ids.ts';
import { localisedSchema } from '../round/localised.ts';

const FEWEST_DECIDERS = 2;
const MOST_DECIDERS = 5;

/** No key has a default, so that what is absent stays absent. */
export const vetoSettingsSchema = z
  .strictObject({
    answerDays: z.int().min(1).max(90).meta({
      description:
        '中心申辩的期限：提出之日次日起算的自然日数，至末日 24 时止 / calendar days after the day of raising in which a centre may answer; to the end of the last',
    }),
    deciders: z.int().min(FEWEST_DECIDERS).max(MOST_DECIDERS).optional().meta({
      description:
        '作出或解除否决须几个不同的人一致决定；不写为 2 / how many different persons decide, and lift, in agreement; absent: 2',
    }),
    grounds: z
      .array(z.strictObject({ id: idSchema, title: localisedSchema }))
      .min(1)
      .refine(
        (grounds) => new Set(grounds.map(({ id }) => id)).size === grounds.length,
        'id 重复 / an id is used twice',
      )
      .meta({ description: '可以提出否决的情形 / what a veto may be raised for' }),
  })
  .meta({
    description:
      '一票否决的程序：提出、申辩、两人决定、解除；不写则台账上选“是”并写明理由即生效。文字在 ledger.yaml 的 vetoes / the process of a veto; absent: a tick with its reason in the ledger. Its words: “vetoes” of ledger.yaml',
  });

export type VetoSettings = z.output<typeof vetoSettingsSchema>;

/** How many different persons decide. @example decidersOf({ answerDays: 5, grounds }) // 2 */
export function decidersOf({ deciders = FEWEST_DECIDERS }: Pick<VetoSettings, 'deciders'>): number {
  return deciders;
}
