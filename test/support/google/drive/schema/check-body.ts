import { GoogleError } from '../../http/google-error.ts';
import { type DriveSchema, driveSchemas } from './drive-schemas.ts';
import { type Fields, type FieldType, fieldsOf, type Scalar } from './schema.ts';

interface Violation {
  readonly field: string;
  readonly description: string;
}

const typeNames: Readonly<Record<Scalar, string>> = {
  string: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
  integer: 'TYPE_INT32',
  number: 'TYPE_DOUBLE',
  int64: 'TYPE_INT64',
  'date-time': 'TYPE_STRING',
};

/** Google names the fields of its protocol buffers, not those of the JSON. */
function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function fits(type: Scalar, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false';
    case 'integer':
      return Number.isInteger(typeof value === 'string' ? Number(value) : value);
    case 'number':
      return typeof value === 'number';
    case 'int64':
      return (typeof value === 'string' && /^-?\d+$/.test(value)) || Number.isInteger(value);
    case 'date-time':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
  }
}

function wrong(path: string, type: string, value: unknown): Violation {
  return { field: path, description: `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}` };
}

/** Drive's own name for the body of a request. */
const BODY = 'payload';

/** Names that no schema has and Drive takes all the same: gspread has sent this one with every permission for years. */
const tolerated: readonly string[] = ['withLink'];

function unknownName(name: string, path: string): Violation {
  return {
    field: path,
    description: `Invalid JSON payload received. Unknown name "${name}" at '${path}': Cannot find field.`,
  };
}

function checkObject(fields: Fields, value: object, path: string): readonly Violation[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const type = fields[name];
    if (type === undefined) return tolerated.includes(name) && path === BODY ? [] : [unknownName(name, path)];
    return checkValue(type, inner, `${path}.${snake(name)}`);
  });
}

function checkValue(type: FieldType, value: unknown, path: string): readonly Violation[] {
  if (value === null) return [];
  if (typeof type === 'string') return fits(type, value) ? [] : [wrong(path, typeNames[type], value)];
  if ('list' in type) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => checkValue(type.list, item, `${path}[${index}]`));
  }
  if (typeof value !== 'object') return [wrong(path, 'Map', value)];
  if (Array.isArray(value)) return [wrong(path, 'Map', 'a list')];
  if ('map' in type)
    return Object.entries(value).flatMap(([key, inner]) => checkValue(type.map, inner, `${path}[${key}]`));
  return checkObject(fieldsOf(driveSchemas, type) ?? {}, value, path);
}

/** Refuses a body with names or types that the schema does not have, in Google's words, all faults at once. */
export function checkBody(schema: DriveSchema, body: object): void {
  const violations = checkObject(driveSchemas[schema], body, BODY);
  if (violations.length === 0) return;
  throw new GoogleError('INVALID_ARGUMENT', violations.map(({ description }) => description).join('\n'), {
    reason: 'invalid',
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }],
  });
}
