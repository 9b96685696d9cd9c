import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentBody, Store, Write } from '../../../functions/ports/store.ts';
import { collect } from '../../support/collect.ts';
import type { OpenStore } from './open-store.ts';
import { idsOf, put } from './steps.ts';

const BODIES: Readonly<Record<string, DocumentBody>> = {
  nothing: {},
  'every kind of value': { text: 'a', number: -1.5e-7, yes: true, no: false, none: null, list: [], map: {} },
  'lists in lists': { rows: [[1, [2, []]], [{ a: [null] }]] },
  'Chinese, emoji, controls and a lone surrogate': { 汕头分中心: '一\u0000\u2028\r\n𠮷👩‍👩‍👧é\ud800"\\' },
  'names that mean something elsewhere': { ['__proto__']: 1, constructor: 2, 'a.b': 3, '': 4, __name__: 5, $ref: 6 },
  'the largest exact integer and the smallest double': { big: Number.MAX_SAFE_INTEGER, small: 5e-324 },
  '900 kB of text': { text: '汉字'.repeat(150_000) },
};

const NO_DOCUMENT_PATHS = [
  '',
  'a',
  'a/b/c',
  '/a/b',
  'a//b',
  'a/b/',
  'a/..',
  './b',
  'a/b c',
  'a/b\\c',
  'a/b\0',
  'a/__b__',
  'a/e\u0301',
  `a/${'汉'.repeat(501)}`,
];

export function describeDocuments(name: string, open: OpenStore): void {
  const fresh = (): Promise<Store> => open(randomUUID());

  describe(`${name}: documents`, () => {
    it.each(Object.entries(BODIES))('a body is read as it was put: %s', async (_title, body) => {
      await using store = await fresh();
      await put(store, 'a/b', body);
      const found = await store.get('a/b');
      expect(found?.path).toBe('a/b');
      expect(found?.body).toStrictEqual(body);
    });

    it('any JSON is read as it was put, minus zero as zero', async () => {
      await using store = await fresh();
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (body) => {
          await put(store, 'a/b', body);
          expect((await store.get('a/b'))?.body).toEqual(JSON.parse(JSON.stringify(body)));
        }),
        { numRuns: 50 },
      );
    });

    it('undefined members are left out, at any depth', async () => {
      await using store = await fresh();
      await put(store, 'a/b', { gone: undefined, kept: { gone: undefined, is: 1 } });
      expect((await store.get('a/b'))?.body).toStrictEqual({ kept: { is: 1 } });
    });

    it.each([
      ['NaN', { a: Number.NaN }],
      ['infinity', { a: [Number.POSITIVE_INFINITY] }],
      ['a date', { a: new Date(0) }],
      ['a map', { a: new Map() }],
      ['a function', { a: () => 1 }],
      ['a bigint', { a: 1n }],
    ])('%s in a body is refused and nothing of the commit is written', async (_title, body) => {
      await using store = await fresh();
      const writes: Write[] = [
        { kind: 'put', path: 'a/first', body: {} },
        { kind: 'put', path: 'a/second', body },
      ];
      await expect(store.commit(writes)).rejects.toThrow(TypeError);
      expect(await idsOf(store, 'a')).toEqual([]);
    });

    it('a document that is not there is undefined', async () => {
      await using store = await fresh();
      await put(store, 'a/b/c/d', {});
      expect(await store.get('a/b')).toBeUndefined();
    });

    it('many documents come in the order of their paths, undefined where there is none', async () => {
      await using store = await fresh();
      await store.commit([
        { kind: 'put', path: 'a/1', body: { n: 1 } },
        { kind: 'put', path: 'b/2/c/3', body: { n: 3 } },
      ]);
      const found = await store.getAll(['b/2/c/3', 'a/none', 'a/1', 'a/1']);
      expect(found.map((document) => document?.body)).toEqual([{ n: 3 }, undefined, { n: 1 }, { n: 1 }]);
      expect(found[0]).toEqual(await store.get('b/2/c/3'));
      expect(await store.getAll([])).toEqual([]);
    });

    it('what was read stays as it was read', async () => {
      await using store = await fresh();
      await put(store, 'a/b', { n: 1 });
      const before = await store.get('a/b');
      await put(store, 'a/b', { n: 2 });
      expect(before?.body).toEqual({ n: 1 });
    });

    it('a change to the given body after the commit does not reach the store', async () => {
      await using store = await fresh();
      const body = { list: [1] };
      const commit = put(store, 'a/b', body);
      body.list.push(2);
      await commit;
      body.list.push(3);
      expect((await store.get('a/b'))?.body).toEqual({ list: [1] });
    });
  });

  describe(`${name}: paths`, () => {
    it.each(NO_DOCUMENT_PATHS)('“%s” is no document path', async (path) => {
      await using store = await fresh();
      await expect(store.get(path)).rejects.toThrow(TypeError);
      await expect(store.getAll(['a/b', path])).rejects.toThrow(TypeError);
      await expect(put(store, path, {})).rejects.toThrow(TypeError);
      await expect(store.commit([{ kind: 'delete', path }])).rejects.toThrow(TypeError);
    });

    it.each(['', 'a/b', 'a//b', 'a/b/c/'])('“%s” is no collection path', async (path) => {
      await using store = await fresh();
      await expect((async () => collect(store.list(path)))()).rejects.toThrow(TypeError);
    });

    it('ids may be of any script, with dots and dashes, and differ by case', async () => {
      await using store = await fresh();
      const ids = ['li-ming.shantou', 'LI', 'li', '汕头', 'é', '2020-05-29T23.59_~+=@'];
      await store.commit(ids.map((id) => ({ kind: 'create', path: `a/${id}`, body: { id } })));
      const found = await store.getAll(ids.map((id) => `a/${id}`));
      expect(found.map((document) => document?.body['id'])).toEqual(ids);
    });
  });
}
