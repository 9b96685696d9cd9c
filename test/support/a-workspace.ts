import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { openInProcessQueue } from '../../functions/adapters/in-process/open-in-process-queue.ts';
import { makeWorkspace, type WorkspaceRequest } from '../../functions/cli/make-workspace.ts';
import type { Output } from '../../functions/cli/output.ts';
import { once } from '../../functions/compose/once.ts';
import { composeLocal, type LocalOffice, workspaceFolders } from '../../functions/compose.ts';
import { taskDoer } from '../../functions/pipeline/do-task.ts';
import type { PdfPrinter } from '../../functions/ports/pdf-printer.ts';

const silent = { start: () => {}, step: () => {}, finish: () => {} };
export const SILENT: Output = { json: false, isTerminal: false, say: () => {}, warn: () => {}, progress: silent };

/** A printer for tests that are not about printing: its "PDF" is the job itself. */
export function aPrinter(): PdfPrinter & { readonly printed: string[] } {
  const printed: string[] = [];
  return {
    width: 1,
    printed,
    print: async (job) => {
      printed.push(job.name);
      return { bytes: new TextEncoder().encode(JSON.stringify(job)), pages: 1, missingCharacters: [] };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

export type TestOffice = LocalOffice & { readonly printed: readonly string[] };

export interface TestWorkspace extends AsyncDisposable {
  readonly folder: string;
  /** The office of the workspace at a given time; each call opens it anew, as each command does. */
  readonly open: (now?: string) => Promise<TestOffice>;
}

async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'centre-evaluation-'));
}

/** The workspace that lies in a folder already. */
export function workspaceIn(folder: string): TestWorkspace {
  return {
    folder,
    open: async (now = '2024-05-01T08:00:00Z') => {
      const office = await composeLocal({ workspace: folder, progress: silent });
      const printer = aPrinter();
      const clock = { now: () => new Date(now) };
      const queue = openInProcessQueue({ handle: (task) => doer(task), width: 3, clock });
      const own = { ...office, queue, clock, printer: async () => printer };
      const doer = taskDoer(own);
      return {
        ...own,
        printed: printer.printed,
        idle: () => queue.idle(),
        [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
      };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A workspace in a temporary folder, with samples of the small English round unless told otherwise. */
export async function aWorkspace(request: Partial<WorkspaceRequest> = {}): Promise<TestWorkspace> {
  const folder = await aFolder();
  await makeWorkspace({ workspace: folder, round: 'example-english', kind: 'samples', ...request }, SILENT);
  return workspaceIn(folder);
}

/** The same with nothing on record yet, so that whoever comes first opens its round, by their own clock. */
export async function anUnopenedWorkspace(request: Partial<WorkspaceRequest> = {}): Promise<TestWorkspace> {
  const workspace = await aWorkspace(request);
  const { store } = workspaceFolders(workspace.folder);
  for (const file of [store, `${store}-wal`, `${store}-shm`]) await rm(file, { force: true });
  return workspace;
}

/** Another workspace with the same files, byte for byte and with their times. */
export async function aCopyOf({ folder }: TestWorkspace): Promise<TestWorkspace> {
  const copy = await aFolder();
  await cp(folder, copy, { recursive: true, preserveTimestamps: true });
  return workspaceIn(copy);
}

interface KeptFile {
  /** Below the workspace. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modifiedAt: Date;
}

const samples = once(async (): Promise<readonly KeptFile[]> => {
  await using made = await aWorkspace();
  const entries = await readdir(made.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return await Promise.all(
    files.map(async (file) => ({
      path: relative(made.folder, file),
      bytes: await readFile(file),
      modifiedAt: (await stat(file)).mtime,
    })),
  );
});

/** What `aWorkspace()` makes, copied from one that was made once in this process: for tests that begin with many of them. */
export async function aReadyWorkspace(): Promise<TestWorkspace> {
  const folder = await aFolder();
  for (const { path, bytes, modifiedAt } of await samples()) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    await utimes(file, modifiedAt, modifiedAt);
  }
  return workspaceIn(folder);
}
