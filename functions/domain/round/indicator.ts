/** One figure a centre reports: its unit, its kind and what is plausible for it. */
import { z } from 'zod';
import { idSchema } from './ids.ts';
import { localisedSchema } from './localised.ts';

export const groupSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema.meta({ description: '一级指标名称 / name of the group' }),
});

export const indicatorSchema = z.strictObject({
  id: idSchema,
  group: idSchema.meta({ description: '所属一级指标的 id / id of its group' }),
  title: localisedSchema.meta({ description: '二级指标名称 / name of the indicator' }),
  unit: localisedSchema.meta({ description: '计量单位，如 家、万元 / unit of the figure' }),
  kind: z.enum(['count', 'money']).meta({
    description:
      'count 为不小于 0 的整数；money 为金额，可有小数 / count: whole number from 0; money: amount with decimals',
  }),
  scaleOfYuan: z.number().positive().optional().meta({
    description:
      '一个计量单位合多少元（或本币基本单位），万元为 10000，元为 1；money 必填，count 不填 / how many yuan (or units of your currency) make one: 10000 for 万元, 1 for 元; required for money, absent for count',
  }),
  decimals: z.int().min(0).max(6).default(0).meta({ description: '小数位数 / decimals the form allows' }),
  bounds: z
    .strictObject({ min: z.number().default(0), max: z.number() })
    .refine(({ min, max }) => min < max, 'min 必须小于 max / min must be below max')
    .meta({ description: '合理范围，超出即为错误 / plausible range; outside is an error' }),
  nouns: z.array(z.string().min(1)).default([]).meta({
    description: '数字后可以跟随的名词，如「家企业」的企业 / nouns that may follow the number',
  }),
  required: z.boolean().default(true),
  formerly: idSchema.optional().meta({
    description: '上一轮中的 id，改名时才写 / its id in the round before, where that was another',
  }),
  additive: z.boolean().optional().meta({
    description:
      '几家中心合并后，上年数能否相加；不写为能。比例、人均一类的数写 false / whether last year’s figures of centres that merged add up; absent: they do; false for shares and averages',
  }),
  notApplicable: z.boolean().optional().meta({
    description:
      '是否允许填“不适用”：不计分，权重由同组其余各项分担；不写为否，此时“不适用”与“无”一样不能采信 / whether “not applicable” may be entered, so that the others of the group take its weight; absent: no, and the words are refused like “none”',
  }),
});

export type Indicator = z.output<typeof indicatorSchema>;
