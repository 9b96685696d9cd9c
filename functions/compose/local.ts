import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { openFolderFiles } from '../adapters/folder/open-folder-files.ts';
import { openSqliteStore } from '../adapters/sqlite/open-sqlite-store.ts';
import { systemClock } from '../adapters/system-clock/system-clock.ts';
import { openXlsxFolder } from '../adapters/xlsx/open-xlsx-folder.ts';
import type { Office } from '../pipeline/office.ts';
import { type LocalOffice, withOwnQueue } from './with-own-queue.ts';

export interface LocalPlaces extends Pick<Office, 'definition' | 'progress' | 'printer' | 'templates' | 'exports'> {
  readonly workspace: string;
  /** The SQLite file; made with its folder where it is missing. */
  readonly store: string;
  /** Folder of the finished files. */
  readonly reports: string;
}

/** The office of a workspace folder: `.xlsx` files, SQLite, PDFs in a folder, tasks in this process. */
export async function openLocalOffice({
  workspace,
  store: file,
  reports,
  ...given
}: LocalPlaces): Promise<LocalOffice> {
  await mkdir(dirname(file), { recursive: true });
  const store = await openSqliteStore({ file });
  return withOwnQueue({
    ...given,
    store,
    workbooks: openXlsxFolder({ folder: workspace }),
    files: openFolderFiles({ folder: reports }),
    clock: systemClock,
    who: userInfo().username,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  });
}
