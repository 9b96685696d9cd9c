import type { GoogleRound } from '../google-round.ts';
import { FILE_FIELDS, MARKS, nameMark, titleOf } from './drive-file.ts';
import { listFiles } from './list-files.ts';

/** In place of a kind: no listing of workbooks finds such a file. */
const KEPT = 'kept';

/** Keeps a copy of a workbook beside the others unless there is one of that name already. */
export async function keepCopy(
  round: GoogleRound,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const { drive, calls, driveId, folderId } = round;
  const [kept] = await listFiles(round, { kind: KEPT, name: nameMark(name) });
  if (kept !== undefined) return;
  const requestBody = {
    name: titleOf(name),
    parents: [folderId ?? driveId],
    appProperties: { [MARKS.round]: round.round, [MARKS.kind]: KEPT, [MARKS.name]: nameMark(name) },
  };
  await calls.drive(() => drive.files.copy({ fileId: id, supportsAllDrives: true, fields: FILE_FIELDS, requestBody }), {
    repeat: 'once-done',
  });
}
