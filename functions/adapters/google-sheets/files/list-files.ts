import type { drive_v3 } from '@googleapis/drive';
import type { Calls } from '../calls/open-calls.ts';
import { type DriveFile, driveFileOf, FILE_FIELDS, MARKS, SPREADSHEET } from './drive-file.ts';

/** The shared drive that the round's workbooks live in, and how it is asked. */
export interface RoundDrive {
  readonly drive: drive_v3.Drive;
  readonly calls: Calls;
  readonly driveId: string;
  /** Folder for new workbooks; the drive's top where absent. */
  readonly folderId?: string;
  /** Id of the round. */
  readonly round: string;
}

const MOST_A_PAGE = 1_000;

/** Files of the round with these further marks, those in the bin left out, from the oldest on. */
export async function listFiles(
  { drive, calls, driveId, round }: RoundDrive,
  marks: Partial<Record<'kind' | 'name', string>>,
): Promise<readonly DriveFile[]> {
  const wanted = Object.entries({ round, ...marks }).map(
    ([mark, value]) =>
      `appProperties has { key=${quoted(MARKS[mark as keyof typeof MARKS])} and value=${quoted(value)} }`,
  );
  const q = [...wanted, `mimeType = ${quoted(SPREADSHEET)}`, 'trashed = false'].join(' and ');
  const files: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = await calls.drive(() =>
      drive.files.list({
        q,
        corpora: 'drive',
        driveId,
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
        pageSize: MOST_A_PAGE,
        fields: `nextPageToken,files(${FILE_FIELDS})`,
        ...(pageToken !== undefined && { pageToken }),
      }),
    );
    files.push(...(page.files ?? []).map(driveFileOf));
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return files.toSorted(byAge);
}

/** Every instance must come to the same order, so that of two twins all keep the same. */
function byAge(a: DriveFile, b: DriveFile): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);
}

function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** One file by its id. */
export async function getFile({ drive, calls }: Pick<RoundDrive, 'drive' | 'calls'>, id: string): Promise<DriveFile> {
  return driveFileOf(
    await calls.drive(() => drive.files.get({ fileId: id, supportsAllDrives: true, fields: FILE_FIELDS })),
  );
}

/** Changes what Drive says of a file: its marks, its lock, whether it is in the bin. */
export async function updateFile(
  { drive, calls }: Pick<RoundDrive, 'drive' | 'calls'>,
  id: string,
  requestBody: drive_v3.Schema$File,
): Promise<DriveFile> {
  return driveFileOf(
    await calls.drive(() =>
      drive.files.update({ fileId: id, supportsAllDrives: true, fields: FILE_FIELDS, requestBody }),
    ),
  );
}
