/** The parts that the layouts of all three workbooks are made of: tab titles, prompts, ticks, the findings tab. */
import { z } from 'zod';
import { LANGUAGES, localise, localisedSchema } from '../round/localised.ts';
import { templateSchema } from './text-template.ts';

/** Spreadsheets refuse these characters in a tab's title, and titles of more than 31 characters. */
const TAB_TITLE = /^(?!['_])[^[\]:*?/\\]{1,31}(?<!')$/;

export const tabTitleSchema = localisedSchema
  .refine(
    ({ zh, en }) => TAB_TITLE.test(zh) && TAB_TITLE.test(en),
    '工作表名最多 31 个字符，不得含 [ ] : * ? / \\ / a tab title has at most 31 characters and none of [ ] : * ? / \\',
  )
  .meta({ description: '工作表名称 / title of the tab' });

/** What a spreadsheet shows before something is typed, and when it does not like what was typed. */
export function promptSchema(places: readonly string[] = []) {
  const wordsSchema = z.strictObject({ title: templateSchema([], 32), text: templateSchema(places, 200) });
  return z.strictObject({
    prompt: wordsSchema.meta({ description: '选中单元格时的提示 / shown when the cell is selected' }),
    refusal: wordsSchema.meta({ description: '输入不合要求时的提示 / shown when the entry is not as expected' }),
  });
}

export const tickSchema = z.strictObject({
  label: localisedSchema,
  hint: localisedSchema,
  ...promptSchema().shape,
});

/** The words of a tick: what the list offers. */
export const answersSchema = z.strictObject({ yes: localisedSchema, no: localisedSchema });

/** What every guide and introduction may speak of; `round-values.ts` fills it. */
export const ROUND_PLACES = [
  'round',
  'period',
  'deadline',
  'organiser',
  'source',
  'copies',
  'seals',
  'indicators',
  'sections',
] as const;

/** What the top of a tab says: its heading and, under it, what to do here; `more` are places beside those of the round. */
export function tabShape(more: readonly string[] = []) {
  const places = [...ROUND_PLACES, ...more];
  return { tab: tabTitleSchema, title: templateSchema(places), intro: z.array(templateSchema(places)) };
}

export const guideSchema = z.strictObject({
  tab: tabTitleSchema,
  title: templateSchema(ROUND_PLACES),
  facts: z
    .array(z.strictObject({ label: localisedSchema, text: templateSchema(ROUND_PLACES) }))
    .meta({ description: '开头的要点：期间、截止时间等 / the facts on top: period, deadline …' }),
  lines: z.array(templateSchema(ROUND_PLACES)).min(1).meta({ description: '逐条编号的说明 / numbered instructions' }),
});

export const findingsSchema = z.strictObject({
  tab: tabTitleSchema,
  title: localisedSchema,
  unchecked: localisedSchema.meta({ description: '尚未校验时显示 / shown before the first check' }),
  heads: z.strictObject({
    severity: localisedSchema,
    item: localisedSchema,
    cell: localisedSchema,
    received: localisedSchema,
    problem: localisedSchema,
    remedy: localisedSchema,
    explanation: localisedSchema,
  }),
  severities: z.strictObject({ error: localisedSchema, warning: localisedSchema, info: localisedSchema }),
  verdicts: z
    .strictObject({
      errors: templateSchema(['errors']),
      both: templateSchema(['errors', 'warnings']),
      warnings: templateSchema(['warnings']),
      explained: localisedSchema,
      clean: localisedSchema,
    })
    .meta({ description: '总的结论，一句话 / the overall verdict in one sentence' }),
  checked: templateSchema(['time', 'snapshot']),
  compared: templateSchema(['fixed', 'added']),
  first: localisedSchema.meta({ description: '第一次校验时代替比较的一句 / instead of the comparison, first time' }),
  clean: localisedSchema.meta({ description: '没有问题时的一行 / the row shown when nothing is wrong' }),
  nothingRead: localisedSchema.meta({ description: '单元格为空时“读到的内容” / what was read, when empty' }),
  marks: z.strictObject({
    explained: localisedSchema.meta({ description: '已写说明的提示项 / a warning that has been explained' }),
    more: templateSchema(['others']),
  }),
});

export type Prompt = z.output<ReturnType<typeof promptSchema>>;
export type GuideTexts = z.output<typeof guideSchema>;
export type FindingsTexts = z.output<typeof findingsSchema>;

/** Whether no two tabs of a layout have the same title in a language; spreadsheets refuse such workbooks. */
export function haveOwnTitles(parts: readonly { readonly tab: z.output<typeof tabTitleSchema> }[]): boolean {
  return LANGUAGES.every((language) => {
    const titles = parts.map(({ tab }) => localise(tab, language).toLowerCase());
    return new Set(titles).size === titles.length;
  });
}

/** One text for each of these heads of a table, and no other. */
export function headsSchema<const Keys extends readonly string[]>(keys: Keys) {
  const shape = Object.fromEntries(keys.map((key) => [key, localisedSchema]));
  return z.strictObject(shape as Record<Keys[number], typeof localisedSchema>);
}
