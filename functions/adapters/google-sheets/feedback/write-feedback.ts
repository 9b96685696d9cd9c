import type { sheets_v4 } from '@googleapis/sheets';
import { isProblem } from '../../../domain/problems/problem.ts';
import type { Feedback, OwnTab } from '../../../domain/workbook/feedback.ts';
import { RequestFailed } from '../calls/open-calls.ts';
import type { DriveFile } from '../files/drive-file.ts';
import { getFile } from '../files/list-files.ts';
import type { GoogleRound } from '../google-round.ts';
import { asUnwritable, busy, gone, locked } from '../problems.ts';
import { getBookAtVersion } from '../reading/get-book.ts';
import { BOOK_FIELDS } from '../reading/grid-fields.ts';
import { type FindingsPlace, findingsRequests } from './findings-requests.ts';
import { markRequests, placeMarks } from './mark-requests.ts';
import {
  isSameForPeople,
  type RememberedBook,
  type RememberedTab,
  rememberedBook,
  tabTitled,
} from './remembered-book.ts';

export interface FeedbackOrder {
  readonly id: string;
  readonly feedback: Feedback;
  /** The version that the feedback speaks of. */
  readonly version: string;
  /** The workbook as it was read at that version. */
  readonly read: RememberedBook;
}

export interface WrittenFeedback {
  readonly version: string;
  /** The workbook as it is now, where nothing in it is unseen. */
  readonly book?: RememberedBook;
}

/**
 * Writes our tabs and status marks in one batch and answers the version at which nothing unseen stands in the workbook.
 * There is no compare-and-set for cells, so somebody may type between the look at the version and the write: the answer to
 * the write holds all cells, which are held against those that were read. Where they differ, the version given is one that
 * no listing shows, so that the workbook is read again.
 */
export async function writeFeedback(round: GoogleRound, order: FeedbackOrder): Promise<WrittenFeedback> {
  const { id, feedback, version, read } = order;
  const file = await fileToWrite(round, id);
  if (file.version !== version || read.version !== version) throw busy(file.title, '读取之后又有改动');
  const { tabs } = read;
  const places = ownPlaces(feedback, tabs, await round.accounts());
  const present = new Set(places.flatMap(({ place }) => place.present ?? []));
  const marks = placeMarks(feedback.marks, tabs, present);
  const requests = [...places.flatMap(({ own, place }) => findingsRequests(own, place)), ...markRequests(marks)];
  const written = await write(round, { file, requests, isRepeatable: present.size === places.length });
  const own = {
    tabs: new Set(places.map(({ place }) => place.sheetId)),
    marks: new Map([...marks].map(([tab, texts]) => [tab.sheetId, new Set(texts.keys())])),
  };
  const after = await fileAfter(round, file);
  const book = rememberedBook(after.version, written);
  const unseen = { version: `${after.version}?` };
  if (!after.isLastByUs || !isSameForPeople(read, book, own)) return unseen;
  if (isNextVersion(file, after)) return { version: after.version, book };
  const now = await readAfter(round, id);
  return now !== undefined && isSameForPeople(read, now, own) ? { version: now.version, book: now } : unseen;
}

interface PlacedTab {
  readonly own: OwnTab;
  readonly place: FindingsPlace;
}

/** Where each of our tabs is, or will be: those that are gone get the next free numbers, behind the others. */
function ownPlaces(
  { lists = [], ...findings }: Feedback,
  tabs: readonly RememberedTab[],
  accounts: readonly string[],
): readonly PlacedTab[] {
  const free = Math.max(0, ...tabs.map(({ sheetId }) => sheetId)) + 1;
  const placed: PlacedTab[] = [];
  let added = 0;
  for (const own of [findings, ...lists]) {
    if (placed.some((other) => other.own.tab === own.tab)) continue;
    const present = tabTitled(tabs, own.tab);
    const sheetId = present?.sheetId ?? free + added;
    placed.push({ own, place: { tabs, present, sheetId, index: tabs.length + added, accounts } });
    if (present === undefined) added += 1;
  }
  return placed;
}

/** Nothing but our write came between the two. */
function isNextVersion(before: DriveFile, after: DriveFile): boolean {
  return Number(after.version) === Number(before.version) + 1;
}

/**
 * The workbook once more, where the version moved by more than our write: somebody may work under the very account that
 * we write with, so that its name proves nothing. `undefined` where it keeps moving.
 */
async function readAfter(round: GoogleRound, id: string): Promise<RememberedBook | undefined> {
  try {
    const { file, book } = await getBookAtVersion(round, id);
    return rememberedBook(file.version, book);
  } catch (error) {
    if (isProblem(error, 'WORKBOOK_BUSY')) return undefined;
    throw error;
  }
}

async function fileToWrite(round: GoogleRound, id: string): Promise<DriveFile> {
  const file = await getFile(round, id).catch((error: unknown) => {
    throw asUnwritable(error, id);
  });
  if (file.isTrashed) throw gone(file.title);
  if (file.isLocked) throw locked(file.title);
  return file;
}

interface Batch {
  readonly file: DriveFile;
  readonly requests: readonly sheets_v4.Schema$Request[];
  /** Cells may be set twice; a tab cannot be added twice. */
  readonly isRepeatable: boolean;
}

async function write(
  round: GoogleRound,
  { file, requests, isRepeatable }: Batch,
): Promise<sheets_v4.Schema$Spreadsheet> {
  try {
    const { updatedSpreadsheet } = await round.calls.sheets(
      'write',
      () =>
        round.sheets.spreadsheets.batchUpdate({
          spreadsheetId: file.id,
          fields: `updatedSpreadsheet(${BOOK_FIELDS})`,
          prettyPrint: false,
          requestBody: {
            requests: [...requests],
            includeSpreadsheetInResponse: true,
            responseIncludeGridData: true,
          },
        }),
      isRepeatable ? {} : { repeat: 'once-done' },
    );
    return updatedSpreadsheet ?? {};
  } catch (error) {
    throw await whyRefused(round, file, error);
  }
}

/** A refusal may mean that the workbook was locked, or rebuilt by somebody, after we looked at it. */
async function whyRefused(round: GoogleRound, file: DriveFile, error: unknown): Promise<unknown> {
  if (!(error instanceof RequestFailed)) return error;
  const { isOutcomeUnknown, verdict } = error.failure;
  if (isOutcomeUnknown) return busy(file.title, '写入校验结果时连接中断', { cause: error });
  if (verdict === 'again') return asUnwritable(error, file.title);
  const now = await fileToWrite(round, file.id);
  if (now.version !== file.version) return busy(file.title, '写入期间有人正在编辑', { cause: error });
  return asUnwritable(error, file.title);
}

const LOOKS_AFTER = 5;
const FIRST_PAUSE_MS = 250;

/** Drive learns of a change to a sheet a little later: the version must move, since we wrote. */
async function fileAfter(round: GoogleRound, before: DriveFile): Promise<DriveFile> {
  for (let look = 0; ; look += 1) {
    const file = await getFile(round, before.id);
    if (file.version !== before.version || look === LOOKS_AFTER) return file;
    await round.sleep(FIRST_PAUSE_MS * 2 ** look);
  }
}
