/** A scheme for any table of units and indicators: the whole method as data. */
import { z } from 'zod';
import {
  availabilitySchema,
  imputationSchema,
  indicatorSettingSchema,
  referenceSchema,
  screeningSchema,
} from './data-schema.ts';
import { indexChecksSchema } from './index-checks-schema.ts';
import { nameSchema, titleSchema } from './names.ts';
import { normalisationSchema } from './normalisation-schema.ts';
import { secondOpinionSchema } from './opinion-schema.ts';
import { adjustmentsSchema, rankingSchema, tableGradesSchema, thresholdSchema } from './result-schema.ts';
import { treatmentSchema } from './treatment-schema.ts';
import { aggregationSchema, groupSettingSchema } from './tree-schema.ts';
import { uncertaintySchema } from './uncertainty-schema.ts';
import { weightingSchema } from './weighting-schema.ts';

/** Settings of the method that a category of units may have differently. */
const methodShape = {
  indicators: z.record(nameSchema, indicatorSettingSchema).optional().meta({
    description:
      '单项指标的设定：方向、单位、公式、分母、目标、分档，以及与全局不同的方法 / settings of single indicators',
  }),
  imputation: imputationSchema.optional(),
  availability: availabilitySchema.optional(),
  treatment: treatmentSchema,
  normalisation: normalisationSchema,
  missing: z.enum(['floor', 'withhold', 'skip']).meta({
    description:
      '缺项：floor 得最低分；withhold 不出总分；skip 由其余各项分摊其权重（少报会得利，慎用） / a missing value: the lowest score; no total; or its weight goes to the others',
  }),
  weights: weightingSchema.optional().meta({
    description:
      '没有另行规定的组的权重，不写为 fixed（子项的 weight，即等权） / weights where a group has none of its own',
  }),
  aggregation: z.array(aggregationSchema).min(1).optional().meta({
    description:
      '从下往上各层的合成方法，最后一个用于其上各层；不写为算术平均 / by level from the leaves up; absent: arithmetic',
  }),
  tree: groupSettingSchema,
  adjustments: adjustmentsSchema.optional(),
  thresholds: z.array(thresholdSchema).min(1).optional().meta({ description: '必须达到的门槛 / what must be met' }),
  secondOpinions: z.array(secondOpinionSchema).min(1).optional(),
  ranking: rankingSchema,
  grades: tableGradesSchema.optional(),
  indexChecks: indexChecksSchema.optional(),
  uncertainty: uncertaintySchema.optional(),
};

const categorySchema = z.strictObject({
  id: nameSchema,
  title: titleSchema.optional(),
  is: z
    .array(z.string())
    .min(1)
    .meta({ description: '该列为这些内容之一的单位 / units with one of these in the column' }),
  scheme: z.strictObject(methodShape).partial().optional().meta({
    description: '与全局不同的设定，整项替换 / settings that differ, each replaced as a whole',
  }),
});

export const scoreSchemeSchema = z
  .strictObject({
    version: z.string().min(1).optional().meta({ description: '方案版本 / version of the scheme' }),
    title: titleSchema.optional(),
    source: titleSchema.optional().meta({ description: '方案的出处 / where the scheme comes from' }),
    data: z
      .strictObject({
        missing: z.array(z.string()).optional().meta({
          description: '除空格外，还有哪些写法表示未报 / what else stands for a missing value beside an empty cell',
        }),
        notApplicable: z.array(z.string()).optional().meta({
          description: '表示不适用的写法，不写为 n/a / what stands for “not applicable”; absent: n/a',
        }),
      })
      .optional(),
    reference: referenceSchema.optional(),
    screening: screeningSchema.optional(),
    rankWithin: nameSchema.optional().meta({
      description:
        '另在这一列内容相同的单位之间排名，各层都排 / ranks at every node also among the units with the same in this column',
    }),
    ...methodShape,
    categories: z
      .strictObject({ by: nameSchema, each: z.array(categorySchema).min(1) })
      .optional()
      .meta({
        description:
          '分类评价：各类单位各有参照集、权重与排名 / categories of units, each with its own reference set, weights and ranking',
      }),
  })
  .meta({ title: 'centre-evaluation scheme', description: '对任意数据表计分的方案 / a scheme for scoring any table' });

export type ScoreScheme = z.output<typeof scoreSchemeSchema>;

/** What a scheme says beside the method: of the table, and of the units that are scored. */
type AroundTheMethod =
  | 'version'
  | 'title'
  | 'source'
  | 'data'
  | 'reference'
  | 'screening'
  | 'rankWithin'
  | 'categories';

/** The method alone: what the engine runs on, whatever table or round it belongs to. */
export type Method = Omit<ScoreScheme, AroundTheMethod>;
