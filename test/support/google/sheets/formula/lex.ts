/** The signs of a formula. */
import { columnIndex } from '../a1/column-letters.ts';

/** A corner of a reference; a missing row or column is open. */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export interface Reference {
  /** Title of the sheet, where it is said. */
  readonly title: string | undefined;
  readonly start: Corner;
  /** Missing for a single cell. */
  readonly end: Corner | undefined;
}

export type Token = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
);

const BLANK = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const STRING = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|ERROR!)/y;
const TITLE = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const RANGE =
  /(\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7}):(\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7})(?![\p{L}\p{N}_.(])/uy;
const CELL = /(\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const SIGN = /<>|<=|>=|[-+*/^&=<>%(),;{}:\\]/y;

/** The signs after the `=`, or `undefined` where one cannot be read. */
export function lex(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 1;
  while (at < formula.length) {
    const blank = match(BLANK, formula, at);
    if (blank !== undefined) {
      at += blank[0].length;
      continue;
    }
    const token = tokenAt(formula, at);
    if (token === undefined) return undefined;
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | undefined {
  const reference = referenceAt(formula, at);
  if (reference !== undefined) return reference;
  const number = match(NUMBER, formula, at);
  if (number !== undefined) return { kind: 'number', number: Number(number[0]), at, length: number[0].length };
  const text = match(STRING, formula, at);
  if (text !== undefined) {
    return { kind: 'string', text: (text[1] ?? '').replaceAll('""', '"'), at, length: text[0].length };
  }
  const found = (['error', 'name', 'sign'] as const).map((kind) => {
    const hit = match({ error: ERROR, name: NAME, sign: SIGN }[kind], formula, at);
    return hit === undefined ? undefined : ({ kind, text: hit[0], at, length: hit[0].length } as const);
  });
  return found.find((token) => token !== undefined);
}

function referenceAt(formula: string, at: number): Token | undefined {
  const titled = match(TITLE, formula, at);
  const title = titled?.[1]?.replaceAll("''", "'") ?? titled?.[2];
  const from = at + (titled?.[0].length ?? 0);
  const range = match(RANGE, formula, from);
  const [start, end] = range === undefined ? [match(CELL, formula, from)?.[1]] : [range[1], range[2]];
  if (start === undefined) return titled === undefined ? undefined : brokenReference(formula, at, from);
  const length = from - at + (range?.[0].length ?? start.length);
  const reference = { title, start: cornerOf(start), end: end === undefined ? undefined : cornerOf(end) };
  return { kind: 'reference', reference, at, length };
}

/** `Sheet1!#REF!`: a reference whose cell was deleted. */
function brokenReference(formula: string, at: number, from: number): Token | undefined {
  const error = match(ERROR, formula, from);
  return error === undefined ? undefined : { kind: 'error', text: error[0], at, length: from - at + error[0].length };
}

function cornerOf(text: string): Corner {
  const [, columnMark, letters, rowMark, row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const isRowAlone = letters === '';
  return {
    row: row === undefined || row === '' ? undefined : Number(row) - 1,
    column: letters === undefined || letters === '' ? undefined : columnIndex(letters),
    isRowFixed: (isRowAlone ? columnMark : rowMark) === '$',
    isColumnFixed: !isRowAlone && columnMark === '$',
  };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
