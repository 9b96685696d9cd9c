/** The one place that picks adapters and reads the environment. */
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { chromiumVersion } from './adapters/chromium/executable/unpack-chromium.ts';
import { fontsVersion } from './adapters/chromium/fonts/font-files.ts';
import { openExports } from './adapters/exports/open-exports.ts';
import { openFolderFiles } from './adapters/folder/open-folder-files.ts';
import { openReportTemplates } from './adapters/handlebars/open-report-templates.ts';
import { openInProcessQueue } from './adapters/in-process/open-in-process-queue.ts';
import { openRoundFolder } from './adapters/round-folder/open-round-folder.ts';
import { openSqliteStore } from './adapters/sqlite/open-sqlite-store.ts';
import { systemClock } from './adapters/system-clock/system-clock.ts';
import { openXlsxFolder } from './adapters/xlsx/open-xlsx-folder.ts';
import type { RoundDefinition } from './domain/round/round-definition.ts';
import { doTask } from './pipeline/do-task.ts';
import type { Office } from './pipeline/office.ts';
import type { PdfPrinter } from './ports/pdf-printer.ts';
import type { Progress } from './ports/progress.ts';
import type { ReportTemplates } from './ports/report-templates.ts';

const environmentSchema = z.object({
  PUPPETEER_EXECUTABLE_PATH: z.string().min(1).optional(),
  /** Where Chromium and the fonts are unpacked, once. */
  CENTRE_EVALUATION_CACHE: z.string().min(1).optional(),
});

/** Where the product lies: the folder with `sheets-templates` and `report-templates`. */
export const PRODUCT_FOLDER = resolve(import.meta.dirname, '..');

/** The folder of a shipped round by its name; any other text is taken for a folder itself. */
export function shippedRound(name: string): string {
  const shipped = join(PRODUCT_FOLDER, 'sheets-templates', name);
  return existsSync(join(shipped, 'round.yaml')) ? shipped : resolve(name);
}

/** A round's definition by its folder. Problems: `ROUND_INVALID`. */
export function definitionIn(folder: string): Promise<RoundDefinition> {
  return openRoundFolder({ folder }).load();
}

/** Folders of a workspace. */
export function workspaceFolders(workspace: string) {
  return {
    round: join(workspace, 'round'),
    returns: join(workspace, 'returns'),
    scorecards: join(workspace, 'scorecards'),
    ledger: join(workspace, 'ledger'),
    reports: join(workspace, 'reports'),
    store: join(workspace, '.centre-evaluation', 'store.sqlite'),
  };
}

export interface LocalProfile {
  readonly workspace: string;
  readonly progress: Progress;
  /** A printer that was made before the workspace was there; who made it closes it. */
  readonly printer?: LazyPrinter;
}

/** A printer that starts at the first call; every call gets the same one, and a start that failed is forgotten. */
export type LazyPrinter = (() => Promise<PdfPrinter>) & AsyncDisposable;

export interface LocalOffice extends Office, AsyncDisposable {
  /** Resolves when every task in the queue is done; throws what failed at every attempt. */
  readonly idle: () => Promise<void>;
}

/** Two reports are printed at once, and a third is drafted meanwhile. */
const TASKS_AT_ONCE = 3;

/**
 * The office of a workspace folder: `.xlsx` files, SQLite, PDFs in a folder. The printer starts when it is first asked for,
 * and a start that failed is forgotten.
 */
export async function composeLocal({ workspace, progress, printer: given }: LocalProfile): Promise<LocalOffice> {
  const folders = workspaceFolders(workspace);
  const definition = await definitionIn(folders.round);
  await mkdir(join(folders.store, '..'), { recursive: true });
  await using stack = new AsyncDisposableStack();
  const store = stack.use(await openSqliteStore({ file: folders.store }));
  const printer = given ?? stack.use(lazyPrinter());
  const queue = openInProcessQueue({
    handle: (task) => doTask(office, task),
    width: TASKS_AT_ONCE,
    clock: systemClock,
  });
  const held = stack.move();
  const office: LocalOffice = {
    definition,
    store,
    queue,
    idle: () => queue.idle(),
    workbooks: openXlsxFolder({ folder: workspace }),
    files: openFolderFiles({ folder: folders.reports }),
    exports: openExports(),
    templates,
    printer,
    clock: systemClock,
    progress,
    who: userInfo().username,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
  return office;
}

/** The printer of the local profile, not yet started. */
export function lazyPrinter(): LazyPrinter {
  const printer = once(openPrinter);
  return Object.assign(() => printer(), {
    [Symbol.asyncDispose]: async () => (await printer.started())?.[Symbol.asyncDispose](),
  });
}

const templates = (): Promise<ReportTemplates> =>
  openReportTemplates({
    folder: join(PRODUCT_FOLDER, 'report-templates'),
    fontsVersion: `${fontsVersion()}+${chromiumVersion()}`,
  });

/** Loaded only here, since most commands never print. */
async function openPrinter(): Promise<PdfPrinter> {
  const environment = environmentSchema.parse(process.env);
  const { openChromiumPrinter } = await import('./adapters/chromium/open-chromium-printer.ts');
  const { css } = await templates();
  return openChromiumPrinter({
    css,
    cacheFolder: environment.CENTRE_EVALUATION_CACHE ?? defaultCacheFolder(),
    ...(environment.PUPPETEER_EXECUTABLE_PATH && { executablePath: environment.PUPPETEER_EXECUTABLE_PATH }),
  });
}

/** Beside the dependencies, so that a new version never meets an old browser; where that is read-only, a place of the user's. */
function defaultCacheFolder(): string {
  const modules = join(PRODUCT_FOLDER, 'node_modules');
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

/** Starts at the first call and gives every caller the same; a failed start is forgotten. */
function once<Value>(
  start: () => Promise<Value>,
): (() => Promise<Value>) & { started: () => Promise<Value | undefined> } {
  let running: Promise<Value> | undefined;
  const get = (): Promise<Value> => {
    running ??= start().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
  return Object.assign(get, { started: async () => running?.catch(() => undefined) });
}
