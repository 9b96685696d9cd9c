/** Adds up what one figure is written in: 1亿2000万, 3万5千, 十元三角. */
import { readLiteral } from './arabic-literal.ts';
import { readChineseNumeral, scalePower } from './chinese-numeral.ts';
import type { RejectionCode, WarningCode } from './codes.ts';
import { type Decimal, decimalsOf, isBelow, plus, shift } from './decimal.ts';
import type { Token } from './tokenise.ts';

export interface Term {
  readonly figure: Token;
  /** Scale characters behind Arabic digits: 万, 千万. */
  readonly scales: string;
  /** 元, 角 and the like, or empty. */
  readonly unit: string;
}

/** A figure read so far, with remarks. */
export interface Taken {
  /** `undefined`: more digits than any return can hold. */
  readonly decimal: Decimal | undefined;
  readonly warnings: readonly WarningCode[];
}

export interface Refusal {
  readonly code: RejectionCode;
}

interface ReadTerm extends Taken {
  /** Power of ten that the figure counts. */
  readonly power: number;
  /** Digits before the point as written; empty for Chinese numerals. */
  readonly whole: string;
}

const PART_POWERS: Readonly<Record<string, number>> = { 角: -1, 毛: -1, 毛钱: -1, 分: -2, 分钱: -2, 厘: -3 };

/**
 * The sum of a figure's terms, in ones. Each term must fit below the one before; after a scale, a bare rest must fill its places:
 * 1万2000 is 12000, while 1万2 is 12000 to some and 10002 to others.
 *
 * @example addTerms([{ figure: { kind: 'n', text: '3' }, scales: '千万', unit: '' }]) // { decimal: { digits: 3n, exponent: 7 }, warnings: [] }
 */
export function addTerms(terms: readonly Term[]): Taken | Refusal {
  const read: ReadTerm[] = [];
  for (const term of terms) {
    const one = readTerm(term);
    if ('code' in one) return one;
    read.push(one);
  }
  const isOrdered = read.every((term, index) => index === 0 || fitsBelow(term, read[index - 1]));
  if (!isOrdered) return { code: 'REJECT_AMBIGUOUS_NUMERAL' };
  return { decimal: read.map(inOnes).reduce(plusKnown), warnings: read.flatMap(({ warnings }) => warnings) };
}

/** Whether 万 or 亿 belongs to the figure, so that the amount can only be one of yuan. */
export function hasMyriads({ figure, scales }: Term): boolean {
  return /[万萬亿億]/.test(figure.kind === 'c' ? figure.text + scales : scales);
}

function readTerm({ figure, scales, unit }: Term): ReadTerm | Refusal {
  const power = scalePower(scales) + (PART_POWERS[unit] ?? 0);
  if (figure.kind === 'c') return readNumeralTerm(figure.text, power);
  const literal = readLiteral(figure.text);
  return literal === undefined ? { code: 'REJECT_AMBIGUOUS_SEPARATOR' } : { ...literal, power };
}

function readNumeralTerm(run: string, power: number): ReadTerm | Refusal {
  const numeral = readChineseNumeral(run);
  if (numeral.kind === 'approximate') return { code: 'REJECT_APPROXIMATE' };
  if (numeral.kind === 'ambiguous') return { code: 'REJECT_AMBIGUOUS_NUMERAL' };
  return { decimal: numeral.decimal, power, whole: '', warnings: ['WARN_CHINESE_NUMERAL'] };
}

function fitsBelow(term: ReadTerm, above: ReadTerm | undefined): boolean {
  if (above?.decimal === undefined || term.decimal === undefined) return true;
  if (decimalsOf(above.decimal) > 0 || term.power >= above.power) return false;
  if (!isBelow(term.decimal, { digits: 1n, exponent: above.power - term.power })) return false;
  return term.power !== 0 || above.power <= 0 || term.whole.length === above.power;
}

function inOnes({ decimal, power }: ReadTerm): Decimal | undefined {
  return decimal && shift(decimal, power);
}

function plusKnown(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left && right && plus(left, right);
}
