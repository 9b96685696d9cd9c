/** Who gets which reports, and in which ways: the block `delivery` of `round.yaml`. */
import { z } from 'zod';

/** `folder`: a copy in the recipient's own folder of the files. `mail`: attached to a mail. */
export const WAYS = ['folder', 'mail'] as const;
export type Way = (typeof WAYS)[number];

/** `reviewers`: the reports of the centres that they mark. `centres`: each its own. */
export type Audience = 'reviewers' | 'centres';

const by = z
  .array(z.enum(WAYS))
  .min(1)
  .refine((ways) => new Set(ways).size === ways.length, '方式重复 / a way is named twice')
  .meta({
    description:
      '交付方式：folder 存入各收件人自己的文件夹，mail 作为附件发邮件（须有 notices 一段）/ ways: into the recipient’s own folder, attached to a mail (which takes the block “notices”)',
  });

/** No key has a default, so that what is absent stays absent. */
export const deliverySettingsSchema = z
  .strictObject({
    reviewers: z
      .strictObject({
        by,
        summary: z.boolean().optional().meta({
          description:
            '评审专家是否另得全省总报告；不写为否 / whether reviewers get the summary of all centres as well; absent: no',
        }),
      })
      .optional()
      .meta({
        description: '评审专家：所评各中心的报告；不写则不交付 / reviewers: the reports of the centres they mark',
      }),
    centres: z.strictObject({ by }).optional().meta({
      description:
        '各中心：本中心的报告，公布结果后才交付；不写则不交付 / centres: their own report, once the result is published; absent: none',
    }),
  })
  .meta({
    description:
      '报告交给谁、怎样交付；整段不写则只存入评审专家的文件夹 / who gets the reports, and how; absent: reviewers, into their folders',
  });

export type DeliverySettings = z.output<typeof deliverySettingsSchema>;

/** What holds for a round without the block. */
export const USUAL_DELIVERY: DeliverySettings = { reviewers: { by: ['folder'] } };
