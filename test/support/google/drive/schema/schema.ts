/** The types of Google's discovery documents, as far as Drive uses them. */
export type Scalar = 'string' | 'boolean' | 'integer' | 'number' | 'int64' | 'date-time';

export type FieldType =
  | Scalar
  | { readonly list: FieldType }
  | { readonly map: FieldType }
  | { readonly ref: string }
  | { readonly object: Fields };

export type Fields = Readonly<Record<string, FieldType>>;

export type Schemas = Readonly<Record<string, Fields>>;

export function fieldsOf(schemas: Schemas, type: FieldType): Fields | undefined {
  if (typeof type === 'string') return undefined;
  if ('ref' in type) return schemas[type.ref];
  if ('object' in type) return type.object;
  if ('list' in type) return fieldsOf(schemas, type.list);
  return undefined;
}

/** Fields that are all switches. */
export function booleans(...names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, 'boolean' as const]));
}
