import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { collect } from '../../support/collect.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';
import { type FateOf, openFaultyWay } from '../../support/firestore/faulty-way.ts';

const projectId = `p-${randomUUID()}`;

function refusal(code: number, status: string, message: string): { status: number; body: string } {
  return { status: code, body: JSON.stringify({ error: { code, status, message } }) };
}

describeOnEmulator('what stands in the way', (emulator) => {
  async function withWay(fateOf: FateOf, timeoutMs = 400) {
    const way = await openFaultyWay(emulator, fateOf);
    return { way, store: openFirestoreStore({ projectId, emulator: way.host, timeoutMs }) };
  }

  it.each([
    [403, 'PERMISSION_DENIED', ['Missing or insufficient permissions.', 'roles/datastore.user']],
    [404, 'NOT_FOUND', ['The database (default) does not exist for project x', 'gcloud firestore databases create']],
    [401, 'UNAUTHENTICATED', ['Request had invalid credentials.', 'application-default login']],
    [400, 'FAILED_PRECONDITION', ['The query requires an index.', 'firestore.indexes.json']],
  ] as const)('%d %s is said at once, in words and with what mends it', async (code, status, [message, mend]) => {
    const { way, store } = await withWay(() => refusal(code, status, message));
    await using _ = way;
    const error = await store.get('a/b').catch((refused) => refused);
    expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', details: { reason: status } });
    expect(error.message).toContain(message);
    expect(error.message).toContain(mend);
    expect(way.seen).toHaveLength(1);
  });

  it.each([
    ['a service that stays away', refusal(503, 'UNAVAILABLE', 'try later'), 'UNAVAILABLE'],
    ['a proxy that answers for it', { status: 502, body: '<html>Bad Gateway</html>' }, 'UNAVAILABLE'],
    ['a quota that is used up', refusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.'), 'RESOURCE_EXHAUSTED'],
    ['an answer cut short', { status: 200, body: '[{"found":' }, 'NO_ANSWER'],
    ['a line that breaks', 'lose the request', 'NO_ANSWER'],
    ['silence', 'hang', 'NO_ANSWER'],
  ] as const)('%s is asked again until patience ends', async (_title, fate, reason) => {
    const { way, store } = await withWay(() => fate);
    await using _ = way;
    const since = performance.now();
    const unreachable = { code: 'STORE_UNREACHABLE', status: 503, details: { reason } };
    await expect(store.commit([{ kind: 'put', path: 'a/b', body: {} }])).rejects.toMatchObject(unreachable);
    expect(performance.now() - since).toBeLessThan(2_000);
    if (fate !== 'hang') expect(way.seen.length).toBeGreaterThan(1);
  });

  it('a caller without credentials is told so before anything is sent', async () => {
    const { way } = await withWay(() => 'pass');
    await using _ = way;
    const auth = { getRequestHeaders: () => Promise.reject(new Error('Could not load the default credentials.')) };
    const store = openFirestoreStore({ projectId, emulator: way.host, auth });
    const unreachable = { code: 'STORE_UNREACHABLE', details: { reason: 'UNAUTHENTICATED' } };
    await expect(store.get('a/b')).rejects.toMatchObject(unreachable);
    expect(way.seen).toEqual([]);
    expect(() => openFirestoreStore({ projectId })).toThrow(TypeError);
  });

  it('credentials go with every request, and the rules hold for whom they name', async () => {
    const auth = { getRequestHeaders: async () => new Headers({ authorization: 'Bearer nobody' }) };
    const store = openFirestoreStore({ projectId, emulator, auth, timeoutMs: 400 });
    await expect(store.get('a/b')).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
  });

  it('a database where nobody listens is unreachable', async () => {
    const store = openFirestoreStore({ projectId, emulator: '127.0.0.1:9', timeoutMs: 200 });
    await expect(store.get('a/b')).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
  });

  it('an error in the middle of a listing is none of its documents, and the listing goes on after it', async () => {
    await using direct = openFirestoreStore({ projectId, emulator });
    await direct.putAll(Array.from({ length: 30 }, (_, n) => ({ path: `listed/${n + 10}`, body: { n } })));
    const broken = { status: 200, body: '[{"readTime":"2020"},{"error":{"status":"INTERNAL","message":"broke off"}}]' };
    const { way, store } = await withWay((_, before) => (before === 1 ? broken : 'pass'), 5_000);
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
    setTimeout(() => void store[Symbol.asyncDispose](), 50);
    await expect(underWay).rejects.toThrow(TypeError);
    await expect(store.get('a/b')).rejects.toThrow(TypeError);
  });
});
