/** Numbers as the reports print them: rounded by the one rounding, grouped, with a proper minus sign. */
import { roundHalfUp } from '../rounding/round-half-up.ts';

/** What stands where there is no number. */
export const NO_NUMBER = '—';

/**
 * A number with fixed decimals and thousands in groups of three; `undefined` prints a dash, never 0.
 *
 * @example printNumber(-12345.675, 2) // "−12,345.68"
 */
export function printNumber(value: number | undefined, decimals: number): string {
  if (value === undefined) return NO_NUMBER;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(roundHalfUp(value, decimals)) ?? [];
  return `${sign === '' ? '' : '−'}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

/**
 * A difference with its sign; a difference that rounds to nothing has none.
 *
 * @example printDifference(1.234, 2) // "+1.23"
 */
export function printDifference(value: number | undefined, decimals: number): string {
  const text = printNumber(value, decimals);
  return value !== undefined && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * What a reader gets who subtracts the two numbers as printed; `undefined` where either is missing.
 *
 * @example printedGap(1.005, 0.004, 2) // 1.01
 */
export function printedGap(
  minuend: number | undefined,
  subtrahend: number | undefined,
  decimals: number,
): number | undefined {
  if (minuend === undefined || subtrahend === undefined) return undefined;
  const gap = Number(roundHalfUp(minuend, decimals)) - Number(roundHalfUp(subtrahend, decimals));
  return Number(roundHalfUp(gap, decimals));
}

/**
 * A statistic of figures that have `decimals`: one digit after the point where it falls between two whole numbers.
 *
 * @example printStatistic(12.5, 0) // "12.5"
 */
export function printStatistic(value: number | undefined, decimals: number): string {
  const isBetween = decimals === 0 && value !== undefined && !Number.isInteger(value);
  return printNumber(value, isBetween ? 1 : decimals);
}

/**
 * A number for formulas: four decimals, or three significant digits where that is less than a thousandth; no trailing zeros.
 *
 * @example printFactor(0.25) // "0.25"
 */
export function printFactor(value: number): string {
  const decimals = value === 0 ? 4 : Math.min(12, Math.max(4, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return printNumber(value, decimals).replace(/\.?0+$/, '');
}

/**
 * A share of one in percent; the point is moved in the decimal text, so that nothing is lost on the way.
 *
 * @example printPercent(0.285, 0) // "29%"
 */
export function printPercent(share: number | undefined, decimals: number): string {
  if (share === undefined) return NO_NUMBER;
  return `${printNumber(Number(`${plainText(share)}e2`), decimals)}%`;
}

function plainText(value: number): string {
  const text = String(value);
  return text.includes('e') ? roundHalfUp(value, 12) : text;
}
