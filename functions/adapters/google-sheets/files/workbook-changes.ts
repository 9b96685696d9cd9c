import type { drive_v3 } from '@googleapis/drive';
import type { WorkbookChanges, WorkbookEntry } from '../../../ports/workbooks.ts';
import { RequestFailed } from '../calls/open-calls.ts';
import { driveFileOf, entryOf, FILE_FIELDS } from './drive-file.ts';
import { listFiles, type RoundDrive } from './list-files.ts';

/** All finished workbooks of the round, and the place in the feed of changes from which nothing is missed. */
export async function wholeRound(round: RoundDrive): Promise<WorkbookChanges> {
  const { drive, calls, driveId } = round;
  // Before the listing: what changes between the two is then told twice rather than never.
  const { startPageToken } = await calls.drive(() =>
    drive.changes.getStartPageToken({ driveId, supportsAllDrives: true }),
  );
  const files = await listFiles(round, {});
  const entries = files.flatMap((file) => entryOf(file, round.round) ?? []);
  return { token: startPageToken ?? '', isWhole: true, entries, lost: [] };
}

/**
 * What the feed tells since `token`; of several changes of a file the last counts. A token that Drive does not know (of
 * another drive, or spoilt) gives the whole round.
 */
export async function changesSince(round: RoundDrive, token: string): Promise<WorkbookChanges> {
  const last = new Map<string, drive_v3.Schema$Change>();
  let next = token;
  for (;;) {
    const page = await pageOf(round, next);
    if (page === undefined) return wholeRound(round);
    for (const change of page.changes ?? []) {
      if (change.fileId != null) last.set(change.fileId, change);
    }
    if (page.nextPageToken == null) {
      const told = [...last].map(([id, change]) => toldBy(id, change, round.round));
      return {
        token: page.newStartPageToken ?? next,
        isWhole: false,
        entries: told.flatMap(({ entry }) => entry ?? []),
        lost: told.flatMap(({ lost }) => lost ?? []),
      };
    }
    next = page.nextPageToken;
  }
}

async function pageOf(
  { drive, calls, driveId }: RoundDrive,
  pageToken: string,
): Promise<drive_v3.Schema$ChangeList | undefined> {
  try {
    return await calls.drive(() =>
      drive.changes.list({
        pageToken,
        driveId,
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
        includeRemoved: true,
        pageSize: 1_000,
        fields: `nextPageToken,newStartPageToken,changes(fileId,removed,file(${FILE_FIELDS}))`,
      }),
    );
  } catch (error) {
    if (error instanceof RequestFailed && [400, 404, 410].includes(error.failure.status ?? 0)) return undefined;
    throw error;
  }
}

/** A file that is gone tells nothing of itself any more: whoever knows the id knows whether it was a workbook. */
function toldBy(
  id: string,
  { removed, file }: drive_v3.Schema$Change,
  round: string,
): { readonly entry?: WorkbookEntry; readonly lost?: string } {
  if (removed === true || file == null) return { lost: id };
  const told = driveFileOf(file);
  const entry = entryOf(told, round);
  if (entry !== undefined) return { entry };
  return told.isTrashed && told.marks?.round === round && told.marks.state === 'ready' ? { lost: id } : {};
}
