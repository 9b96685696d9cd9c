/** Second opinions as a setting: other methods over the same indicators and weights, never the official rank. */
import { z } from 'zod';
import { nameSchema } from './names.ts';
import { normalisationSchema } from './normalisation-schema.ts';

const on = (zh: string, en: string) =>
  normalisationSchema
    .optional()
    .meta({ description: `所用的标准化，不写用${zh} / the normalisation to use; absent: ${en}` });
const unit = on('0–1 极差法', 'min–max from 0 to 1');
const linear = on('占最大值的比例，越小越好的先取倒数', 'fraction of the maximum, of 1/x for costs');
const bySum = on('比重法，越小越好的先取倒数', 'shares of the sum, of 1/x for costs');

const lambda = z.number().min(0).max(1).optional().meta({
  description: '加权和的比例，不写为 0.5 / share of the weighted sum; absent: 0.5',
});

const preferenceSchema = z.strictObject({
  function: z.enum(['usual', 'u-shape', 'v-shape', 'level', 'linear', 'gaussian']).optional().meta({
    description:
      '偏好函数，不写为 usual；写了 preference 则为 linear / preference function; absent: usual, or linear where preference is given',
  }),
  indifference: z.number().nonnegative().optional().meta({
    description: '差别不超过此值无偏好，不写为 0 / no preference up to this; absent: 0',
  }),
  preference: z.number().positive().optional().meta({
    description: '差别达到此值完全偏好 / full preference from this on',
  }),
  deviation: z.number().positive().optional().meta({
    description: 'gaussian 的标准差 / standard deviation of the Gaussian function',
  }),
});

const boundsSchema = z
  .strictObject({
    low: z.number().meta({ description: '下界 / lower bound' }),
    high: z.number().meta({ description: '上界 / upper bound' }),
    ideal: z.number().optional().meta({ description: '理想值，不写为较好的一端 / ideal; absent: the better end' }),
  })
  .refine(({ low, high }) => low < high, 'low 小于 high / low below high');

const plain = (method: 'edas' | 'copras' | 'aras' | 'moora' | 'reference-point' | 'multiplicative-form') =>
  z.strictObject({ method: z.literal(method) });

export const secondOpinionSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('topsis'), normalisation: unit }),
    z.strictObject({
      method: z.literal('vikor'),
      v: z.number().min(0).max(1).optional().meta({
        description: '群体效用的比例，不写为 0.5 / weight of the majority; absent: 0.5',
      }),
      compromise: z.boolean().optional().meta({
        description:
          '折中解集中的单位并列第一（scikit-criteria 的做法），不写为否 / units of the compromise set share the first rank, as in scikit-criteria; absent: no',
      }),
    }),
    z.strictObject({
      method: z.literal('promethee'),
      normalisation: unit,
      ...preferenceSchema.shape,
      criteria: z.record(nameSchema, preferenceSchema).optional().meta({
        description: '个别指标的偏好函数与阈值 / functions and thresholds of single indicators',
      }),
    }),
    z.strictObject({ method: z.literal('copeland') }),
    z.strictObject({ method: z.literal('weighted-sum'), normalisation: bySum }),
    z.strictObject({ method: z.literal('weighted-product'), normalisation: bySum }),
    z.strictObject({ method: z.literal('waspas'), normalisation: linear, lambda }),
    z.strictObject({ method: z.literal('mabac'), normalisation: unit }),
    z.strictObject({ method: z.literal('mairca'), normalisation: unit }),
    z.strictObject({
      method: z.literal('codas'),
      normalisation: linear,
      threshold: z.number().nonnegative().optional().meta({
        description:
          '欧氏距离相差不到此值则不比街区距离，不写为 0.02 / from which Euclidean difference on blocks count; absent: 0.02',
      }),
    }),
    z.strictObject({ method: z.literal('cocoso'), normalisation: unit, lambda }),
    plain('edas'),
    plain('copras'),
    plain('aras'),
    plain('moora'),
    plain('reference-point'),
    plain('multiplicative-form'),
    z.strictObject({ method: z.literal('multimoora') }),
    z.strictObject({ method: z.literal('marcos') }),
    z.strictObject({ method: z.literal('ocra') }),
    z.strictObject({ method: z.literal('probid') }),
    z.strictObject({ method: z.literal('ram') }),
    z.strictObject({ method: z.literal('lmaw') }),
    z.strictObject({
      method: z.literal('spotis'),
      bounds: z.record(nameSchema, boundsSchema).optional().meta({
        description:
          '各指标的上下界与理想值，不写取数据的最小与最大值 / bounds and ideal by indicator; absent: the extremes of the data',
      }),
    }),
  ])
  .meta({ description: '用另一种方法再排一次，只作参考 / another ranking beside the official one' });

export type SecondOpinion = z.output<typeof secondOpinionSchema>;
export type PreferenceSetting = z.output<typeof preferenceSchema>;
