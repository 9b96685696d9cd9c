/** Rounds for print and publication: the only place of the product where a figure loses digits. */

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * Rounds a number to fixed decimals, half away from zero (四舍五入), on its shortest decimal text, not on its binary fraction.
 * So 59.995, which in binary lies just below, becomes 60.00 as a reader with pencil and paper expects; zero has no sign.
 *
 * @param value a finite number; NaN and infinities are a bug of the caller and throw a RangeError
 * @param decimals digits after the point, 0 or more
 * @example roundHalfUp(59.995, 2) // "60.00"
 */
export function roundHalfUp(value: number, decimals: number): string {
  const match = PLAIN_DECIMAL.exec(String(value));
  if (match === null || !Number.isInteger(decimals) || decimals < 0)
    throw new RangeError(`cannot round ${value} to ${decimals} decimals`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const rounded = roundDigits(whole + fraction, fraction.length - Number(exponent), decimals);
  return /[1-9]/.test(rounded) ? sign + rounded : rounded;
}

/** `digits` is a whole number of 10^-scale; the result has exactly `decimals` digits after the point. */
function roundDigits(digits: string, scale: number, decimals: number): string {
  const kept = digits.length - (scale - decimals);
  const whole = kept > digits.length ? digits.padEnd(kept, '0') : digits.slice(0, Math.max(0, kept));
  const rounded = (digits[kept] ?? '0') >= '5' ? increment(whole) : whole;
  const text = rounded.replace(/^0+/, '').padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** The next whole number, digit by digit, so that no length is too long. */
function increment(digits: string): string {
  const head = digits.replace(/9+$/, '');
  const zeros = '0'.repeat(digits.length - head.length);
  const last = head.at(-1);
  return last === undefined ? `1${zeros}` : `${head.slice(0, -1)}${Number(last) + 1}${zeros}`;
}
