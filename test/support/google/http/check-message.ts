/** Checks JSON against a message's table as Google's front end does, and brings it into proto3's form. */
import { GoogleError } from './google-error.ts';
import type { MessageSchema } from './message-table.ts';
import { shortestFloat } from './shortest-float.ts';

interface Violation {
  readonly field: string;
  readonly description: string;
}

interface Place {
  readonly schema: MessageSchema;
  readonly violations: Violation[];
}

/**
 * The message without nulls and default values.
 *
 * @param at path of the message in the request: empty for the whole body, `data` where the method binds the body to a field
 * @throws GoogleError 400 with all violations: unknown names, wrong types, two of which one may be set
 */
export function checkMessage(schema: MessageSchema, name: string, { json, at = '' }: { json: unknown; at?: string }) {
  const violations: Violation[] = [];
  const checked = message(json, { kind: name, at, place: { schema, violations } });
  if (violations.length > 0) throw invalid(violations);
  return (checked ?? {}) as Readonly<Record<string, unknown>>;
}

/** One value outside a message, such as a query parameter. */
export function checkField(schema: MessageSchema, kind: string, { json, at }: { json: unknown; at: string }): unknown {
  const violations: Violation[] = [];
  const checked = field(json, { kind, at, place: { schema, violations } });
  if (violations.length > 0) throw invalid(violations);
  return checked;
}

export function invalid(violations: readonly Violation[]): GoogleError {
  const fieldViolations = violations.map(({ field: at, description }) =>
    at === '' ? { description } : { field: at, description },
  );
  return new GoogleError('INVALID_ARGUMENT', violations.map(({ description }) => description).join('\n'), {
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }],
  });
}

interface Spot {
  readonly kind: string;
  readonly at: string;
  readonly place: Place;
}

function message(json: unknown, spot: Spot): unknown {
  const { kind, at, place } = spot;
  if (json === null || json === undefined) return undefined;
  if (Array.isArray(json)) return refuse(spot, `Proto field is not repeating, cannot start list.`);
  if (typeof json !== 'object') return wrongType(spot, json, `type.googleapis.com/${place.schema.packageName}.${kind}`);
  const fields = place.schema.messages[kind] ?? {};
  const checked: Record<string, unknown> = {};
  for (const [given, value] of Object.entries(json)) {
    const name = Object.hasOwn(fields, given) ? given : camelCase(given);
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const inner = at === '' ? snakeCase(name) : `${at}.${snakeCase(name)}`;
    if (type === undefined) unknownName(spot, given);
    else if (type === 'unsupported') unsupported({ kind: type, at: inner, place }, value);
    else {
      const kept = field(value, { kind: type, at: inner, place });
      if (kept !== undefined) checked[name] = kept;
    }
  }
  oneOfFaults(checked, spot);
  return checked;
}

function field(value: unknown, spot: Spot): unknown {
  const { kind, at, place } = spot;
  if (value === null || value === undefined) return undefined;
  if (kind.startsWith('[]')) return list(value, { kind: kind.slice(2), at, place });
  if (kind.startsWith('map:')) return map(value, { kind: kind.slice(4), at, place });
  if (Object.hasOwn(place.schema.messages, kind)) return message(value, spot);
  if (kind.startsWith('enum:')) return enumeration(value, { ...spot, kind: kind.slice(5) });
  const checked = scalar(value, { ...spot, kind: kind.replace('?', '') });
  return kind.endsWith('?') || kind === 'value' || !isDefault(checked) ? checked : undefined;
}

/** A single value stands for a list of one, as Google's parser has it. */
function list(value: unknown, spot: Spot): unknown {
  if (spot.kind.startsWith('[]') && !Array.isArray(value)) return listValue(value, spot);
  const values = Array.isArray(value) ? value : [value];
  const checked = values.map((one: unknown, index) => {
    const at = Array.isArray(value) ? `${spot.at}[${index}]` : spot.at;
    if (spot.kind.startsWith('[]')) return listValue(one, { ...spot, at });
    return (
      field(one, { ...spot, at, kind: spot.kind === 'value' ? 'value' : `${spot.kind.replace('?', '')}` }) ??
      empty(spot)
    );
  });
  return checked.length === 0 ? undefined : checked;
}

function empty({ kind, place }: Spot): unknown {
  if (Object.hasOwn(place.schema.messages, kind)) return {};
  return kind === 'string' ? '' : kind === 'bool' ? false : 0;
}

