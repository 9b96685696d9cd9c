/** The number that a figure is rounded to, where many are. */
import { roundHalfUp } from './round-half-up.ts';

/**
 * `Number(roundHalfUp(value, decimals))`, to the last bit, without its text wherever the digits behind are plainly above or
 * below one half: a whole number divided by a power of ten is the double next to that decimal.
 *
 * @example roundedHalfUp(59.995, 2) // 60
 */
export function roundedHalfUp(value: number, decimals: number): number {
  const power = POWERS[decimals];
  if (power === undefined) return Number(roundHalfUp(value, decimals));
  const scaled = Math.abs(value) * power;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (!(scaled < LARGEST) || Math.abs(rest - 0.5) < DOUBTFUL) return Number(roundHalfUp(value, decimals));
  const rounded = (rest > 0.5 ? whole + 1 : whole) / power;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
/** Below it the product is off by less than a tenth of `DOUBTFUL`. */
const LARGEST = 1e8;
const DOUBTFUL = 1e-6;
