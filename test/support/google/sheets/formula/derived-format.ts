/** The number format that a formula's cell shows when it has none of its own. */
import type { NumberFormat } from '../cells/format-value.ts';
import type { Reference } from './lex.ts';
import type { Expression } from './parse.ts';

type FormatOf = (reference: Reference) => NumberFormat | undefined;

const DATE: NumberFormat = { type: 'DATE', pattern: 'M/d/yyyy' };

const BY_FUNCTION: Readonly<Record<string, NumberFormat>> = {
  DATE,
  TODAY: DATE,
  EDATE: DATE,
  EOMONTH: DATE,
  DATEVALUE: DATE,
  NOW: { type: 'DATE_TIME', pattern: 'M/d/yyyy H:mm:ss' },
  TIME: { type: 'TIME', pattern: 'h:mm:ss am/pm' },
};

/** Functions whose result is of the kind of their arguments. */
const KEEPERS = new Set([
  'SUM',
  'MIN',
  'MAX',
  'AVERAGE',
  'MEDIAN',
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'ABS',
  'IF',
  'IFERROR',
  'INDEX',
]);

export function derivedFormat(expression: Expression | undefined, formatOf: FormatOf): NumberFormat | undefined {
  switch (expression?.kind) {
    case 'reference':
      return formatOf(expression.reference);
    case 'unary':
      return expression.sign === '%'
        ? { type: 'PERCENT', pattern: '0.00%' }
        : derivedFormat(expression.inner, formatOf);
    case 'binary':
      return ofBinary(expression, formatOf);
    case 'call':
      return ofCall(expression, formatOf);
    default:
      return undefined;
  }
}

function ofBinary(
  { sign, left, right }: Extract<Expression, { kind: 'binary' }>,
  formatOf: FormatOf,
): NumberFormat | undefined {
  if (!['+', '-', '*', '/'].includes(sign)) return undefined;
  const formats = [derivedFormat(left, formatOf), derivedFormat(right, formatOf)];
  const areDates = formats.filter((format) => format?.type === 'DATE' || format?.type === 'DATE_TIME').length;
  if (areDates === 2 || (areDates > 0 && (sign === '*' || sign === '/'))) return undefined;
  return sign === '/' && formats[0]?.type === formats[1]?.type ? undefined : (formats[0] ?? formats[1]);
}

function ofCall({ name, args }: Extract<Expression, { kind: 'call' }>, formatOf: FormatOf): NumberFormat | undefined {
  const own = BY_FUNCTION[name];
  if (own !== undefined || !KEEPERS.has(name)) return own;
  const kept = name === 'IF' ? args.slice(1) : args;
  return kept.map((arg) => derivedFormat(arg, formatOf)).find((format) => format !== undefined);
}
