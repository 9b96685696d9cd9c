/** Dates and times by a pattern such as `yyyy-mm-dd h:mm am/pm`. */

import { languageTag } from './locale-rules.ts';
import { dateOfSerial } from './serial-date.ts';

const TOKEN = /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)|(\.0+)|(.)/gis;

interface Token {
  readonly kind: 'literal' | 'elapsed' | 'half' | 'part' | 'fraction';
  readonly text: string;
}

export function formatDate(serial: number, pattern: string, locale: string): string {
  const tokens = tokensOf(pattern);
  const isTwelve = tokens.some(({ kind }) => kind === 'half');
  const date = dateOfSerial(serial);
  return tokens
    .map((token, index) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'elapsed') return elapsed(serial, token.text);
      if (token.kind === 'half') return date.getUTCHours() < 12 ? 'AM' : 'PM';
      if (token.kind === 'fraction')
        return `.${String(date.getUTCMilliseconds())
          .padStart(3, '0')
          .slice(0, token.text.length - 1)}`;
      const isMinute = token.text.startsWith('m') && standsByTime(tokens, index);
      return partOf(date, isMinute ? token.text.replaceAll('m', 'n') : token.text, { isTwelve, locale });
    })
    .join('');
}

function tokensOf(pattern: string): Token[] {
  return [...pattern.matchAll(TOKEN)].map((found) => {
    const [, quoted, escaped, elapsedMark, half, part, fraction, other] = found;
    if (elapsedMark !== undefined) return { kind: 'elapsed', text: elapsedMark.toLowerCase() };
    if (half !== undefined) return { kind: 'half', text: half };
    if (part !== undefined) return { kind: 'part', text: part.toLowerCase() };
    if (fraction !== undefined) return { kind: 'fraction', text: fraction };
    return { kind: 'literal', text: quoted ?? escaped ?? other ?? '' };
  });
}

/** `m` is minutes right after hours or right before seconds. */
function standsByTime(tokens: readonly Token[], index: number): boolean {
  const isMark = ({ kind }: Token) => kind === 'part' || kind === 'elapsed';
  const before = tokens.slice(0, index).findLast(isMark);
  const after = tokens.slice(index + 1).find(isMark);
  return before?.text.startsWith('h') === true || after?.text.startsWith('s') === true;
}

function elapsed(serial: number, mark: string): string {
  const seconds = Math.round(serial * 86_400);
  const value = mark.startsWith('h')
    ? Math.trunc(seconds / 3600)
    : mark.startsWith('m')
      ? Math.trunc(seconds / 60)
      : seconds;
  return String(value).padStart(mark.length, '0');
}

interface Names {
  readonly isTwelve: boolean;
  readonly locale: string;
}

function partOf(date: Date, mark: string, { isTwelve, locale }: Names): string {
  const long = mark.length > 3 ? 'long' : 'short';
  const name = (options: Intl.DateTimeFormatOptions) =>
    date.toLocaleDateString(languageTag(locale), { ...options, timeZone: 'UTC' });
  const padded = (value: number) => String(value).padStart(Math.min(mark.length, 2), '0');
  switch (mark[0]) {
    case 'y':
      return mark.length > 2
        ? String(date.getUTCFullYear()).padStart(4, '0')
        : String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return mark.length > 2 ? name({ month: long }) : padded(date.getUTCMonth() + 1);
    case 'd':
      return mark.length > 2 ? name({ weekday: long }) : padded(date.getUTCDate());
    case 'h':
      return padded(isTwelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    case 'n':
      return padded(date.getUTCMinutes());
    default:
      return padded(date.getUTCSeconds());
  }
}
