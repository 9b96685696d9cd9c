import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmulatorFinding } from './find-emulator.ts';

export interface RunningEmulator {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly process: ChildProcess;
}

type Installed = Extract<EmulatorFinding, { kind: 'installed' }>;

/** The jar of the Cloud SDK names no main class. */
const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
/** Ready in two thirds of the time, and it never runs for long. */
const FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const RULES = join(import.meta.dirname, '..', '..', '..', 'firestore.rules');

const START_MS = 60_000;
const STARTS = 3;
const POLL_MS = 25;
const KEPT_OUTPUT = 2_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function isReady(host: string): Promise<boolean> {
  try {
    return (await fetch(`http://${host}/`)).ok;
  } catch {
    return false;
  }
}

async function startOnce({ java, jar }: Installed, port: number): Promise<RunningEmulator> {
  const host = `127.0.0.1:${port}`;
  const flags = ['--host=127.0.0.1', `--port=${port}`, `--rules=${RULES}`];
  const child = spawn(java, [...FLAGS, '-cp', jar, MAIN_CLASS, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.on('exit', kill);
  child.on('exit', () => process.off('exit', kill));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEPT_OUTPUT);
    });
  }
  const until = performance.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null && performance.now() < until) {
    if (await isReady(host)) return { host, process: child };
    await sleep(POLL_MS);
  }
  kill();
  throw new Error(`Firestore’s emulator did not start on ${host}:\n${output}`);
}

/** The emulator on a port of 127.0.0.1, a free one where none is given. It ends with this process at the latest. */
export async function runEmulator(installed: Installed, port?: number): Promise<RunningEmulator> {
  for (let start = 1; ; start += 1) {
    try {
      return await startOnce(installed, port ?? (await freePort()));
    } catch (error) {
      // Somebody else may have taken the port between looking and binding.
      if (port !== undefined || start === STARTS) throw error;
    }
  }
}
