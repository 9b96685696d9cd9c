/** Logarithms of a whole column, shifted so that every value has one. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * Logarithm after a shift by a share of the range, 1 % unless the scheme says otherwise. The shift comes from the data and so
 * moves from year to year: made for comparison, while a published score takes `log1p` with a frozen scale.
 *
 * @setting treatment.shifted-log
 * @formula z = ln(x − min + h), h = share · (max − min)
 * @latex z = \ln\left(x - x_{\min} + h\right), \quad h = a\,(x_{\max} - x_{\min})
 * @missing stay missing
 * @constant left alone: there is no range to shift by
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied stay tied; the order never changes
 * @source COINr 1.1.14, `log_CT` (the logarithm of the JRC's COIN Tool)
 * @example shiftedLog([0, 100], 0.01) // [0, 4.61512051684126]
 */
export function shiftedLog(column: Column, share: number): Column {
  const extremes = extremesOf(column);
  if (extremes === undefined || extremes.low === extremes.high) return column;
  const shift = share * (extremes.high - extremes.low);
  return mapPresent(column, (value) => Math.log(value - extremes.low + shift));
}
