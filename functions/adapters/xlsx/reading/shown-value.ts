import { formatValue } from 'hucre';
import type { CellStyleFacts } from '../book/read-styles.ts';

/** What a number shows under its format, or `undefined` where we would not put it as the spreadsheet program does. */
export function shownValue(value: number, style: CellStyleFacts, from1904: boolean): string | undefined {
  if (style.format === 'currency') return shownMoney(value, style.code);
  const code = style.code.replace(/^\[\$-[^\]]*\]/, '').replace(/;@$/, '');
  if (!WELL_KNOWN.test(code.replace(/"[^"]*"|\\./g, ''))) return undefined;
  return formatValue(value, code, { is1904: from1904 });
}

/** An amount behind its sign, wherever the format puts it; colours, fillings and the sections after the first are left out. */
function shownMoney(value: number, code: string): string | undefined {
  const [first = ''] = code.split(';');
  const sign = /\[\$([^\]-]+)/.exec(first)?.[1] ?? /[A-Z]*\p{Sc}/u.exec(first)?.[0];
  const digits = /(?:#,##)?0(?:\.0+)?/.exec(first.replace(/\[[^\]]*\]/g, ''))?.[0];
  return sign === undefined || digits === undefined ? undefined : `${sign}${formatValue(value, digits)}`;
}

/** Digits, dates and times of the plain sort; no scaling by a trailing comma, no conditions, eras or Chinese numerals. */
const WELL_KNOWN =
  /^(?:#,##)?0(?:\.0+)?%?$|^0(?:\.0+)?E\+0+$|^(?=.*[ymdhs])(?:y{4}|yy|m{1,2}|d{1,2}|h{1,2}|ss?|[-/:. ])+$/i;
