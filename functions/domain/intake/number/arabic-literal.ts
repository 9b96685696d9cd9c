/** A figure in Arabic digits: which ways of writing it leave no doubt, and which do not. */
import type { WarningCode } from './codes.ts';
import { type Decimal, decimalOf } from './decimal.ts';

export interface Literal {
  /** `undefined` where the figure has more digits than any return can hold. */
  readonly decimal: Decimal | undefined;
  readonly warnings: readonly WarningCode[];
  /** Digits before the point as written, without separators. */
  readonly whole: string;
  readonly hasPoint: boolean;
}

/**
 * Separators between groups of three: ASCII commas; one wide comma with one group (more would be a list in Chinese writing);
 * one of the narrow or no-break spaces that GB/T 15835 and other standards use, the same throughout. An ordinary space is none:
 * it also stands between two figures.
 */
const WHOLE = String.raw`\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}，\d{3}|[1-9]\d{0,2}([\u{A0}\u{2007}-\u{2009}\u{202F}])\d{3}(?:\2\d{3})*`;
const LITERAL = new RegExp(`^(${WHOLE})?(\\.\\d*)?(?:e([+-]?\\d+))?$`, 'iu');

/**
 * The literal's value and remarks, or `undefined` where its separators can be read in two ways or no digit is there.
 *
 * @example readLiteral('1,234.5')?.warnings // ['WARN_THOUSANDS']
 */
export function readLiteral(text: string): Literal | undefined {
  const match = LITERAL.exec(text);
  if (match === null) return undefined;
  const [, grouped = '', , point = '', power = '0'] = match;
  const whole = grouped.replace(/[^0-9]/g, '');
  const fraction = point.slice(1);
  if (whole === '' && fraction === '') return undefined;
  const warnings: WarningCode[] = [];
  if (whole !== grouped) warnings.push('WARN_THOUSANDS');
  if (match[4] !== undefined) warnings.push('WARN_SCIENTIFIC');
  if (whole === '' || point === '.' || /^0\d/.test(whole)) warnings.push('WARN_FORMAT');
  return { decimal: decimalOf(whole, fraction, Number(power)), warnings, whole, hasPoint: point !== '' };
}
