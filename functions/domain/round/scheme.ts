/** How a round turns figures and marks into points, ranks and grades. Nothing here has a default in code. */
import { z } from 'zod';
import { idSchema } from './ids.ts';
import { localisedSchema } from './localised.ts';

const logTreatmentSchema = z.strictObject({
  method: z.literal('log1p'),
  scale: z.record(idSchema, z.number().positive()).meta({
    description: 'log(1 + x/s) 中各指标的 s，开轮前冻结 / the s of each indicator, frozen before data are opened',
  }),
});

export const treatmentSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  logTreatmentSchema,
]);

const goalpostSchema = z
  .strictObject({ unallowable: z.number(), satisfactory: z.number() })
  .refine(
    ({ unallowable, satisfactory }) => unallowable < satisfactory,
    'unallowable 必须小于 satisfactory / unallowable must be below satisfactory',
  );

export const normalisationSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('min-max'),
    range: z.strictObject({ from: z.number(), to: z.number() }),
    goalposts: z.record(idSchema, goalpostSchema).default({}),
    constant: z.number().meta({ description: '全体相同的指标各得多少分 / score of a column in which all are equal' }),
  }),
  z.strictObject({
    method: z.literal('efficacy-coefficient'),
    base: z
      .number()
      .nonnegative()
      .meta({ description: '不允许值对应的分数，通常 60 / score at the unallowable value' }),
    span: z.number().positive().meta({ description: '基础分之上的分数，通常 40 / points above the base' }),
    clip: z.enum(['none', 'low', 'both']).meta({ description: '是否截断到 [base, base+span] / clip to that interval' }),
    goalposts: z.record(idSchema, goalpostSchema).default({}).meta({
      description:
        '冻结的不允许值与满意值；未给的取参评集的最小与最大值 / frozen goalposts; else minimum and maximum of the reference set',
    }),
    constant: z.number().meta({ description: '全体相同的指标各得多少分 / score of a column in which all are equal' }),
  }),
]);

const shareSchema = z.number().min(0).max(1);

export const schemeSchema = z.strictObject({
  version: z.string().min(1).meta({ description: '方案版本 / version of the scheme' }),
  decidedBy: localisedSchema.meta({
    description: '方案的依据，印在报告上 / on whose authority; printed in the reports',
  }),
  parts: z
    .strictObject({ quantitative: shareSchema, qualitative: shareSchema })
    .refine(
      ({ quantitative, qualitative }) => Math.abs(quantitative + qualitative - 1) < 1e-9,
      '两部分之和必须为 1 / must sum to 1',
    ),
  treatment: treatmentSchema,
  normalisation: normalisationSchema,
  groupWeights: z
    .record(idSchema, shareSchema)
    .meta({ description: '一级指标权重，和为 1 / weights of the groups, sum 1' }),
  indicatorWeights: z
    .union([z.literal('equal'), z.record(idSchema, shareSchema)])
    .meta({ description: '组内权重：equal 或逐项给出（组内和为 1）/ within a group: equal, or each given (sum 1)' }),
  missing: z.enum(['floor', 'withhold']).meta({
    description: '缺项：floor 得最低分；withhold 不出总分 / a missing figure: the lowest score, or no total',
  }),
  ranking: z.strictObject({
    from: z
      .enum(['published', 'exact'])
      .meta({ description: '按公布分（四舍五入后）或精确分排名 / rank by the published or the exact score' }),
    decimals: z.int().min(0).max(6).meta({ description: '公布分的小数位数 / decimals of the published score' }),
    ties: z.enum(['competition', 'dense']).meta({ description: '并列：competition 1,2,2,4；dense 1,2,2,3' }),
  }),
});

/** What another scheme may change, each member as a whole; the shape of `schemes/NAME.yaml`. */
export const schemeOverlaySchema = schemeSchema.partial().meta({
  title: 'centre-evaluation scheme',
  description:
    '另一套评分方案：只写与 round.yaml 中 scheme 不同的部分 / another scheme: only what differs from the scheme in round.yaml',
});

export const gradeSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  atLeast: z
    .number()
    .nullable()
    .meta({ description: '最低分数；null 为其余 / lowest score of the grade; null: all the rest' }),
});

export const gradesSchema = z.strictObject({
  bands: z.array(gradeSchema).min(1),
  veto: localisedSchema.meta({ description: '一票否决时的等级名称 / what is printed for a vetoed centre' }),
});

export type Treatment = z.output<typeof treatmentSchema>;
export type Normalisation = z.output<typeof normalisationSchema>;
export type Goalpost = z.output<typeof goalpostSchema>;
export type Scheme = z.output<typeof schemeSchema>;
export type SchemeOverlay = z.output<typeof schemeOverlaySchema>;
export type Grade = z.output<typeof gradeSchema>;
