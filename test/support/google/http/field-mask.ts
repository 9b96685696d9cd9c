/** Field masks: `a,b.c,d/e,f(g,h(i)),*`, in the query parameter `fields` and in requests. */

import { invalid } from './check-message.ts';
import { GoogleError } from './google-error.ts';
import type { MessageTable } from './message-table.ts';

/** Field → what is wanted of it; `*` stands for everything below. */
export type FieldMask = ReadonlyMap<string, FieldMask>;

const WHOLE: FieldMask = new Map();

/** @throws GoogleError 400 where brackets or names are missing */
export function parseFieldMask(text: string): FieldMask {
  const reader = { text: text.replaceAll(/\s+/g, ''), at: 0 };
  const mask = readList(reader);
  if (reader.at < reader.text.length) throw unreadable(text);
  return mask;
}

function readList(reader: { text: string; at: number }): FieldMask {
  const mask = new Map<string, FieldMask>();
  do {
    const [name, rest] = readPath(reader);
    mask.set(name, union(mask.get(name), rest));
  } while (take(reader, ','));
  return mask;
}

function readPath(reader: { text: string; at: number }): [string, FieldMask] {
  const found = /^(?:[A-Za-z0-9_-]+|\*)/.exec(reader.text.slice(reader.at));
  if (found === null) throw unreadable(reader.text);
  reader.at += found[0].length;
  const name = camelCase(found[0]);
  if (take(reader, '.') || take(reader, '/')) return [name, new Map([readPath(reader)])];
  if (!take(reader, '(')) return [name, WHOLE];
  const inner = readList(reader);
  if (!take(reader, ')')) throw unreadable(reader.text);
  return [name, inner];
}

function take(reader: { text: string; at: number }, sign: string): boolean {
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

function union(one: FieldMask | undefined, other: FieldMask): FieldMask {
  if (one === undefined) return other;
  if (one.size === 0 || other.size === 0) return WHOLE;
  const both = new Map(one);
  for (const [name, rest] of other) both.set(name, union(both.get(name), rest));
  return both;
}

function unreadable(text: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', `Invalid field mask: ${text}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether everything below is wanted. */
export function isWhole(mask: FieldMask): boolean {
  return mask.size === 0 || mask.has('*');
}

/** What is wanted of a field, `undefined` for nothing. */
export function below(mask: FieldMask | undefined, field: string): FieldMask | undefined {
  if (mask === undefined) return undefined;
  return isWhole(mask) ? (mask.get('*') ?? WHOLE) : mask.get(field);
}

/** Only what is wanted of a value; objects that lose everything stay as `{}`, as Google answers them. */
export function masked(value: unknown, mask: FieldMask): unknown {
  if (isWhole(mask) && (mask.get('*')?.size ?? 0) === 0) return value;
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const wanted = below(mask, name);
    return wanted === undefined ? [] : [[name, masked(inner, wanted)] as const];
  });
  return Object.fromEntries(kept);
}

/** Every path of the mask down to its ends: `a.b`, `c`. */
export function pathsOf(mask: FieldMask, before = ''): readonly string[] {
  return [...mask].flatMap(([name, rest]) =>
    rest.size === 0 ? [`${before}${name}`] : pathsOf(rest, `${before}${name}.`),
  );
}

/** @throws GoogleError 400, in the words for the query parameter `fields`, where a path names no field of the message */
export function checkFieldsParameter(mask: FieldMask, messages: MessageTable, name: string): void {
  const stray = strayPath(mask, messages, name);
  if (stray === undefined) return;
  const words = `Error expanding 'fields' parameter. Cannot find matching fields for path '${stray}'.`;
  const { details } = invalid([{ field: stray, description: words }]).parts;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    'Request contains an invalid argument.',
    details === undefined ? {} : { details },
  );
}

/** The first path that names no field of the message. */
export function strayPath(mask: FieldMask, messages: MessageTable, name: string): string | undefined {
  for (const [field, rest] of mask) {
    if (field === '*') continue;
    const type = messages[name]?.[field];
    if (type === undefined) return field;
    const inner = type.replace(/^(?:\[\]|map:)+/, '').replace('?', '');
    const stray = rest.size === 0 || !Object.hasOwn(messages, inner) ? undefined : strayPath(rest, messages, inner);
    if (stray !== undefined) return `${field}.${stray}`;
  }
  return undefined;
}
