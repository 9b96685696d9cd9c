import type { drive_v3 } from '@googleapis/drive';
import { sha256 } from '../../../domain/digest/digest.ts';
import { WORKBOOK_KINDS } from '../../../domain/workbook/identify-workbook.ts';
import type { WorkbookEntry, WorkbookKind } from '../../../ports/workbooks.ts';

export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** The marks on a Drive file by which it is known as a workbook of ours; each is at most 124 bytes with its name. */
export const MARKS = {
  round: 'centreEvaluationRound',
  kind: 'centreEvaluationKind',
  /** Digest of the name that it was made under: titles are people's to change, and may be too long for a mark. */
  name: 'centreEvaluationName',
  state: 'centreEvaluationState',
} as const;

/** `making` until every tab, rule and protection is there: such a file is not yet a workbook of the round. */
export type FileState = 'making' | 'ready';

/** What is asked of Drive about a file. */
export const FILE_FIELDS =
  'id,name,mimeType,version,createdTime,modifiedTime,trashed,appProperties,contentRestrictions(readOnly),lastModifyingUser(me)';

/** A workbook's file as Drive describes it. */
export interface DriveFile {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly isTrashed: boolean;
  readonly isLocked: boolean;
  /** Whether this very account changed it last. */
  readonly isLastByUs: boolean;
  /** Absent for a file that is no workbook of ours. */
  readonly marks?: FileMarks;
}

export interface FileMarks {
  readonly round: string;
  readonly kind: WorkbookKind;
  readonly name: string;
  readonly state: FileState;
}

export function driveFileOf(file: drive_v3.Schema$File): DriveFile {
  const marks = marksIn(file);
  return {
    id: file.id ?? '',
    title: file.name ?? '',
    version: file.version ?? '',
    createdAt: file.createdTime ?? '',
    modifiedAt: file.modifiedTime ?? '',
    isTrashed: file.trashed === true,
    isLocked: file.contentRestrictions?.some(({ readOnly }) => readOnly === true) === true,
    isLastByUs: file.lastModifyingUser?.me === true,
    ...(marks && { marks }),
  };
}

function marksIn({ mimeType, appProperties }: drive_v3.Schema$File): FileMarks | undefined {
  const kind = WORKBOOK_KINDS.find((each) => each === appProperties?.[MARKS.kind]);
  const round = appProperties?.[MARKS.round];
  if (mimeType !== SPREADSHEET || kind === undefined || round === undefined) return undefined;
  const state = appProperties?.[MARKS.state] === 'making' ? 'making' : 'ready';
  return { round, kind, name: appProperties?.[MARKS.name] ?? '', state };
}

/** The entry of a finished workbook of the round that is not in the bin; of any other file none. */
export function entryOf(
  { id, title, version, modifiedAt, isTrashed, marks }: DriveFile,
  round: string,
): WorkbookEntry | undefined {
  if (marks?.round !== round || marks.state !== 'ready' || isTrashed) return undefined;
  return { id, kind: marks.kind, name: title, version, modifiedAt: new Date(modifiedAt).toISOString() };
}

/** What a spreadsheet of that name is called: file names carry an ending that means nothing here. */
export function titleOf(name: string): string {
  return name.normalize('NFC').replace(/\.xlsx$/i, '');
}

/** @example nameMark('01-汕头.xlsx') === nameMark('01-汕头') // true */
export function nameMark(name: string): string {
  return sha256(titleOf(name)).slice(0, 32);
}
