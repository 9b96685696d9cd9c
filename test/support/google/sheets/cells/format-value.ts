/** What a cell shows of its value. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { formatDate } from './format-date.ts';
import { formatGeneral } from './format-general.ts';
import { formatNumber, formatText } from './format-number.ts';
import { localeRules } from './locale-rules.ts';

export type NumberFormat = SheetsMessage<'NumberFormat'>;

/** The pattern of a format that has a type alone. */
function patternOf(format: NumberFormat, locale: string): string {
  const rules = localeRules(locale);
  if (format.pattern !== undefined) return format.pattern;
  switch (format.type) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return `"${rules.currency}"#,##0.00`;
    case 'SCIENTIFIC':
      return '0.00E+00';
    case 'DATE':
      return rules.datePattern;
    case 'TIME':
      return 'h:mm:ss am/pm';
    case 'DATE_TIME':
      return `${rules.datePattern} H:mm:ss`;
    default:
      return '@';
  }
}

export function isDateFormat(format: NumberFormat | undefined): boolean {
  return format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME';
}

/** The format with its pattern, as Google answers one that was set by its type alone. */
export function withPattern(format: NumberFormat, locale: string): NumberFormat {
  return format.type === undefined || format.type === 'TEXT'
    ? format
    : { ...format, pattern: patternOf(format, locale) };
}

export function formatNumberValue(number: number, format: NumberFormat | undefined, locale: string): string {
  const rules = localeRules(locale);
  if (format?.type === undefined && format?.pattern === undefined) return formatGeneral(number, rules.decimal);
  if (format.type === 'TEXT' && (format.pattern ?? '@') === '@') return formatGeneral(number, rules.decimal);
  const pattern = patternOf(format, locale);
  return isDateFormat(format) ? formatDate(number, pattern, locale) : formatNumber(number, pattern, rules);
}

export function formatTextValue(text: string, format: NumberFormat | undefined): string {
  return format?.pattern === undefined || isDateFormat(format) ? text : formatText(text, format.pattern);
}
