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
 * Winsorisation, and where that does not bring the shape within the limits the shifted logarithm instead: the rule of COINr and
 * the JRC. A column that is well shaped is left alone.
 *
 * @setting treatment.winsorise-or-log
 * @formula z = x where the shape is good; else winsorised; else ln(x − min + h)
 * @latex z = \begin{cases} x & \text{shape within the limits} \\ \mathrm{winsorise}(x) & \text{if that is enough} \\ \ln(x - x_{\min} + h) & \text{otherwise} \end{cases}
 * @missing stay missing and do not count in the shape
 * @constant left alone: they have no shape
 * @zero an ordinary value; a sparse column never stops the treatment of the others
 * @negative an ordinary value
 * @tied move together
 * @source COINr 1.1.14, `Treat` with `winsorise`, `log_CT` and `check_SkewKurt`
 * @example drawInOrLog([1, 2, 3, 4], { most: 5, limits: { skewness: 2, excessKurtosis: 3.5 }, shift: 0.01, combines: false }).method // 'none'
 */
export function drawInOrLog(column: Column, { most, limits, shift, combines }: OutlierRule): Treated {
  const untouched = column.map(() => undefined);
  if (isWellShaped(column, limits)) return { column, method: 'none', points: untouched };
  const drawn = winsorise(column, { most, limits });
  if (isWellShaped(drawn.column, limits)) return { ...drawn, method: 'winsorised' };
  const logged = shiftedLog(combines ? drawn.column : column, shift);
  return { column: logged, method: 'logarithm', points: combines ? drawn.points : untouched };
}
