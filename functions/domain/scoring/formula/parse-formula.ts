/** Reads a formula over indicators: plus, minus, times, divided by, brackets and a few named functions; nothing else runs. */
import { type FormulaFault, type Token, tokensOf } from './tokens.ts';

export const FUNCTIONS = ['previous', 'growth', 'min', 'max', 'or'] as const;
export type FormulaFunction = (typeof FUNCTIONS)[number];

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly indicator: string; readonly at: number }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'sum' | 'difference' | 'product' | 'quotient';
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly kind: 'call';
      readonly name: FormulaFunction;
      readonly arguments: readonly Expression[];
      readonly at: number;
    };

export type Parsed = { readonly expression: Expression } | { readonly fault: FormulaFault };

/** How many arguments each function takes. */
const ARITY: Readonly<Record<FormulaFunction, readonly [least: number, most: number]>> = {
  previous: [1, 1],
  growth: [1, 1],
  min: [2, 9],
  max: [2, 9],
  or: [2, 2],
};

const DEEPEST = 50;

class Stop extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

/**
 * A formula as a tree, or its first fault with its place. `previous(x)` is last round's value, `growth(x)` is
 * (x − previous)/previous, `or(x, y)` is y where x is missing.
 *
 * @example parseFormula('loans / banks') // { expression: { kind: 'quotient', … } }
 */
export function parseFormula(formula: string): Parsed {
  const tokens = tokensOf(formula);
  if ('found' in tokens) return { fault: tokens };
  try {
    const reader = readerOf(tokens, formula.length);
    const expression = sum(reader, 0);
    const rest = reader.peek();
    if (rest !== undefined) throw new Stop(unexpected(rest, '公式到此为止，或一个运算符 / the end, or an operator'));
    return { expression };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault };
    throw error;
  }
}

interface Reader {
  peek(): Token | undefined;
  take(): Token | undefined;
  readonly end: number;
}

function readerOf(tokens: readonly Token[], end: number): Reader {
  let next = 0;
  return { end, peek: () => tokens[next], take: () => tokens[next++] };
}

function takeSign(reader: Reader, signs: readonly string[]): (Token & { kind: 'sign' }) | undefined {
  const token = reader.peek();
  if (token?.kind !== 'sign' || !signs.includes(token.sign)) return undefined;
  reader.take();
  return token;
}

function sum(reader: Reader, depth: number): Expression {
  let left = product(reader, depth);
  for (;;) {
    const sign = takeSign(reader, ['+', '-']);
    if (sign === undefined) return left;
    const kind = sign.sign === '+' ? 'sum' : 'difference';
    left = { kind, left, right: product(reader, depth), at: sign.at };
  }
}

function product(reader: Reader, depth: number): Expression {
  let left = factor(reader, depth);
  for (;;) {
    const sign = takeSign(reader, ['*', '/']);
    if (sign === undefined) return left;
    const kind = sign.sign === '*' ? 'product' : 'quotient';
    left = { kind, left, right: factor(reader, depth), at: sign.at };
  }
}

function factor(reader: Reader, depth: number): Expression {
  const token = reader.take();
  const expected = '指标名、数字或括号 / a name, a number or a bracket';
  if (token === undefined) throw new Stop({ at: reader.end, found: '公式在此结束 / the end of the formula', expected });
  if (depth > DEEPEST)
    throw new Stop(unexpected(token, `不超过 ${DEEPEST} 层括号 / at most ${DEEPEST} levels of brackets`));
  if (token.kind === 'number') return { kind: 'number', value: token.value };
  if (token.kind === 'name') return nameOrCall(reader, token, depth);
  if (token.sign === '-') return { kind: 'negative', of: factor(reader, depth + 1) };
  if (token.sign !== '(') throw new Stop(unexpected(token, expected));
  const inner = sum(reader, depth + 1);
  close(reader);
  return inner;
}

function nameOrCall(reader: Reader, { name, at }: Token & { kind: 'name' }, depth: number): Expression {
  if (takeSign(reader, ['(']) === undefined) return { kind: 'input', indicator: name, at };
  const known = FUNCTIONS.find((each) => each === name);
  if (known === undefined) {
    throw new Stop({ at, found: `“${name}(”`, expected: `函数 ${FUNCTIONS.join('、')} 之一 / one of these functions` });
  }
  const given = [sum(reader, depth + 1)];
  while (takeSign(reader, [',']) !== undefined) given.push(sum(reader, depth + 1));
  close(reader);
  const [least, most] = ARITY[known];
  if (given.length < least || given.length > most) {
    const expected = `${known} 要 ${least === most ? least : `${least} 至 ${most}`} 个参数 / its number of arguments`;
    throw new Stop({ at, found: `${given.length}`, expected });
  }
  return { kind: 'call', name: known, arguments: given, at };
}

function close(reader: Reader): void {
  if (takeSign(reader, [')']) !== undefined) return;
  const token = reader.peek();
  const expected = '右括号 / a closing bracket';
  throw new Stop(
    token === undefined ? { at: reader.end, found: '公式在此结束 / the end', expected } : unexpected(token, expected),
  );
}

function unexpected(token: Token, expected: string): FormulaFault {
  const found = token.kind === 'number' ? String(token.value) : token.kind === 'name' ? token.name : token.sign;
  return { at: token.at, found: `“${found}”`, expected };
}
