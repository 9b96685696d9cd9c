/** The definition of a round: everything that the notice, the office and the method set, as data. */
import { z } from 'zod';
import type { Centre } from './centre.ts';
import { dateSchema, idSchema, localTimeSchema } from './ids.ts';
import { groupSchema, indicatorSchema } from './indicator.ts';
import { LANGUAGES, localisedSchema } from './localised.ts';
import { checkSettingsSchema } from './relations.ts';
import { rubricSchema } from './rubric.ts';
import { gradesSchema, schemeSchema } from './scheme.ts';

export const materialsSchema = z.strictObject({
  paperCopies: z.int().nonnegative().meta({ description: '纸质材料份数 / paper copies to hand in' }),
  seals: z
    .array(z.strictObject({ id: idSchema, title: localisedSchema }))
    .meta({ description: '每份须盖的公章 / seals on each copy' }),
  electronic: z.boolean().meta({ description: '是否须交电子版 / electronic copy wanted' }),
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
    title: localisedSchema,
    organiser: localisedSchema.meta({ description: '组织评估的单位 / the office that evaluates' }),
    programme: z.strictObject({ code: z.string().min(1), title: localisedSchema }).meta({
      description: '结果所用于的专项 / the programme that the results are for',
    }),
    source: localisedSchema.meta({ description: '依据的通知 / the notice this round follows' }),
    sample: z.boolean().default(false).meta({
      description: '示例数据：工作簿和报告逐页注明 / made-up data: every workbook and report says so',
    }),
    language: z.enum(LANGUAGES),
    timeZone: z.string().refine(isTimeZone, '不是有效的 IANA 时区 / not an IANA time zone'),
    period: z.strictObject({ from: dateSchema, to: dateSchema }),
    opensAt: localTimeSchema,
    deadline: localTimeSchema,
    eligibility: eligibilitySchema,
    groups: z.array(groupSchema).min(1),
    indicators: z.array(indicatorSchema).min(1),
    checks: checkSettingsSchema,
    rubric: rubricSchema,
    materials: materialsSchema,
    scheme: schemeSchema,
    grades: gradesSchema,
  })
  .meta({ title: 'centre-evaluation round', description: '一轮评估的全部设定 / everything that defines a round' });

export type RoundSettings = z.output<typeof roundSchema>;
export type Materials = z.output<typeof materialsSchema>;
export type Eligibility = z.output<typeof eligibilitySchema>;

/** A round as opened: its settings and its register. */
export interface Round extends RoundSettings {
  readonly centres: readonly Centre[];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
