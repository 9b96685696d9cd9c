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

const shares = on('比重法', 'shares of the sum');

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

const scale = z.enum(['vector', 'sum', 'none']).optional().meta({
  description:
    '各列先除以其长度（不写即此）、除以合计，或不变 / columns over their length (where absent), over their sum, or as they are',
});

const scaled = <Name extends 'moora' | 'reference-point' | 'multiplicative-form' | 'multimoora' | 'probid'>(
  method: Name,
) => z.strictObject({ method: z.literal(method), scale });

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
    z.strictObject({ method: z.literal('edas') }),
    z.strictObject({ method: z.literal('copras') }),
    z.strictObject({
      method: z.literal('aras'),
      ideal: z.enum(['counted', 'beside']).optional().meta({
        description:
          '理想单位计入合计（不写即此，同 pymcdm）或不计入（同 scikit-criteria） / whether the ideal unit counts in the sums (where absent, as in pymcdm) or not (as in scikit-criteria)',
      }),
    }),
    scaled('moora'),
    scaled('reference-point'),
    scaled('multiplicative-form'),
    scaled('multimoora'),
    scaled('probid'),
    z.strictObject({ method: z.literal('marcos') }),
    z.strictObject({ method: z.literal('ocra') }),
    z.strictObject({
      method: z.literal('electre-1'),
      normalisation: shares,
      concordance: z.number().min(0).max(1).optional().meta({
        description: '和谐指数的界限，不写为 0.65 / least concordance; absent: 0.65',
      }),
      discordance: z.number().min(0).max(1).optional().meta({
        description: '不和谐指数的界限，不写为 0.35 / most discordance; absent: 0.35',
      }),
    }),
    z.strictObject({
      method: z.literal('electre-2'),
      normalisation: shares,
      concordance: z.array(z.number().min(0).max(1)).length(3).optional().meta({
        description:
          '和谐指数的三个界限，从大到小，不写为 0.65、0.5、0.35 / three limits of concordance, descending; absent: 0.65, 0.5, 0.35',
      }),
      discordance: z.array(z.number().min(0).max(1)).length(2).optional().meta({
        description:
          '不和谐指数的两个界限，从大到小，不写为 0.65、0.35 / two limits of discordance; absent: 0.65, 0.35',
      }),
    }),
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
