/** Functions of formulas: those that look at references or errors are here, plain ones come from formula.js. */
import * as formulajs from '@formulajs/formulajs';
import { formatNumberValue } from '../cells/format-value.ts';
import { asBoolean, asNumber, asText } from './coerce.ts';
import type { Surroundings } from './evaluate.ts';
import { errorTypeOf, FormulaError, isMatrix, type Scalar, type Value } from './formula-error.ts';
import type { Expression } from './parse.ts';

export type Call = Extract<Expression, { kind: 'call' }>;

interface Asked {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly around: Surroundings;
  value(index: number): Value;
  scalar(index: number): Scalar;
}

type Evaluate = (expression: Expression, around: Surroundings) => Value;

export function callFunction({ name, args }: Call, around: Surroundings, evaluate: Evaluate): Value {
  const value = (index: number): Value => {
    const arg = args[index];
    return arg === undefined ? null : evaluate(arg, around);
  };
  const scalar = (index: number): Scalar => {
    const found = value(index);
    return isMatrix(found) ? (found[0]?.[0] ?? null) : found;
  };
  const own = Object.hasOwn(OWN, name) ? OWN[name] : undefined;
  if (own !== undefined) return own({ name, args, around, value, scalar });
  return foreign(
    name,
    args.map((_, index) => value(index)),
  );
}

