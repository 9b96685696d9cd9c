import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openFirestoreStore } from '../../functions/adapters/firestore/open-firestore-store.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/open-sqlite-store.ts';
import { commitAudited, verifyAudit } from '../../functions/pipeline/audit.ts';
import type { DocumentBody, Store, Write } from '../../functions/ports/store.ts';
import { findEmulator } from '../support/firestore/find-emulator.ts';
import { startFirestoreEmulator } from '../support/firestore/start-firestore-emulator.ts';
import type { BenchRow } from './bench-row.ts';

const COMMITS = 500;
const BATCHES = 100;
const BATCH = 100;
const GETS = 1_000;
const AUDITED = 300;

/** About the size of a centre's head document. */
const BODY: DocumentBody = {
  centre: '汕头分中心',
  state: 'submitted',
  values: Array.from({ length: 12 }, (_, n) => ({ indicator: `indicator-${n}`, value: n * 1.5 })),
};

function batch(collection: string, from: number, count: number): readonly Write[] {
  return Array.from({ length: count }, (_, n) => ({
    kind: 'put',
    path: `${collection}/${String(from + n).padStart(8, '0')}`,
    body: BODY,
  }));
}

/** How many times a second, given how many there were. */
async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  const since = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - since);
}

/** What the machine's disk allows at most: one row, one transaction, one synchronisation, nothing of ours around it. */
function bareCommits(file: string): Promise<number> {
  using database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table t (body text)');
  const insert = database.prepare('insert into t values (?)');
  const text = JSON.stringify(BODY);
  return perSecond(COMMITS, () => {
    for (let n = 0; n < COMMITS; n += 1) insert.run(text);
  });
}

async function readings(store: Store): Promise<readonly BenchRow[]> {
  const paths = batch('many', 0, BATCHES * BATCH).map(({ path }) => path);
  const one = await perSecond(GETS, async () => {
    for (const path of paths.slice(0, GETS)) await store.get(path);
  });
  const many = await perSecond(paths.length, async () => {
    await store.getAll(paths);
  });
  const listed = await perSecond(paths.length, async () => {
    let count = 0;
    for await (const document of store.list('many')) count += Number(document.path.startsWith('many/'));
    if (count !== paths.length) throw new Error(`listed ${count} documents of ${paths.length}`);
  });
  return [
    { name: 'get', value: one, unit: 'documents/s' },
    { name: 'getAll to get', value: many / one, unit: 'times' },
    { name: 'list to get', value: listed / one, unit: 'times' },
  ];
}

async function auditing(store: Store): Promise<readonly BenchRow[]> {
  const fact = { at: '2020-06-01T09:00:00+08:00', who: 'bench', action: 'put', subject: 'audited/1' };
  const committed = await perSecond(AUDITED, async () => {
    for (let n = 0; n < AUDITED; n += 1) await commitAudited(store, batch('audited', n, 1), [fact]);
  });
  const verified = await perSecond(AUDITED, async () => {
    await verifyAudit(store);
  });
  return [
    { name: 'audited commit', value: committed, unit: 'commits/s' },
    { name: 'audit verified', value: verified, unit: 'entries/s' },
  ];
}

async function writings(store: Store): Promise<readonly BenchRow[]> {
  const single = await perSecond(COMMITS, async () => {
    for (let n = 0; n < COMMITS; n += 1) await store.commit(batch('single', n, 1));
  });
  const batched = await perSecond(BATCHES * BATCH, async () => {
    for (let n = 0; n < BATCHES; n += 1) await store.commit(batch('many', n * BATCH, BATCH));
  });
  const independent = await perSecond(BATCHES * BATCH, () =>
    store.putAll(batch('puts', 0, BATCHES * BATCH).map(({ path }) => ({ path, body: BODY }))),
  );
  return [
    { name: 'commit of 1 document', value: single, unit: 'commits/s' },
    { name: `commit of ${BATCH} documents`, value: batched, unit: 'documents/s' },
    { name: `documents in commits of ${BATCH} to commits of 1`, value: batched / single, unit: 'times' },
    { name: 'independent puts', value: independent, unit: 'documents/s' },
  ];
}

async function measured(kind: string, store: Store): Promise<readonly BenchRow[]> {
  const rows = [...(await writings(store)), ...(await readings(store)), ...(await auditing(store))];
  return rows.map(({ name, ...row }) => ({ name: `${kind}: ${name}`, ...row }));
}

async function sqlite(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-store-'));
  try {
    const bare = await bareCommits(join(folder, 'bare.sqlite'));
    await using store = await openSqliteStore({ file: join(folder, 'store.sqlite') });
    const rows = await measured('SQLite', store);
    const single = rows[0]?.value ?? Number.NaN;
    return [...rows, { name: 'SQLite: bare SQLite to commit of 1', value: bare / single, unit: 'times' }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Against Google’s emulator on this machine: how much the requests cost us, not how fast the service is. */
async function firestore(): Promise<readonly BenchRow[]> {
  if (findEmulator().kind === 'missing') return [];
  await using emulator = await startFirestoreEmulator();
  await using store = openFirestoreStore({ projectId: `bench-${randomUUID()}`, emulator: emulator.host });
  return await measured('Firestore emulator', store);
}

/** Speed of the stores: absolute figures hang on the machine and its disk, the ratios on us. */
export async function benchStore(): Promise<readonly BenchRow[]> {
  return [...(await sqlite()), ...(await firestore())];
}
