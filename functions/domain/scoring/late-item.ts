/** 迟交扣分: points off for a return that came in late, as a penalty item beside the total. */
import type { Localised } from '../round/localised.ts';
import type { Scheme } from '../round/scheme.ts';
import { sayDelay } from '../submission/say-delay.ts';
import type { LateSetting } from './scheme/late-schema.ts';
import type { Adjustments } from './scheme/result-schema.ts';

/** Column, and item, of lateness; a slash keeps it apart from every id of a round. */
export const LATE = 'office/late';

/** How long a return was late, in whole seconds. */
export interface Lateness {
  readonly delaySeconds: number;
}

const SECONDS = { day: 86_400, hour: 3_600 } as const;

/**
 * Points off for lateness: once or by time, up to a cap.
 *
 * @setting late
 * @formula d = min(atMost, points × n), n the days or hours that have begun, 1 where it is once
 * @latex D = \min\left(M,\; k \left\lceil t / u \right\rceil\right)
 * @missing a return that is not late loses nothing
 * @constant the same points for all
 * @zero no delay, no points
 * @negative do not occur: what came before the deadline is not late
 * @tied equal delays cost equal points
 * @source a setting of the round; no rule is published for it
 * @example withLate({ late: { effect: 'points-off', points: 1, per: 'day', atMost: 5 } }, undefined)?.items[0]?.atMost // 5
 */
export function withLate(
  { late }: Pick<Scheme, 'late'>,
  adjustments: Adjustments | undefined,
): Adjustments | undefined {
  if (late?.points === undefined) return adjustments;
  const { points, atMost = points } = late;
  const item = { ...PENALTY, each: points, atMost };
  return { total: { from: 0, to: 100 }, ...adjustments, items: [...(adjustments?.items ?? []), item] };
}

const PENALTY = {
  id: LATE,
  title: { zh: '迟交扣分', en: 'Late: points taken off' },
  kind: 'penalty',
  by: LATE,
} as const;

/**
 * How often the points of the setting are taken off: once, or for each day or hour that has begun. Nothing where the return was not late or
 * lateness costs no points.
 *
 * @example lateNumber({ delaySeconds: 90_000 }, { effect: 'points-off', points: 1, per: 'day', atMost: 5 }) // 2
 */
export function lateNumber(lateness: Lateness | undefined, late: LateSetting | undefined): number | undefined {
  if (lateness === undefined || late?.per === undefined) return undefined;
  return late.per === 'submission' ? 1 : Math.ceil(lateness.delaySeconds / SECONDS[late.per]);
}

/**
 * Why points are taken off, with the delay.
 *
 * @example lateReason({ delaySeconds: 90_000 }, { effect: 'points-off', points: 1, per: 'day', atMost: 5 }).zh // '迟交 1 天 1 小时，按 2 天计'
 */
export function lateReason(lateness: Lateness, late: LateSetting): Localised {
  const delay = sayDelay(lateness.delaySeconds);
  const n = lateNumber(lateness, late);
  const unit = late.per === 'day' ? { zh: '天', en: 'day(s)' } : { zh: '小时', en: 'hour(s)' };
  const isCounted = late.per === 'day' || late.per === 'hour';
  return {
    zh: `迟交 ${delay.zh}${isCounted ? `，按 ${n} ${unit.zh}计` : ''}`,
    en: `${delay.en} late${isCounted ? `, counted as ${n} ${unit.en}` : ''}`,
  };
}
