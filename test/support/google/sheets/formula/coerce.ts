/** Values as the types that functions and signs ask for. */
import { enterText } from '../cells/enter-text.ts';
import { formatGeneral } from '../cells/format-general.ts';
import { ERROR_TEXTS, FormulaError, type Scalar } from './formula-error.ts';

/** Where a value was wanted, for the words of an error. */
export interface Wanted {
  readonly by: string;
  readonly parameter: number;
}

/** Empty is 0, a text is read as if it were typed. */
export function asNumber(value: Scalar, { by, parameter }: Wanted): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  const typed = enterText(value, { locale: 'en_US', thisYear: new Date(0).getUTCFullYear(), isText: false }).value;
  if (typed?.numberValue !== undefined) return typed.numberValue;
  return new FormulaError(
    'VALUE',
    `Function ${by} parameter ${parameter} expects number values. But '${value}' is a text and cannot be coerced to a number.`,
  );
}

export function asText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatGeneral(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof FormulaError ? ERROR_TEXTS[value.type] : value;
}

export function asBoolean(value: Scalar, { by, parameter }: Wanted): boolean | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === 'string') {
    if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    return new FormulaError(
      'VALUE',
      `Function ${by} parameter ${parameter} expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
    );
  }
  return value !== null && value !== false && value !== 0;
}

/** Numbers stand before texts, texts before truth values; case does not count. */
export function compareScalars(one: Scalar, other: Scalar): number {
  const [left, right] = [orEmpty(one, other), orEmpty(other, one)];
  const ranks = [rankOf(left), rankOf(right)] as const;
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(left) - Number(right);
}

/** An empty cell is what the other one's type has for nothing. */
function orEmpty(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rankOf(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
