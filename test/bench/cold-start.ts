import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../deploy/bundle-functions.ts';
import { readFunctionTable } from '../../deploy/function-table.ts';
import type { Lockfile } from '../../deploy/prune-lockfile.ts';
import { CLOUD_VARIABLES } from '../support/a-cloud-environment.ts';
import { freePort } from '../support/start-function.ts';
import type { BenchRow } from './bench-row.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const BUILD = join(ROOT, 'build', 'bench-cold-start');
const RUNS = 9;
/** Loads a bundle and has it answer one call, for which it opens its office; says what each of the two took. */
const LOAD = `
const [, file, testing, name, path] = process.argv;
const since = (began, used) => {
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - began, cpuMs: (user + system) / 1e3 };
};
let [began, used] = [performance.now(), process.cpuUsage()];
await import(file);
const load = since(began, used);
const megabytes = process.memoryUsage.rss() / 1e6;
const { getTestServer } = await import(testing);
const server = getTestServer(name);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
[began, used] = [performance.now(), process.cpuUsage()];
const url = 'http://127.0.0.1:' + server.address().port + path;
const { status } = await fetch(url, { method: path === '/' ? 'POST' : 'GET' });
console.log(JSON.stringify({ load, megabytes, status, answer: since(began, used) }));
process.exit();
`;

interface Took {
  readonly ms: number;
  /** Of all threads; unlike the time, it hardly depends on what else the machine does. */
  readonly cpuMs: number;
}

interface Sample {
  readonly load: Took;
  readonly megabytes: number;
  /** The first call: 401, or 404 where Drive calls. */
  readonly answer: Took;
  /** From the start of the framework's own program to that answer. */
  readonly fromNothingMs: number;
}

/**
 * How long a new instance of each function takes, from the form that is deployed: the functions in turn, again and again, so
 * that whatever else the machine does meets them all alike.
 */
export async function benchColdStart(): Promise<readonly BenchRow[]> {
  const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
  const { functions } = readFunctionTable();
  const samples = new Map<string, Sample[]>();
  try {
    for (const prints of [false, true]) {
      const names = Object.keys(functions).filter((name) => (functions[name]?.prints ?? false) === prints);
      await bundleFunctions({ names, prints, root: ROOT, into: BUILD, lockfile });
      for (const name of names) samples.set(name, []);
    }
    // The first round fills the file system's cache and does not count.
    for (let round = 0; round <= RUNS; round += 1) {
      for (const [name, own] of samples) {
        const sample = { ...(await loaded(name)), fromNothingMs: await fromNothingMs(name) };
        if (round > 0) own.push(sample);
      }
    }
  } finally {
    await rm(BUILD, { recursive: true, force: true });
  }
  return [...samples].flatMap(([name, own]) => [
    { name: `${name}: loaded`, value: median(own, ({ load }) => load.ms), unit: 'ms' },
    { name: `${name}: loaded, processor time`, value: median(own, ({ load }) => load.cpuMs), unit: 'ms' },
    { name: `${name}: loaded, memory`, value: median(own, ({ megabytes }) => megabytes), unit: 'MB' },
    { name: `${name}: first answer, office opened`, value: median(own, ({ answer }) => answer.ms), unit: 'ms' },
    { name: `${name}: first answer, processor time`, value: median(own, ({ answer }) => answer.cpuMs), unit: 'ms' },
    { name: `${name}: from nothing to the first answer`, value: median(own, (one) => one.fromNothingMs), unit: 'ms' },
  ]);
}

const FRAMEWORK = join(ROOT, 'node_modules', '@google-cloud', 'functions-framework', 'build', 'src');
const pathOf = (name: string): string => (name === 'files' ? '/results.csv' : '/');

async function loaded(name: string): Promise<Omit<Sample, 'fromNothingMs'>> {
  const named = [join(BUILD, name, 'index.js'), join(FRAMEWORK, 'testing.js'), name, pathOf(name)];
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', LOAD, ...named], {
    env: environment(),
  });
  const { status, ...sample } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (status !== 401 && status !== 404) throw new Error(`${name} answered ${status}: ${stdout}`);
  return sample as Omit<Sample, 'fromNothingMs'>;
}

async function fromNothingMs(name: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(FRAMEWORK, 'main.js')], {
    cwd: join(BUILD, name),
    env: { ...environment(), FUNCTION_TARGET: name, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    const path = pathOf(name);
    for (;;) {
      const method = path === '/' ? 'POST' : 'GET';
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method }).catch(() => undefined);
      if (response === undefined) await pause(2);
      else if (response.status === 401 || response.status === 404) return performance.now() - began;
      else throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
    }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

function environment(): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], NODE_ENV: 'production', METADATA_SERVER_DETECTION: 'none', ...CLOUD_VARIABLES };
}

function median(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const sorted = samples.map(of).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
