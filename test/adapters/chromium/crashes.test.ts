import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../functions/domain/digest/digest.ts';
import type { PdfPrinter } from '../../../functions/ports/pdf-printer.ts';
import { aPrintJob } from '../../contract/pdf-printer/a-print-job.ts';
import { browserProcesses, signalAll } from './browser-processes.ts';
import { openTestPrinter } from './open-test-printer.ts';

const JOBS = Array.from({ length: 48 }, (_, number) =>
  aPrintJob({ name: `${number}`, title: `报告 ${number}`, body: aPrintJob().body.repeat(1 + (number % 5)) }),
);

/** Something that befalls the browser each time so many documents are printed. */
interface Disturbance {
  readonly step: number;
  readonly type: string;
  readonly signal: NodeJS.Signals;
}

async function digests(printer: PdfPrinter, disturbance?: Disturbance): Promise<string[]> {
  const { step, type, signal } = disturbance ?? { step: JOBS.length, type: '', signal: 'SIGKILL' };
  const acts: Promise<void>[] = [];
  let count = 0;
  const printed = await Promise.all(
    JOBS.map(async (job) => {
      const { bytes } = await printer.print(job);
      count += 1;
      if (count % step === 0 && count < JOBS.length) acts.push(signalAll(type, signal));
      return sha256(bytes);
    }),
  );
  await Promise.all(acts);
  expect(acts).toHaveLength(Math.ceil(JOBS.length / step) - 1);
  return printed;
}

let undisturbed: readonly string[] = [];
beforeAll(async () => {
  await using printer = await openTestPrinter();
  undisturbed = await digests(printer);
});

describe('a batch loses nothing and changes no byte', () => {
  it('when the browser is killed twice', async () => {
    await using printer = await openTestPrinter();
    expect(await digests(printer, { step: 16, type: 'browser', signal: 'SIGKILL' })).toEqual(undisturbed);
  });

  it('when pages are killed', async () => {
    await using printer = await openTestPrinter();
    expect(await digests(printer, { step: 12, type: 'renderer', signal: 'SIGKILL' })).toEqual(undisturbed);
  });

  it('when a page hangs', async () => {
    await using printer = await openTestPrinter({ deadlineMs: 6_000 });
    expect(await digests(printer, { step: 20, type: 'renderer', signal: 'SIGSTOP' })).toEqual(undisturbed);
  });

  it('when the browser hangs', async () => {
    await using printer = await openTestPrinter({ deadlineMs: 6_000 });
    expect(await digests(printer, { step: 24, type: 'browser', signal: 'SIGSTOP' })).toEqual(undisturbed);
  });

  it('when the browser is killed between two batches', async () => {
    await using printer = await openTestPrinter();
    await digests(printer);
    await signalAll('browser', 'SIGKILL');
    await sleep(200);
    expect(await digests(printer)).toEqual(undisturbed);
  });

  it('when the browser is replaced every few prints', async () => {
    await using printer = await openTestPrinter({ prints: 7 });
    const before = browserProcesses().find(({ type }) => type === 'browser')?.pid;
    expect(await digests(printer)).toEqual(undisturbed);
    await printer.print(aPrintJob());
    const browsers = () => browserProcesses().filter(({ type }) => type === 'browser');
    while (browsers().length > 1) await sleep(20);
    expect(browsers()[0]?.pid).not.toBe(before);
  });

  it('when the browser takes more memory than allowed', async () => {
    await using printer = await openTestPrinter({ memoryMegabytes: 1 });
    const before = browserProcesses().find(({ type }) => type === 'browser')?.pid;
    await digests(printer);
    expect(await digests(printer)).toEqual(undisturbed);
    await printer.print(aPrintJob());
    const pids = () => browserProcesses().map(({ pid }) => pid);
    while (pids().includes(before ?? 0)) await sleep(20);
    expect(pids().length).toBeGreaterThan(0);
  });
});

describe('a document that cannot be printed', () => {
  it('is a problem that names it, and the others go on', async () => {
    await using printer = await openTestPrinter({ deadlineMs: 3_000 });
    // So many nested tables are laid out for minutes.
    const endless = `${'<table><tr><td>'.repeat(400)}${'一'.repeat(2_000_000)}`;
    const printing = printer.print(aPrintJob({ name: '无尽中心', body: endless }));
    const others = Promise.all(JOBS.slice(0, 10).map(async (job) => sha256((await printer.print(job)).bytes)));
    await expect(printing).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      details: { document: '无尽中心', attempts: 3, found: 'no answer in 3000 ms' },
    });
    expect(await others).toEqual(undisturbed.slice(0, 10));
  });
});

describe('memory', () => {
  it('of the browser does not grow with the number of documents', async () => {
    await using printer = await openTestPrinter({ memoryMegabytes: 500, prints: 100_000 });
    const before = browserProcesses().find(({ type }) => type === 'browser')?.pid;
    for (let round = 0; round < 8; round += 1) await digests(printer);
    // It would have been replaced.
    expect(browserProcesses().find(({ type }) => type === 'browser')?.pid).toBe(before);
  });
});
