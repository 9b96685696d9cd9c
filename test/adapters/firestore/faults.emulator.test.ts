import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { collect } from '../../support/collect.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';
import { type FateOf, openFaultyWay } from '../../support/firestore/faulty-way.ts';

const projectId = `p-${randomUUID()}`;

describeOnEmulator('what stands in the way', (emulator) => {
  async function withWay(fateOf: FateOf, timeoutMs = 1_000) {
    const way = await openFaultyWay(emulator, fateOf);
    return { way, store: openFirestoreStore({ projectId, emulator: way.host, timeoutMs }) };
  }

  it.each([
    [7, 'PERMISSION_DENIED', ['Missing or insufficient permissions.', 'roles/datastore.user']],
    [5, 'NOT_FOUND', ['The database (default) does not exist for project x', 'gcloud firestore databases create']],
    [16, 'UNAUTHENTICATED', ['Request had invalid credentials.', 'application-default login']],
  ] as const)(
    '%d %s is not tried again but said in words and with what mends it',
    async (grpc, status, [message, mend]) => {
      const { way, store } = await withWay(() => ({ grpc, message }), 10_000);
      await using _ = way;
      const error = await store.commit([{ kind: 'put', path: 'a/b', body: {} }]).catch((refused) => refused);
      expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', details: { reason: status } });
      expect(error.message).toContain(message);
      expect(error.message).toContain(mend);
      expect(way.seen.filter((method) => method === 'Commit')).toHaveLength(1);
    },
  );

  it.each([
    ['a service that stays away', { grpc: 14, message: 'try later' }, ['UNAVAILABLE', 'DEADLINE_EXCEEDED']],
    ['a proxy that answers for it', { http: 502 }, ['UNAVAILABLE', 'UNKNOWN', 'DEADLINE_EXCEEDED']],
    ['a quota that is used up', { grpc: 8, message: 'Quota exceeded.' }, ['RESOURCE_EXHAUSTED', 'DEADLINE_EXCEEDED']],
    ['a line that breaks', 'lose the request', ['UNAVAILABLE', 'DEADLINE_EXCEEDED']],
    ['silence', 'hang', ['DEADLINE_EXCEEDED']],
  ] as const)('%s is asked again until patience ends', async (_title, fate, reasons) => {
    const { way, store } = await withWay(() => fate);
    await using _ = way;
    const since = performance.now();
    const error = await store.commit([{ kind: 'put', path: 'a/b', body: {} }]).catch((refused) => refused);
    expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', status: 503 });
    expect(reasons).toContain(error.details.reason);
    expect(performance.now() - since).toBeLessThan(2_000);
    if (fate !== 'hang') expect(way.seen.length).toBeGreaterThan(1);
  });

  it('a query that lacks its index is told with what mends it', async () => {
    const { way, store } = await withWay(() => ({ grpc: 9, message: 'The query requires an index.' }), 10_000);
    await using _ = way;
    const error = await collect(store.list('listed')).catch((refused) => refused);
    expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', details: { reason: 'FAILED_PRECONDITION' } });
    expect(error.message).toContain('firestore.indexes.json');
  });

  it('a database where nobody listens is unreachable', async () => {
    const store = openFirestoreStore({ projectId, emulator: '127.0.0.1:9', timeoutMs: 200 });
    await expect(store.get('a/b')).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
  });

  it('an error in the middle of a listing is none of its documents, and the listing goes on after it', async () => {
    await using direct = openFirestoreStore({ projectId, emulator });
    await direct.putAll(Array.from({ length: 30 }, (_, n) => ({ path: `listed/${n + 10}`, body: { n } })));
    const broken = { grpc: 13, message: 'broke off' };
    const { way, store } = await withWay(
      (method, before) => (method === 'RunQuery' && before === 1 ? broken : 'pass'),
      5_000,
    );
    await using _ = way;
    expect((await collect(store.list('listed'))).map(({ body }) => body['n'])).toEqual(
      Array.from({ length: 30 }, (_, n) => n),
    );
  });

  it('a commit larger than the service takes is refused before it is sent', async () => {
    const { way, store } = await withWay(() => 'pass');
    await using _ = way;
    const writes = Array.from({ length: 5 }, (_, n) => ({
      ...{ kind: 'put' as const, path: `a/${n}` },
      body: { text: 'x'.repeat(900_000) },
    }));
    await expect(store.commit(writes)).rejects.toThrow(TypeError);
    await expect(store.commit([{ kind: 'put', path: 'a/b', body: { text: 'x'.repeat(1_000_000) } }])).rejects.toThrow(
      TypeError,
    );
    expect(way.seen).toEqual([]);
  });

  it('a document that was altered at the console is refused, naming it', async () => {
    const name = `projects/${projectId}/databases/(default)/documents/a/altered`;
    const response = await fetch(`http://${emulator}/v1/${name}`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { document: { mapValue: { fields: { json: { stringValue: '{"n":' } } } } } }),
    });
    expect(response.status).toBe(200);
    await using store = openFirestoreStore({ projectId, emulator });
    const error = await store.get('a/altered').catch((refused) => refused);
    expect(error).toMatchObject({ code: 'STORE_UNREADABLE' });
    expect(error.message).toContain('a/altered');
  });

  it('a store that was closed takes nothing more, and what was under way ends', async () => {
    const { way, store } = await withWay(() => 'hang', 10_000);
    await using _ = way;
    const underWay = store.get('a/b');
    underWay.catch(() => {});
    await sleep(50);
    const since = performance.now();
    await store[Symbol.asyncDispose]();
    await expect(underWay).rejects.toThrow(TypeError);
    await expect(store.get('a/b')).rejects.toThrow(TypeError);
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it.each([
    ['nobody listens', async () => ({ host: '127.0.0.1:9' })],
    ['nothing comes back', () => openFaultyWay(emulator, () => 'hang' as const)],
  ])('a store is closed at once although %s and somebody gave up on it before', async (_title, aWay) => {
    const store = openFirestoreStore({ projectId, emulator: (await aWay()).host, timeoutMs: 200 });
    const puts = [{ path: 'a/b', body: {} }];
    await expect(store.putAll(puts)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    await expect(store.get('a/b')).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    const since = performance.now();
    await store[Symbol.asyncDispose]();
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
