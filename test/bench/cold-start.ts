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
/** Loads a bundle and says how long that took, since when the process was there, and what it holds in memory. */
const LOAD = `
const began = performance.now();
const used = process.cpuUsage();
await import(process.argv[1]);
const loadMs = performance.now() - began;
const { user, system } = process.cpuUsage(used);
const cpuMs = (user + system) / 1e3;
process.stdout.write(JSON.stringify({ loadMs, cpuMs, megabytes: process.memoryUsage.rss() / 1e6 }));
process.exit();
`;

interface Sample {
  readonly loadMs: number;
  /** Of all threads; unlike the time, it hardly depends on what else the machine does. */
  readonly cpuMs: number;
  readonly megabytes: number;
  /** From the start of the framework to the answer to the first call: 401, for which the office has to be open. */
  readonly answerMs: number;
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
        const sample = { ...(await loaded(name)), answerMs: await firstAnswerMs(name) };
        if (round > 0) own.push(sample);
      }
    }
  } finally {
    await rm(BUILD, { recursive: true, force: true });
  }
  return [...samples].flatMap(([name, own]) => [
    { name: `${name}: loaded`, value: median(own, 'loadMs'), unit: 'ms' },
    { name: `${name}: processor time for that`, value: median(own, 'cpuMs'), unit: 'ms' },
    { name: `${name}: memory then`, value: median(own, 'megabytes'), unit: 'MB' },
    { name: `${name}: from nothing to the first answer`, value: median(own, 'answerMs'), unit: 'ms' },
  ]);
}

async function loaded(name: string): Promise<Omit<Sample, 'answerMs'>> {
  const arguments_ = ['--input-type=module', '--eval', LOAD, join(BUILD, name, 'index.js')];
  const { stdout } = await run(process.execPath, arguments_, { env: environment() });
  return JSON.parse(stdout) as Omit<Sample, 'answerMs'>;
}

async function firstAnswerMs(name: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const framework = join(ROOT, 'node_modules', '@google-cloud', 'functions-framework', 'build', 'src', 'main.js');
  const child = spawn(process.execPath, [framework], {
    cwd: join(BUILD, name),
    env: { ...environment(), FUNCTION_TARGET: name, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    const method = name === 'files' ? 'GET' : 'POST';
    const path = name === 'files' ? 'results.csv' : '';
    for (;;) {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`, { method }).catch(() => undefined);
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

function median(samples: readonly Sample[], member: keyof Sample): number {
  const sorted = samples.map((sample) => sample[member]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
