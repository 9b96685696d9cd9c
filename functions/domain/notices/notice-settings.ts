/** The settings of a round's notices: the block `notices` of `round.yaml`. */
import { z } from 'zod';
import { localTimeSchema } from '../round/ids.ts';
import { NOTICE_KINDS } from './notice-kinds.ts';

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '一天中的时刻，如 "08:30" / a time of the day, such as "08:30"');

/** No key has a default, so that what is absent stays absent. */
export const noticeSettingsSchema = z
  .strictObject({
    from: z.email('电子邮箱，如 name@example.org / a mail address such as name@example.org').meta({
      description: '发件人邮箱，收件人的回复也寄到这里 / the address that notices come from and answers go to',
    }),
    kinds: z
      .array(z.enum(NOTICE_KINDS))
      .min(1)
      .refine((kinds) => new Set(kinds).size === kinds.length, '种类重复 / a kind is named twice')
      .meta({ description: '发哪几种通知 / which notices are sent' }),
    hours: z
      .strictObject({ from: timeOfDay, to: timeOfDay })
      .refine(({ from, to }) => from < to, 'from 须早于 to / “from” is earlier than “to”')
      .optional()
      .meta({
        description:
          '开轮、期中、最后一天三种通知只在一天的这段时间发出；不写则不限 / the hours of the day in which timed notices go out; absent: any',
      }),
    halfTime: localTimeSchema.optional().meta({
      description: '期中提醒的时间；不写则取开轮与截止的正中 / absent: midway between opening and deadline',
    }),
    lastDay: localTimeSchema.optional().meta({
      description: '最后一天提醒的时间；不写则为截止前 24 小时 / absent: 24 hours before the deadline',
    }),
    quietMinutes: z.int().min(0).max(1_440).optional().meta({
      description:
        '填报表最后一次改动后多少分钟再发“有错误”“已受理”；不写为 0 / minutes after the last change of a return before its centre is told what came of it; absent: 0',
    }),
  })
  .meta({
    description: '邮件通知；不写则不发。文字在 notices.yaml / notices by mail; absent: none. Their texts: notices.yaml',
  });

export type NoticeSettings = z.output<typeof noticeSettingsSchema>;
