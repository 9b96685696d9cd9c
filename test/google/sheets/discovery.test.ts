import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allMethods } from '../../support/google/sheets/methods/all-methods.ts';
import { allRequests } from '../../support/google/sheets/requests/all-requests.ts';
import { sheetsSchema } from '../../support/google/sheets/schema/sheets-schema.ts';

const path = fileURLToPath(new URL('../../../../shared/data/sheets-api/sheets-v4.json', import.meta.url));
const isMissing = !existsSync(path);

interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Property;
  readonly additionalProperties?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Method {
  readonly id: string;
  readonly httpMethod: string;
  readonly flatPath: string;
  readonly request?: { readonly $ref: string };
  readonly response: { readonly $ref: string };
  readonly parameters: Readonly<Record<string, Property & { readonly location: string; readonly repeated?: boolean }>>;
}

interface Resource {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

interface Discovery extends Resource {
  readonly schemas: Readonly<Record<string, Property>>;
}

const discovery: Discovery = isMissing ? { schemas: {} } : (JSON.parse(readFileSync(path, 'utf8')) as Discovery);

const { messages, enums } = sheetsSchema as {
  messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  enums: Readonly<Record<string, string>>;
};

/** A type of the discovery document in the words of our tables. */
function typeOf(property: Property): string {
  if (property.$ref !== undefined) return property.$ref;
  if (property.type === 'array') return `[]${typeOf(property.items ?? {})}`;
  if (property.type === 'object') return `map:${typeOf(property.additionalProperties ?? {})}`;
  if (property.enum !== undefined) return `enum:${property.enum.join(' ')}`;
  if (property.type === 'integer' || property.type === 'number') return property.format ?? property.type;
  if (property.type === 'boolean') return 'bool';
  if (property.type === 'any') return 'value';
  return property.format === 'google-fieldmask' ? 'fieldMask' : 'string';
}

/** Ours, with the values of an enumeration in place of its name. */
function spelled(type: string): string {
  const plain = type.replace('?', '');
  return plain.startsWith('enum:') ? `enum:${enums[plain.slice(5)] ?? ''}` : plain;
}

function methodsOf({ methods = {}, resources = {} }: Resource): readonly Method[] {
  return [...Object.values(methods), ...Object.values(resources).flatMap(methodsOf)];
}

const ours = Object.entries(messages).flatMap(([name, fields]) =>
  Object.entries(fields).map(([field, type]) => ({ name, field, type })),
);

describe.skipIf(isMissing)('Sheets on the desk, held against Google (../shared/data/sheets-api)', () => {
  it('has no message and no field that Google has not, and each with the type that Google gives it', () => {
    const faults = ours.flatMap(({ name, field, type }) => {
      const theirs = discovery.schemas[name]?.properties?.[field];
      if (theirs === undefined) return [`${name}.${field} is no field of Google's`];
      if (type === 'unsupported' || typeOf(theirs) === spelled(type)) return [];
      return [`${name}.${field} is ${typeOf(theirs)}, not ${spelled(type)}`];
    });
    expect(ours.length).toBeGreaterThan(400);
    expect(faults).toEqual([]);
  });

  it('knows every field that Google has in a message that it takes, supported or not', () => {
    const faults = Object.keys(messages).flatMap((name) => {
      if (name === 'Response') return [];
      const theirs = Object.keys(discovery.schemas[name]?.properties ?? {});
      return theirs.filter((field) => messages[name]?.[field] === undefined).map((field) => `${name}.${field}`);
    });
    expect(faults).toEqual([]);
  });

  it('does every kind of request that its table calls supported', () => {
    const supported = Object.entries(messages['Request'] ?? {}).filter(([, type]) => type !== 'unsupported');
    expect(supported.map(([kind]) => kind).toSorted()).toEqual(Object.keys(allRequests).toSorted());
  });

  it('has methods with the names, paths, parameters, bodies and answers of Google', () => {
    const theirs = new Map(methodsOf(discovery).map((method) => [method.id, method]));
    const shape = (method: Method) => ({
      verb: method.httpMethod,
      path: method.flatPath.replace('v4/spreadsheets', ''),
      body: method.request?.$ref,
      answers: method.response.$ref,
      query: Object.fromEntries(
        Object.entries(method.parameters)
          .filter(([, { location }]) => location === 'query')
          .map(([name, parameter]) => [name, `${parameter.repeated === true ? '[]' : ''}${typeOf(parameter)}`]),
      ),
    });
    for (const method of allMethods) {
      const found = theirs.get(method.name);
      expect(found, method.name).toBeDefined();
      if (found === undefined) continue;
      const { verb, path, answers } = method;
      const query = Object.fromEntries(Object.entries(method.query).map(([name, type]) => [name, spelled(type)]));
      expect({ verb, path, body: method.body?.message, answers, query }, method.name).toEqual(shape(found));
    }
    expect(allMethods.length).toBeGreaterThanOrEqual(15);
  });
});
