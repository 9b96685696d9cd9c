import { accessSync, constants } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chromiumVersion } from '../adapters/chromium/executable/unpack-chromium.ts';
import { fontsVersion } from '../adapters/chromium/fonts/font-files.ts';
import { openReportTemplates } from '../adapters/handlebars/open-report-templates.ts';
import type { PdfPrinter } from '../ports/pdf-printer.ts';
import type { ReportTemplates } from '../ports/report-templates.ts';
import type { CommonEnvironment } from './environment.ts';

/** The report templates of the product. */
export function openTemplates(product: string): Promise<ReportTemplates> {
  return openReportTemplates({
    folder: join(product, 'report-templates'),
    fontsVersion: `${fontsVersion()}+${chromiumVersion()}`,
  });
}

/** Starts the browser that prints the reports. */
export async function openPrinter(product: string, environment: CommonEnvironment): Promise<PdfPrinter> {
  const { openChromiumPrinter } = await import('../adapters/chromium/open-chromium-printer.ts');
  const { css } = await openTemplates(product);
  return openChromiumPrinter({
    css,
    cacheFolder: environment.CENTRE_EVALUATION_CACHE ?? defaultCacheFolder(product),
    ...(environment.PUPPETEER_EXECUTABLE_PATH && { executablePath: environment.PUPPETEER_EXECUTABLE_PATH }),
  });
}

/** Beside the dependencies, so that a new version never meets an old browser; where that is read-only, a place of the user's. */
function defaultCacheFolder(product: string): string {
  const modules = join(product, 'node_modules');
  return isWritable(modules)
    ? join(modules, '.cache', 'centre-evaluation')
    : join(tmpdir(), `centre-evaluation-${userInfo().uid}`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
