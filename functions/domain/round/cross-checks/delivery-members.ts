/** Reports that go by mail have words to go with, and a sender. */
import { z } from 'zod';
import { deliverySettingsSchema } from '../../delivery/delivery-settings.ts';
import { REPORT_TEXTS } from '../../notices/notice-kinds.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound } from './cross-check.ts';

export const deliveryTexts: CrossCheck = crossCheck(
  z.object({
    round: z.object({ delivery: deliverySettingsSchema, notices: z.unknown().optional() }),
    notices: z.unknown().optional(),
  }),
  ({ round, notices }) =>
    (['reviewers', 'centres'] as const).flatMap((audience): FileFault[] => {
      const place = round.delivery[audience]?.by.indexOf('mail') ?? -1;
      if (place === -1) return [];
      const path = ['delivery', audience, 'by', place];
      if (round.notices === undefined) {
        const expected = 'notices 一段（其中 from 为发件人） / a block “notices”, whose “from” is the sender';
        return [inRound(path, 'mail，没有 notices 一段 / mail, without a block “notices”', expected)];
      }
      const text = REPORT_TEXTS[audience];
      if (typeof notices !== 'object' || notices === null || Object.hasOwn(notices, text)) return [];
      const expected = `notices.yaml 中有 ${text} 一段 / a text “${text}” in notices.yaml`;
      return [inRound(path, 'mail，没有文字 / mail, which has no text', expected)];
    }),
);
