/** Works out what an expression comes to. */
import { asNumber, asText, compareScalars } from './coerce.ts';
import { errorTypeOf, FormulaError, isMatrix, type Scalar, type Value } from './formula-error.ts';
import { callFunction } from './functions.ts';
import type { Reference } from './lex.ts';
import type { Expression } from './parse.ts';

/** What a formula sees of its spreadsheet. */
export interface Surroundings {
  /** The values of a reference; one value for a single cell. */
  valuesOf(reference: Reference): Value;
  referenceNamed(name: string): Reference | undefined;
  /** Where the formula stands, for `ROW()` and for ranges where one value is wanted. */
  readonly row: number;
  readonly column: number;
  /** Now, as a serial number in the spreadsheet's time zone. */
  readonly now: number;
}

export function evaluate(expression: Expression, around: Surroundings): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'error':
      return new FormulaError(errorTypeOf(expression.text) ?? 'ERROR', errorWords(expression.text));
    case 'reference':
      return around.valuesOf(expression.reference);
    case 'name':
      return namedValue(expression.name, around);
    case 'call':
      return callFunction(expression, around, evaluate);
    case 'unary':
      return unary(expression.sign, single(evaluate(expression.inner, around), around));
    case 'binary':
      return binary(expression, around);
    default:
      return expression.rows.map((row) => row.map((cell) => single(evaluate(cell, around), around)));
  }
}

/** One value of a range: that of the formula's own row or column, where the range has but one of the other. */
export function single(value: Value, { row, column }: { row: number; column: number }): Scalar {
  if (!isMatrix(value)) return value;
  const [first] = value;
  if (value.length === 1 && first?.length === 1) return first[0] ?? null;
  const origin = (value as { origin?: { row: number; column: number } }).origin;
  if (origin === undefined) return first?.[0] ?? null;
  const [down, across] = [row - origin.row, column - origin.column];
  if (first?.length === 1 && value[down] !== undefined) return value[down][0] ?? null;
  if (value.length === 1 && first?.[across] !== undefined) return first[across];
  return new FormulaError('VALUE', 'An array value could not be found.');
}

function errorWords(text: string): string {
  return text === '#REF!' ? 'Reference does not exist.' : text;
}

function namedValue(name: string, around: Surroundings): Value {
  const reference = around.referenceNamed(name);
  if (reference === undefined) return new FormulaError('NAME', `Unknown range name: '${name.toUpperCase()}'.`);
  return around.valuesOf(reference);
}

function unary(sign: string, value: Scalar): Scalar {
  if (sign === '+') return value;
  const number = asNumber(value, { by: sign === '-' ? 'UMINUS' : 'UNARY_PERCENT', parameter: 1 });
  if (number instanceof FormulaError) return number;
  return sign === '-' ? -number : number / 100;
}

const ARITHMETIC = { '+': 'ADD', '-': 'MINUS', '*': 'MULTIPLY', '/': 'DIVIDE', '^': 'POW' } as const;

function binary(expression: Extract<Expression, { kind: 'binary' }>, around: Surroundings): Scalar {
  const left = single(evaluate(expression.left, around), around);
  const right = single(evaluate(expression.right, around), around);
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  const { sign } = expression;
  if (sign === '&') return asText(left) + asText(right);
  if (Object.hasOwn(ARITHMETIC, sign)) return arithmetic(sign as keyof typeof ARITHMETIC, left, right);
  const order = compareScalars(left, right);
  const holds: Readonly<Record<string, boolean>> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  };
  return holds[sign] ?? false;
}

function arithmetic(sign: keyof typeof ARITHMETIC, left: Scalar, right: Scalar): Scalar {
  const by = ARITHMETIC[sign];
  const a = asNumber(left, { by, parameter: 1 });
  const b = asNumber(right, { by, parameter: 2 });
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  if (sign === '/' && b === 0) {
    return new FormulaError('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.');
  }
  const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a ** b }[sign];
  if (Number.isFinite(result)) return result;
  return new FormulaError('NUM', `Function ${by} caused a numeric overflow.`);
}
