import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { collect } from '../../support/collect.ts';

const CHILD = fileURLToPath(new URL('./children/commit-for-ever.ts', import.meta.url));
const ROUNDS = 6;
const LATEST_KILL_MS = 120;

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(async () => rm(folder, { recursive: true, force: true }));

interface Child {
  readonly process: ChildProcess;
  /** The steps acknowledged so far. */
  readonly steps: () => number;
}

function startChild(file: string): Child {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return { process: child, steps: () => Number(output.split('\n').at(-2) ?? 0) };
}

/** Kills the child at a random moment; its last acknowledged step is known only once its output is closed. */
async function killWithin(child: Child, latestMs: number): Promise<number> {
  await sleep(Math.random() * latestMs);
  child.process.kill('SIGKILL');
  const [, signal] = await once(child.process, 'close');
  expect(signal).toBe('SIGKILL');
  return child.steps();
}

async function commitAndKill(file: string): Promise<number> {
  const child = startChild(file);
  while (child.steps() === 0) await sleep(1);
  return killWithin(child, LATEST_KILL_MS);
}

async function assertWhole(file: string, acknowledged: number): Promise<void> {
  await using store = await openSqliteStore({ file });
  const committed = Number((await store.get('steps/last'))?.body['step'] ?? 0);
  // The last commit may have gone in without the child living to say so.
  expect([acknowledged, acknowledged + 1]).toContain(committed);
  const steps = Array.from({ length: committed }, (_, at) => at + 1);
  for (const side of ['left', 'right']) {
    const bodies = (await collect(store.list(side))).map(({ body }) => body);
    expect(bodies.map(({ step }) => step)).toEqual(steps);
    expect(bodies.map(({ text }) => String(text).length)).toEqual(steps.map((step) => (step * 7919) % 20_000));
  }
  expect(await verifyAudit(store)).toEqual({ entries: committed, firstBreak: undefined });
}

describe('a process killed while it commits', () => {
  it(`loses nothing it acknowledged and leaves nothing half, ${ROUNDS} times over on one store`, async () => {
    const file = join(folder, 'store.sqlite');
    for (let round = 0; round < ROUNDS; round += 1) await assertWhole(file, await commitAndKill(file));
  });

  it('leaves a store that opens, also when it was killed while making it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const file = join(folder, `fresh-${round}.sqlite`);
      const child = startChild(file);
      while (!existsSync(file)) await sleep(1);
      await assertWhole(file, await killWithin(child, 10));
    }
  });

  it('does not disturb a process that has the store open', async () => {
    const file = join(folder, 'shared.sqlite');
    await using store = await openSqliteStore({ file });
    for (let round = 0; round < 2; round += 1) {
      const acknowledged = await commitAndKill(file);
      expect(Number((await store.get('steps/last'))?.body['step'])).toBeGreaterThanOrEqual(acknowledged);
      await store.commit([{ kind: 'put', path: 'a/b', body: { round } }]);
      expect((await store.get('a/b'))?.body).toEqual({ round });
    }
  });
});
