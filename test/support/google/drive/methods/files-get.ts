import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, emptyAnswer, fileNamed, whole } from '../drive-call.ts';
import { driveError, forbidden, insufficientPermissions } from '../drive-error.ts';
import { mayDelete } from '../resources/file-capabilities.ts';
import { fileResource } from '../resources/file-resource.ts';
import { roleOf } from '../state/access.ts';
import { removeFile } from '../state/amend.ts';
import { isGoogleType, spreadsheetType } from '../state/drive-file.ts';
import { newId } from '../state/make.ts';

/** `files.get`; with `alt=media` the bytes of a blob. */
export function filesGet(call: DriveCall): DeskAnswer {
  const file = fileNamed(call, call.names['fileId'] ?? '');
  if (call.request.query.get('alt') !== 'media') {
    return answer(call, 'File', fileResource(call.state, file, call.account));
  }
  if (isGoogleType(file.mimeType)) {
    throw driveError(403, 'fileNotDownloadable', {
      message: 'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      location: 'alt',
    });
  }
  return { status: 200, headers: { 'content-type': file.mimeType }, bytes: file.content ?? new Uint8Array() };
}

/** `files.delete`: for good, past the trash. */
export function filesDelete(call: DriveCall): DeskAnswer {
  const file = fileNamed(call, call.names['fileId'] ?? '');
  if (!mayDelete(file, roleOf(call.state, file, call.account))) throw insufficientPermissions(file.id);
  for (const gone of removeFile(call.state, file)) {
    if (gone.mimeType === spreadsheetType) call.spreadsheets.remove(gone.id);
  }
  return emptyAnswer();
}

/** `files.export`: the content of a spreadsheet in another form. */
export function filesExport(call: DriveCall): DeskAnswer {
  const file = fileNamed(call, call.names['fileId'] ?? '', true);
  const mimeType = call.request.query.get('mimeType');
  if (!mimeType) {
    throw driveError(400, 'required', { message: 'Required parameter: mimeType', location: 'mimeType' });
  }
  if (file.mimeType !== spreadsheetType) {
    throw forbidden('fileNotExportable', 'Export only supports Docs Editors files.');
  }
  const exported = call.spreadsheets.export(file.id, mimeType);
  if (exported === undefined) {
    throw driveError(400, 'badRequest', {
      message: 'The requested conversion is not supported.',
      location: 'convertTo',
    });
  }
  return {
    status: 200,
    headers: {
      'content-type': exported.contentType,
      'cache-control': 'private, max-age=0, must-revalidate',
      'content-disposition': 'attachment',
    },
    bytes: exported.body,
  };
}

/** `files.generateIds`: ids that a later `files.create` may use. */
export function filesGenerateIds(call: DriveCall): DeskAnswer {
  const count = whole(call, 'count', { usual: 10, from: 1, to: 1000 });
  const ids = Array.from({ length: count }, () => newId(call.state));
  for (const id of ids) call.state.reservedIds.add(id);
  const space = call.request.query.get('space') ?? 'drive';
  return answer(call, 'GeneratedIds', { kind: 'drive#generatedIds', space, ids });
}
