/** What happens to values before treatment: single indicators, gaps, availability, the reference set. */
import { z } from 'zod';
import { nameSchema, titleSchema } from './names.ts';
import { goalpostSchema, normalisationSchema } from './normalisation-schema.ts';
import { treatmentSchema } from './treatment-schema.ts';

const tierSchema = z.strictObject({
  from: z.number().meta({ description: '达到此值 / from this value on' }),
  score: z.number().meta({ description: '得多少分 / the score' }),
});

export const tiersSchema = z.strictObject({
  full: z.number().positive().optional().meta({
    description:
      '各档分数以几分为满分；得分折算为百分制，不写为 100 / full marks of the tiers; scores are put on 100; absent: 100',
  }),
  below: z.number().optional().meta({ description: '不到第一档得几分，不写为 0 / below the first tier; absent: 0' }),
  steps: z.array(tierSchema).min(1).meta({ description: '从低到高的各档 / tiers, ascending' }),
});

export type Tiers = z.output<typeof tiersSchema>;

export const indicatorSettingSchema = z.strictObject({
  title: titleSchema.optional(),
  unit: z.string().min(1).optional().meta({
    description: '计量单位；写了的单位用来核对公式 / unit; where given, formulas are checked by it',
  }),
  direction: z.enum(['up', 'down']).optional().meta({
    description: 'up 越大越好（不写即此），down 越小越好 / whether more is better (where absent) or less',
  }),
  formula: z.string().min(1).optional().meta({
    description:
      '由其他列计算，如 loans / banks；可用 + - * / ( ) growth(x) previous(x) min max or；含空格的列名写在方括号里 / computed from other columns; names with spaces in square brackets',
  }),
  denominator: z
    .union([
      nameSchema,
      z
        .strictObject({
          by: nameSchema,
          factor: z.number().positive().meta({ description: '再乘以多少 / times this' }),
        })
        .meta({
          description: '除以该列再乘以 factor / divided by that column, times factor',
        }),
    ])
    .optional()
    .meta({ description: '除以哪一列，如人口 / the column it is divided by' }),
  treatment: treatmentSchema.optional(),
  normalisation: normalisationSchema.optional(),
  goalposts: goalpostSchema.optional(),
  target: z.number().optional().meta({ description: '目标值，以指标的单位计 / target, in the indicator’s unit' }),
  tiers: tiersSchema.optional(),
});

export type IndicatorSetting = z.output<typeof indicatorSettingSchema>;

export const imputationSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('none') }),
    z.strictObject({ method: z.literal('mean') }),
    z.strictObject({ method: z.literal('median') }),
    z.strictObject({ method: z.literal('group-mean'), by: nameSchema }),
    z.strictObject({ method: z.literal('group-median'), by: nameSchema }),
    z.strictObject({ method: z.literal('previous') }),
  ])
  .meta({
    description:
      '缺值怎样填补；by 为分组的列；previous 取上一轮。有后果的评估不应填补 / how gaps are filled; not to be used where money follows',
  });

export type Imputation = z.output<typeof imputationSchema>;

export const availabilitySchema = z
  .strictObject({
    units: z.number().min(0).max(1).optional().meta({
      description:
        '一家至少报了多少比例的指标才排名，如 0.65 / share of the indicators that a unit must have for a rank',
    }),
    indicators: z.number().min(0).max(1).optional().meta({
      description:
        '一项指标至少多少比例的单位有值才计分 / share of the units that must have a value for an indicator to count',
    }),
    group: z.number().min(0).max(1).optional().meta({
      description:
        '一组中至少多少比例的子项有分，该组才有分 / share of its children that must have a score for a group to have one',
    }),
  })
  .meta({ description: '数据完整程度的要求 / how much has to be there' });

export const referenceSchema = z
  .strictObject({
    by: nameSchema.meta({ description: '按哪一列挑选 / the column that tells' }),
    is: z.array(z.string()).min(1).meta({ description: '这一列为这些内容之一的单位 / units with one of these there' }),
  })
  .meta({
    description:
      '参照集：只有这些单位决定最小最大值、均值与权重，也只有它们排名 / the units that set extremes, means and weights, and that are ranked',
  });

export const screeningSchema = z
  .strictObject({
    available: z.number().min(0).max(1).optional().meta({
      description:
        '报数的指标至少占多少，如 0.9；不足的单位剔除 / the least share of the indicators that a unit must have, such as 0.9',
    }),
    nonZero: z.number().min(0).max(1).optional().meta({
      description: '所报数值中非零的至少占多少 / the least share of its values that must not be zero',
    }),
    on: z.enum(['raw', 'denominated']).optional().meta({
      description:
        '看原值（不写即此），还是除以分母之后的值 / whether raw values count (where absent) or those over their denominators',
    }),
    keep: z.array(z.string()).min(1).optional().meta({
      description: '无论如何保留的单位 / units that stay whatever their data',
    }),
    drop: z.array(z.string()).min(1).optional().meta({
      description: '无论如何剔除的单位 / units that go whatever their data',
    }),
  })
  .meta({
    description:
      '计分前剔除数据不足的单位：不计分、不排名，也不影响其他单位 / units with too little data are taken out before anything is computed: no score, no rank, no effect on the others',
  });

export type Screening = z.output<typeof screeningSchema>;
