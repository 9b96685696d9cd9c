/** What happens to the total: bonus and penalty, thresholds, ranks, grades. */
import { z } from 'zod';
import { localisedSchema } from '../../round/localised.ts';
import { tiersSchema } from './data-schema.ts';
import { nameSchema, titleSchema } from './names.ts';

export const adjustmentSchema = z
  .strictObject({
    id: nameSchema,
    title: titleSchema.optional(),
    kind: z.enum(['bonus', 'penalty']).meta({ description: 'bonus 加分，penalty 扣分 / added or taken off' }),
    by: nameSchema.meta({ description: '依据哪一列；缺值不加不扣 / the column it follows; a gap changes nothing' }),
    each: z.number().positive().optional().meta({
      description: '每 1 个单位几分，不写为 1；与 tiers 二选一 / points for each one; absent: 1; or else tiers',
    }),
    tiers: tiersSchema.omit({ full: true }).optional().meta({ description: '按分档得几分 / points by tiers' }),
    atMost: z.number().positive().optional().meta({ description: '本项最多几分 / the most of this item' }),
  })
  .refine(
    ({ each, tiers }) => each === undefined || tiers === undefined,
    'each 与 tiers 只写一个 / either each or tiers',
  );

export const adjustmentsSchema = z
  .strictObject({
    items: z.array(adjustmentSchema).min(1),
    bonusAtMost: z.number().positive().optional().meta({ description: '加分合计最多几分 / cap of all bonuses' }),
    penaltyAtMost: z.number().positive().optional().meta({ description: '扣分合计最多几分 / cap of all penalties' }),
    total: z
      .strictObject({
        from: z.number().meta({ description: '不低于 / not below' }),
        to: z.number().meta({ description: '不高于 / not above' }),
      })
      .optional()
      .meta({ description: '总分保持在此范围内，如 0 至 100 / the total is kept within' }),
  })
  .meta({ description: '加分项与扣分项 / bonus and penalty items' });

export const thresholdSchema = z
  .strictObject({
    id: nameSchema,
    title: titleSchema.optional(),
    value: nameSchema.optional().meta({ description: '哪一列的值 / the column whose value counts' }),
    score: nameSchema.optional().meta({ description: '或哪个指标或组的得分 / or the node whose score counts' }),
    atLeast: z.number().optional().meta({ description: '不低于此值 / at least this' }),
    atMost: z.number().optional().meta({ description: '不高于此值 / at most this' }),
    else: z.union([z.literal('unranked'), z.strictObject({ gradeAtMost: nameSchema })]).meta({
      description: '达不到时：不参加排名，或等级不高于某一等；缺值即达不到 / what follows; a gap does not meet it',
    }),
  })
  .refine(
    ({ value, score }) => (value === undefined) !== (score === undefined),
    'value 与 score 写且只写一个 / either value or score',
  )
  .refine(
    ({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined,
    'atLeast 与 atMost 至少写一个 / atLeast or atMost',
  );

export const rankingSchema = z.strictObject({
  from: z
    .enum(['published', 'exact'])
    .meta({ description: '按公布分（四舍五入后）或精确分排名 / rank by the published or the exact score' }),
  decimals: z.int().min(0).max(6).meta({ description: '公布分的小数位数 / decimals of the published score' }),
  ties: z.enum(['competition', 'dense', 'average']).meta({
    description: '并列：competition 1,2,2,4；dense 1,2,2,3；average 1,2.5,2.5,4 / ties',
  }),
  tieBreaks: z.array(nameSchema).min(1).optional().meta({
    description: '同分时依次比较这些指标或组的得分 / indicators or groups whose scores part equal totals, in order',
  }),
});

export const gradeSchema = z.strictObject({
  id: nameSchema,
  title: localisedSchema,
  atLeast: z
    .number()
    .nullable()
    .meta({ description: '最低分数；null 为其余 / lowest score of the grade; null: all the rest' }),
});

export const sharedGradeSchema = z.strictObject({
  id: nameSchema,
  title: localisedSchema,
  share: z.number().min(0).max(1).nullable().meta({
    description: '占排名单位的比例；null 为其余 / share of the ranked units; null: all the rest',
  }),
});

export const presetGradesSchema = z.strictObject({
  preset: z.enum(['sasac', 'finance-ministry']).meta({
    description:
      'sasac：A ≥ 85、B ≥ 70、C ≥ 50、D ≥ 40、E；finance-ministry：优 ≥ 90、良 ≥ 80、中 ≥ 60、差 / public limits of grades',
  }),
});

export const tableGradesSchema = z
  .union([
    presetGradesSchema,
    z.strictObject({ bands: z.array(gradeSchema).min(1) }).meta({ description: '按分数分等 / grades by score' }),
    z.strictObject({ shares: z.array(sharedGradeSchema).min(1) }).meta({ description: '按比例分等 / grades by share' }),
  ])
  .meta({ description: '等级，从高到低 / grades from the top' });

export type Adjustments = z.output<typeof adjustmentsSchema>;
export type Adjustment = z.output<typeof adjustmentSchema>;
export type Threshold = z.output<typeof thresholdSchema>;
export type Ranking = z.output<typeof rankingSchema>;
export type GradeBand = z.output<typeof gradeSchema>;
export type TableGrades = z.output<typeof tableGradesSchema>;
