/** Logarithms of a whole column, shifted so that every value has one. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * ln(x − min + share · (max − min)), the COIN Tool's logarithm with 1 % of the range as shift (`share` = 0.01). A column
 * whose values are all equal is left alone: it has no range. Missing values stay missing. The shift hangs on the data, so it is
 * made for robustness variants; a published score takes `logTreatment` with a frozen scale.
 * Source: COINr 1.1.14, `log_CT`.
 *
 * @example shiftedLog([0, 100], 0.01) // [0, 4.61512051684126]
 */
export function shiftedLog(column: Column, share: number): Column {
  const extremes = extremesOf(column);
  if (extremes === undefined || extremes.low === extremes.high) return column;
  const shift = share * (extremes.high - extremes.low);
  return mapPresent(column, (value) => Math.log(value - extremes.low + shift));
}
