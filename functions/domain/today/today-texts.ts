/** The part `today` of `ledger.yaml`: the words of the daily lists. */
import { z } from 'zod';
import { localisedSchema } from '../round/localised.ts';
import { headsSchema, tabTitleSchema } from '../workbook/layout-parts.ts';
import { templateSchema } from '../workbook/text-template.ts';

/** What the office asks every day, in the order of the lists. */
export const QUESTIONS = [
  'notStarted',
  'inProgress',
  'hasErrors',
  'overdue',
  'late',
  'drifted',
  'reopened',
  'submitted',
  'paperMissing',
  'reviewsMissing',
  'mailsFailed',
  'mails',
  'assignments',
] as const;

export type Question = (typeof QUESTIONS)[number];

export const todaySchema = z
  .strictObject({
    tab: tabTitleSchema,
    title: localisedSchema,
    unread: localisedSchema.meta({ description: '尚未采集时显示 / shown before the first collect' }),
    summary: templateSchema(['centres', 'submitted', 'late', 'hasErrors', 'inProgress', 'notStarted']),
    stamp: templateSchema(['time', 'deadline']).meta({
      description:
        '何时的情况；没有变化的不再改写 / of what time the lists are; they are not rewritten while nothing changes',
    }),
    heads: headsSchema(['question', 'count', 'name', 'detail']),
    questions: headsSchema(QUESTIONS),
  })
  .meta({
    description:
      '台账中的每日清单：谁未开始、谁有错误、谁已提交、谁迟交、缺哪些评审等，每次采集更新；不写则没有 / the tab of daily lists, renewed at each collect: who has not begun, has errors, submitted, is late, which reviews are missing; none where absent',
  });

export type TodayTexts = z.output<typeof todaySchema>;

/** Columns of ours on the right of the register. */
export const todayColumnsSchema = z.strictObject({ heads: headsSchema(['submittedAt', 'findings', 'reviews']) }).meta({
  description:
    '台账各行右侧由系统填写的三栏：提交时间、错误与需说明的数目、评审份数；不写则没有 / columns of ours on the right of each row: when it was submitted, errors and points to explain, reviews; none where absent',
});
