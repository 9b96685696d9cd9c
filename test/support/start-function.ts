import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FRAMEWORK = join(import.meta.dirname, '../../node_modules/@google-cloud/functions-framework/build/src/main.js');
const PATIENCE_MS = 20_000;

export interface StartedFunction extends AsyncDisposable {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has written to stdout so far, without the framework's own greeting. */
  readonly lines: () => readonly string[];
}

/** A function as the platform starts it: by the framework's own program, in a process of its own. */
export async function startFunction(
  target: string,
  source: string,
  environment: Readonly<Record<string, string>>,
): Promise<StartedFunction> {
  const port = await freePort();
  const child = spawn(process.execPath, [FRAMEWORK, `--source=${source}`], {
    env: { PATH: process.env['PATH'], ...environment, FUNCTION_TARGET: target, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [written, complaints] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const started: StartedFunction = {
    url,
    process: child,
    lines: () => written.split('\n').filter((line) => line.startsWith('{')),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
  const until = Date.now() + PATIENCE_MS;
  while (!(await isListening(url))) {
    if (Date.now() < until && child.exitCode === null) await pause(20);
    else {
      await started[Symbol.asyncDispose]();
      throw new Error(`${target} did not start: ${complaints}`);
    }
  }
  return started;
}

async function isListening(url: string): Promise<boolean> {
  return fetch(`${url}/robots.txt`).then(
    () => true,
    () => false,
  );
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
