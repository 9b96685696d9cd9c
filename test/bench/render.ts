import { join } from 'node:path';
import { memoryOfGroup } from '../../functions/adapters/chromium/browser/memory-of-group.ts';
import { startBrowser } from '../../functions/adapters/chromium/browser/start-browser.ts';
import { prepareFonts } from '../../functions/adapters/chromium/fonts/prepare-fonts.ts';
import { openChromiumPrinter } from '../../functions/adapters/chromium/open-chromium-printer.ts';
import { openPrintPage } from '../../functions/adapters/chromium/page/open-print-page.ts';
import { PRINT_OPTIONS } from '../../functions/adapters/chromium/page/print-options.ts';
import { printableJob } from '../../functions/adapters/chromium/text/printable-job.ts';
import { textFitter } from '../../functions/adapters/chromium/text/text-fitter.ts';
import type { PrintJob } from '../../functions/ports/pdf-printer.ts';
import { browserProcesses } from '../adapters/chromium/browser-processes.ts';
import type { BenchRow } from './bench-row.ts';
import { type SampleJobs, sampleJobs } from './sample-jobs.ts';

const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'centre-evaluation');
const WIDTH = 2;
const ROUNDS = 12;
const REPORTS = 24;

/**
 * Our printer against its limit: the same report in the same number of pages, laid out beforehand and only printed, which
 * is Chromium's own work. Rounds take turns, since a machine's speed drifts; the ratio is the median of the rounds'.
 */
export async function benchRender(): Promise<readonly BenchRow[]> {
  const { css, jobs } = await sampleJobs();
  const since = performance.now();
  await using printer = await openChromiumPrinter({ css, cacheFolder: CACHE, width: WIDTH });
  const openedMs = performance.now() - since;
  const job = medianJob(jobs);
  const { bytes, pages } = await printer.print(job);
  const firstMs = performance.now() - since;
  const browser = browserProcesses()[0]?.group ?? 0;
  await using limit = await openLimit({ css, jobs: [job] });

  const ours: number[] = [];
  const limits: number[] = [];
  let peakMegabytes = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const measures = [
      async () => ours.push(await msPerReport(() => printer.print(job))),
      async () => limits.push(await msPerReport(limit.print)),
    ];
    for (const measure of round % 2 === 0 ? measures : measures.reverse()) await measure();
    peakMegabytes = Math.max(peakMegabytes, await memoryOfGroup(browser));
  }
  const ratios = ours.map((ms, round) => ms / (limits[round] ?? Number.NaN));
  return [
    { name: 'pages of the report', value: pages, unit: 'pages' },
    { name: 'its size', value: bytes.length / 1024, unit: 'kB' },
    { name: 'printer opened', value: openedMs, unit: 'ms' },
    { name: 'first PDF after the opening began', value: firstMs, unit: 'ms' },
    { name: `a report, ${WIDTH} at once`, value: median(ours.slice(1)), unit: 'ms' },
    { name: 'the limit: laid out beforehand, only printed', value: median(limits.slice(1)), unit: 'ms' },
    { name: 'against the limit (goal: 1.25 at most)', value: median(ratios.slice(1)), unit: '×' },
    { name: 'peak memory of the browser', value: peakMegabytes, unit: 'MB' },
  ];
}

interface Limit extends AsyncDisposable {
  readonly print: (page: number) => Promise<unknown>;
}

/** Pages that hold the report already. */
async function openLimit({ css, jobs: [job] }: SampleJobs): Promise<Limit> {
  const fonts = await prepareFonts(CACHE);
  const { browser, end } = await startBrowser({ cacheFolder: CACHE, fonts: fonts.fonts });
  const pages = await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      const page = await browser.newPage();
      const printPage = await openPrintPage(page, { css, fonts });
      if (job !== undefined) await printPage.print(printableJob(job, textFitter(fonts.has)).content);
      return page.createCDPSession();
    }),
  );
  return {
    print: async (page) => pages[page]?.send('Page.printToPDF', PRINT_OPTIONS),
    [Symbol.asyncDispose]: end,
  };
}

/** Each page prints one report after the other. */
async function msPerReport(print: (page: number) => Promise<unknown>): Promise<number> {
  const since = performance.now();
  let left = REPORTS;
  const work = async (_: unknown, page: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await print(page);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }).map(work));
  return (performance.now() - since) / REPORTS;
}

function medianJob(jobs: readonly PrintJob[]): PrintJob {
  const job = jobs.toSorted((one, other) => one.body.length - other.body.length)[Math.floor(jobs.length / 2)];
  if (job === undefined) throw new Error('the sample round has no report');
  return job;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
