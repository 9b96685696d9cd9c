import { invalidValue } from '../drive-error.ts';
import { type Token, tokens } from './tokens.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains';

/** A search as a tree. */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly left: Query; readonly right: Query }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'compare'; readonly field: string; readonly by: Comparison; readonly value: string | boolean }
  | { readonly kind: 'in'; readonly value: string; readonly collection: string }
  | { readonly kind: 'has'; readonly field: string; readonly key: string; readonly value: string };

const dates = ['modifiedTime', 'createdTime', 'viewedByMeTime', 'sharedWithMeTime'];
const booleans = ['trashed', 'starred', 'sharedWithMe'];
const collections = ['parents', 'owners', 'writers', 'readers'];
const equal: readonly string[] = ['=', '!='];

/** The comparisons that each field of a search knows. */
const comparisonsOf: Readonly<Record<string, readonly string[]>> = {
  name: ['=', '!=', 'contains'],
  fullText: ['contains'],
  mimeType: ['=', '!=', 'contains'],
  visibility: equal,
  'shortcutDetails.targetId': equal,
  ...Object.fromEntries(booleans.map((name) => [name, equal])),
  ...Object.fromEntries(dates.map((name) => [name, ['=', '!=', '<', '<=', '>', '>=']])),
};

function refused(): Error {
  return invalidValue('q');
}

interface Cursor {
  next(): Token;
  /** Takes the next token if it is this one. */
  take(text: string): boolean;
  expect(text: string): void;
  text(): string;
  /** Whether the next token is one of these. */
  sees(texts: readonly string[]): boolean;
  isAtEnd(): boolean;
}

function cursorOver(query: string): Cursor {
  const all = tokens(query);
  let at = 0;
  const next = () => {
    const token = all[at];
    if (token === undefined) throw refused();
    at += 1;
    return token;
  };
  const sees = (texts: readonly string[]) => {
    const token = all[at];
    return token !== undefined && token.kind !== 'text' && texts.includes(token.text);
  };
  const take = (text: string) => {
    const isNext = sees([text]);
    if (isNext) at += 1;
    return isNext;
  };
  return {
    next,
    sees,
    take,
    expect: (text) => {
      if (!take(text)) throw refused();
    },
    text: () => {
      const token = next();
      if (token.kind !== 'text') throw refused();
      return token.text;
    },
    isAtEnd: () => at >= all.length,
  };
}

function property(cursor: Cursor, field: string): Query {
  if (field !== 'properties' && field !== 'appProperties') throw refused();
  cursor.expect('{');
  cursor.expect('key');
  cursor.expect('=');
  const key = cursor.text();
  cursor.expect('and');
  cursor.expect('value');
  cursor.expect('=');
  const value = cursor.text();
  cursor.expect('}');
  return { kind: 'has', field, key, value };
}

function comparison(cursor: Cursor, field: string): Query {
  const by = cursor.next().text;
  if (!comparisonsOf[field]?.includes(by)) throw refused();
  const value = cursor.next();
  if (booleans.includes(field)) {
    if (value.kind !== 'word' || (value.text !== 'true' && value.text !== 'false')) throw refused();
    return { kind: 'compare', field, by: by as Comparison, value: value.text === 'true' };
  }
  if (value.kind !== 'text' || (dates.includes(field) && Number.isNaN(Date.parse(value.text)))) throw refused();
  return { kind: 'compare', field, by: by as Comparison, value: value.text };
}

function term(cursor: Cursor): Query {
  if (cursor.take('not')) return { kind: 'not', of: term(cursor) };
  if (cursor.take('(')) {
    const inner = expression(cursor);
    cursor.expect(')');
    return inner;
  }
  const first = cursor.next();
  if (first.kind === 'text') {
    cursor.expect('in');
    const collection = cursor.next().text;
    if (!collections.includes(collection)) throw refused();
    return { kind: 'in', value: first.text, collection };
  }
  if (first.kind === 'word' && cursor.take('has')) return property(cursor, first.text);
  // `not trashed` and `starred` alone are understood as claims.
  if (booleans.includes(first.text) && !cursor.sees(equal)) {
    return { kind: 'compare', field: first.text, by: '=', value: true };
  }
  return comparison(cursor, first.text);
}

/** `and` and `or` weigh the same and bind from left to right. */
function expression(cursor: Cursor): Query {
  let left = term(cursor);
  for (;;) {
    const kind = cursor.take('and') ? 'and' : cursor.take('or') ? 'or' : undefined;
    if (kind === undefined) return left;
    left = { kind, left, right: term(cursor) };
  }
}

/** Reads the `q` of `files.list`; anything that is no search is refused as an invalid value. */
export function parseQuery(query: string): Query {
  const cursor = cursorOver(query);
  const parsed = expression(cursor);
  if (!cursor.isAtEnd()) throw refused();
  return parsed;
}
