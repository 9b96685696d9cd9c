import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import type { Store, Write } from '../../../functions/ports/store.ts';
import { versionOf } from '../../contract/store/steps.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';
import { type Fate, type FaultyWay, openFaultyWay } from '../../support/firestore/faulty-way.ts';

interface Bench extends AsyncDisposable {
  /** Goes the faulty way. */
  readonly store: Store;
  /** Goes straight to the same documents. */
  readonly other: Store;
  readonly way: FaultyWay;
}

const create: Write = { kind: 'create', path: 'a/b', body: { by: 'us' } };

describeOnEmulator('a commit on a bad line', (emulator) => {
  /** The first commit meets `fate`; `meanwhile` happens before the next request goes on. */
  async function aBench(fate: Fate, meanwhile: (other: Store) => Promise<void> = async () => {}): Promise<Bench> {
    const projectId = `p-${randomUUID()}`;
    const other = openFirestoreStore({ projectId, emulator });
    let isMet = false;
    let isPast = false;
    const way = await openFaultyWay(emulator, async (method) => {
      if (method === 'Commit' && !isMet) {
        isMet = true;
        return fate;
      }
      if (isMet && !isPast) {
        isPast = true;
        await meanwhile(other);
      }
      return 'pass';
    });
    const store = openFirestoreStore({ projectId, emulator: way.host });
    const dispose = async (): Promise<void> => {
      await Promise.all([store[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]);
      await way[Symbol.asyncDispose]();
    };
    return { store, other, way, [Symbol.asyncDispose]: dispose };
  }

  it('a create whose answer was lost is done once and is no conflict with itself', async () => {
    await using bench = await aBench('lose the answer');
    await bench.store.commit([create]);
    expect((await bench.other.get('a/b'))?.body).toEqual({ by: 'us' });
    expect(bench.way.seen).toEqual(['Commit', 'BatchGetDocuments']);
  });

  it('a create whose request was lost is sent again', async () => {
    await using bench = await aBench('lose the request');
    await bench.store.commit([create]);
    expect((await bench.other.get('a/b'))?.body).toEqual({ by: 'us' });
    expect(bench.way.seen).toEqual(['Commit', 'BatchGetDocuments', 'Commit']);
  });

  it('a create that somebody else won meanwhile is refused, even with the same body', async () => {
    await using bench = await aBench('lose the request', (other) => other.commit([create]));
    await expect(bench.store.commit([create])).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
  });

  it('a put over a version is done once', async () => {
    await using bench = await aBench('lose the answer');
    await bench.other.commit([create]);
    const ifVersion = await versionOf(bench.other, 'a/b');
    await bench.store.commit([{ kind: 'put', path: 'a/b', body: { n: 2 }, ifVersion }]);
    expect((await bench.other.get('a/b'))?.body).toEqual({ n: 2 });
  });

  it('a put that went in is not made again over what somebody wrote after it', async () => {
    const later: Write = { kind: 'put', path: 'a/b', body: { by: 'another' } };
    await using bench = await aBench('lose the answer', (other) => other.commit([later]));
    await bench.store.commit([
      { kind: 'put', path: 'a/b', body: { by: 'us' } },
      { kind: 'put', path: 'a/beside', body: { by: 'us' } },
    ]);
    expect((await bench.other.get('a/b'))?.body).toEqual({ by: 'another' });
    expect((await bench.other.get('a/beside'))?.body).toEqual({ by: 'us' });
  });

  it('a delete over a version is done once', async () => {
    await using bench = await aBench('lose the answer');
    await bench.other.commit([create]);
    const ifVersion = await versionOf(bench.other, 'a/b');
    await bench.store.commit([{ kind: 'delete', path: 'a/b', ifVersion }]);
    expect(await bench.other.get('a/b')).toBeUndefined();
  });

  it('a commit that was refused is a conflict at once, without another attempt', async () => {
    await using bench = await aBench('pass');
    await bench.other.commit([create]);
    await expect(bench.store.commit([create])).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
    expect(bench.way.seen).toEqual(['Commit', 'BatchGetDocuments']);
  });

  it('a condition that held again when it was looked at is tried again', async () => {
    await using bench = await aBench('pass', (other) => other.commit([{ kind: 'delete', path: 'a/b' }]));
    await bench.other.commit([create]);
    await bench.store.commit([{ kind: 'create', path: 'a/b', body: { again: true } }]);
    expect((await bench.other.get('a/b'))?.body).toEqual({ again: true });
  });

  it.each([
    [10, 'ABORTED'],
    [8, 'RESOURCE_EXHAUSTED'],
    [13, 'INTERNAL'],
    [14, 'UNAVAILABLE'],
    [4, 'DEADLINE_EXCEEDED'],
  ])('%d %s passes', async (grpc, message) => {
    await using bench = await aBench({ grpc, message });
    await bench.store.commit([create]);
    expect((await bench.other.get('a/b'))?.body).toEqual({ by: 'us' });
  });

  it('a hundred independent puts on a line that loses every fifth answer all arrive', async () => {
    const projectId = `p-${randomUUID()}`;
    await using way = await openFaultyWay(emulator, (_, before) => (before % 5 === 4 ? 'lose the answer' : 'pass'));
    await using store = openFirestoreStore({ projectId, emulator: way.host });
    const puts = Array.from({ length: 100 }, (_, n) => ({ path: `a/${n}`, body: { n, text: 'x'.repeat(100_000) } }));
    await store.putAll(puts);
    const found = await store.getAll(puts.map(({ path }) => path));
    expect(found.map((document) => document?.body['n'])).toEqual(puts.map(({ body }) => body.n));
  });
});
