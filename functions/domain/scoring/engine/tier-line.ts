/** The straight line of a table of points on which a value lies, for the readable step. */
import type { Tier } from '../tiers/step-score.ts';

/** Between the points (t0, p0) and (t1, p1). */
export interface TierLine {
  readonly t0: number;
  readonly p0: number;
  readonly t1: number;
  readonly p1: number;
}

/**
 * The line that a value lies on; `undefined` below the first tier and from the last one on.
 *
 * @example tierLine(9, [{ from: 8, score: 12 }, { from: 12, score: 16 }]) // { t0: 8, p0: 12, t1: 12, p1: 16 }
 */
export function tierLine(value: number, tiers: readonly Tier[]): TierLine | undefined {
  const index = tiers.findLastIndex(({ from }) => value >= from);
  const [here, next] = [tiers[index], tiers[index + 1]];
  if (here === undefined || next === undefined) return undefined;
  return { t0: here.from, p0: here.score, t1: next.from, p1: next.score };
}
