/** Takes a cell for text: cleaned of what nobody sees, counted as a clerk counts. */
import type { RawCell } from '../workbook/raw-cell.ts';
import { isReordered, withoutInvisibleInText } from './invisible.ts';
import { fromDouble, toPlainText } from './number/decimal.ts';
import { readDay } from './read-day.ts';

export type TextCode =
  | 'TEXT_BOOLEAN'
  | 'TEXT_BROKEN_CHARACTER'
  | 'TEXT_DATE'
  | 'TEXT_DIGITS_LOST'
  | 'TEXT_ERROR_CELL'
  | 'TEXT_INVISIBLE'
  | 'TEXT_MERGED'
  | 'TEXT_REORDERED';

export interface TextTaking {
  /** Cleaned text with `\n` between lines; empty when nothing was written or nothing can be read. */
  readonly text: string;
  /** Characters as people count them: graphemes without white space. */
  readonly characters: number;
  /** What was amiss, each code once. */
  readonly codes: readonly TextCode[];
}

/** Spreadsheets keep 15 digits of a number: a longer identity or bank number has lost its end. */
const KEPT_EXACTLY = 1e15;

const DATE_FORMATS = new Set(['date', 'time', 'date-time']);
const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The text of a cell. Invisible and control characters and direction marks are removed, lone surrogates become U+FFFD, line breaks become
 * `\n`, white space around the text goes. A number gives its digits (a telephone number with the leading zeros that the cell shows), a
 * date what the cell shows. An empty cell gives an empty text; an error or a covered cell too, with the code that says so.
 *
 * @example takeText({ value: ' 张三\u200b ' }) // { text: '张三', characters: 2, codes: ['TEXT_INVISIBLE'] }
 */
export function takeText(cell: RawCell): TextTaking {
  const { value } = cell;
  if (cell.coveredBy !== undefined) return taking('', 'TEXT_MERGED');
  if (cell.error !== undefined) return taking('', 'TEXT_ERROR_CELL');
  if (typeof value === 'number') return takeNumberAsText(value, cell);
  if (typeof value === 'boolean') return taking(String(value).toUpperCase(), 'TEXT_BOOLEAN');
  return cleaned(value ?? '');
}

/**
 * Characters as a clerk counts them (字数, punctuation included): graphemes that are not white space.
 *
 * @example countCharacters('你好， 世界👨‍👩‍👧') // 6
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const { segment } of GRAPHEMES.segment(text)) if (/\S/u.test(segment)) count += 1;
  return count;
}

function cleaned(raw: string): TextTaking {
  const whole = raw.toWellFormed();
  const lines = whole.replace(/\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu, '\n');
  const seen = withoutInvisibleInText(lines);
  const codes: TextCode[] = [];
  if (whole.includes('\u{FFFD}')) codes.push('TEXT_BROKEN_CHARACTER');
  if (isReordered(raw)) codes.push('TEXT_REORDERED');
  else if (seen !== lines) codes.push('TEXT_INVISIBLE');
  return taking(seen.trim(), ...codes);
}

function takeNumberAsText(value: number, { format, shown }: RawCell): TextTaking {
  if (format !== undefined && DATE_FORMATS.has(format)) return taking(shown ?? dayOf(value), 'TEXT_DATE');
  if (format === 'percent' || format === 'currency') return taking(shown ?? String(value));
  const decimal = fromDouble(value);
  const digits = decimal === undefined ? String(value) : toPlainText(decimal);
  const text = shown !== undefined && /^0\d+$/.test(shown) && Number(shown) === value ? shown : digits;
  return value >= KEPT_EXACTLY ? taking(text, 'TEXT_DIGITS_LOST') : taking(text);
}

function dayOf(serial: number): string {
  const day = readDay({ value: serial });
  return day === undefined || day === 'unclear' ? String(serial) : day;
}

function taking(text: string, ...codes: readonly TextCode[]): TextTaking {
  return { text, characters: countCharacters(text), codes };
}
