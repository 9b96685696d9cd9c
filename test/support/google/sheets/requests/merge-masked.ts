/** Puts the fields that a mask names in place of the old ones. */
import { type FieldMask, isWhole, parseFieldMask, strayPath } from '../../http/field-mask.ts';
import { withColourPairs } from '../cells/colour-pairs.ts';
import { sheetsSchema } from '../schema/sheets-schema.ts';
import { fieldsOf, refused } from './places.ts';

const PARTNERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['backgroundColor', 'foregroundColor', 'tabColor', 'color'].flatMap((name) => [
    [name, `${name}Style`],
    [`${name}Style`, name],
  ]),
);

/** @throws GoogleError 400 for a mask that is empty, or names what the message has not */
export function maskOf(fields: string | undefined, message: keyof typeof sheetsSchema.messages): FieldMask {
  const mask = parseFieldMask(fieldsOf(fields));
  const stray = strayPath(mask, sheetsSchema.messages, message);
  if (stray !== undefined) throw refused(`Invalid field: ${snakeCase(stray)}`);
  return mask;
}

function snakeCase(path: string): string {
  return path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Whether a mask names the field at a path, or something above it. */
export function names(mask: FieldMask, path: string): boolean {
  if (isWhole(mask)) return true;
  const [first = '', ...rest] = path.split('.');
  const below = mask.get(first);
  return below !== undefined && (rest.length === 0 || names(below, rest.join('.')));
}

/**
 * The old message with the named fields of the new one; named fields that the new one lacks are gone. A colour and its
 * style count as one field.
 */
export function mergeMasked<Message extends object>(old: Message, fresh: Message, mask: FieldMask): Message {
  return withColourPairs(merged(old as Fields, fresh as Fields, mask) as Message);
}

type Fields = Readonly<Record<string, unknown>>;

function merged(old: Fields, fresh: Fields, mask: FieldMask): Fields {
  if (isWhole(mask)) return fresh;
  const result: Record<string, unknown> = { ...old };
  for (const [name, below] of mask) {
    const partner = PARTNERS[name];
    if (partner !== undefined) delete result[partner];
    const value = isWhole(below) ? fresh[name] : merged(asFields(old[name]), asFields(fresh[name]), below);
    const isGone = value === undefined || (!isWhole(below) && Object.keys(value as object).length === 0);
    if (isGone) delete result[name];
    else result[name] = value;
    if (partner !== undefined && fresh[partner] !== undefined) result[partner] = fresh[partner];
  }
  return result;
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
