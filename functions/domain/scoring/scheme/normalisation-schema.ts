/** Normalisation as a setting: how values in units become scores. */
import { z } from 'zod';
import { nameSchema } from './names.ts';

export const goalpostSchema = z
  .strictObject({
    unallowable: z
      .number()
      .meta({ description: '不允许值（下限），得基础分 / the unallowable value, which scores the base' }),
    satisfactory: z
      .number()
      .meta({ description: '满意值（上限），得满分 / the satisfactory value, which scores in full' }),
  })
  .refine(
    ({ unallowable, satisfactory }) => unallowable !== satisfactory,
    'unallowable 与 satisfactory 不能相等 / unallowable and satisfactory must differ',
  )
  .meta({
    description: '不允许值与满意值，以指标的单位计 / unallowable and satisfactory value, in the indicator’s unit',
  });

const goalposts = z.record(nameSchema, goalpostSchema).default({}).meta({
  description:
    '冻结的不允许值与满意值；未给的取参评集的最小与最大值 / frozen goalposts; else minimum and maximum of the reference set',
});

const constant = z.number().optional().meta({
  description:
    '全体相同的指标各得多少分，不写为中间值 / score of a column in which all are equal; absent: the middle of the scale',
});

const clip = z.enum(['none', 'low', 'both']);

const factor = z.number().positive().optional().meta({
  description: '结果乘以多少，如 100；不写为 1 / what the result is multiplied with, such as 100; absent: 1',
});

const costs = z.enum(['complement', 'inverse', 'negate']).optional().meta({
  description:
    '越小越好的指标怎样计：complement 取 1 − 份额，inverse 先取倒数（须大于 0），negate 先取相反数 / how a cost counts: 1 − share, share of 1/x (values above 0), or share of −x',
});

const ties = z.enum(['min', 'average', 'dense']).optional().meta({
  description: '相同的值：min 同取较小位次（不写即此），average 取平均，dense 不空位 / equal values; absent: min',
});

export const normalisationSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('none'), factor }).meta({
      description: '数值本身即得分，越小越好的取相反数 / the values are the scores; a cost is negated',
    }),
    z.strictObject({
      method: z.literal('min-max'),
      range: z.strictObject({
        from: z.number().meta({ description: '下限对应的分数 / score at the lower end' }),
        to: z.number().meta({ description: '上限对应的分数 / score at the upper end' }),
      }),
      goalposts,
      clip: clip.optional().meta({ description: '是否截断，不写为 none / whether to clip; absent: none' }),
      constant,
    }),
    z.strictObject({
      method: z.literal('efficacy-coefficient'),
      base: z
        .number()
        .nonnegative()
        .meta({ description: '不允许值对应的分数，通常 60 / score at the unallowable value' }),
      span: z.number().positive().meta({ description: '基础分之上的分数，通常 40 / points above the base' }),
      clip: clip.meta({ description: '是否截断到 [base, base+span] / clip to that interval' }),
      goalposts,
      form: z.enum(['linear', 'exponential']).optional().meta({
        description:
          '线性或指数型，不写为线性；指数型为 base × ((base+span)/base)^r / linear (where absent) or exponential',
      }),
      constant,
    }),
    z.strictObject({
      method: z.literal('z-score'),
      mean: z.number().optional().meta({ description: '平均分，不写为 0 / mean of the scores; absent: 0' }),
      deviation: z.number().positive().optional().meta({
        description: '标准差，不写为 1 / standard deviation of the scores; absent: 1',
      }),
      population: z.boolean().optional().meta({
        description: '标准差除以 n 而不是 n − 1，不写为否 / divides by n instead of n − 1; absent: no',
      }),
    }),
    z.strictObject({
      method: z.literal('distance-to-target'),
      capped: z.boolean().optional().meta({
        description:
          '超过目标是否只计到 1，不写为否；目标写在 indicators.*.target / hold at 1 above the target; absent: no',
      }),
      factor,
      constant,
    }),
    z.strictObject({ method: z.literal('distance-to-maximum'), factor, constant }),
    z.strictObject({
      method: z.literal('distance-to-reference'),
      unit: z.string().min(1).meta({ description: '作为参照的单位 / the unit that the others are held against' }),
      capped: z
        .boolean()
        .optional()
        .meta({ description: '超过参照值是否只计到 1，不写为否 / hold at 1 above it; absent: no' }),
      factor,
      constant,
    }),
    z.strictObject({ method: z.literal('fraction-of-maximum'), factor, costs }),
    z.strictObject({ method: z.literal('maximum-absolute'), factor, costs }),
    z.strictObject({ method: z.literal('rank'), ties }),
    z.strictObject({ method: z.literal('percentile-rank'), ties, factor, constant }),
    z.strictObject({ method: z.literal('borda'), ties }),
    z.strictObject({ method: z.literal('vector'), factor, costs }),
    z.strictObject({ method: z.literal('sum'), factor, costs }),
    z.strictObject({ method: z.literal('logarithmic'), factor }),
    z.strictObject({ method: z.literal('nonlinear'), factor }),
    z.strictObject({ method: z.literal('enhanced-accuracy'), factor }),
    z.strictObject({ method: z.literal('zavadskas-turskis'), factor }),
    z.strictObject({
      method: z.literal('sigmoid'),
      middle: z.number().meta({ description: '得一半分的值 / the value that scores one half' }),
      steepness: z.number().positive().meta({ description: '陡度，越大越陡 / how steep the curve is' }),
      factor,
    }),
    z.strictObject({ method: z.literal('steps') }).meta({
      description: '分档计分；分档写在 indicators.*.tiers / step table; the tiers stand in indicators.*.tiers',
    }),
    z.strictObject({ method: z.literal('piecewise') }).meta({
      description: '分段线性；各点写在 indicators.*.tiers / straight lines between the points in indicators.*.tiers',
    }),
  ])
  .meta({ id: 'normalisation', description: '标准化方法 / how values become scores' });

export type Normalisation = z.output<typeof normalisationSchema>;
export type Goalpost = z.output<typeof goalpostSchema>;
