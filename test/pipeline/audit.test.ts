import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/open-sqlite-store.ts';
import { verifyChain } from '../../functions/domain/audit/verify-chain.ts';
import { auditPath, auditWrite, commitAudited, verifyAudit } from '../../functions/pipeline/audit.ts';
import type { DocumentBody, Store } from '../../functions/ports/store.ts';
import { aFact } from '../support/a-fact.ts';
import { collect } from '../support/collect.ts';

const LEDGER = 'rounds/r1/ledger/shantou';

const aStore = (): Promise<Store> => openSqliteStore({ file: ':memory:' });

async function aTrail(length: number): Promise<Store> {
  const store = await aStore();
  for (let n = 1; n <= length; n += 1) await commitAudited(store, [], [aFact({ after: { n } })]);
  return store;
}

async function alter(store: Store, path: string, change: (body: DocumentBody) => DocumentBody): Promise<void> {
  const document = await store.get(path);
  await store.commit([{ kind: 'put', path, body: change(document?.body ?? {}) }]);
}

describe('commitAudited', () => {
  it('the change and its facts are written in one commit', async () => {
    await using store = await aStore();
    const body = { veto: true };
    await commitAudited(store, [{ kind: 'create', path: LEDGER, body }], [aFact(), aFact({ action: 'recompute' })]);
    const entries = await collect(store.list('audit'));
    const versions = [await store.get(LEDGER), await store.get('chains/audit'), ...entries].map((one) => one?.version);
    expect(new Set(versions).size).toBe(1);
    expect(entries.map(({ body: entry }) => entry['action'])).toEqual(['veto', 'recompute']);
    expect(verifyChain(entries.map(({ body: entry }) => entry))).toBeUndefined();
  });

  it('a refused change leaves no entry', async () => {
    await using store = await aTrail(1);
    await store.commit([{ kind: 'create', path: LEDGER, body: {} }]);
    const change = commitAudited(store, [{ kind: 'create', path: LEDGER, body: {} }], [aFact()]);
    await expect(change).rejects.toMatchObject({ code: 'STORE_CONFLICT', details: { path: LEDGER } });
    expect(await verifyAudit(store)).toEqual({ entries: 1, firstBreak: undefined });
  });

  it('fifty at once all go in, one after the other', async () => {
    await using store = await aStore();
    const facts = Array.from({ length: 50 }, (_, n) => aFact({ after: { n } }));
    await Promise.all(
      facts.map((fact, n) => commitAudited(store, [{ kind: 'create', path: `a/${n}`, body: {} }], [fact])),
    );
    expect(await verifyAudit(store)).toEqual({ entries: 50, firstBreak: undefined });
    expect(await collect(store.list('a'))).toHaveLength(50);
  });

  it('without facts the writes go in alone', async () => {
    await using store = await aStore();
    await commitAudited(store, [{ kind: 'create', path: LEDGER, body: {} }], []);
    expect(await store.get('chains/audit')).toBeUndefined();
    expect(await store.get(LEDGER)).toBeDefined();
  });

  it('a malformed head is AUDIT_BROKEN and nothing goes in', async () => {
    await using store = await aTrail(1);
    await alter(store, 'chains/audit', () => ({ seq: 'one' }));
    const change = commitAudited(store, [{ kind: 'create', path: LEDGER, body: {} }], [aFact()]);
    await expect(change).rejects.toMatchObject({ code: 'AUDIT_BROKEN', details: { path: 'chains/audit' } });
    expect(await store.get(LEDGER)).toBeUndefined();
  });

  it('a head that was set back is AUDIT_BROKEN', async () => {
    await using store = await aTrail(2);
    const first = await store.get(auditPath(1));
    await alter(store, 'chains/audit', () => ({ seq: 1, hash: first?.body['hash'] }));
    await expect(commitAudited(store, [], [aFact()])).rejects.toMatchObject({
      code: 'AUDIT_BROKEN',
      details: { path: auditPath(2) },
    });
  });
});

describe('auditWrite', () => {
  it('its writes are refused when another entry went in meanwhile', async () => {
    await using store = await aTrail(1);
    const writes = await auditWrite(store, aFact());
    await commitAudited(store, [], [aFact()]);
    await expect(store.commit(writes)).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
    expect((await verifyAudit(store)).entries).toBe(2);
  });

  it('numbers are padded, so that the listing is in order beyond 9', async () => {
    expect(auditPath(7)).toBe('audit/0000000000000007');
    await using store = await aTrail(11);
    const numbers = (await collect(store.list('audit'))).map(({ body }) => body['seq']);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('verifyAudit', () => {
  it('a store without a trail is whole', async () => {
    await using store = await aStore();
    expect(await verifyAudit(store)).toEqual({ entries: 0, firstBreak: undefined });
  });

  it('an altered entry is found, and the ones before it counted', async () => {
    await using store = await aTrail(5);
    await alter(store, auditPath(3), (body) => ({ ...body, after: { n: 30 } }));
    expect(await verifyAudit(store)).toMatchObject({ entries: 2, firstBreak: { kind: 'CONTENT', seq: 3 } });
  });

  it('a removed entry is found by the name of the one in its place', async () => {
    await using store = await aTrail(5);
    await store.commit([{ kind: 'delete', path: auditPath(3) }]);
    const firstBreak = { kind: 'SEQUENCE', seq: 3, expected: auditPath(3), found: auditPath(4) };
    expect(await verifyAudit(store)).toEqual({ entries: 2, firstBreak });
  });

  it.each([1, 5])('%i entries cut off at the end are found by the head', async (count) => {
    await using store = await aTrail(5);
    for (let seq = 5; seq > 5 - count; seq -= 1) await store.commit([{ kind: 'delete', path: auditPath(seq) }]);
    expect(await verifyAudit(store)).toMatchObject({ entries: 5 - count, firstBreak: { kind: 'HEAD' } });
  });

  it('an entry put in behind the end is found by the head', async () => {
    await using store = await aTrail(2);
    const [, create] = await auditWrite(store, aFact());
    if (create === undefined) throw new Error('a fact makes writes');
    await store.commit([create]);
    expect(await verifyAudit(store)).toMatchObject({ firstBreak: { kind: 'HEAD', seq: 3 } });
  });

  it.each([undefined, { seq: 5 }, { seq: 5, hash: 'a'.repeat(64) }])('a head altered to %j is found', async (body) => {
    await using store = await aTrail(5);
    const path = 'chains/audit';
    await store.commit([body === undefined ? { kind: 'delete', path } : { kind: 'put', path, body }]);
    expect(await verifyAudit(store)).toMatchObject({ entries: 5, firstBreak: { kind: 'HEAD', seq: 5 } });
  });

  it('entries that come in while it reads are no break', async () => {
    await using store = await aTrail(3);
    const busy: Store = {
      ...store,
      list: async function* (collection) {
        yield* store.list(collection);
        await commitAudited(store, [], [aFact(), aFact()]);
      },
    };
    expect(await verifyAudit(busy)).toEqual({ entries: 5, firstBreak: undefined });
  });
});
