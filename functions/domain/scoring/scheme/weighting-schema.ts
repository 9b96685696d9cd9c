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
  priorities: z.enum(['eigenvector', 'row-means']).optional().meta({
    description: '特征向量法（不写即此）或行几何平均法 / eigenvector (where absent) or geometric means of the rows',
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

const objective = [
  z.strictObject({ method: z.literal('entropy'), on: onSchema }),
  z.strictObject({ method: z.literal('critic'), on: onSchema }),
  z.strictObject({ method: z.literal('deviation'), on: onSchema }),
  z.strictObject({ method: z.literal('variance'), on: onSchema }),
  z.strictObject({ method: z.literal('components'), on: onSchema }),
] as const;

const equalSchema = z.strictObject({ method: z.literal('equal') });

export const subjectiveSchema = z.discriminatedUnion('method', [equalSchema, fixedSchema, ahpSchema, budgetSchema]);
export const objectiveSchema = z.discriminatedUnion('method', objective);

const combinedSchema = z.strictObject({
  method: z.literal('combined'),
  subjective: subjectiveSchema.meta({
    description: '主观权重：equal、fixed、ahp 或 budget / judged weights: equal, fixed, ahp or budget',
  }),
  objective: objectiveSchema.meta({
    description:
      '由数据得出的权重：entropy、critic、deviation、variance 或 components / weights of the data: one of these',
  }),
  rule: z.enum(['multiplicative', 'additive']).meta({
    description: '乘法合成 w ∝ a·b，或加法合成 λa + (1−λ)b / product, or weighted sum',
  }),
  lambda: z.number().min(0).max(1).optional().meta({
    description: '加法合成中主观权重的比例，不写为 0.5 / share of the subjective weights in the sum; absent: 0.5',
  }),
});

export const weightingSchema = z
  .discriminatedUnion('method', [equalSchema, fixedSchema, ahpSchema, budgetSchema, ...objective, combinedSchema])
  .meta({ description: '同级各项的权重怎样得来 / where the weights among brothers come from' });

export type Weighting = z.output<typeof weightingSchema>;
export type Ahp = z.output<typeof ahpSchema>;
export type Budget = z.output<typeof budgetSchema>;
export type ObjectiveWeighting = z.output<typeof objectiveSchema>;
export type ObjectiveMethod = ObjectiveWeighting['method'];
