/** How several reviewers' marks become one. */
import { z } from 'zod';

export const reviewsSchema = z
  .strictObject({
    combine: z.enum(['mean', 'trimmed-mean', 'median']).meta({
      description:
        '各专家评分的合成：mean 平均；trimmed-mean 有 5 个评分起去掉一个最高分和一个最低分后平均；median 中位数 / how marks are put together; trimmed-mean drops the highest and the lowest from five marks on',
    }),
    levelSeverity: z.boolean().optional().meta({
      description:
        '是否校准专家的宽严：按每位专家所评各中心换算为标准分，再换算回总体的平均与标准差；不写为否 / whether reviewers’ severity is levelled; absent: no',
    }),
  })
  .meta({ description: '评审意见的处理；不写为平均、不校准 / how reviews count; absent: means as they are' });

export type ReviewSettings = z.output<typeof reviewsSchema>;
export type Combination = ReviewSettings['combine'];
