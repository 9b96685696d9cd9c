/** Which figures of a return belong together, and from where on a check speaks up. */
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
  projectsPerEnterprise: z.number().positive().default(5).meta({
    description: '平均每家企业的项目数超过此值即提示 / projects per enterprise above which an explanation is asked for',
  }),
});

export const eventRelationSchema = z.strictObject({
  sessions: idSchema.meta({ description: '场次指标 / sessions' }),
  attendance: idSchema.meta({ description: '人数指标 / attendances' }),
  attendancePerSession: rangeSchema.meta({ description: '场均人数的常见范围 / usual attendance of one session' }),
});

const jumpSettings = {
  jumpFactor: z.number().gt(1).default(5).meta({
    description: '与上年相比达到此倍数即提示 / year-on-year factor from which an explanation is asked for',
  }),
  jumpFloor: z.record(idSchema, z.number().nonnegative()).default({}).meta({
    description:
      '两年都不超过此值的指标不作同比提示，低于此值的一年按此值计算倍数 / no jump is reported below this value in both years; a lower year counts as this value',
  }),
  jumpFloorCount: z.number().nonnegative().default(5).meta({
    description: '未在 jumpFloor 列出的数量指标的同比起点 / jumpFloor of counts that are not listed there',
  }),
  jumpFloorYuan: z.number().nonnegative().default(500_000).meta({
    description: '未在 jumpFloor 列出的金额指标的同比起点，单位元 / jumpFloor, in yuan, of amounts not listed there',
  }),
};

const outlierSettings = {
  outlierDistance: z.number().positive().default(5).meta({
    description: '偏离中位数多少个稳健标准差即提示 / robust standard deviations from the median that count as outlying',
  }),
  outlierFactor: z.number().gt(1).default(5).meta({
    description: '与中位数相差不到此倍数的不算异常 / a figure within this factor of the median is never outlying',
  }),
  peersAtLeast: z.int().min(3).default(8).meta({
    description: '至少有几家才作横向比较 / comparisons between centres need at least so many',
  }),
};

const unitSettings = {
  unitDistance: z.number().positive().default(3).meta({
    description:
      '判断是否错用单位时，偏离中位数多少个稳健标准差算不合常理 / robust standard deviations that speak against a figure when its unit is in doubt',
  }),
  unitFactor: z.number().gt(1).default(10).meta({
    description:
      '换算单位后与上年、中位数相差不超过此倍数才算吻合 / how near to last year or the median the figure must be in the other unit',
  }),
  unitRoundYuan: z.number().positive().default(100_000_000_000).meta({
    description:
      '达到此数（按表内单位折合成元）的整万倍数，怀疑以元填报 / round figures from this many yuan on are doubted to be typed in yuan',
  }),
};

const copiedSettings = {
  copiedRun: z.int().min(2).default(3).meta({
    description: '连续多少行数值相同即提示 / equal figures in so many successive rows are reported',
  }),
  copiedFrom: z.number().nonnegative().default(10).meta({
    description: '小于此值的相同数值视为巧合 / smaller equal figures pass for chance',
  }),
  copiedShare: z.number().gt(0).max(1).default(0.5).meta({
    description:
      '非零数值中有超过此比例（且不少于 5 项）完全相同即提示，不论大小 / share of the non-zero figures, five at least, that may not all be equal, whatever their size',
  }),
};

const textSettings = {
  similarText: z.number().gt(0).max(1).default(0.6).meta({
    description: '两份文字相同片段占比达到此值即视为雷同 / share of common passages from which texts count as copied',
  }),
  commonPassage: z.number().gt(0).max(1).default(0.2).meta({
    description:
      '出现在超过此比例填报表中的片段视为通用文字 / passages in more than this share of the returns count as common wording',
  }),
  commonText: z.number().gt(0).max(1).default(0.8).meta({
    description: '通用文字占比达到此值即提示 / share of common wording from which a section is reported',
  }),
  reportLength: rangeSchema.default({ min: 0.5, max: 2 }).meta({
    description:
      '自评报告总字数与要求字数之比的常见范围 / usual length of the whole self-report, as share of the expected one',
  }),
};

export const checkSettingsSchema = z.strictObject({
  deals: z.array(dealRelationSchema).default([]),
  events: z.array(eventRelationSchema).default([]),
  ...jumpSettings,
  ...outlierSettings,
  ...unitSettings,
  ...copiedSettings,
  ...textSettings,
  evidence: z.enum(['non-zero', 'none']).default('non-zero').meta({
    description:
      'non-zero 为非零指标都须附证明材料 / non-zero: every figure above 0 needs evidence; none: not asked for',
  }),
});

export type DealRelation = z.output<typeof dealRelationSchema>;
export type EventRelation = z.output<typeof eventRelationSchema>;
export type CheckSettings = z.output<typeof checkSettingsSchema>;
