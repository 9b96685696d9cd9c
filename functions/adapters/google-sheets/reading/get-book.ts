import type { sheets_v4 } from '@googleapis/sheets';
import type { DriveFile } from '../files/drive-file.ts';
import { getFile } from '../files/list-files.ts';
import type { GoogleRound } from '../google-round.ts';
import { asUnreadable, busy, gone } from '../problems.ts';
import { BOOK_FIELDS } from './grid-fields.ts';

/** A spreadsheet with its file, read while nobody changed it. */
export interface BookAtVersion {
  readonly file: DriveFile;
  readonly book: sheets_v4.Schema$Spreadsheet;
}

/** Somebody who types leaves gaps; who does not leave one of these is waited for until the next collect. */
const READINGS = 4;
const FIRST_PAUSE_MS = 500;

/** One request, whatever the workbook holds. */
export function getBook({ sheets, calls }: GoogleRound, id: string): Promise<sheets_v4.Schema$Spreadsheet> {
  return calls.sheets('read', () =>
    sheets.spreadsheets.get({ spreadsheetId: id, fields: BOOK_FIELDS, prettyPrint: false }),
  );
}

/**
 * Reads the version, the content, and the version again until both are equal. Problems: `WORKBOOK_BUSY` when it moves at
 * every reading, `WORKBOOK_UNREADABLE` when it is gone or in the bin.
 */
export async function getBookAtVersion(round: GoogleRound, id: string): Promise<BookAtVersion> {
  let file = await fileToRead(round, id);
  for (let reading = 0; reading < READINGS; reading += 1) {
    if (reading > 0) await round.sleep(round.random() * FIRST_PAUSE_MS * 2 ** reading);
    const book = await getBook(round, id).catch((error: unknown) => {
      throw asUnreadable(error, file.title);
    });
    const after = await fileToRead(round, id);
    if (after.version === file.version) return { file: after, book };
    file = after;
  }
  throw busy(file.title, '读取期间有人正在编辑');
}

async function fileToRead(round: GoogleRound, id: string): Promise<DriveFile> {
  const file = await getFile(round, id).catch((error: unknown) => {
    throw asUnreadable(error, id);
  });
  if (file.isTrashed) throw gone(file.title);
  return file;
}
