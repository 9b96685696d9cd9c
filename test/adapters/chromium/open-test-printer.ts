import { join } from 'node:path';
import {
  type ChromiumPrinterOptions,
  openChromiumPrinter,
} from '../../../functions/adapters/chromium/open-chromium-printer.ts';
import type { PdfPrinter } from '../../../functions/ports/pdf-printer.ts';
import { TEST_CSS } from '../../contract/pdf-printer/a-print-job.ts';

/** Kept between test files and runs: unpacking takes seconds. */
export const TEST_CACHE = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'centre-evaluation');

export async function openTestPrinter(changes: Partial<ChromiumPrinterOptions> = {}): Promise<PdfPrinter> {
  return openChromiumPrinter({ css: TEST_CSS, cacheFolder: TEST_CACHE, width: 2, ...changes });
}
