/** Bonus and penalty with their caps, and the limits of the total, as far as two totals differ by them. */
import type { Evaluated } from '../engine/score-units.ts';
import type { Adjustment } from '../scheme/result-schema.ts';
import type { Profile } from './profile.ts';

export interface Limits {
  readonly from: number;
  readonly to: number;
}

const NONE: Limits = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

export function cut({ from, to }: Limits, sum: number): number {
  return Math.min(to, Math.max(from, sum));
}

/**
 * How much of a difference between two sums is left once both are kept within limits; between equal sums what is left of a
 * small one.
 *
 * @example cutSlope({ from: 0, to: 100 }, 110, 90) // 0.5
 */
export function cutSlope(limits: Limits, a: number, b: number): number {
  if (a === b) return cut(limits, a) === a ? 1 : 0;
  return (cut(limits, a) - cut(limits, b)) / (a - b);
}

/** The limits that a scheme sets for the total. */
export function totalLimits({ method: { adjustments } }: Evaluated): Limits {
  return adjustments?.total ?? NONE;
}

export type Kind = Adjustment['kind'];

/** The points of one kind before their cap. */
export function sumOf({ adjusted }: Evaluated, profile: Profile, kind: Kind): number {
  return adjusted.items.reduce((sum, { item }, i) => sum + (item.kind === kind ? (profile.adjustments[i] ?? 0) : 0), 0);
}

/** What may be added or taken off at the most. */
export function capOf({ method: { adjustments } }: Evaluated, kind: Kind): Limits {
  const most = kind === 'bonus' ? adjustments?.bonusAtMost : adjustments?.penaltyAtMost;
  return { from: Number.NEGATIVE_INFINITY, to: most ?? Number.POSITIVE_INFINITY };
}

/** Bonus less penalty, each within its cap. */
export function adjustmentOf(evaluated: Evaluated, profile: Profile): number {
  const capped = (kind: Kind): number => cut(capOf(evaluated, kind), sumOf(evaluated, profile, kind));
  return capped('bonus') - capped('penalty');
}
