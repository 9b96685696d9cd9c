/** Winsorisation: the largest or smallest values are drawn in until the column is no longer too skewed. */
import { excessKurtosis, skewness } from '../../statistics/moments.ts';
import { type Column, extremesOf, present } from '../column.ts';

/** When a column counts as having outliers: both must be exceeded. */
export interface ShapeLimits {
  readonly skewness: number;
  readonly excessKurtosis: number;
}

/** |skewness| > 2 and excess kurtosis > 3.5: the rule of the JRC and of COINr. */
export const USUAL_LIMITS: ShapeLimits = { skewness: 2, excessKurtosis: 3.5 };

export interface Winsorised {
  readonly column: Column;
  /** By unit: drawn in from above, from below, or left alone. */
  readonly points: readonly ('high' | 'low' | undefined)[];
}

/**
 * Whether a column's shape is within the limits. A column that is too short or all equal has no shape and passes.
 *
 * @example isWellShaped([1, 2, 3, 4, 500], USUAL_LIMITS) // false
 */
export function isWellShaped(column: Column, limits: ShapeLimits): boolean {
  const figures = present(column);
  const skew = skewness(figures);
  if (skew === undefined || Math.abs(skew) <= limits.skewness) return true;
  const kurtosis = excessKurtosis(figures);
  return kurtosis === undefined || kurtosis <= limits.excessKurtosis;
}

/**
 * Draws the outermost values in to the next ones, on the side to which the column leans, until its shape is within the
 * limits or `most` points were drawn in; points that are tied move together, so it may be more. A column in which
 * all others are equal is never drawn in to one value: what would leave no difference between units is not done.
 * Missing values stay missing.
 * Source: Becker et al., *COINr: An R package for developing composite indicators*, JOSS 7 (2022), 4567, `winsorise`;
 * OECD/JRC Handbook (2008), p. 84.
 *
 * @example winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100], { most: 5, limits: USUAL_LIMITS }).column.at(-1) // 30
 */
export function winsorise(
  column: Column,
  { most, limits }: { readonly most: number; readonly limits: ShapeLimits },
): Winsorised {
  const points: ('high' | 'low' | undefined)[] = column.map(() => undefined);
  let current = column;
  let drawn = 0;
  while (drawn < most && !isWellShaped(current, limits)) {
    const side = (skewness(present(current)) ?? 0) >= 0 ? 'high' : 'low';
    const outer = extremesOf(current)?.[side];
    const next = drawIn(current, side);
    if (next === undefined) break;
    for (const [unit, value] of current.entries()) {
      if (value !== outer) continue;
      if (points[unit] === undefined) drawn += 1;
      points[unit] = side;
    }
    current = next;
  }
  return { column: current, points };
}

/** One step; `undefined` where it would make all values equal. */
function drawIn(column: Column, side: 'high' | 'low'): Column | undefined {
  const outer = extremesOf(column)?.[side];
  const inner = extremesOf(column.map((value) => (value === outer ? undefined : value)));
  if (inner === undefined || inner.low === inner.high) return undefined;
  return column.map((value) => (value === outer ? inner[side] : value));
}
