/** Two check letters behind a printed code, so that no slip of a typist makes one code out of another. */
import { CODE_LETTERS } from '../digest/digest.ts';

/** x⁵ + x² + 1, by which the 32 letters are a field with x as a generator. */
const POLYNOMIAL = 0b100101;
const ORDER = 31;

const powers: readonly number[] = Array.from({ length: ORDER }).reduce<number[]>((made) => {
  const next = (made.at(-1) ?? 0) << 1;
  return [...made, made.length === 0 ? 1 : next > ORDER ? next ^ POLYNOMIAL : next];
}, []);

function times(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[(powers.indexOf(a) + powers.indexOf(b)) % ORDER] ?? 0;
}

const power = (exponent: number): number => powers[exponent % ORDER] ?? 0;

/** Sum of the letters, and sum of the letters each times its place's power: both are 0 in a whole code. */
function sums(letters: string): readonly [plain: number, placed: number] {
  let [plain, placed] = [0, 0];
  for (const [place, letter] of [...letters].entries()) {
    const value = CODE_LETTERS.indexOf(letter);
    plain ^= value;
    placed ^= times(value, power(place));
  }
  return [plain, placed];
}

/**
 * The check letters of up to 29 letters of `CODE_LETTERS`: a Reed–Solomon code over GF(32) of distance 3, so that any one letter
 * changed, any two changed, and any two exchanged are seen. Source: ISO/IEC 18004 Annex A uses the same family over GF(256).
 *
 * @example checkLetters('0000000001') // '21'
 */
export function checkLetters(letters: string): string {
  const [plain, placed] = sums(letters);
  const [first, second] = [power(letters.length), power(letters.length + 1)];
  const numerator = placed ^ times(plain, first);
  const last = times(numerator, power(ORDER - powers.indexOf(first ^ second)));
  return `${CODE_LETTERS.charAt(plain ^ last)}${CODE_LETTERS.charAt(last)}`;
}

/** Whether letters end with their own check letters. @example isChecked('0000000001' + checkLetters('0000000001')) // true */
export function isChecked(letters: string): boolean {
  const [plain, placed] = sums(letters);
  return plain === 0 && placed === 0;
}
