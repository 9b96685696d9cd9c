import type { sheets_v4 } from '@googleapis/sheets';
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts';
import type { WorkbookKind } from '../../../ports/workbooks.ts';
import { RequestFailed } from '../calls/open-calls.ts';
import {
  type DriveFile,
  driveFileOf,
  FILE_FIELDS,
  MARKS,
  nameMark,
  SPREADSHEET,
  titleOf,
} from '../files/drive-file.ts';
import { getFile, listFiles, updateFile } from '../files/list-files.ts';
import type { GoogleRound } from '../google-round.ts';
import { unprotected } from '../problems.ts';
import { getBook } from '../reading/get-book.ts';
import { BLANK_SHEET_ID, bookRequests, numberedTabs } from './book-requests.ts';
import { mendRequests } from './mend-requests.ts';

export interface WorkbookOrder {
  readonly kind: WorkbookKind;
  readonly name: string;
  readonly plan: WorkbookPlan;
}

/**
 * The file of the workbook, made unless there is one, and whole: what a crash left half-made is completed, what people took
 * away of protections, rules and keys is mended. Of two that two instances made at once all instances keep the same.
 */
export async function makeWorkbook(round: GoogleRound, order: WorkbookOrder): Promise<DriveFile> {
  const [found] = await filesOf(round, order);
  if (found === undefined) return finish(round, order, { file: await addFile(round, order), isNew: true });
  if (found.marks?.state === 'making') return finish(round, order, { file: found, isNew: false });
  // A locked round is over: nobody can loosen anything, and nothing could be mended.
  if (found.isLocked || !(await mend(round, found.id, order.plan))) return found;
  return getFile(round, found.id);
}

/** Those that are there, the one to keep first: a finished one before one in the making, then the oldest. */
async function filesOf(round: GoogleRound, { kind, name }: WorkbookOrder): Promise<readonly DriveFile[]> {
  const files = await listFiles(round, { kind, name: nameMark(name) });
  return [...files.filter(isFinished), ...files.filter((file) => !isFinished(file))];
}

function isFinished({ marks }: DriveFile): boolean {
  return marks?.state === 'ready';
}

/** A blank spreadsheet with our marks. Where nobody can tell whether it was made, the marks tell. */
async function addFile(round: GoogleRound, order: WorkbookOrder): Promise<DriveFile> {
  const { drive, calls, driveId, folderId } = round;
  const { kind, name } = order;
  const requestBody = {
    name: titleOf(name),
    mimeType: SPREADSHEET,
    parents: [folderId ?? driveId],
    appProperties: {
      [MARKS.round]: round.round,
      [MARKS.kind]: kind,
      [MARKS.name]: nameMark(name),
      [MARKS.state]: 'making',
    },
  };
  try {
    return driveFileOf(
      await calls.drive(() => drive.files.create({ supportsAllDrives: true, fields: FILE_FIELDS, requestBody }), {
        repeat: 'once-done',
      }),
    );
  } catch (error) {
    if (!(error instanceof RequestFailed) || !error.failure.isOutcomeUnknown) throw error;
    const [made] = await filesOf(round, order);
    if (made === undefined) throw error;
    return made;
  }
}

async function finish(
  round: GoogleRound,
  order: WorkbookOrder,
  { file, isNew }: { readonly file: DriveFile; readonly isNew: boolean },
): Promise<DriveFile> {
  await fill(round, order.plan, { id: file.id, isNew });
  await mend(round, file.id, order.plan);
  const [kept = file] = await filesOf(round, order);
  if (kept.id === file.id) return markReady(round, file, order.plan.savedAt);
  // Somebody else was quicker. Nobody was let into ours yet, so nothing is lost with it.
  await updateFile(round, file.id, { trashed: true });
  return kept.marks?.state === 'ready' ? kept : finish(round, order, { file: kept, isNew: false });
}

function markReady(round: GoogleRound, { id }: DriveFile, savedAt: string | undefined): Promise<DriveFile> {
  return updateFile(round, id, {
    appProperties: { [MARKS.state]: 'ready' },
    ...(savedAt !== undefined && { modifiedTime: savedAt }),
  });
}

/** Fills a blank spreadsheet in one batch. The tabs have fixed numbers: done twice, the second is refused as a whole. */
async function fill(
  round: GoogleRound,
  plan: WorkbookPlan,
  { id, isNew }: { readonly id: string; readonly isNew: boolean },
): Promise<void> {
  const settings = { locale: round.locale, timeZone: round.timeZone, accounts: await round.accounts() };
  if (isNew) {
    try {
      await update(round, id, bookRequests(plan, settings, [BLANK_SHEET_ID]));
      return;
    } catch (error) {
      // It was filled by an attempt whose answer got lost, or is not as blank as we thought.
      if (!(error instanceof RequestFailed) || error.failure.status !== 400) throw error;
    }
  }
  const { sheets = [] } = await getBook(round, id);
  const numbers = sheets.flatMap(({ properties }) => properties?.sheetId ?? []);
  if (numberedTabs(plan).some(({ sheetId }) => numbers.includes(sheetId))) return;
  await update(round, id, bookRequests(plan, settings, numbers));
}

/** Google drops a protection now and then, and says nothing: what was written is read again. */
const MENDINGS = 3;

/** Whether anything had to be mended. Problems: `FILE_UNWRITABLE` when the workbook does not keep what it is given. */
export async function mend(round: GoogleRound, id: string, plan: WorkbookPlan): Promise<boolean> {
  const accounts = await round.accounts();
  for (let mending = 0; mending < MENDINGS; mending += 1) {
    const missing = mendRequests(plan, await getBook(round, id), accounts);
    if (missing.length === 0) return mending > 0;
    await update(round, id, missing);
  }
  throw unprotected(plan.title);
}

/** How many protections, rules, colours and keys a workbook lacks of its plan; nothing is mended. */
export async function lacksOf(round: GoogleRound, id: string, plan: WorkbookPlan): Promise<number> {
  return mendRequests(plan, await getBook(round, id), await round.accounts()).length;
}

/** Repeated where the outcome is unknown: every request sets a state, or is refused the second time. */
export async function update(
  round: GoogleRound,
  id: string,
  requests: readonly sheets_v4.Schema$Request[],
): Promise<void> {
  const { sheets, calls } = round;
  await calls.sheets('write', () =>
    sheets.spreadsheets.batchUpdate({
      spreadsheetId: id,
      fields: 'spreadsheetId',
      requestBody: { requests: [...requests] },
    }),
  );
}
