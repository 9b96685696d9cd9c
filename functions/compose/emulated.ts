import { openFolderFiles } from '../adapters/folder/open-folder-files.ts';
import { openXlsxFolder } from '../adapters/xlsx/open-xlsx-folder.ts';
import { carryOver } from '../pipeline/carry-over.ts';
import type { Files } from '../ports/files.ts';
import { folderMailer } from './mailers.ts';
import type { ServedOffice } from './served-office.ts';

export interface EmulatedPlaces {
  /** Its workbooks are carried over to the desk. */
  readonly workspace: string;
  /** Folder in which the finished files lie as well, so that people find them. */
  readonly reports: string;
  /** Folder of the mails: a desk writes to nobody. */
  readonly mail: string;
}

/** The cloud profile's office on a desk, filled with the workbooks of a workspace. */
export async function fillDesk(
  cloud: ServedOffice,
  { workspace, reports, mail }: EmulatedPlaces,
): Promise<ServedOffice> {
  const office = {
    ...cloud,
    files: kept(cloud.files, openFolderFiles({ folder: reports })),
    mailer: folderMailer(mail),
  };
  await carryOver(office, openXlsxFolder({ folder: workspace }));
  return office;
}

/** Files of the desk are gone with it, so each is written into a folder too. */
function kept(files: Files, folder: Files): Files {
  return {
    ...files,
    write: async (name, content) => {
      await files.write(name, content);
      await folder.write(name, content);
    },
    remove: async (name) => {
      await files.remove(name);
      await folder.remove(name);
    },
    locate: (name) => folder.locate(name),
  };
}
