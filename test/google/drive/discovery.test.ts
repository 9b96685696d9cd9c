import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { routes } from '../../support/google/drive/routes.ts';
import { driveSchemas } from '../../support/google/drive/schema/drive-schemas.ts';
import type { Fields, FieldType } from '../../support/google/drive/schema/schema.ts';

const path = fileURLToPath(new URL('../../../../shared/data/sheets-api/drive-v3.json', import.meta.url));
const isMissing = !existsSync(path);

interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly additionalProperties?: Property;
}

interface Method {
  readonly id: string;
  readonly path: string;
  readonly httpMethod: string;
}

interface Discovery {
  readonly schemas: Readonly<Record<string, Property>>;
  readonly resources: Readonly<Record<string, { readonly methods: Readonly<Record<string, Method>> }>>;
}

const scalars: Readonly<Record<string, string>> = {
  'string/': 'string',
  'string/int64': 'int64',
  'string/date-time': 'date-time',
  'boolean/': 'boolean',
  'integer/int32': 'integer',
  'number/double': 'number',
  'number/float': 'number',
};

/** Where ours differs from Google's. */
function differences(at: string, ours: FieldType, theirs: Property | undefined): readonly string[] {
  if (theirs === undefined) return [`${at} is no field of Google's`];
  if (typeof ours === 'string') {
    const type = scalars[`${theirs.type ?? ''}/${theirs.format ?? ''}`];
    return type === ours ? [] : [`${at} is ${type ?? JSON.stringify(theirs)}, not ${ours}`];
  }
  if ('ref' in ours) return theirs.$ref === ours.ref ? [] : [`${at} is ${theirs.$ref ?? theirs.type}, not ${ours.ref}`];
  if ('list' in ours)
    return theirs.type === 'array' ? differences(`${at}[]`, ours.list, theirs.items) : [`${at} is no list`];
  if ('map' in ours) return differences(`${at}{}`, ours.map, theirs.additionalProperties);
  return inObject(at, ours.object, theirs);
}

function inObject(at: string, ours: Fields, theirs: Property): readonly string[] {
  return Object.entries(ours).flatMap(([name, type]) => differences(`${at}.${name}`, type, theirs.properties?.[name]));
}

describe.skipIf(isMissing)(
  "Drive on the desk, held against Google's discovery document (../shared/data/sheets-api)",
  () => {
    const discovery = isMissing
      ? { schemas: {}, resources: {} }
      : (JSON.parse(readFileSync(path, 'utf8')) as Discovery);

    it.each(Object.entries(driveSchemas))(
      'accepts and answers in %s only what Google has, with its type',
      (name, fields) => {
        expect(inObject(name, fields, discovery.schemas[name] ?? {})).toEqual([]);
      },
    );

    it.each(routes.map((route) => [route.name, route] as const))('serves %s where Google does', (name, route) => {
      const [resource = '', method = ''] = name.split('.');
      const theirs = discovery.resources[resource]?.methods[method];
      expect([route.method, route.path]).toEqual([theirs?.httpMethod, theirs?.path]);
    });

    it('knows every field of a file, a permission and a content restriction that a client may ask for', () => {
      for (const name of ['File', 'Permission', 'ContentRestriction', 'User', 'Channel'] as const) {
        const known: readonly string[] = Object.keys(driveSchemas[name]);
        const missing = Object.keys(discovery.schemas[name]?.properties ?? {}).filter(
          (field) => !known.includes(field),
        );
        expect([name, missing]).toEqual([name, []]);
      }
    });
  },
);
