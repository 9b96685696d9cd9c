/** Every notice that a round sends has its text, and its own times lie where they can be kept. */
import { z } from 'zod';
import { NOTICE_KINDS, VETO_KINDS } from '../../notices/notice-kinds.ts';
import { noticeSettingsSchema } from '../../notices/notice-settings.ts';
import { localTimeSchema } from '../ids.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound, roundView } from './cross-check.ts';

const kindsView = z.object({ kinds: z.array(z.enum(NOTICE_KINDS)) });

export const noticeTexts: CrossCheck = crossCheck(
  z.object({ round: z.object({ notices: kindsView }), notices: z.unknown() }),
  ({ round, notices }) => {
    if (notices === undefined) {
      const found = '要发通知，却没有 notices.yaml / notices without a notices.yaml';
      const expected = '名为 notices.yaml 的文件；不发通知则删去 notices 一段 / that file, or no block “notices”';
      return [inRound(['notices'], found, expected)];
    }
    const texts = typeof notices === 'object' && notices !== null ? notices : {};
    return round.notices.kinds.flatMap((kind, place): FileFault[] => {
      if (Object.hasOwn(texts, kind)) return [];
      const expected = `notices.yaml 中有 ${kind} 一段 / a text “${kind}” in notices.yaml`;
      return [inRound(['notices', 'kinds', place], `${kind}，没有文字 / ${kind}, which has no text`, expected)];
    });
  },
);

/** Notices about vetoes come of their process alone: without it they would silently never be sent. */
export const noticeVetoes: CrossCheck = crossCheck(
  z.object({ round: z.object({ notices: kindsView, veto: z.undefined().optional() }) }),
  ({ round }) =>
    round.notices.kinds.flatMap((kind, place): FileFault[] => {
      if (!(VETO_KINDS as readonly string[]).includes(kind)) return [];
      const expected = 'round.yaml 中有 veto 一段，或删去这一种 / a block “veto” in round.yaml, or not this kind';
      return [inRound(['notices', 'kinds', place], `${kind}，而本轮没有 veto 一段 / ${kind} without “veto”`, expected)];
    }),
);

const { shape } = noticeSettingsSchema;
const timesView = z.object({ halfTime: shape.halfTime, lastDay: shape.lastDay });

/** Opening, half-time, last day and deadline come in this order. All are written alike, so texts compare as times do. */
export const noticeTimes: CrossCheck = crossCheck(
  roundView({ opensAt: localTimeSchema, deadline: localTimeSchema, notices: timesView }),
  ({ round: { opensAt, deadline, notices } }) => {
    const { halfTime, lastDay } = notices;
    return [
      ...between('halfTime', halfTime, { after: opensAt, before: lastDay ?? deadline }),
      ...between('lastDay', lastDay, { after: opensAt, before: deadline }),
    ];
  },
);

function between(
  key: string,
  time: string | undefined,
  { after, before }: { readonly after: string; readonly before: string },
): FileFault[] {
  if (time === undefined || (after < time && time < before)) return [];
  return [inRound(['notices', key], time, `晚于 ${after}，早于 ${before} / after ${after} and before ${before}`)];
}

/** A time of its own at which nothing may go out would silently be another one. */
export const noticeHours: CrossCheck = crossCheck(
  roundView({ notices: timesView.extend({ hours: z.object({ from: z.string(), to: z.string() }) }) }),
  ({ round: { notices } }) => {
    const { hours } = notices;
    return (['halfTime', 'lastDay'] as const).flatMap((key): FileFault[] => {
      const time = notices[key];
      const ofDay = time?.slice(11, 16);
      if (time === undefined || ofDay === undefined || (hours.from <= ofDay && ofDay < hours.to)) return [];
      const expected = `在 hours 之内（${hours.from}–${hours.to}） / within “hours” (${hours.from}–${hours.to})`;
      return [inRound(['notices', key], time, expected)];
    });
  },
);
