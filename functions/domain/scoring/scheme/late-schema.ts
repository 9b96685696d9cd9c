/** What it means for a centre that its return came in late. */
import { z } from 'zod';

export const lateSchema = z
  .strictObject({
    effect: z.enum(['none', 'points-off', 'unranked']).meta({
      description:
        'none 只作登记；points-off 扣分；unranked 照常计分，不参加排名，数据仍计入参照集 / marked only; points taken off; scored as ever and not ranked, its figures staying in the reference set',
    }),
    points: z.number().positive().optional().meta({
      description: '扣几分：一次，或每迟交 1 天、1 小时 / points that are taken off: once, or for each day or hour',
    }),
    per: z.enum(['submission', 'day', 'hour']).optional().meta({
      description:
        'submission 一次性扣；day、hour 每迟交 1 天、1 小时扣一次，不足的按 1 天、1 小时计 / once, or for each day or hour that has begun',
    }),
    atMost: z.number().positive().optional().meta({
      description: '至多扣几分；按天或小时扣的必须写 / the most that is taken off; needed by day and by hour',
    }),
  })
  .refine(
    ({ effect, points, per }) => (effect === 'points-off') === (points !== undefined && per !== undefined),
    'effect 为 points-off 时须写 points 与 per，否则都不写 / points and per with points-off, and only then',
  )
  .refine(
    ({ per = 'submission', atMost }) => (per === 'submission') === (atMost === undefined),
    '按天或小时扣分的须写 atMost，其余不写 / atMost by day and by hour, and only then',
  )
  .meta({
    description:
      '迟交的后果；不写同 effect: none，只作登记 / what lateness means; absent: as effect none, it is marked only',
  });

export type LateSetting = z.output<typeof lateSchema>;
