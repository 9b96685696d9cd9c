/** Uncertainty as a setting: which choices of a scheme are drawn anew again and again, to see how sure a rank is. */
import { z } from 'zod';
import { imputationSchema } from './data-schema.ts';
import { normalisationSchema } from './normalisation-schema.ts';
import { treatmentSchema } from './treatment-schema.ts';
import { aggregationSchema } from './tree-schema.ts';

/** More draws tell nothing more, and the counts would leave 32 bits. */
const MOST_DRAWS = 10_000_000;

const share = z.number().positive().max(1);

const drawnWeightsSchema = z
  .discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('within'),
      share: z.union([share, z.array(share.or(z.literal(0))).min(1)]).meta({
        description:
          '每个权重在 ±share 内均匀抽取，如 0.25；或从下往上各层一个，最后一个用于其上各层 / every weight is drawn evenly within ± this share, such as 0.25; or one a level from the leaves up',
      }),
    }),
    z.strictObject({
      method: z.literal('dirichlet'),
      concentration: z.number().positive().max(1e6).meta({
        description:
          '同级权重服从狄利克雷分布，均值为方案的权重；数越大越集中，如 100 / weights of brothers by a Dirichlet distribution around those of the scheme; the larger, the closer, such as 100',
      }),
    }),
  ])
  .meta({ description: '权重怎样抽取 / how weights are drawn' });

export const sensitivitySchema = z
  .strictObject({
    sample: z.int().min(32).max(65_536).meta({
      description: '样本数 n，共计算 n ×（因素数 + 2）次，如 512 / n of the n × (factors + 2) evaluations, such as 512',
    }),
    resamples: z.int().min(100).max(10_000).optional().meta({
      description: '置信区间的自助抽样次数，不写为 1000 / bootstrap resamples for the intervals; absent: 1000',
    }),
  })
  .meta({ description: '哪个选择左右名次：Sobol’ 指数 / which choice moves the ranks: Sobol’ indices' });

export const uncertaintySchema = z
  .strictObject({
    seed: z.int().min(0).max(4_294_967_295).meta({
      description: '随机数种子：种子相同，结果每一位都相同 / the same seed gives the same result to the last bit',
    }),
    draws: z.int().min(100).max(MOST_DRAWS).meta({ description: '抽取次数，如 10000 / how many draws, such as 10000' }),
    first: z.array(z.int().positive()).min(1).optional().meta({
      description: '进入前几名的机会，如 [3, 10] / chances to be among the first so many, such as [3, 10]',
    }),
    weights: drawnWeightsSchema.optional(),
    treatments: z.array(treatmentSchema).min(1).optional().meta({
      description: '除方案自己的处理外，还抽取哪些 / treatments that are drawn beside the scheme’s own',
    }),
    normalisations: z.array(normalisationSchema).min(1).optional().meta({
      description: '除方案自己的标准化外，还抽取哪些 / normalisations beside the scheme’s own',
    }),
    aggregations: z
      .array(z.union([aggregationSchema, z.array(aggregationSchema).min(1)]))
      .min(1)
      .optional()
      .meta({
        description:
          '除方案自己的合成外，还抽取哪些；一个用于各层，或从下往上各层一个 / aggregations beside the scheme’s own: one for all levels, or one a level from the leaves up',
      }),
    imputations: z.array(imputationSchema).min(1).optional().meta({
      description: '除方案自己的填补外，还抽取哪些；没有缺值时不起作用 / ways to fill gaps beside the scheme’s own',
    }),
    leaveOneOut: z.literal(true).optional().meta({
      description: '逐次去掉一项指标，或一项也不去，机会均等 / one indicator or none is left out, all equally likely',
    }),
    reviewers: z.literal('bootstrap').optional().meta({
      description:
        '每家的评审专家有放回地重抽；数据表没有评审，不起作用 / the reviewers of a centre are drawn anew with replacement; a table has none',
    }),
    sensitivity: sensitivitySchema.optional(),
  })
  .refine(
    (all) =>
      [all.weights, all.treatments, all.normalisations, all.aggregations, all.imputations].some(Boolean) ||
      all.leaveOneOut === true ||
      all.reviewers !== undefined,
    '至少抽取一样：weights、treatments、normalisations、aggregations、imputations、leaveOneOut、reviewers / at least one thing must be drawn',
  )
  .meta({
    description:
      '名次有多可靠：哪些选择反复抽取，抽取多少次 / how sure is a rank: which choices are drawn again and again',
  });

export type Uncertainty = z.output<typeof uncertaintySchema>;
export type DrawnWeights = z.output<typeof drawnWeightsSchema>;
