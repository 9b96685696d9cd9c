/** The block `funding` of `round.yaml`: by which rule results are turned into a proposal of support. */
import { z } from 'zod';
import { idSchema } from '../round/ids.ts';
import { localisedSchema } from '../round/localised.ts';
import { isExactAmount } from './exact-amount.ts';

const amountSchema = z
  .number()
  .positive()
  .refine(isExactAmount, '至多 12 位整数、6 位小数 / at most 12 digits before the point and 6 behind');

const ruleSchema = z
  .union([
    z.strictObject({ grades: z.array(idSchema).min(1) }),
    z.strictObject({ scoreAtLeast: z.number() }),
    z.strictObject({ ranksUpTo: z.int().positive() }),
  ])
  .meta({
    description:
      '哪些中心可入此档：grades 这些等级，scoreAtLeast 公布分不低于，ranksUpTo 名次不低于 / who may be in the tier: by grade, by published score, or by rank',
  });

const tierSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema.meta({ description: '档次名称 / name of the tier' }),
  category: idSchema.optional().meta({
    description:
      '分类评价时此档所属的类别，必须写 / the category that the tier is for; needed where the scheme has categories',
  }),
  rule: ruleSchema,
  atMost: z.int().positive().optional().meta({
    description: '至多几家，按名次取；不写不限 / at most so many, by rank; absent: no limit',
  }),
  amount: amountSchema.meta({ description: '每家金额，单位见 unit / amount each, in the unit' }),
});

export const fundingSchema = z
  .strictObject({
    decidedBy: localisedSchema.meta({
      description: '资助办法的依据，印在汇总报告中 / on whose authority; printed in the summary',
    }),
    unit: localisedSchema.meta({ description: '金额单位，如 万元 / unit of the amounts' }),
    ties: z.enum(['all', 'none']).meta({
      description:
        '名额在同名次者之间用完时：all 都给（该档可能超出名额），none 都不给；总额不够时都不给。两种情形都在建议中列明 / where the places of a tier end among equal ranks: all get it (the tier then holds more), or none; where the budget does not suffice, none. Either is named in the proposal',
    }),
    budget: amountSchema.optional().meta({
      description:
        '总额上限；不够一家时，该家及其后各家均不建议 / total at most; where it does not suffice for one, nobody after it gets any',
    }),
    tiers: z.array(tierSchema).min(1).meta({
      description:
        '各档，从高到低；每家只入其中最先符合且有名额的一档 / tiers from the highest; a centre is in the first that it fits and that has a place',
    }),
  })
  .meta({
    description:
      '资助建议：按本轮结果分档，只作建议，印在汇总报告和 results.xlsx 中；不写则没有 / a proposal of support by the results, printed in the summary and results.xlsx as a proposal; none where absent',
  });

export type FundingSettings = z.output<typeof fundingSchema>;
export type FundingTier = FundingSettings['tiers'][number];
