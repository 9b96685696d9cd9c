import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/open-sqlite-store.ts';
import { createIfAbsent } from '../../functions/pipeline/create-if-absent.ts';

const PATH = 'rounds/r1/runs/1f0c';

describe('createIfAbsent', () => {
  it('makes the document, then finds it there, whatever the order of its keys', async () => {
    await using store = await openSqliteStore({ file: ':memory:' });
    expect(await createIfAbsent(store, PATH, { a: 1, b: { c: [1] } })).toBe('created');
    const first = await store.get(PATH);
    expect(await createIfAbsent(store, PATH, { b: { c: [1], d: undefined }, a: 1 })).toBe('existed');
    expect(await store.get(PATH)).toEqual(first);
  });

  it('other content is STORE_IMMUTABLE and leaves what is there', async () => {
    await using store = await openSqliteStore({ file: ':memory:' });
    await createIfAbsent(store, PATH, { a: 1 });
    const other = createIfAbsent(store, PATH, { a: 2 });
    await expect(other).rejects.toMatchObject({ code: 'STORE_IMMUTABLE', details: { path: PATH } });
    expect((await store.get(PATH))?.body).toEqual({ a: 1 });
  });

  it('of ten at once one makes it and nine find it', async () => {
    await using store = await openSqliteStore({ file: ':memory:' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => createIfAbsent(store, PATH, { a: 1 })));
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'existed')).toHaveLength(9);
  });

  it('of two at once with different content one is STORE_IMMUTABLE', async () => {
    await using store = await openSqliteStore({ file: ':memory:' });
    const outcomes = await Promise.allSettled([1, 2].map((a) => createIfAbsent(store, PATH, { a })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'STORE_IMMUTABLE' } });
  });

  it('a body that JSON has no form for is refused', async () => {
    await using store = await openSqliteStore({ file: ':memory:' });
    await expect(createIfAbsent(store, PATH, { a: Number.NaN })).rejects.toThrow(TypeError);
  });
});
