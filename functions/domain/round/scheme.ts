/** How a round turns figures and marks into points, ranks and grades. Nothing here has a default in code. */
import { z } from 'zod';
import { reviewsSchema } from '../scoring/reviews/reviews-schema.ts';
import { availabilitySchema, imputationSchema, indicatorSettingSchema } from '../scoring/scheme/data-schema.ts';
import { indexChecksSchema } from '../scoring/scheme/index-checks-schema.ts';
import { lateSchema } from '../scoring/scheme/late-schema.ts';
import { normalisationSchema } from '../scoring/scheme/normalisation-schema.ts';
import { secondOpinionSchema } from '../scoring/scheme/opinion-schema.ts';
import {
  adjustmentsSchema,
  presetGradesSchema,
  sharedGradeSchema,
  thresholdSchema,
} from '../scoring/scheme/result-schema.ts';
import { treatmentSchema } from '../scoring/scheme/treatment-schema.ts';
import { aggregationSchema } from '../scoring/scheme/tree-schema.ts';
import { uncertaintySchema } from '../scoring/scheme/uncertainty-schema.ts';
import { weightingSchema } from '../scoring/scheme/weighting-schema.ts';
import { idSchema } from './ids.ts';
import { localisedSchema } from './localised.ts';

const shareSchema = z.number().min(0).max(1);

const visitSchema = z
  .strictObject({
    bonusAtMost: z.number().positive().optional().meta({ description: '至多加几分 / points that may be added' }),
    penaltyAtMost: z.number().positive().optional().meta({ description: '至多扣几分 / points that may be taken off' }),
  })
  .refine(
    ({ bonusAtMost, penaltyAtMost }) => bonusAtMost !== undefined || penaltyAtMost !== undefined,
    'bonusAtMost 与 penaltyAtMost 至少写一个 / bonusAtMost or penaltyAtMost',
  )
  .meta({
    description:
      '现场考察加减分：办公室在台账中填写分数和理由，在此界限之内计入总分；不写则没有 / points from visits, entered in the ledger with a reason and added to the total within these limits; absent: none',
  });

/** Settings of the method that a category of centres may have differently. */
const methodShape = {
  parts: z
    .strictObject({ quantitative: shareSchema, qualitative: shareSchema })
    .refine(
      ({ quantitative, qualitative }) => Math.abs(quantitative + qualitative - 1) < 1e-9,
      '两部分之和必须为 1 / must sum to 1',
    ),
  treatment: treatmentSchema,
  normalisation: normalisationSchema,
  groupWeights: z.union([z.record(idSchema, shareSchema), weightingSchema]).meta({
    description:
      '一级指标权重：逐项给出（和为 1），或一种赋权方法 / weights of the groups: each given (sum 1), or a method that makes them',
  }),
  indicatorWeights: z
    .union([
      z.literal('equal'),
      z.record(idSchema, shareSchema),
      weightingSchema,
      z.strictObject({ byGroup: z.record(idSchema, weightingSchema) }),
    ])
    .meta({
      description:
        '组内权重：equal，或逐项给出（组内和为 1），或一种赋权方法，或 byGroup 下每组一种 / within a group: equal, each given (sum 1), a method, or one method a group under byGroup',
    }),
  indicators: z
    .record(idSchema, indicatorSettingSchema.omit({ title: true, unit: true }))
    .optional()
    .meta({ description: '单项指标的设定：方向、公式、分母、目标、分档等 / settings of single indicators' }),
  imputation: imputationSchema.optional(),
  availability: availabilitySchema.optional(),
  aggregation: z.array(aggregationSchema).min(1).optional().meta({
    description:
      '合成方法，依次为组内、组间、两部分之间，最后一个用于其上各层；不写为算术平均 / within groups, between them, between the parts; the last serves all above; absent: arithmetic',
  }),
  adjustments: adjustmentsSchema.optional(),
  visit: visitSchema.optional(),
  thresholds: z.array(thresholdSchema).min(1).optional().meta({ description: '必须达到的门槛 / what must be met' }),
  secondOpinions: z.array(secondOpinionSchema).min(1).optional(),
  reviews: reviewsSchema.optional(),
  indexChecks: indexChecksSchema.optional(),
  uncertainty: uncertaintySchema.optional(),
  missing: z.enum(['floor', 'withhold', 'skip']).meta({
    description:
      '缺项：floor 得最低分；withhold 不出总分；skip 由同组其余各项分担其权重（少报会得利，慎用）/ a missing figure: the lowest score, no total, or its weight goes to the others',
  }),
  ranking: z.strictObject({
    from: z
      .enum(['published', 'exact'])
      .meta({ description: '按公布分（四舍五入后）或精确分排名 / rank by the published or the exact score' }),
    decimals: z.int().min(0).max(6).meta({ description: '公布分的小数位数 / decimals of the published score' }),
    ties: z.enum(['competition', 'dense', 'average']).meta({
      description: '并列：competition 1,2,2,4；dense 1,2,2,3；average 1,2.5,2.5,4',
    }),
    tieBreaks: z.array(idSchema).min(1).optional().meta({
      description: '同分时依次比较这些指标或组的得分 / indicators or groups whose scores part equal totals, in order',
    }),
  }),
};

const gradeSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  atLeast: z
    .number()
    .nullable()
    .meta({ description: '最低分数；null 为其余 / lowest score of the grade; null: all the rest' }),
});

const veto = localisedSchema.meta({
  description: '一票否决时的等级名称 / what is printed for a vetoed centre',
});

export const gradesSchema = z
  .union([
    z.strictObject({ bands: z.array(gradeSchema).min(1), veto }),
    z.strictObject({ shares: z.array(sharedGradeSchema.extend({ id: idSchema })).min(1), veto }),
    presetGradesSchema.extend({ veto }),
  ])
  .meta({
    description:
      '等级，从高到低：bands 按分数，shares 按占排名中心的比例，preset 为公开的等级界限 / grades from the top: by score, by share of the ranked centres, or a public preset',
  });

const categorySchema = z.strictObject({
  id: idSchema,
  title: localisedSchema.meta({ description: '类别名称，印在报告上 / name of the category; printed in the reports' }),
  is: z.array(z.string().trim().min(1)).min(1).optional().meta({
    description:
      'centres.csv 的 category 一列写哪些内容算作此类，不写即此类的 id / words of the column category in centres.csv that belong here; absent: the id',
  }),
  scheme: z.strictObject(methodShape).partial().optional().meta({
    description: '与全局不同的设定，整项替换 / settings that differ, each replaced as a whole',
  }),
  grades: gradesSchema.optional().meta({
    description: '此类自己的等级；不写同全局 / grades of its own; absent: those of the round',
  }),
});

export const schemeSchema = z.strictObject({
  version: z.string().min(1).meta({ description: '方案版本 / version of the scheme' }),
  decidedBy: localisedSchema.meta({
    description: '方案的依据，印在报告上 / on whose authority; printed in the reports',
  }),
  ...methodShape,
  late: lateSchema.optional(),
  categories: z.array(categorySchema).min(1).optional().meta({
    description:
      '分类评价：各类中心各有参照集、权重与排名，归类见 centres.csv 的 category 一列 / categories of centres by the column category of centres.csv, each with its own reference set, weights and ranking',
  }),
});

/** What another scheme may change, each member as a whole; the shape of `schemes/NAME.yaml`. */
export const schemeOverlaySchema = schemeSchema.partial().meta({
  title: 'centre-evaluation scheme',
  description:
    '另一套评分方案：只写与 round.yaml 中 scheme 不同的部分 / another scheme: only what differs from the scheme in round.yaml',
});

export type Scheme = z.output<typeof schemeSchema>;
export type SchemeOverlay = z.output<typeof schemeOverlaySchema>;
export type Category = z.output<typeof categorySchema>;
export type Grades = z.output<typeof gradesSchema>;
