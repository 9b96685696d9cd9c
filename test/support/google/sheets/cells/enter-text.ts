/** What becomes of a text that somebody types into a cell (`USER_ENTERED`). */
import type { ExtendedValue } from '../model/book.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { type LocaleRules, localeRules } from './locale-rules.ts';
import { readDateTime, type TypedNumber } from './read-date.ts';

export interface Entered {
  /** Missing: the cell becomes empty. */
  readonly value?: ExtendedValue;
  /** The format that the typed text brings along, where the cell has none of that kind. */
  readonly format?: SheetsMessage<'NumberFormat'>;
}

/** @param isText the cell's format is plain text, which takes everything as it stands */
export function enterText(
  text: string,
  { locale, thisYear, isText }: { locale: string; thisYear: number; isText: boolean },
): Entered {
  if (text === '') return {};
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  if (isText) return { value: { stringValue: text } };
  if (text.startsWith("'")) return text.length === 1 ? {} : { value: { stringValue: text.slice(1) } };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: { boolValue: trimmed.toLowerCase() === 'true' } };
  const rules = localeRules(locale);
  const typed = readNumber(trimmed, rules) ?? readDateTime(trimmed, { rules, thisYear });
  if (typed !== undefined) {
    const { number, format } = typed;
    return { value: { numberValue: number }, ...(format === undefined ? {} : { format }) };
  }
  if (/^\+[^+]/.test(trimmed)) return { value: { formulaValue: `=${trimmed}` } };
  return { value: { stringValue: text } };
}

const CURRENCY = /^(?:R\$|US\$|[$€£¥￥])/;

function readNumber(text: string, rules: LocaleRules): (Partial<TypedNumber> & { number: number }) | undefined {
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1];
  const body = inBrackets ?? text;
  const sign = inBrackets === undefined ? (/^[+-]/.exec(body)?.[0] ?? '') : '-';
  const unsigned = inBrackets === undefined ? body.slice(sign.length).trimStart() : body;
  const symbol = CURRENCY.exec(unsigned)?.[0];
  const isPercent = unsigned.endsWith('%');
  if (symbol !== undefined && isPercent) return undefined;
  const digits = unsigned.slice(symbol?.length ?? 0, isPercent ? -1 : undefined).trim();
  const plain = plainDigits(digits, rules);
  if (plain === undefined) return undefined;
  const number = Number(`${sign === '-' ? '-' : ''}${plain}`) / (isPercent ? 100 : 1);
  const format = formatOf({ digits, symbol, isPercent }, rules);
  return format === undefined ? { number } : { number, format };
}

/** Digits that `Number` reads, or `undefined` for what is no number in the locale. */
function plainDigits(digits: string, { decimal, group }: LocaleRules): string | undefined {
  const [d, g] = [`\\${decimal}`, group === '\u202f' ? '[\u202f\u00a0 ]' : `\\${group}`];
  const form = new RegExp(`^(?:(?:\\d{1,3}(?:${g}\\d{3})+|\\d+)(?:${d}\\d*)?|${d}\\d+)(?:[eE][+-]?\\d{1,3})?$`);
  if (!form.test(digits)) return undefined;
  return digits.replaceAll(new RegExp(g, 'g'), '').replace(decimal, '.');
}

interface Shape {
  readonly digits: string;
  readonly symbol: string | undefined;
  readonly isPercent: boolean;
}

function formatOf(
  { digits, symbol, isPercent }: Shape,
  { decimal, group }: LocaleRules,
): SheetsMessage<'NumberFormat'> | undefined {
  const hasPlaces = digits.includes(decimal);
  if (/e/i.test(digits)) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  if (isPercent) return { type: 'PERCENT', pattern: hasPlaces ? '0.00%' : '0%' };
  const places = hasPlaces ? '.00' : '';
  if (symbol !== undefined) return { type: 'CURRENCY', pattern: `"${symbol}"#,##0${places}` };
  const isGrouped = digits.includes(group) || (group === '\u202f' && /[\u00a0 ]/.test(digits));
  return isGrouped ? { type: 'NUMBER', pattern: `#,##0${places}` } : undefined;
}
