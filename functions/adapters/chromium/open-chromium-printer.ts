import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { PdfPrinter, PrintedPdf, PrintJob } from '../../ports/pdf-printer.ts';
import { removeAbandonedHomes } from './browser/browser-home.ts';
import { startBrowser } from './browser/start-browser.ts';
import { findExecutable } from './executable/find-executable.ts';
import { prepareFonts } from './fonts/prepare-fonts.ts';
import { finalise } from './pdf/finalise.ts';
import { openPagePool, type PagePool } from './pool/open-page-pool.ts';
import { printableJob } from './text/printable-job.ts';
import { type TextFitter, textFitter } from './text/text-fitter.ts';

export interface ChromiumPrinterOptions {
  /** Style sheet of every document. It may name the families “Report Sans” (400, 700) and “Report Serif” (700). */
  readonly css: string;
  /** Keeps the unpacked browser and the fonts' subsets between runs: 220 MB. */
  readonly cacheFolder: string;
  /** A browser of the user's own; it wins over the shipped one. */
  readonly executablePath?: string;
  /** How many documents are printed at once; by default one on each core, since a print keeps one busy. */
  readonly width?: number;
  /** How long one print may take. */
  readonly deadlineMs?: number;
  /** After so many prints, or above so much memory, the browser is replaced by a fresh one. */
  readonly prints?: number;
  readonly memoryMegabytes?: number;
}

/** More pages would wait for this process, which hands out their content and takes in their PDFs. */
const WIDEST = 8;
const DEFAULTS = { deadlineMs: 60_000, prints: 1_000 };
/** Twice what a browser and a page of it need after 1,000 reports. */
const BROWSER_MEGABYTES = 300;
const PAGE_MEGABYTES = 300;

/**
 * A printer on one long-lived Chromium, whose pages are kept from document to document.
 *
 * Problems: `BROWSER_UNAVAILABLE` when no browser starts, `FILE_UNWRITABLE` when the cache folder takes nothing.
 */
export async function openChromiumPrinter(options: ChromiumPrinterOptions): Promise<PdfPrinter> {
  const width = options.width ?? Math.min(availableParallelism(), WIDEST);
  const memoryMegabytes = BROWSER_MEGABYTES + width * PAGE_MEGABYTES;
  const { css, ...settings } = {
    ...DEFAULTS,
    memoryMegabytes,
    ...options,
    width,
    cacheFolder: resolve(options.cacheFolder),
  };
  const [fonts] = await Promise.all([
    prepareFonts(settings.cacheFolder),
    findExecutable(settings),
    removeAbandonedHomes(),
  ]);
  const start = () => startBrowser({ ...settings, fonts: fonts.fonts });
  const pool = await openPagePool({ ...settings, start, shell: { css, fonts } });
  const fitter = textFitter(fonts.has);
  return {
    width,
    print: (job) => print(pool, fitter, job),
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
}

async function print(pool: PagePool, fitter: TextFitter, job: PrintJob): Promise<PrintedPdf> {
  const { content, missingCharacters } = printableJob(job, fitter);
  // What is cut off or not of this document counts as a failed print, and is tried again.
  const finished = await pool.use(job.name, async (page) => finalise(await page.print(content), content.title));
  return { ...finished, missingCharacters };
}
