import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store, Write } from '../../../functions/ports/store.ts';
import { againstModel } from './against-model.ts';
import { increment } from './increment.ts';
import type { OpenStore } from './open-store.ts';
import { idsOf, put, versionOf } from './steps.ts';

export function describeCommits(name: string, open: OpenStore): void {
  const fresh = (): Promise<Store> => open(randomUUID());

  describe(`${name}: conditions`, () => {
    it('a second create of a document is refused, naming path, expected and found', async () => {
      await using store = await fresh();
      await store.commit([{ kind: 'create', path: 'a/b', body: { n: 1 } }]);
      const error = await store.commit([{ kind: 'create', path: 'a/b', body: { n: 2 } }]).catch((refusal) => refusal);
      expect(error).toMatchObject({ code: 'STORE_CONFLICT', details: { path: 'a/b', expected: 'no document' } });
      expect(error.details.found).not.toBe('no document');
      expect((await store.get('a/b'))?.body).toEqual({ n: 1 });
    });

    it('of several refused writes the first is named', async () => {
      await using store = await fresh();
      await put(store, 'a/taken', {});
      await put(store, 'b/taken', {});
      const writes: Write[] = [
        { kind: 'put', path: 'c/free', body: {} },
        { kind: 'create', path: 'b/taken', body: {} },
        { kind: 'create', path: 'a/taken', body: {} },
      ];
      await expect(store.commit(writes)).rejects.toMatchObject({ details: { path: 'b/taken' } });
    });

    it('a put over the version that was read goes in, over an older one it is refused', async () => {
      await using store = await fresh();
      await put(store, 'a/b', { n: 1 });
      const ifVersion = await versionOf(store, 'a/b');
      await store.commit([{ kind: 'put', path: 'a/b', body: { n: 2 }, ifVersion }]);
      const late = store.commit([{ kind: 'put', path: 'a/b', body: { n: 3 }, ifVersion }]);
      await expect(late).rejects.toMatchObject({ code: 'STORE_CONFLICT', details: { path: 'a/b' } });
      expect((await store.get('a/b'))?.body).toEqual({ n: 2 });
    });

    it('a put or delete over a version is refused where the document is gone', async () => {
      await using store = await fresh();
      await put(store, 'a/b', {});
      const ifVersion = await versionOf(store, 'a/b');
      await store.commit([{ kind: 'delete', path: 'a/b' }]);
      const gone = { code: 'STORE_CONFLICT', details: { path: 'a/b', found: 'no document' } };
      await expect(store.commit([{ kind: 'put', path: 'a/b', body: {}, ifVersion }])).rejects.toMatchObject(gone);
      await expect(store.commit([{ kind: 'delete', path: 'a/b', ifVersion }])).rejects.toMatchObject(gone);
      expect(await store.get('a/b')).toBeUndefined();
    });

    it('a delete over an older version is refused, over the current one it goes in', async () => {
      await using store = await fresh();
      await put(store, 'a/b', {});
      const older = await versionOf(store, 'a/b');
      await put(store, 'a/b', {});
      const ifVersion = await versionOf(store, 'a/b');
      await expect(store.commit([{ kind: 'delete', path: 'a/b', ifVersion: older }])).rejects.toMatchObject({
        code: 'STORE_CONFLICT',
      });
      await store.commit([{ kind: 'delete', path: 'a/b', ifVersion }]);
      expect(await store.get('a/b')).toBeUndefined();
    });

    it('a delete of what is not there is no fault', async () => {
      await using store = await fresh();
      await store.commit([{ kind: 'delete', path: 'a/b' }]);
      expect(await store.get('a/b')).toBeUndefined();
    });

    it('every write has a version of its own, also the same body again and after a delete', async () => {
      await using store = await fresh();
      const versions: string[] = [];
      for (let round = 0; round < 5; round += 1) {
        await put(store, 'a/b', {});
        versions.push(await versionOf(store, 'a/b'));
        await put(store, 'a/b', {});
        versions.push(await versionOf(store, 'a/b'));
        await store.commit([{ kind: 'delete', path: 'a/b' }]);
      }
      expect(new Set(versions).size).toBe(10);
    });

    it('the version of a document stays while others are written', async () => {
      await using store = await fresh();
      await put(store, 'a/b', {});
      const before = await versionOf(store, 'a/b');
      await put(store, 'a/c', {});
      expect(await versionOf(store, 'a/b')).toBe(before);
    });
  });

  describe(`${name}: commits`, () => {
    it('one refused write leaves nothing of its commit', async () => {
      await using store = await fresh();
      await put(store, 'a/kept', { n: 1 });
      await put(store, 'a/taken', {});
      const writes: Write[] = [
        { kind: 'create', path: 'a/new', body: {} },
        { kind: 'put', path: 'a/kept', body: { n: 2 } },
        { kind: 'create', path: 'a/taken', body: { n: 9 } },
        { kind: 'delete', path: 'a/kept2' },
      ];
      const version = await versionOf(store, 'a/kept');
      await expect(store.commit(writes)).rejects.toMatchObject({ details: { path: 'a/taken' } });
      expect(await idsOf(store, 'a')).toEqual(['kept', 'taken']);
      expect(await store.get('a/kept')).toEqual({ path: 'a/kept', version, body: { n: 1 } });
    });

    it('a commit of no writes is no fault', async () => {
      await using store = await fresh();
      await expect(store.commit([])).resolves.toBeUndefined();
    });

    it('a commit that names a document twice is refused whole', async () => {
      await using store = await fresh();
      const twice: Write[] = [
        { kind: 'put', path: 'a/b', body: {} },
        { kind: 'delete', path: 'a/b' },
      ];
      await expect(store.commit(twice)).rejects.toThrow(TypeError);
    });

    it('100 optimistic increments at once lose nothing', async () => {
      await using store = await fresh();
      await Promise.all(Array.from({ length: 100 }, () => increment(store, 'a/counter')));
      expect((await store.get('a/counter'))?.body).toEqual({ count: 100 });
    }, 120_000);

    it('two openings of one space see and refuse each other’s writes', async () => {
      const space = randomUUID();
      await using one = await open(space);
      await using other = await open(space);
      await put(one, 'a/b', { n: 1 });
      expect(await other.get('a/b')).toEqual(await one.get('a/b'));
      await Promise.all(Array.from({ length: 40 }, (_, n) => increment(n % 2 ? one : other, 'a/counter')));
      expect((await one.get('a/counter'))?.body).toEqual({ count: 40 });
    });

    it('what was committed is there when the space is opened again', async () => {
      const space = randomUUID();
      const first = await open(space);
      await put(first, 'a/b', { n: 1 });
      const before = await first.get('a/b');
      await first[Symbol.asyncDispose]();
      await using again = await open(space);
      expect(await again.get('a/b')).toEqual(before);
      await put(again, 'a/b', { n: 1 });
      expect(await versionOf(again, 'a/b')).not.toBe(before?.version);
    });

    it('random commits give what they give in a plain map', async () => {
      await fc.assert(againstModel(fresh), { numRuns: 40 });
    });
  });
}
