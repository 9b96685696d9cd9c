/** Exact decimal arithmetic for units and numerals: no binary fraction before the very last step. */

/** `digits` × 10^`exponent`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Longer runs of digits hold no figure of a return; the limit keeps hostile input cheap. */
const MOST_DIGITS = 400;

/**
 * The decimal that whole and fraction digits with a power of ten write, or `undefined` beyond 400 digits.
 *
 * @example decimalOf('1', '25', 4) // { digits: 125n, exponent: 2 }
 */
export function decimalOf(whole: string, fraction: string, power = 0): Decimal | undefined {
  if (whole.length + fraction.length > MOST_DIGITS || Math.abs(power) > MOST_DIGITS) return undefined;
  return { digits: BigInt(whole + fraction), exponent: power - fraction.length };
}

/** @example shift({ digits: 12n, exponent: 0 }, 4) // { digits: 12n, exponent: 4 } */
export function shift(decimal: Decimal, power: number): Decimal {
  return { digits: decimal.digits, exponent: decimal.exponent + power };
}

/** @example plus({ digits: 1n, exponent: 4 }, { digits: 2n, exponent: 3 }) // { digits: 12n, exponent: 3 } */
export function plus(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { digits: digitsAt(left, exponent) + digitsAt(right, exponent), exponent };
}

/** Whether `left` is below `right`. @example isBelow({ digits: 9n, exponent: 0 }, { digits: 1n, exponent: 1 }) // true */
export function isBelow(left: Decimal, right: Decimal): boolean {
  const exponent = Math.min(left.exponent, right.exponent);
  return digitsAt(left, exponent) < digitsAt(right, exponent);
}

/** How many digits stand after the point; 0 for a whole number. @example decimalsOf({ digits: 1250n, exponent: -3 }) // 2 */
export function decimalsOf(decimal: Decimal): number {
  if (decimal.digits === 0n || decimal.exponent >= 0) return 0;
  const trailingZeros = /0*$/.exec(decimal.digits.toString())?.[0].length ?? 0;
  return Math.max(0, -decimal.exponent - trailingZeros);
}

/**
 * The nearest double, or `undefined` where the figure is beyond what a spreadsheet holds exactly (2^53 − 1) or so small that it
 * would vanish.
 *
 * @example toDouble({ digits: 11n, exponent: -1 }) // 1.1
 */
export function toDouble(decimal: Decimal): number | undefined {
  const value = Number(`${decimal.digits}e${decimal.exponent}`);
  const isLost = value === 0 && decimal.digits !== 0n;
  return isLost || value > Number.MAX_SAFE_INTEGER ? undefined : value;
}

/**
 * The decimal divided by `divisor`: exact where that is a power of ten, else the quotient of the two doubles.
 *
 * @example dividedBy({ digits: 2000n, exponent: 0 }, 10000) // { digits: 2000n, exponent: -4 }
 */
export function dividedBy(decimal: Decimal, divisor: number): Decimal | undefined {
  const power = powerOfTen(divisor);
  if (power !== undefined) return shift(decimal, -power);
  const value = toDouble(decimal);
  return value === undefined ? undefined : fromDouble(value / divisor);
}

/** The decimal that a finite double's shortest text writes. @example fromDouble(0.12) // { digits: 12n, exponent: -2 } */
export function fromDouble(value: number): Decimal | undefined {
  const [, whole = '', fraction = '', power = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return whole === '' ? undefined : decimalOf(whole, fraction, Number(power));
}

/** The decimal in plain digits, without exponent. @example toPlainText({ digits: 5n, exponent: -5 }) // '0.00005' */
export function toPlainText({ digits, exponent }: Decimal): string {
  if (exponent >= 0) return digits.toString() + '0'.repeat(exponent);
  const padded = digits.toString().padStart(1 - exponent, '0');
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

function powerOfTen(value: number): number | undefined {
  const decimal = fromDouble(value);
  const zeros = decimal && /^1(0*)$/.exec(decimal.digits.toString())?.[1];
  return decimal === undefined || zeros === undefined ? undefined : decimal.exponent + zeros.length;
}

function digitsAt(decimal: Decimal, exponent: number): bigint {
  return decimal.digits * 10n ** BigInt(decimal.exponent - exponent);
}
