/** From the signs of a formula to what it says. */
import { lex, type Reference, type Token } from './lex.ts';

export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean | null }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'unary'; readonly sign: string; readonly inner: Expression }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] };

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

class ParseFault extends Error {}

/** What the formula says, or `undefined` where it cannot be read. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = lex(formula);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = { tokens, at: 0 };
  try {
    const expression = binary(reader, 0);
    return reader.at === tokens.length ? expression : undefined;
  } catch (fault) {
    if (fault instanceof ParseFault) return undefined;
    throw fault;
  }
}

function binary(reader: Reader, level: number): Expression {
  const signs = LEVELS[level];
  if (signs === undefined) return unary(reader);
  let left = binary(reader, level + 1);
  for (let sign = takeSign(reader, signs); sign !== undefined; sign = takeSign(reader, signs)) {
    left = { kind: 'binary', sign, left, right: binary(reader, level + 1) };
  }
  return left;
}

function unary(reader: Reader): Expression {
  const sign = takeSign(reader, ['-', '+']);
  if (sign !== undefined) return { kind: 'unary', sign, inner: unary(reader) };
  let inner = primary(reader);
  while (takeSign(reader, ['%']) !== undefined) inner = { kind: 'unary', sign: '%', inner };
  return inner;
}

function primary(reader: Reader): Expression {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new ParseFault();
  reader.at += 1;
  switch (token.kind) {
    case 'number':
      return { kind: 'literal', value: token.number };
    case 'string':
      return { kind: 'literal', value: token.text };
    case 'error':
      return { kind: 'error', text: token.text };
    case 'reference':
      return { kind: 'reference', reference: token.reference };
    case 'name':
      return named(reader, token.text);
    default:
      return bracketed(reader, token.text);
  }
}

function named(reader: Reader, text: string): Expression {
  if (takeSign(reader, ['(']) !== undefined) return { kind: 'call', name: text.toUpperCase(), args: args(reader) };
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE'
    ? { kind: 'literal', value: upper === 'TRUE' }
    : { kind: 'name', name: text };
}

function args(reader: Reader): readonly Expression[] {
  const found: Expression[] = [];
  if (takeSign(reader, [')']) !== undefined) return found;
  do {
    const next = reader.tokens[reader.at];
    const isMissing = next?.kind === 'sign' && [',', ';', ')'].includes(next.text);
    found.push(isMissing ? { kind: 'literal', value: null } : binary(reader, 0));
  } while (takeSign(reader, [',', ';']) !== undefined);
  expectSign(reader, ')');
  return found;
}

function bracketed(reader: Reader, sign: string): Expression {
  if (sign === '(') {
    const inner = binary(reader, 0);
    expectSign(reader, ')');
    return inner;
  }
  if (sign !== '{') throw new ParseFault();
  const rows: Expression[][] = [];
  do {
    const row: Expression[] = [];
    do row.push(binary(reader, 0));
    while (takeSign(reader, [',', '\\']) !== undefined);
    rows.push(row);
  } while (takeSign(reader, [';']) !== undefined);
  expectSign(reader, '}');
  return { kind: 'matrix', rows };
}

function takeSign(reader: Reader, signs: readonly string[]): string | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
  reader.at += 1;
  return token.text;
}

function expectSign(reader: Reader, sign: string): void {
  if (takeSign(reader, [sign]) === undefined) throw new ParseFault();
}
