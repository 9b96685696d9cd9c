import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aPrintJob } from '../../contract/pdf-printer/a-print-job.ts';
import { browserProcesses, signalAll } from './browser-processes.ts';
import { openTestPrinter } from './open-test-printer.ts';

const CHILD = join(import.meta.dirname, 'children', 'print-for-ever.ts');

function homesOf(pid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`centre-evaluation-browser-${pid}-`));
}

async function startPrinting(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, [CHILD], { env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child as ChildProcess & { readonly pid: number };
}

async function waitUntilEnded(owner: number): Promise<void> {
  while (browserProcesses(owner).length > 0) await sleep(20);
}

describe('a closed printer', () => {
  it('leaves no process and no file', async () => {
    const printer = await openTestPrinter();
    await printer.print(aPrintJob());
    expect(browserProcesses().length).toBeGreaterThan(2);
    expect(homesOf(process.pid)).toHaveLength(1);
    await printer[Symbol.asyncDispose]();
    expect(browserProcesses()).toEqual([]);
    expect(homesOf(process.pid)).toEqual([]);
  });

  it('that was busy refuses what was under way and leaves nothing', async () => {
    const printer = await openTestPrinter();
    const outcomes = Promise.allSettled(Array.from({ length: 20 }, () => printer.print(aPrintJob())));
    await sleep(50);
    await printer[Symbol.asyncDispose]();
    expect((await outcomes).at(-1)).toMatchObject({ status: 'rejected' });
    expect(browserProcesses()).toEqual([]);
    expect(homesOf(process.pid)).toEqual([]);
  });

  it('leaves nothing when its browser hung', async () => {
    const printer = await openTestPrinter();
    await printer.print(aPrintJob());
    for (const type of ['renderer', 'zygote', 'browser']) await signalAll(type, 'SIGSTOP');
    await printer[Symbol.asyncDispose]();
    await waitUntilEnded(process.pid);
    expect(homesOf(process.pid)).toEqual([]);
  });
});

describe('a process that ends while it prints', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)('by %s takes its browser along', async (signal) => {
    const child = await startPrinting();
    expect(browserProcesses(child.pid).length).toBeGreaterThan(2);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    await waitUntilEnded(child.pid);
    await using _next = await openTestPrinter();
    expect(homesOf(child.pid)).toEqual([]);
  });
});
