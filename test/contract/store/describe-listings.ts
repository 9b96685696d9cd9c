import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../functions/ports/store.ts';
import { collect } from '../../support/collect.ts';
import type { OpenStore } from './open-store.ts';
import { idsOf, put } from './steps.ts';

export function describeListings(name: string, open: OpenStore): void {
  const fresh = (): Promise<Store> => open(randomUUID());

  describe(`${name}: listings`, () => {
    it('a listing yields the direct children alone, by id in code-point order', async () => {
      await using store = await fresh();
      const ids = ['b', 'B', 'a', 'a-', 'a.', 'aa', '10', '9', '﨑', '𠮷', '汕头', 'é', '~'];
      await store.commit(ids.map((id) => ({ kind: 'create', path: `r/x/a/${id}`, body: {} })));
      await store.commit(
        ['r/x', 'r/x/a/b/c/d', 'r/x/ab/z', 'r/y/a/q', 'a/q'].map((path) => ({ kind: 'create', path, body: {} })),
      );
      const inOrder = ['10', '9', 'B', 'a', 'a-', 'a.', 'aa', 'b', '~', 'é', '汕头', '﨑', '𠮷'];
      expect(await idsOf(store, 'r/x/a')).toEqual(inOrder);
      expect(await idsOf(store, 'r/none/a')).toEqual([]);
    });

    it('a listing yields each document as get does, beyond one page', async () => {
      await using store = await fresh();
      const ids = Array.from({ length: 1_234 }, (_, n) => `d${String(n).padStart(5, '0')}`);
      for (let from = 0; from < ids.length; from += 400) {
        const part = ids.slice(from, from + 400);
        await store.commit(part.map((id) => ({ kind: 'create', path: `a/${id}`, body: { id } })));
      }
      const documents = await collect(store.list('a'));
      expect(documents.map(({ body }) => body['id'])).toEqual(ids);
      expect(documents[700]).toEqual(await store.get('a/d00700'));
    });

    it('large documents are listed whole', async () => {
      await using store = await fresh();
      for (const id of ['a', 'b', 'c', 'd']) await put(store, `big/${id}`, { text: id.repeat(900_000) });
      const lengths = (await collect(store.list('big'))).map(({ body }) => String(body['text']).length);
      expect(lengths).toEqual([900_000, 900_000, 900_000, 900_000]);
    });

    it('documents written and deleted while a listing runs neither break nor double it', async () => {
      await using store = await fresh();
      const ids = Array.from({ length: 1_100 }, (_, n) => `d${String(n).padStart(5, '0')}`);
      for (let from = 0; from < ids.length; from += 400) {
        await store.commit(ids.slice(from, from + 400).map((id) => ({ kind: 'create', path: `a/${id}`, body: {} })));
      }
      const seen: string[] = [];
      for await (const { path } of store.list('a')) {
        seen.push(path);
        if (seen.length !== 10) continue;
        await store.commit([
          { kind: 'create', path: 'a/a-before', body: {} },
          { kind: 'create', path: 'a/z-behind', body: {} },
          { kind: 'put', path: 'a/d00005', body: { again: true } },
          { kind: 'delete', path: 'a/d01050' },
        ]);
      }
      const untouched = ids.filter((id) => id !== 'd01050').map((id) => `a/${id}`);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual([...seen].sort());
      expect(seen).toEqual(expect.arrayContaining(untouched));
      expect(await idsOf(store, 'a')).toEqual(['a-before', ...ids.filter((id) => id !== 'd01050'), 'z-behind']);
    });

    it('a listing that is left early holds nothing back', async () => {
      await using store = await fresh();
      await store.commit(['1', '2', '3'].map((id) => ({ kind: 'create', path: `a/${id}`, body: {} })));
      for await (const { path } of store.list('a')) {
        expect(path).toBe('a/1');
        break;
      }
      await put(store, 'a/1', { n: 1 });
      expect((await store.get('a/1'))?.body).toEqual({ n: 1 });
    });

    it('two listings at once do not disturb each other', async () => {
      await using store = await fresh();
      const ids = Array.from({ length: 600 }, (_, n) => String(n).padStart(3, '0'));
      await store.commit(ids.map((id) => ({ kind: 'create', path: `a/${id}`, body: {} })));
      const [one, other] = await Promise.all([idsOf(store, 'a'), idsOf(store, 'a')]);
      expect(one).toEqual(ids);
      expect(other).toEqual(ids);
    });
  });
}
