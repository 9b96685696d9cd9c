/** Rounds for print and publication: the only place of the product where a figure loses digits. */

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The published score: rounded half up (四舍五入) on its decimal text, not on its binary fraction, so that 59.995 becomes 60.00 as with pencil
 * and paper; half away from zero, and zero has no sign. With `from: published` rank and grade follow it, so that anybody can redo
 * them; with `exact` the score before rounding. A value that is not finite is a bug of the caller and throws a RangeError.
 *
 * @setting ranking.from
 * @formula T = ⌊F · 10^k + ½⌋ / 10^k
 * @latex T = \frac{\left\lfloor 10^k F + \tfrac12 \right\rfloor}{10^k}
 * @missing stay missing
 * @constant an ordinary score
 * @zero an ordinary score
 * @negative rounded half away from zero
 * @tied scores that differ behind the last published decimal are equal
 * @source 四舍五入 as taught at school; ours is done on decimal digits
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
