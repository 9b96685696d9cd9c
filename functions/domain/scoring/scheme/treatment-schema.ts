/** Data treatment as a setting: what is done about outliers and long tails before values are normalised. */
import { z } from 'zod';
import { nameSchema } from './names.ts';

const share = z.number().positive().max(1);

const shape = {
  skewness: z.number().positive().optional().meta({
    description: '偏度绝对值的界限，不写为 2 / limit of the absolute skewness; absent: 2',
  }),
  excessKurtosis: z.number().positive().optional().meta({
    description:
      '超额峰度的界限，不写为 3.5；两者都超过才处理 / limit of the excess kurtosis; absent: 3.5; both must be exceeded',
  }),
};

const limits = {
  ...shape,
  most: z.int().positive().optional().meta({
    description: '最多缩尾几个值，不写为 5 / the most values to draw in; absent: 5',
  }),
};

const shift = share.optional().meta({
  description: '对数的平移量，占极差的比例，不写为 0.01 / shift of the logarithm as a share of the range; absent: 0.01',
});

const when = z.enum(['always', 'ill-shaped']).optional().meta({
  description:
    'always 一律处理（不写即此），ill-shaped 只处理偏度与峰度都超过界限的指标 / always (where absent), or only where skewness and kurtosis exceed their limits',
});

export const treatmentSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('none') }),
    z.strictObject({
      method: z.literal('log1p'),
      scale: z.record(nameSchema, z.number().positive()).meta({
        description: 'log(1 + x/s) 中各指标的 s，开轮前冻结 / the s of each indicator, frozen before data are opened',
      }),
    }),
    z.strictObject({ method: z.literal('shifted-log'), share: shift, when, ...shape }),
    z.strictObject({ method: z.literal('winsorise'), ...limits }),
    z.strictObject({
      method: z.literal('winsorise-or-log'),
      ...limits,
      shift,
      combines: z.boolean().optional().meta({
        description:
          '取对数时是否对缩尾后的值取，不写为否 / whether the logarithm is of the winsorised values; absent: no',
      }),
    }),
    z.strictObject({
      method: z.literal('box-cox'),
      lambda: z.number().min(-5).max(5).meta({ description: '幂次 λ；0 为对数 / power λ; 0 is the logarithm' }),
      when,
      ...shape,
    }),
  ])
  .meta({ id: 'treatment', description: '异常值与偏态的处理 / treatment of outliers and skewed values' });

export type Treatment = z.output<typeof treatmentSchema>;
