import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { openFolderFiles } from '../adapters/folder/open-folder-files.ts';
import { openInProcessQueue } from '../adapters/in-process/open-in-process-queue.ts';
import { openSqliteStore } from '../adapters/sqlite/open-sqlite-store.ts';
import { systemClock } from '../adapters/system-clock/system-clock.ts';
import { openXlsxFolder } from '../adapters/xlsx/open-xlsx-folder.ts';
import type { TaskDoer } from '../pipeline/do-task.ts';
import type { Office } from '../pipeline/office.ts';
import { once } from './once.ts';

export interface LocalOffice extends Office, AsyncDisposable {
  /** Resolves when every task in the queue is done; throws what failed at every attempt. */
  readonly idle: () => Promise<void>;
  /** Tasks are done in this process; else `idle` tells nothing, since others do them. */
  readonly hasOwnQueue: boolean;
}

export interface LocalPlaces extends Pick<Office, 'definition' | 'progress' | 'printer' | 'templates' | 'exports'> {
  readonly workspace: string;
  /** The SQLite file; made with its folder where it is missing. */
  readonly store: string;
  /** Folder of the finished files. */
  readonly reports: string;
}

/** Two reports are printed at once, and a third is drafted meanwhile. */
const TASKS_AT_ONCE = 3;

/** The office of a workspace folder: `.xlsx` files, SQLite, PDFs in a folder, tasks in this process. */
export async function openLocalOffice({
  workspace,
  store: file,
  reports,
  ...given
}: LocalPlaces): Promise<LocalOffice> {
  await mkdir(dirname(file), { recursive: true });
  const store = await openSqliteStore({ file });
  // Most commands ask for no task, so what does them is loaded with the first.
  const doer = once(async (): Promise<TaskDoer> => (await import('../pipeline/do-task.ts')).taskDoer(office));
  const queue = openInProcessQueue({
    handle: async (task) => (await doer())(task),
    width: TASKS_AT_ONCE,
    clock: systemClock,
  });
  const office: LocalOffice = {
    ...given,
    store,
    queue,
    idle: () => queue.idle(),
    hasOwnQueue: true,
    workbooks: openXlsxFolder({ folder: workspace }),
    files: openFolderFiles({ folder: reports }),
    clock: systemClock,
    who: userInfo().username,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
  return office;
}
