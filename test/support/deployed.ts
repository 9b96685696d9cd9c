import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lockfile } from '../../deploy/prune-lockfile.ts';
import { freePort } from './start-function.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What `npm ci` would install for a bundle, from the packages of this repository: those of its lockfile and no other. */
export function installLocked(folder: string): void {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lockfile;
  for (const path of Object.keys(packages).filter((each) => each !== '')) {
    linkTree(join(ROOT, path), join(folder, path));
  }
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin);
  symlinkSync('../@google-cloud/functions-framework/build/src/main.js', join(bin, 'functions-framework'));
}

/** Hard links: symbolic ones would lead Node back to all the packages of this repository. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) linkTree(source, target);
    else linkFile(source, target);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

export interface RunningFunction extends AsyncDisposable {
  readonly url: string;
  /** What it has written so far. */
  readonly log: () => string;
}

/** Starts a function as the buildpack's image does: a shell that runs the framework's program, with nothing but its variables. */
export async function startDeployed(folder: string, env: Readonly<Record<string, string>>): Promise<RunningFunction> {
  const port = await freePort();
  const child = spawn('/bin/bash', ['-c', 'exec node_modules/.bin/functions-framework'], {
    cwd: folder,
    env: { ...env, PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, PORT: String(port), NODE_ENV: 'production' },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilListening(child, url, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, log: () => log, [Symbol.asyncDispose]: stop };
}

async function untilListening(child: ChildProcess, url: string, log: () => string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null) break;
    // A path that no function has: whatever is answered, somebody listens.
    if (await fetch(`${url}/.ready`).catch(() => undefined)) return;
    await pause(50);
  }
  throw new Error(`the function does not listen: ${log()}`);
}