function listValue(value: unknown, spot: Spot): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) unknownName(spot, name);
    return undefined;
  }
  return wrongType(spot, value, 'type.googleapis.com/google.protobuf.ListValue');
}

function map(value: unknown, spot: Spot): unknown {
  if (typeof value !== 'object' || value === null) return wrongType(spot, value, 'map');
  const checked = Object.entries(value).map(([key, one]) => [key, field(one, spot) ?? {}] as const);
  return Object.fromEntries(checked);
}

function enumeration(value: unknown, spot: Spot): unknown {
  const { enums, packageName } = spot.place.schema;
  const values = (enums[spot.kind] ?? '').split(' ');
  const named = typeof value === 'number' ? values[value] : value;
  if (typeof named === 'string' && values.includes(named))
    return named === values[0] && isUnset(named) ? undefined : named;
  return wrongType(spot, value, `type.googleapis.com/${packageName}.${spot.kind}`);
}

function isUnset(value: string): boolean {
  return value.endsWith('_UNSPECIFIED');
}

function scalar(value: unknown, spot: Spot): unknown {
  const { kind } = spot;
  if (kind === 'value') return value;
  if (Array.isArray(value)) return refuse(spot, 'Proto field is not repeating, cannot start list.');
  if (kind === 'string' || kind === 'fieldMask' || kind === 'int64') {
    return typeof value === 'string' ? value : wrongType(spot, value, kind === 'int64' ? 'TYPE_INT64' : 'TYPE_STRING');
  }
  if (kind === 'bool') return boolean(value, spot);
  return number(value, spot);
}

function boolean(value: unknown, spot: Spot): unknown {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : wrongType(spot, value, 'TYPE_BOOL');
}

function number(value: unknown, spot: Spot): unknown {
  const { kind } = spot;
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const isInt = kind === 'int32';
  const fits =
    typeof read === 'number' &&
    Number.isFinite(read) &&
    (!isInt || (Number.isInteger(read) && Math.abs(read) < 2 ** 31));
  if (!fits) return wrongType(spot, value, `TYPE_${kind.toUpperCase()}`);
  return kind === 'float' ? shortestFloat(read) : read;
}

function isDefault(value: unknown): boolean {
  return value === 0 || value === false || value === '';
}

function oneOfFaults(checked: Record<string, unknown>, { kind, at, place }: Spot): void {
  for (const [group, fields] of Object.entries(place.schema.oneOfs[kind] ?? {})) {
    const set = Object.keys(checked).filter((name) => fields.length === 0 || fields.includes(name));
    for (const name of set.slice(1)) {
      const description = `Invalid value at '${at}' (oneof), oneof field '${group}' is already set. Cannot set '${name}'`;
      place.violations.push({ field: at, description });
    }
  }
}

function unknownName({ at, place }: Spot, name: string): undefined {
  const where = at === '' ? '' : ` at '${at}'`;
  const description = `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`;
  place.violations.push({ field: at, description });
}

/** Google's words for a list where one value belongs name the field, and its owner as the place. */
function refuse({ at, place }: Spot, why: string): undefined {
  const cut = at.lastIndexOf('.');
  const [owner, name] = cut < 0 ? ['', at] : [at.slice(0, cut), at.slice(cut + 1)];
  const where = owner === '' ? '' : ` at '${owner}'`;
  place.violations.push({
    field: owner,
    description: `Invalid JSON payload received. Unknown name "${camelCase(name)}"${where}: ${why}`,
  });
}

function wrongType({ at, place }: Spot, value: unknown, type: string): undefined {
  const description = `Invalid value at '${at}' (${type}), ${JSON.stringify(value)}`;
  place.violations.push({ field: at, description });
}

/** A request of a batch is refused in the words for requests. */
function unsupported({ at, place }: Spot, value: unknown): void {
  if (value === null) return;
  const [, owner, kind] = /^(requests\[\d+\])\.([a-z_]+)$/.exec(at) ?? [];
  const name = camelCase(kind ?? at.slice(at.lastIndexOf('.') + 1));
  const what = owner === undefined ? `value at '${at}'` : `${owner}.${name}`;
  const description = `Invalid ${what}: this desk does not support ${name}, which Google knows.`;
  place.violations.push({ field: at, description });
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
