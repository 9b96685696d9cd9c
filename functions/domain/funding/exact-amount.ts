/** Amounts of money as whole numbers of millionths, so that sums are exact. */

const DECIMALS = 6;
const WRITTEN = /^(\d{1,12})(?:\.(\d{1,6}))?$/;

/**
 * Whether an amount is written with at most 12 digits before the point and 6 behind.
 *
 * @example isExactAmount(12.5) // true
 */
export function isExactAmount(amount: number): boolean {
  return WRITTEN.test(String(amount));
}

/**
 * The amount in millionths. Throws a `RangeError` for what `isExactAmount` refuses.
 *
 * @example millionthsOf(0.1) + millionthsOf(0.2) === millionthsOf(0.3) // true
 */
export function millionthsOf(amount: number): bigint {
  const [, whole, fraction = ''] = WRITTEN.exec(String(amount)) ?? [];
  if (whole === undefined) throw new RangeError(`not an amount: ${amount}`);
  return BigInt(whole + fraction.padEnd(DECIMALS, '0'));
}

/**
 * The amount as a plain decimal number, without zeros at its end.
 *
 * @example amountText(12_500_000n) // '12.5'
 */
export function amountText(millionths: bigint): string {
  const digits = millionths.toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return digits.slice(0, -DECIMALS) + (fraction === '' ? '' : `.${fraction}`);
}
