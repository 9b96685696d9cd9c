/** Which figures of a return belong together, so that checks can hold one against the other. */
import { z } from 'zod';
import { idSchema } from './ids.ts';

const rangeSchema = z
  .strictObject({ min: z.number().nonnegative(), max: z.number().positive() })
  .refine(({ min, max }) => min < max, 'min 必须小于 max / min must be below max');

export const dealRelationSchema = z.strictObject({
  amount: idSchema.meta({ description: '金额指标 / the amount' }),
  projects: idSchema.meta({ description: '项目数量指标 / the number of projects' }),
  institutions: idSchema.optional().meta({ description: '机构数量指标 / the institutions that finance' }),
  enterprises: idSchema.optional().meta({ description: '服务企业数量指标 / the enterprises served' }),
  amountPerProject: rangeSchema.meta({ description: '单个项目金额的常见范围 / usual amount per project' }),
});

export const eventRelationSchema = z.strictObject({
  sessions: idSchema.meta({ description: '场次指标 / sessions' }),
  attendance: idSchema.meta({ description: '人数指标 / attendances' }),
  attendancePerSession: rangeSchema.meta({ description: '场均人数的常见范围 / usual attendance of one session' }),
});

export const checkSettingsSchema = z.strictObject({
  deals: z.array(dealRelationSchema).default([]),
  events: z.array(eventRelationSchema).default([]),
  jumpFactor: z.number().gt(1).default(5).meta({
    description: '与上年相比超过此倍数即提示 / year-on-year factor from which an explanation is asked for',
  }),
  jumpFloor: z.record(idSchema, z.number().nonnegative()).default({}).meta({
    description: '两年都不超过此值的指标不作同比提示 / below this value in both years no jump is reported',
  }),
  outlierDistance: z.number().positive().default(5).meta({
    description: '偏离中位数多少个稳健标准差即提示 / robust standard deviations from the median that count as outlying',
  }),
  peersAtLeast: z.int().min(3).default(8).meta({
    description: '至少有几家才作横向比较 / comparisons between centres need at least so many',
  }),
  similarText: z.number().gt(0).max(1).default(0.6).meta({
    description: '两份文字相同片段占比达到此值即视为雷同 / share of common passages from which texts count as copied',
  }),
});

export type DealRelation = z.output<typeof dealRelationSchema>;
export type EventRelation = z.output<typeof eventRelationSchema>;
export type CheckSettings = z.output<typeof checkSettingsSchema>;
