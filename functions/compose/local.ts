import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { openFolderFiles } from '../adapters/folder/open-folder-files.ts';
import { openSqliteStore } from '../adapters/sqlite/open-sqlite-store.ts';
import { systemClock } from '../adapters/system-clock/system-clock.ts';
import { openXlsxFolder } from '../adapters/xlsx/open-xlsx-folder.ts';
import type { Office } from '../pipeline/office.ts';
import { knowingYears } from '../pipeline/years/knowing-years.ts';
import type { CommonEnvironment } from './environment.ts';
import { folderMailer, smtpMailer } from './mailers.ts';
import { type LocalOffice, withOwnQueue } from './with-own-queue.ts';

export interface LocalPlaces
  extends Pick<Office, 'definition' | 'progress' | 'printer' | 'templates' | 'exports' | 'draws'> {
  readonly workspace: string;
  /** The SQLite file; made with its folder where it is missing. */
  readonly store: string;
  /** Folder of the finished files. */
  readonly reports: string;
  /** Folder of the mails, where the environment names no mail server. */
  readonly mail: string;
  readonly environment: CommonEnvironment;
}

/** The office of a workspace folder: `.xlsx` files, SQLite, PDFs in a folder, tasks in this process. */
export async function openLocalOffice({
  workspace,
  store: file,
  reports,
  mail,
  environment,
  ...given
}: LocalPlaces): Promise<LocalOffice> {
  await mkdir(dirname(file), { recursive: true });
  const store = await openSqliteStore({ file });
  return withOwnQueue({
    ...given,
    store,
    definition: await knowingYears(store, given.definition),
    workbooks: openXlsxFolder({ folder: workspace }),
    files: openFolderFiles({ folder: reports }),
    mailer: smtpMailer(environment, store) ?? folderMailer(mail),
    clock: systemClock,
    who: userInfo().username,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  });
}
