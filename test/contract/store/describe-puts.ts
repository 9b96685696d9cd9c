import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Put, Store } from '../../../functions/ports/store.ts';
import { collect } from '../../support/collect.ts';
import type { OpenStore } from './open-store.ts';
import { idsOf, put } from './steps.ts';

const LARGE = 900_000;

function numbered(count: number): readonly Put[] {
  return Array.from({ length: count }, (_, n) => ({ path: `a/${String(n).padStart(5, '0')}`, body: { n } }));
}

async function* oneByOne(puts: Iterable<Put>): AsyncGenerator<Put> {
  for (const each of puts) yield each;
}

export function describePuts(name: string, open: OpenStore): void {
  const fresh = (): Promise<Store> => open(randomUUID());

  describe(`${name}: independent puts`, () => {
    it('any number of documents is put, over what was there', async () => {
      await using store = await fresh();
      await put(store, 'a/00007', { old: true });
      await store.putAll(numbered(1_234));
      const bodies = (await collect(store.list('a'))).map(({ body }) => body);
      expect(bodies).toEqual(numbered(1_234).map(({ body }) => body));
    });

    it('more than any commit takes is put, from a source that makes them one by one', async () => {
      await using store = await fresh();
      const puts = Array.from({ length: 13 }, (_, n) => ({
        path: `big/${String(n).padStart(2, '0')}`,
        body: { n, text: '一'.repeat(LARGE / 3) },
      }));
      await store.putAll(oneByOne(puts));
      const found = await collect(store.list('big'));
      expect(found.map(({ body }) => [body['n'], String(body['text']).length])).toEqual(
        puts.map((_, n) => [n, LARGE / 3]),
      );
    });

    it('put again, they are the same but for their versions', async () => {
      await using store = await fresh();
      await store.putAll(numbered(3));
      const before = await collect(store.list('a'));
      await store.putAll(numbered(3));
      const after = await collect(store.list('a'));
      expect(after.map(({ path, body }) => ({ path, body }))).toEqual(before.map(({ path, body }) => ({ path, body })));
      expect(after.map(({ version }) => version)).not.toEqual(before.map(({ version }) => version));
    });

    it('a source that fails is the failure of the whole', async () => {
      await using store = await fresh();
      const source = async function* (): AsyncGenerator<Put> {
        yield* numbered(1_000);
        throw new RangeError('no more');
      };
      await expect(store.putAll(source())).rejects.toThrow(RangeError);
      const ids = await idsOf(store, 'a');
      expect(ids).toEqual(numbered(ids.length).map(({ path }) => path.slice(2)));
    });

    it('a document that comes twice, a bad path and a bad body are refused', async () => {
      await using store = await fresh();
      await expect(store.putAll([...numbered(2), ...numbered(1)])).rejects.toThrow(TypeError);
      await expect(store.putAll([{ path: 'a', body: {} }])).rejects.toThrow(TypeError);
      await expect(store.putAll([{ path: 'a/b', body: { n: Number.NaN } }])).rejects.toThrow(TypeError);
    });

    it('no documents are no fault', async () => {
      await using store = await fresh();
      await expect(store.putAll([])).resolves.toBeUndefined();
    });
  });
}
