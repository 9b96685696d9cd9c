/** The treatment of outliers that the JRC and COINr use: winsorise a few points, else take logarithms. */
import type { Column } from '../column.ts';
import { shiftedLog } from './shifted-log.ts';
import { isWellShaped, type ShapeLimits, winsorise } from './winsorise.ts';

export interface OutlierRule {
  /** The most points to draw in. */
  readonly most: number;
  readonly limits: ShapeLimits;
  /** Shift of the logarithm, as a share of the range. */
  readonly shift: number;
  /** Takes the logarithm of the winsorised column instead of the untreated one. */
  readonly combines: boolean;
}

export interface Treated {
  readonly column: Column;
  readonly method: 'none' | 'winsorised' | 'logarithm';
  readonly points: readonly ('high' | 'low' | undefined)[];
}

/**
 * Nothing where the shape is within the limits; else winsorisation; where that does not bring it within the limits, the
 * logarithm instead. A column that is all equal or too short is left alone, also a sparse one.
 * Source: COINr 1.1.14, `Treat` with `winsorise`, `log_CT` and `check_SkewKurt`.
 *
 * @example drawInOrLog([1, 2, 3, 4], rule).method // 'none'
 */
export function drawInOrLog(column: Column, { most, limits, shift, combines }: OutlierRule): Treated {
  const untouched = column.map(() => undefined);
  if (isWellShaped(column, limits)) return { column, method: 'none', points: untouched };
  const drawn = winsorise(column, { most, limits });
  if (isWellShaped(drawn.column, limits)) return { ...drawn, method: 'winsorised' };
  const logged = shiftedLog(combines ? drawn.column : column, shift);
  return { column: logged, method: 'logarithm', points: combines ? drawn.points : untouched };
}