const OWN: Readonly<Record<string, (asked: Asked) => Value>> = {
  IF: (asked) => {
    const holds = asBoolean(asked.scalar(0), { by: 'IF', parameter: 1 });
    if (holds instanceof FormulaError) return holds;
    if (!holds && asked.args.length < 3) return false;
    return asked.value(holds ? 1 : 2);
  },
  IFERROR: (asked) => {
    const value = asked.scalar(0);
    return value instanceof FormulaError ? asked.value(1) : value;
  },
  IFNA: (asked) => {
    const value = asked.scalar(0);
    return value instanceof FormulaError && value.type === 'N_A' ? asked.value(1) : value;
  },
  ISERROR: ({ scalar }) => scalar(0) instanceof FormulaError,
  ISBLANK: ({ scalar }) => scalar(0) === null,
  ISNUMBER: ({ scalar }) => typeof scalar(0) === 'number',
  ISTEXT: ({ scalar }) => typeof scalar(0) === 'string',
  AND: (asked) => allBooleans(asked, (values) => values.every(Boolean)),
  OR: (asked) => allBooleans(asked, (values) => values.some(Boolean)),
  NOT: ({ scalar }) => {
    const value = asBoolean(scalar(0), { by: 'NOT', parameter: 1 });
    return value instanceof FormulaError ? value : !value;
  },
  SUM: (asked) => overNumbers(asked, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  PRODUCT: (asked) => overNumbers(asked, (numbers) => numbers.reduce((product, number) => product * number, 1)),
  MIN: (asked) => overNumbers(asked, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: (asked) => overNumbers(asked, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  AVERAGE: (asked) =>
    overNumbers(asked, (numbers) =>
      numbers.length === 0
        ? new FormulaError('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGE caused a divide by zero error.')
        : numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
    ),
  COUNT: (asked) => flat(asked).filter(({ value }) => typeof value === 'number').length,
  COUNTA: (asked) => flat(asked).filter(({ value }) => value !== null).length,
  COUNTBLANK: (asked) => flat(asked).filter(({ value }) => value === null || value === '').length,
  LEN: ({ scalar }) => textResult(scalar(0), (text) => text.length),
  TRIM: ({ scalar }) => textResult(scalar(0), (text) => text.trim().replaceAll(/ +/g, ' ')),
  CONCATENATE: (asked) => joined(asked),
  CONCAT: (asked) => joined(asked),
  TEXT: ({ scalar }) => {
    const number = asNumber(scalar(0), { by: 'TEXT', parameter: 1 });
    if (number instanceof FormulaError) return scalar(0);
    const pattern = asText(scalar(1));
    return formatNumberValue(number, { type: /[ymdhs]/i.test(pattern) ? 'DATE_TIME' : 'NUMBER', pattern }, 'en_US');
  },
  HYPERLINK: ({ args, scalar }) => (args.length > 1 ? scalar(1) : scalar(0)),
  IMAGE: () => null,
  NOW: ({ around }) => around.now,
  TODAY: ({ around }) => Math.floor(around.now),
  ROW: ({ args, around }) => cornerOf(args[0], 'row') ?? around.row + 1,
  COLUMN: ({ args, around }) => cornerOf(args[0], 'column') ?? around.column + 1,
  ROWS: ({ value }) => matrixOf(value(0)).length,
  COLUMNS: ({ value }) => matrixOf(value(0))[0]?.length ?? 0,
  ARRAYFORMULA: ({ value }) => value(0),
  INDEX: ({ value, scalar, args }) => {
    const rows = matrixOf(value(0));
    const [first, second] = [Number(scalar(1) ?? 0), Number(scalar(2) ?? 0)];
    const isLine = rows.length === 1 && args.length < 3;
    const found = isLine ? rows[0]?.[Math.max(0, first - 1)] : rows[Math.max(0, first - 1)]?.[Math.max(0, second - 1)];
    return found ?? new FormulaError('REF', `Function INDEX parameter 2 value is ${first}. It is out of range.`);
  },
  NA: () => new FormulaError('N_A', 'Did not find value.'),
};

function cornerOf(arg: Expression | undefined, axis: 'row' | 'column'): number | undefined {
  const at = arg?.kind === 'reference' ? arg.reference.start[axis] : undefined;
  return at === undefined ? undefined : at + 1;
}

function matrixOf(value: Value): readonly (readonly Scalar[])[] {
  return isMatrix(value) ? value : [[value]];
}

/** All values, each with whether it came out of a range, where texts are passed over. */
function flat({ args, value }: Asked): { value: Scalar; isOfRange: boolean }[] {
  return args.flatMap((arg, index) => {
    const found = value(index);
    const isOfRange = arg.kind === 'reference' || arg.kind === 'name';
    return (isMatrix(found) ? found.flat() : [found]).map((one) => ({ value: one, isOfRange }));
  });
}

function overNumbers(asked: Asked, work: (numbers: readonly number[]) => number | FormulaError): Scalar {
  const numbers: number[] = [];
  for (const { value, isOfRange } of flat(asked)) {
    if (value instanceof FormulaError) return value;
    if (typeof value === 'number') numbers.push(value);
    else if (!isOfRange && value !== null) {
      const number = asNumber(value, { by: asked.name, parameter: 1 });
      if (number instanceof FormulaError) return number;
      numbers.push(number);
    }
  }
  return work(numbers);
}

function allBooleans(asked: Asked, work: (values: readonly boolean[]) => boolean): Scalar {
  const values: boolean[] = [];
  for (const { value, isOfRange } of flat(asked)) {
    if (isOfRange && (value === null || typeof value === 'string')) continue;
    const truth = asBoolean(value, { by: asked.name, parameter: 1 });
    if (truth instanceof FormulaError) return truth;
    values.push(truth);
  }
  return work(values);
}

function textResult(value: Scalar, work: (text: string) => Scalar): Scalar {
  return value instanceof FormulaError ? value : work(asText(value));
}

function joined(asked: Asked): Scalar {
  const values = flat(asked).map(({ value }) => value);
  return values.find((value) => value instanceof FormulaError) ?? values.map(asText).join('');
}

const LIBRARY: Readonly<Record<string, unknown>> = formulajs;

function foreign(name: string, values: readonly Value[]): Value {
  const work = name
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], LIBRARY);
  if (typeof work !== 'function' || !/^[A-Z][A-Z0-9.]*$/.test(name)) {
    return new FormulaError('NAME', `Unknown function: '${name}'.`);
  }
  const fault = values.find((value) => value instanceof FormulaError);
  if (fault !== undefined) return fault;
  try {
    return resultOf(name, work(...values.map((value) => (isMatrix(value) ? value.map((row) => [...row]) : value))));
  } catch (error) {
    return new FormulaError(
      'ERROR',
      `Function ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function resultOf(name: string, result: unknown): Value {
  if (result instanceof Error) {
    const type = errorTypeOf(result.message) ?? 'VALUE';
    return new FormulaError(type, `Evaluation of function ${name} came to ${result.message}.`);
  }
  if (result instanceof Date) return (result.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (Array.isArray(result)) {
    const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]) as unknown[]);
    return rows.map((row) => row.map((one) => scalarOf(one)));
  }
  return scalarOf(result);
}

function scalarOf(result: unknown): Scalar {
  if (typeof result === 'number') {
    return Number.isFinite(result) ? result : new FormulaError('NUM', 'The result is not a finite number.');
  }
  return typeof result === 'string' || typeof result === 'boolean' ? result : null;
}
