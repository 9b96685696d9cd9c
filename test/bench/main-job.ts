import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BenchRow } from './bench-row.ts';

const MAIN = resolve(import.meta.dirname, '../../functions/cli/main.ts');

interface Timed {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/**
 * The main job as a whole process: first run on an empty workspace, unchanged second run, and what a centre costs in a
 * round of many against a round of few. Memory is the proportional set size of the process and all its children.
 */
export async function benchMainJob(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-bench-'));
  const small = join(folder, 'small');
  const large = join(folder, 'large');
  const first = await timed(['run', '--workspace', small]);
  const second = await timed(['run', '--workspace', small]);
  await timed(['init', '--workspace', large, '--centres', '256']);
  const many = await timed(['run', '--workspace', large]);
  await timed(['init', '--workspace', join(folder, 'again'), '--centres', '32']);
  const few = await timed(['run', '--workspace', join(folder, 'again')]);
  await rm(folder, { recursive: true });
  return [
    { name: 'first run, 32 centres, samples included', value: first.seconds, unit: 's' },
    { name: 'first run, peak memory of all processes', value: first.peakMegabytes, unit: 'MB' },
    { name: 'unchanged second run', value: second.seconds, unit: 's' },
    { name: 'second run against first', value: second.seconds / first.seconds, unit: '×' },
    { name: 'seconds a centre: 256 centres against 32', value: many.seconds / 256 / (few.seconds / 32), unit: '×' },
    { name: 'peak memory: 256 centres against 32', value: many.peakMegabytes / few.peakMegabytes, unit: '×' },
  ];
}

async function timed(args: readonly string[]): Promise<Timed> {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
  let peakMegabytes = 0;
  const sampler = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, treeMegabytes(child.pid));
  }, 100);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(sampler);
  if (code !== 0 && code !== 3) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes };
}

/** Proportional set size of a process and everything below it, from `/proc`; 0 where there is no such thing. */
function treeMegabytes(root: number | undefined): number {
  const parents = new Map<number, number>();
  for (const name of listed('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : '';
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  const kilobytes = [...parents.keys()].filter(isBelow).map((pid) => {
    return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Processes come and go while they are listed. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
