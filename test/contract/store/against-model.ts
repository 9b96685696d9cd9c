import fc from 'fast-check';
import { expect } from 'vitest';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import type { DocumentBody, Store, Write } from '../../../functions/ports/store.ts';
import { collect } from '../../support/collect.ts';
import { versionOf } from './steps.ts';

const COLLECTIONS = ['a', 'a/x/b', 'c'] as const;
const PATHS = COLLECTIONS.flatMap((collection) => ['x', 'y', '汕头'].map((id) => `${collection}/${id}`));

/** A write of the test: `last` goes over the version last read of the document, `first` over the first one ever read. */
interface Step {
  readonly kind: Write['kind'];
  readonly path: string;
  readonly body: DocumentBody;
  readonly over: 'any' | 'last' | 'first';
}

interface Modelled {
  readonly body: DocumentBody;
  readonly version: string;
}

interface Model {
  readonly documents: Map<string, Modelled>;
  /** All versions ever read of a document, those of deleted ones too. */
  readonly versions: Map<string, readonly string[]>;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('create', 'put', 'delete'),
  path: fc.constantFrom(...PATHS),
  body: fc.dictionary(fc.string({ maxLength: 3 }), fc.integer(), { maxKeys: 2 }),
  over: fc.constantFrom('any', 'last', 'first'),
});

const commits = fc.array(fc.uniqueArray(step, { selector: ({ path }) => path, minLength: 1, maxLength: 4 }), {
  maxLength: 12,
});

function toWrite({ kind, path, body, over }: Step, { versions }: Model): Write {
  if (kind === 'create') return { kind, path, body };
  const known = versions.get(path) ?? [];
  const version = { any: undefined, last: known.at(-1), first: known[0] }[over];
  const condition = version === undefined ? {} : { ifVersion: version };
  return kind === 'put' ? { kind, path, body, ...condition } : { kind, path, ...condition };
}

function isRefused(write: Write, { documents }: Model): boolean {
  if (write.kind === 'create') return documents.has(write.path);
  return write.ifVersion !== undefined && documents.get(write.path)?.version !== write.ifVersion;
}

async function isCommitted(store: Store, writes: readonly Write[]): Promise<boolean> {
  try {
    await store.commit(writes);
    return true;
  } catch (error) {
    if (isProblem(error, 'STORE_CONFLICT')) return false;
    throw error;
  }
}

async function apply(store: Store, writes: readonly Write[], { documents, versions }: Model): Promise<void> {
  for (const write of writes) {
    if (write.kind === 'delete') {
      documents.delete(write.path);
      continue;
    }
    const version = await versionOf(store, write.path);
    documents.set(write.path, { body: write.body, version });
    versions.set(write.path, [...(versions.get(write.path) ?? []), version]);
  }
}

function children(collection: string, { documents }: Model): unknown[] {
  return [...documents]
    .filter(([path]) => path.startsWith(`${collection}/`) && !path.slice(collection.length + 1).includes('/'))
    .map(([path, { body, version }]) => ({ path, version, body }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Any sequence of commits leaves a store with what it leaves in a plain map, each commit whole or not at all. */
export function againstModel(fresh: () => Promise<Store>): fc.IAsyncProperty<[readonly (readonly Step[])[]]> {
  return fc.asyncProperty(commits, async (sequence) => {
    await using store = await fresh();
    const model: Model = { documents: new Map(), versions: new Map() };
    for (const steps of sequence) {
      const writes = steps.map((each) => toWrite(each, model));
      const expected = !writes.some((write) => isRefused(write, model));
      expect(await isCommitted(store, writes)).toBe(expected);
      if (expected) await apply(store, writes, model);
    }
    for (const collection of COLLECTIONS) {
      expect(await collect(store.list(collection))).toEqual(children(collection, model));
    }
  });
}
