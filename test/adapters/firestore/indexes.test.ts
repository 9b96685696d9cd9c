import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import { describe, expect, it } from 'vitest';
import { QUERIES } from '../../../functions/adapters/firestore/queries.ts';
import { ROOT_FIELD, storedFields } from '../../../functions/adapters/firestore/stored-form.ts';
import { auditPath } from '../../../functions/pipeline/audit.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { neededIndex, type QueryForm } from '../../support/firestore/needed-index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIREBASE: Readonly<Record<string, { rules: string; indexes: string }>> = JSON.parse(
  readFileSync(join(ROOT, 'firebase.json'), 'utf8'),
);
const INDEXES: {
  readonly indexes: readonly { collectionGroup: string; fields: readonly unknown[] }[];
  readonly fieldOverrides: readonly { collectionGroup: string; fieldPath: string; indexes: readonly unknown[] }[];
} = JSON.parse(readFileSync(join(ROOT, FIREBASE['firestore']?.indexes ?? ''), 'utf8'));

/** A request of every kind; a query without one here does not compile. */
const REQUESTS = {
  children: [{ limit: 20 }, { limit: 20, after: 'a' }],
} as const satisfies { readonly [Name in keyof typeof QUERIES]: readonly Parameters<(typeof QUERIES)[Name]>[1][] };

/** Every query of the table as it is sent, made from its requests. */
function queries(): readonly QueryForm[] {
  const collection = new Firestore({ projectId: 'p' }).collection('returns');
  return Object.entries(REQUESTS).flatMap(([name, requests]) =>
    requests.map((request) => formOf(QUERIES[name as keyof typeof QUERIES](collection, request))),
  );
}

/** The client keeps the form to itself, and there is no other way to see what it will send. */
function formOf(query: object): QueryForm {
  return (query as { toProto(): { structuredQuery: QueryForm } }).toProto().structuredQuery;
}

function collectionsOf(path: string): readonly string[] {
  return path.split('/').filter((_, position) => position % 2 === 0);
}

describe('firestore.indexes.json', () => {
  it('holds the index of every query that is ever sent', () => {
    const declared = INDEXES.indexes.map(({ collectionGroup, fields }) => ({ collectionGroup, fields }));
    const missing = queries().flatMap((query) => {
      const fields = neededIndex(query);
      if (fields === undefined) return [];
      const index = { collectionGroup: query.from[0]?.collectionId, fields };
      return declared.some((one) => JSON.stringify(one) === JSON.stringify(index)) ? [] : [index];
    });
    expect(queries().length).toBeGreaterThanOrEqual(Object.keys(QUERIES).length);
    expect(missing).toEqual([]);
  });

  it('is asked about all queries: no other is made than those of the table', () => {
    const files = globSync('functions/adapters/firestore/*.ts', { cwd: ROOT });
    const lines = files.flatMap((file) => readFileSync(join(ROOT, file), 'utf8').split('\n'));
    expect(lines.some((line) => line.includes('QUERIES.children('))).toBe(true);
    const own = readFileSync(join(ROOT, 'functions/adapters/firestore/queries.ts'), 'utf8').split('\n');
    const makers = lines.filter((line) => /\.(where|orderBy|collectionGroup|findNearest|aggregate|count)\(/.test(line));
    expect(makers.filter((line) => !own.includes(line))).toEqual([]);
  });

  it('keeps the content of every collection out of the automatic indexes', () => {
    const stored = [...Object.values(paths), () => auditPath(1), () => 'chains/audit'].map((path) =>
      (path as (...names: readonly string[]) => string)('a', 'b', 'c'),
    );
    const exempt = INDEXES.fieldOverrides
      .filter(({ fieldPath, indexes }) => fieldPath === ROOT_FIELD && indexes.length === 0)
      .map(({ collectionGroup }) => collectionGroup);
    expect(exempt).toEqual(expect.arrayContaining([...new Set(stored.flatMap(collectionsOf))]));
    expect(exempt).toEqual([...new Set(exempt)].sort());
    expect(Object.keys(storedFields({ a: 1 }, '{"a":1}', 'c'))).toEqual([ROOT_FIELD]);
  });
});

describe('the index that a query needs', () => {
  const by = (fieldPath: string, direction = 'ASCENDING') => ({ field: { fieldPath }, direction });
  const filter = (fieldPath: string, op: string) => ({ fieldFilter: { field: { fieldPath }, op } });

  it('is none where documents are only taken by their names', () => {
    expect(neededIndex({ orderBy: [by('__name__')] })).toBeUndefined();
    expect(neededIndex({ where: filter('__name__', 'GREATER_THAN'), orderBy: [] })).toBeUndefined();
  });

  it('has what is compared for equality, then arrays, then what is sorted by', () => {
    const filters = [filter('n', 'GREATER_THAN'), filter('tags', 'ARRAY_CONTAINS'), filter('state', 'EQUAL')];
    const where = { compositeFilter: { op: 'AND', filters } };
    expect(neededIndex({ where, orderBy: [by('at', 'DESCENDING'), by('__name__')] })).toEqual([
      { fieldPath: 'state', order: 'ASCENDING' },
      { fieldPath: 'tags', arrayConfig: 'CONTAINS' },
      { fieldPath: 'n', order: 'ASCENDING' },
      { fieldPath: 'at', order: 'DESCENDING' },
    ]);
  });

  it('is needed by one field as well, since no field is indexed by itself', () => {
    expect(neededIndex({ where: filter('state', 'EQUAL'), orderBy: [] })).toEqual([
      { fieldPath: 'state', order: 'ASCENDING' },
    ]);
    expect(
      neededIndex({ where: { unaryFilter: { field: { fieldPath: 'state' }, op: 'IS_NULL' } }, orderBy: [] }),
    ).toEqual([{ fieldPath: 'state', order: 'ASCENDING' }]);
  });
});
