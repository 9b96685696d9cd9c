/** Numbers in Chinese characters, plain or formal: taken only where written the one way in which that number is written. */
import { type Decimal, decimalOf, shift } from './decimal.ts';

/** Characters of a numeral with the plain character that each stands for. */
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'零一二三四五六七八九十百千万亿点'].map((character) => [character, character])),
  ...{ 〇: '零', 壹: '一', 贰: '二', 貳: '二', 叁: '三', 參: '三', 肆: '四', 伍: '五', 陆: '六', 陸: '六', 柒: '七' },
  ...{ 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 點: '点', 弍: '二', 弐: '二', 叄: '三' },
  ...{ 廿: '二十', 卅: '三十', 卌: '四十' },
};
const DIGITS = '零一二三四五六七八九';

/** Every character that a Chinese numeral may hold, for a character class. */
export const NUMERAL_CHARACTERS = `${Object.keys(PLAIN).join('')}两兩兆`;

export type Numeral =
  | { readonly kind: 'value'; readonly decimal: Decimal; readonly hasMyriads: boolean }
  /** 三五, 八九亿: from one to the other. */
  | { readonly kind: 'approximate' }
  /** 二〇二五, 一百五, 百: more than one reading, or not the way in which any number is written. */
  | { readonly kind: 'ambiguous' };

const AMBIGUOUS: Numeral = { kind: 'ambiguous' };

/**
 * What a run of numeral characters says. A whole number is read loosely, written out again, and taken only if both agree: so
 * 三十二 is 32, while 一二三, 一百五 and 百 stay ambiguous.
 *
 * @example readChineseNumeral('一千零五') // { kind: 'value', decimal: { digits: 1005n, exponent: 0 }, hasMyriads: false }
 */
export function readChineseNumeral(run: string): Numeral {
  const plain = toPlain(run);
  if (plain === undefined) return AMBIGUOUS;
  const [whole = '', fraction, ...more] = plain.split('点');
  if (more.length > 0) return AMBIGUOUS;
  if (fraction !== undefined) return readWithPoint(whole, fraction);
  if (isCanonical(plain)) return wholeNumeral(plain);
  return isApproximate(plain, run) ? { kind: 'approximate' } : AMBIGUOUS;
}

/** `undefined` for 两 where it is no digit: 十两 is a weight. */
function toPlain(run: string): string | undefined {
  const withTwo = run.replace(/[两兩](?=[百佰千仟万萬亿億一三])|^[两兩]$|(?<=^三)[两兩]$/g, '二');
  const characters = [...withTwo].map((character) => PLAIN[character]);
  return characters.includes(undefined) ? undefined : characters.join('');
}

/** 一点二亿: whole part, digits one by one, and at most one scale behind them. */
function readWithPoint(whole: string, fraction: string): Numeral {
  const [, digits, scale = ''] = /^([零一二三四五六七八九]{1,20})([百千]?万?亿?|万亿)$/.exec(fraction) ?? [];
  if (digits === undefined || !isCanonical(whole)) return AMBIGUOUS;
  const fractionDigits = [...digits].map((digit) => DIGITS.indexOf(digit)).join('');
  const decimal = decimalOf(readLoosely(whole).toString(), fractionDigits);
  if (decimal === undefined) return AMBIGUOUS;
  return { kind: 'value', decimal: shift(decimal, scalePower(scale)), hasMyriads: /[万亿]/.test(scale) };
}

function wholeNumeral(plain: string): Numeral {
  return {
    kind: 'value',
    decimal: { digits: readLoosely(plain), exponent: 0 },
    hasMyriads: /[万亿]/.test(plain),
  };
}

/** Two neighbouring digits where one belongs, the second next to the first (or 三五, 三两): 十七八, 三五百, 八九亿. */
function isApproximate(plain: string, run: string): boolean {
  const match = /([一二三四五六七八九])([一二三四五六七八九])/.exec(plain);
  if (match === null) return false;
  const [pair, first = '', second = ''] = match;
  const isNext = DIGITS.indexOf(second) === DIGITS.indexOf(first) + 1;
  return (isNext || pair === '三五' || /三[两兩]/.test(run)) && isCanonical(plain.replace(pair, first));
}

function isCanonical(plain: string): boolean {
  if (plain === '' || plain.length > 40) return false;
  const value = readLoosely(plain);
  return value < 10n ** 16n && normalised(write(value)) === normalised(plain);
}

/** Forms that are equally right: 一十二 and 十二 at the front, 零 or none before full thousands (一百二十万零三千). */
function normalised(plain: string): string {
  return plain.replace(/^一十/, '十').replace(/(?<=[万亿])零(?=[一二三四五六七八九]千)/g, '');
}

function readLoosely(plain: string): bigint {
  return readAbove(plain, '亿', (lower) => readAbove(lower, '万', readSection));
}

function readAbove(text: string, mark: '万' | '亿', readLower: (part: string) => bigint): bigint {
  const at = text.lastIndexOf(mark);
  if (at < 0) return readLower(text);
  const scale = mark === '亿' ? 100_000_000n : 10_000n;
  return readAbove(text.slice(0, at), mark, readLower) * scale + readLower(text.slice(at + 1));
}

const SECTION_SCALES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };

function readSection(section: string): bigint {
  let sum = 0n;
  let digit: bigint | undefined;
  for (const character of section) {
    const scale = SECTION_SCALES[character];
    if (scale === undefined) digit = BigInt(DIGITS.indexOf(character));
    else {
      sum += (digit ?? 1n) * scale;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0n);
}

function write(value: bigint): string {
  if (value === 0n) return '零';
  if (value >= 100_000_000n) return writeAbove(value, 100_000_000n, '亿');
  if (value >= 10_000n) return writeAbove(value, 10_000n, '万');
  return writeSection(value);
}

function writeAbove(value: bigint, scale: bigint, mark: string): string {
  const rest = value % scale;
  const gap = rest > 0n && rest < scale / 10n ? '零' : '';
  return write(value / scale) + mark + (rest === 0n ? '' : gap + write(rest));
}

/** 1 to 9,999, with one 零 for each gap between digits. */
function writeSection(value: bigint): string {
  const digits = value.toString();
  const written = [...digits].map((digit, index) => {
    const character = DIGITS[Number(digit)] ?? '';
    return digit === '0' ? '零' : character + ('千百十'.slice(4 - digits.length)[index] ?? '');
  });
  return written.join('').replace(/零+$/, '').replace(/零+/g, '零');
}

const SCALE_POWERS: Readonly<Record<string, number>> = { 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** The power of ten of a run of scale characters. @example scalePower('千万') // 7 */
export function scalePower(scales: string): number {
  return [...scales].reduce((sum, scale) => sum + (SCALE_POWERS[scale] ?? 0), 0);
}
