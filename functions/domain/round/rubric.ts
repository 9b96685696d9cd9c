/** What reviewers mark in a self-report, and how long its texts should be. */
import { z } from 'zod';
import { idSchema } from './ids.ts';
import { localisedSchema } from './localised.ts';

export const rubricPointSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema.meta({ description: '评分要点 / what is marked' }),
  fullMarks: z.number().positive().meta({ description: '满分 / full marks' }),
});

export const rubricSectionSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema.meta({ description: '自评报告章节名称 / section of the self-report' }),
  guidance: localisedSchema.meta({ description: '填写提示 / what to write here' }),
  characters: z.strictObject({
    expected: z.int().positive(),
    atLeast: z.int().nonnegative(),
    atMost: z.int().positive(),
  }),
  points: z.array(rubricPointSchema).min(1),
});

export const rubricSchema = z.strictObject({
  reviewsRequired: z.int().min(1).default(1).meta({
    description: '至少几份评审才算完整，不足为暂定结果 / fewer reviews make a provisional result',
  }),
  farFromOthers: z.number().gt(0).max(1).optional().meta({
    description:
      '与其他专家的中位数相差超过满分的多少，报告中提示；不影响得分，不写为 0.3 / share of the full marks by which a mark stands apart from the others’ median and is pointed out; moves no score; absent: 0.3',
  }),
  sections: z.array(rubricSectionSchema).min(1),
});

export type Rubric = z.output<typeof rubricSchema>;
export type RubricPoint = z.output<typeof rubricPointSchema>;
export type RubricSection = z.output<typeof rubricSectionSchema>;

/** Full marks of a section: the sum over its points. */
export function fullMarksOfSection(section: RubricSection): number {
  return section.points.reduce((sum, point) => sum + point.fullMarks, 0);
}
