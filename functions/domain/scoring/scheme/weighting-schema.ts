/** Weights as a setting: where the weights among brothers come from. */
import { z } from 'zod';
import { RANDOM_INDICES, type RandomIndexTable } from '../weighting/ahp/random-indices.ts';
import { nameSchema } from './names.ts';

const TABLES = Object.keys(RANDOM_INDICES) as [RandomIndexTable, ...RandomIndexTable[]];

const items = z.array(nameSchema).min(2).meta({
  description: '被比较的各项，判断矩阵按此顺序 / what is compared, in the order of the matrix',
});

const expertName = z.string().min(1).optional().meta({
  description: '专家的名字，不写用序号 / the expert’s name; absent: a number',
});

const ahpSchema = z.strictObject({
  method: z.literal('ahp'),
  items,
  experts: z
    .array(
      z.strictObject({
        name: expertName,
        weight: z.number().positive().optional().meta({
          description: '合成时该专家的分量，只看比例，不写为 1 / how much this expert counts, relative; absent: 1',
        }),
        judgements: z
          .array(z.array(z.union([z.number().positive(), z.string().regex(/^1\/\d+(\.\d+)?$/)])))
          .min(2)
          .meta({
            description:
              '判断矩阵：第 i 行第 j 列为 i 比 j 重要几倍，倒数写作 1/3 / row i, column j: how many times as important; 1/3 for a third',
          }),
      }),
    )
    .min(1)
    .meta({
      description: '每位专家一个判断矩阵，以几何平均合成 / one matrix an expert, put together by geometric means',
    }),
  priorities: z.enum(['eigenvector', 'row-means', 'column-means']).optional().meta({
    description:
      '特征向量法（不写即此）、行几何平均法（方根法）或列归一后行平均（和积法） / eigenvector (where absent), geometric means of the rows, or means of the normalised columns',
  }),
  together: z.enum(['judgements', 'priorities']).optional().meta({
    description:
      '多位专家合成判断矩阵（不写即此）或合成各人的权重，都用几何平均 / whether judgements (where absent) or each expert’s weights are put together, by geometric means',
  }),
  table: z.enum(TABLES).optional().meta({
    description: '平均随机一致性指标 RI 表，不写为 saaty-1980 / table of random indices; absent: saaty-1980',
  }),
  limit: z.number().positive().optional().meta({
    description: '一致性比率 CR 的界限，不写为 0.1 / limit of the consistency ratio; absent: 0.1',
  }),
});

const budgetSchema = z.strictObject({
  method: z.literal('budget'),
  experts: z
    .array(
      z.strictObject({
        name: expertName,
        points: z
          .record(nameSchema, z.number().nonnegative())
          .meta({ description: '该专家给各项的分 / the points of this expert, by item' }),
      }),
    )
    .min(1)
    .meta({ description: '每位专家把总分分给各项，取平均 / every expert shares out the points; the mean counts' }),
  total: z.number().positive().optional().meta({
    description: '每人分配的总分，不写为 100 / points that each expert shares out; absent: 100',
  }),
});

const rancomSchema = z.strictObject({
  method: z.literal('rancom'),
  experts: z
    .array(
      z.strictObject({
        name: expertName,
        ranking: z.record(nameSchema, z.number().positive()).meta({
          description: '该专家给各项排的次序，1 最重要 / the places that this expert gives, 1 the most important',
        }),
      }),
    )
    .min(1)
    .meta({
      description:
        '每位专家给各项排出轻重次序，1 最重要，可并列 / every expert ranks the items, 1 for the most important; ties allowed',
    }),
});

const fixedSchema = z.strictObject({
  method: z.literal('fixed'),
  weights: z.record(nameSchema, z.number().nonnegative()).optional().meta({
    description: '各项的权重，只看相互比例；不写则取各子项的 weight / relative weights; absent: those of the children',
  }),
});

const onSchema = z.enum(['raw', 'treated', 'normalised', 'unit-interval']).optional().meta({
  description:
    '由哪一步的数据算：raw 原值，treated 处理后，normalised 标准化后，unit-interval 按方向化为 0–1 / which columns the weights are computed from',
});

const bestTies = z.enum(['mean', 'first']).optional().meta({
  description:
    '几家并列最优时取平均（不写即此）或取第一家（pymcdm 的做法） / where several units are the best: their mean (where absent), or the first, as in pymcdm',
});

const objective = [
  z.strictObject({ method: z.literal('entropy'), on: onSchema }),
  z.strictObject({
    method: z.literal('critic'),
    on: onSchema,
    correlation: z.enum(['pearson', 'spearman', 'kendall']).optional().meta({
      description: '相关系数，不写为 pearson / which correlation; absent: pearson',
    }),
  }),
  z.strictObject({ method: z.literal('deviation'), on: onSchema }),
  z.strictObject({ method: z.literal('variance'), on: onSchema }),
  z.strictObject({ method: z.literal('variation'), on: onSchema }),
  z.strictObject({ method: z.literal('gini'), on: onSchema }),
  z.strictObject({ method: z.literal('angle'), on: onSchema }),
  z.strictObject({ method: z.literal('merec'), on: onSchema }),
  z.strictObject({ method: z.literal('cilos'), on: onSchema, ties: bestTies }),
  z.strictObject({ method: z.literal('idocriw'), on: onSchema, ties: bestTies }),
  z.strictObject({ method: z.literal('lopcow'), on: onSchema }),
  z.strictObject({ method: z.literal('components'), on: onSchema }),
] as const;

const equalSchema = z.strictObject({ method: z.literal('equal') });

export const subjectiveSchema = z.discriminatedUnion('method', [
  equalSchema,
  fixedSchema,
  ahpSchema,
  budgetSchema,
  rancomSchema,
]);
export const objectiveSchema = z.discriminatedUnion('method', objective);

const combinedSchema = z.strictObject({
  method: z.literal('combined'),
  subjective: subjectiveSchema.meta({
    description: '主观权重：equal、fixed、ahp、budget 或 rancom / judged weights: equal, fixed, ahp, budget or rancom',
  }),
  objective: objectiveSchema.meta({
    description:
      '由数据得出的权重：entropy、critic、deviation 等 / weights of the data: entropy, critic, deviation and so on',
  }),
  rule: z.enum(['multiplicative', 'additive']).meta({
    description: '乘法合成 w ∝ a·b，或加法合成 λa + (1−λ)b / product, or weighted sum',
  }),
  lambda: z.number().min(0).max(1).optional().meta({
    description: '加法合成中主观权重的比例，不写为 0.5 / share of the subjective weights in the sum; absent: 0.5',
  }),
});

export const weightingSchema = z
  .discriminatedUnion('method', [
    equalSchema,
    fixedSchema,
    ahpSchema,
    budgetSchema,
    rancomSchema,
    ...objective,
    combinedSchema,
  ])
  .meta({ id: 'weighting', description: '同级各项的权重怎样得来 / where the weights among brothers come from' });

export type Weighting = z.output<typeof weightingSchema>;
export type Ahp = z.output<typeof ahpSchema>;
export type Rancom = z.output<typeof rancomSchema>;
export type Budget = z.output<typeof budgetSchema>;
export type ObjectiveWeighting = z.output<typeof objectiveSchema>;
export type ObjectiveMethod = ObjectiveWeighting['method'];
