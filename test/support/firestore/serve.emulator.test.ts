import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findEmulator } from './find-emulator.ts';
import { startFirestoreEmulator } from './start-firestore-emulator.ts';

const SERVE = join(import.meta.dirname, 'serve.ts');

async function isThere(host: string): Promise<boolean> {
  return fetch(`http://${host}/`).then(
    (response) => response.ok,
    () => false,
  );
}

async function isGone(host: string): Promise<boolean> {
  for (let tries = 0; tries < 100 && (await isThere(host)); tries += 1) await sleep(50);
  return !(await isThere(host));
}

async function hostOf(child: ChildProcess): Promise<string> {
  for await (const text of child.stdout ?? []) {
    const host = /^FIRESTORE_EMULATOR_HOST=(\S+)/m.exec(String(text))?.[1];
    if (host !== undefined) return host;
  }
  throw new Error('it told no host');
}

const canStart = findEmulator({ ...process.env, FIRESTORE_EMULATOR_HOST: '' }).kind === 'installed';

describe.skipIf(!canStart)('the emulator that is started here (skipped where only a running one is at hand)', () => {
  it('ends with its user', async () => {
    const emulator = await startFirestoreEmulator({ ...process.env, FIRESTORE_EMULATOR_HOST: '' });
    expect(await isThere(emulator.host)).toBe(true);
    await emulator[Symbol.asyncDispose]();
    expect(await isThere(emulator.host)).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s', async (signal) => {
    const child = spawn(process.execPath, [SERVE], { stdio: ['ignore', 'pipe', 'inherit'] });
    const host = await hostOf(child);
    child.kill(signal);
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(await isGone(host)).toBe(true);
  });

  it('ends when whoever started it was killed', async () => {
    const program = `
      import { spawn } from 'node:child_process';
      spawn(process.execPath, [${JSON.stringify(SERVE)}, '--with-parent'], { stdio: ['pipe', 'inherit', 'inherit'] });
      setInterval(() => {}, 1_000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const host = await hostOf(parent);
    expect(await isThere(host)).toBe(true);
    parent.kill('SIGKILL');
    expect(await isGone(host)).toBe(true);
  });

  it('is the one that runs already, which nobody else ends', async () => {
    const emulator = await startFirestoreEmulator({ FIRESTORE_EMULATOR_HOST: '127.0.0.1:1' });
    expect(emulator.host).toBe('127.0.0.1:1');
    await emulator[Symbol.asyncDispose]();
  });

  it('is refused, saying why, where there is none', async () => {
    await expect(startFirestoreEmulator({ FIRESTORE_EMULATOR_JAR: '/nowhere.jar' })).rejects.toThrow('/nowhere.jar');
  });
});
