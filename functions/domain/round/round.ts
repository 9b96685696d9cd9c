/** The definition of a round: everything that the notice, the office and the method set, as data. */
import { z } from 'zod';
import { deliverySettingsSchema } from '../delivery/delivery-settings.ts';
import { fundingSchema } from '../funding/funding-settings.ts';
import { noticeSettingsSchema } from '../notices/notice-settings.ts';
import { printSettingsSchema } from '../print/print-settings.ts';
import { riskSchema } from '../risk/risk-settings.ts';
import { vetoSettingsSchema } from '../veto/veto-settings.ts';
import type { EarlierYear } from '../years/centre-history.ts';
import type { Centre } from './centre.ts';
import { dateSchema, idSchema, localTimeSchema } from './ids.ts';
import { groupSchema, indicatorSchema } from './indicator.ts';
import { LANGUAGES, localisedSchema } from './localised.ts';
import { checkSettingsSchema } from './relations.ts';
import { rubricSchema } from './rubric.ts';
import { gradesSchema, schemeSchema } from './scheme.ts';
import type { Succession } from './succession.ts';
import { verificationSchema } from './verification.ts';

export const materialsSchema = z.strictObject({
  paperCopies: z.int().nonnegative().meta({ description: '纸质材料份数 / paper copies to hand in' }),
  seals: z
    .array(z.strictObject({ id: idSchema, title: localisedSchema }))
    .meta({ description: '每份须盖的公章 / seals on each copy' }),
  electronic: z.boolean().meta({ description: '是否须交电子版 / electronic copy wanted' }),
  print: printSettingsSchema.optional(),
});

export const eligibilitySchema = z.strictObject({
  operatingSince: dateSchema.meta({
    description: '须在此日或之前已批准并运营 / approved and open on or before this day',
  }),
  unknownDates: z.enum(['eligible', 'ineligible']).meta({
    description:
      '批准或开业日期不详时如何处理（并提请办公室核实）/ how unknown dates count; the office is asked either way',
  }),
  rule: localisedSchema.meta({ description: '参评条件原文 / the rule in words' }),
});

/** The shape of `round.yaml`. Unknown keys are refused, so that a misspelt setting is never silently ignored. */
export const roundSchema = z
  .strictObject({
    id: idSchema,
    title: localisedSchema.meta({ description: '评估的全称 / full name of the evaluation' }),
    organiser: localisedSchema.meta({ description: '组织评估的单位 / the office that evaluates' }),
    programme: z.strictObject({ code: z.string().min(1), title: localisedSchema }).meta({
      description: '结果所用于的专项 / the programme that the results are for',
    }),
    source: localisedSchema.meta({ description: '依据的通知 / the notice this round follows' }),
    sample: z.boolean().default(false).meta({
      description: '示例数据：工作簿和报告逐页注明 / made-up data: every workbook and report says so',
    }),
    language: z.enum(LANGUAGES).meta({ description: '报告的语言 / language of the reports' }),
    timeZone: z
      .string()
      .refine(isTimeZone, 'IANA 时区的名称，如 Asia/Shanghai / the name of an IANA time zone, such as Asia/Shanghai')
      .meta({ description: '时区，如 Asia/Shanghai；本轮各时间都按它理解 / time zone of all times of the round' }),
    period: z
      .strictObject({ from: dateSchema, to: dateSchema })
      .meta({ description: '评估期，首尾两日都算在内 / the period that is evaluated, both days included' }),
    opensAt: localTimeSchema.meta({ description: '开始填报的时间 / when the round opens' }),
    deadline: localTimeSchema.meta({ description: '截止时间，过后提交的记为逾期 / after it a return counts as late' }),
    reviewsUntil: localTimeSchema.optional().meta({
      description:
        '评审专家查阅填报表的截止时间，过后自动失去权限；不写则不设期限 / until when reviewers may read the returns; absent: without end',
    }),
    eligibility: eligibilitySchema,
    groups: z.array(groupSchema).min(1).meta({ description: '一级指标，按显示顺序 / groups of indicators, in order' }),
    indicators: z.array(indicatorSchema).min(1).meta({ description: '二级指标，按显示顺序 / indicators, in order' }),
    checks: checkSettingsSchema,
    rubric: rubricSchema,
    materials: materialsSchema,
    scheme: schemeSchema,
    verification: verificationSchema.optional(),
    grades: gradesSchema,
    veto: vetoSettingsSchema.optional(),
    funding: fundingSchema.optional(),
    risk: riskSchema.optional(),
    notices: noticeSettingsSchema.optional(),
    delivery: deliverySettingsSchema.optional(),
    previous: z
      .strictObject({
        round: idSchema.meta({
          description: '上一轮评估的编号，须在同一数据文件中 / id of the round before, in the same store',
        }),
      })
      .optional()
      .meta({
        description:
          '上年数取自哪一轮：该轮已公布的结果（未公布的取最近一次评估），在本轮开始时固定；不写则只用 previous.csv。previous.csv 中填写的以其为准 / where last year’s figures come from: that round’s published run, or its newest, fixed when this round is opened; absent: previous.csv alone, which goes first in any case',
      }),
  })
  .meta({ title: 'centre-evaluation round', description: '一轮评估的全部设定 / everything that defines a round' });

export type RoundSettings = z.output<typeof roundSchema>;

/** A round as opened: its settings and its register. What is written to people about it, and whom to visit, changes no result and stays apart. */
export interface Round extends Omit<RoundSettings, 'notices' | 'delivery' | 'risk'> {
  readonly centres: readonly Centre[];
  /** Centres that were renamed, merged or split since the round before; absent for none. */
  readonly successions?: readonly Succession[];
  /** The rounds before it, the newest first; absent where the round names none. */
  readonly earlier?: readonly EarlierYear[];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
