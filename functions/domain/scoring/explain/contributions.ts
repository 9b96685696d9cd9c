/** Where a unit wins and loses against the middle of the field, and against the next above it. */
import type { Evaluated } from '../engine/score-units.ts';
import { medianProfile, medianTotal, profileOf } from './profile.ts';
import { type Difference, shareDifference } from './share-difference.ts';

export interface MedianDifference extends Difference {
  /**
   * Total of the unit in the middle, which has the median of every indicator, less the median of the totals: what the
   * medians of the parts do not tell of the median of the whole. distance = Σ shares + rest.
   */
  readonly rest: number;
}

/**
 * The distance of a unit's total from the median of the reference set's totals, shared out among the indicators: each is held
 * against its own median. `undefined` where the unit has no total, or nobody has one.
 *
 * @example fromMedian(evaluated, 0)?.other // 68.5
 */
export function fromMedian(evaluated: Evaluated, unit: number): MedianDifference | undefined {
  const middle = medianTotal(evaluated);
  const difference = shareDifference(evaluated, profileOf(evaluated, unit), medianProfile(evaluated));
  if (middle === undefined || difference === undefined || evaluated.total[unit] === undefined) return undefined;
  const { own, other, shares } = difference;
  return { own, other: middle, distance: own - middle, shares, rest: other - middle };
}

export interface NextAbove extends Difference {
  /** Place of the other unit; of several with the same rank the first in the order of the units. */
  readonly unit: number;
}

/** The distance from the unit with the next better rank; `undefined` for the first, and for a unit without a rank. */
export function fromNextAbove(evaluated: Evaluated, unit: number): NextAbove | undefined {
  const next = nextAbove(evaluated, unit);
  if (next === undefined) return undefined;
  const difference = shareDifference(evaluated, profileOf(evaluated, unit), profileOf(evaluated, next));
  return difference && { ...difference, unit: next };
}

function nextAbove({ ranks }: Evaluated, unit: number): number | undefined {
  const own = ranks[unit];
  if (own === undefined) return undefined;
  let best: { readonly unit: number; readonly rank: number } | undefined;
  for (const [other, rank] of ranks.entries()) {
    if (rank === undefined || rank >= own) continue;
    if (best === undefined || rank > best.rank) best = { unit: other, rank };
  }
  return best?.unit;
}
