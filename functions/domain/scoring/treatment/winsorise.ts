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
 * Winsorisation: where a column is too skewed and too peaked at once, its outermost values are drawn in to the next ones, on the
 * side to which it leans, until it no longer is or until `most` values were drawn in. What would leave no difference between
 * units is not done. The units drawn in end up equal, so that it suits comparison better than a ranking.
 *
 * @setting treatment.winsorise
 * @formula while |G₁| > 2 and G₂ > 3.5: x = max → the next value below (or min → the next above)
 * @latex |G_1| > 2 \;\wedge\; G_2 > 3.5 \;\Rightarrow\; x_{(n)} \leftarrow x_{(n-1)}
 * @missing stay missing and do not count in the shape
 * @constant left alone: they have no shape
 * @zero an ordinary value; a column in which all but one are equal is left alone
 * @negative an ordinary value
 * @tied move together, so that more than `most` may be drawn in
 * @source COINr 1.1.14, `winsorise` (Becker and others, Journal of Open Source Software 7 (2022), 4567); OECD/JRC Handbook (2008), p. 84 (trimming of outliers before normalisation)
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
