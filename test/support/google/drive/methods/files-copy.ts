import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, fileNamed, jsonBody } from '../drive-call.ts';
import { forbidden } from '../drive-error.ts';
import { fileCapabilities } from '../resources/file-capabilities.ts';
import { fileResource } from '../resources/file-resource.ts';
import { atLeast, roleOf } from '../state/access.ts';
import { amend } from '../state/amend.ts';
import { type DriveFile, spreadsheetType } from '../state/drive-file.ts';
import { blankFile, newId } from '../state/make.ts';
import { checkWritable, type FileBody, withBody } from './file-body.ts';
import { checkGivenId, placeIn } from './place.ts';

/** A copy lies beside its source where the caller may write there, else in the caller's own drive. */
function parentsFor(call: DriveCall, source: DriveFile, body: FileBody): unknown {
  if (body['parents'] !== undefined) return body['parents'];
  const folder = call.state.files.get(source.parents[0] ?? '');
  return folder && atLeast(roleOf(call.state, folder, call.account), 'writer') ? [folder.id] : undefined;
}

function idFor(call: DriveCall, body: FileBody): string {
  if (typeof body['id'] !== 'string') return newId(call.state);
  checkGivenId(call, body['id']);
  return body['id'];
}

/** `files.copy`: properties go along, permissions, locks and stars stay behind. */
export function filesCopy(call: DriveCall): DeskAnswer {
  const { state, account } = call;
  const source = fileNamed(call, call.names['fileId'] ?? '');
  const body = jsonBody('File', call.request.body);
  checkWritable(body, 'copy');
  const role = roleOf(state, source, account);
  if (!fileCapabilities(source, role)['canCopy']) {
    throw forbidden('cannotCopyFile', 'This file cannot be copied by the user.');
  }
  const place = placeIn(call, parentsFor(call, source, body));
  const blank = blankFile(state, {
    id: idFor(call, body),
    name: `Copy of ${source.name}`,
    mimeType: source.mimeType,
    by: account,
    properties: source.properties,
    appProperties: source.appProperties,
    ...(source.description === undefined ? {} : { description: source.description }),
    ...(source.content === undefined ? {} : { content: source.content }),
    ...place,
  });
  const newRole = place.driveId === undefined ? 'owner' : 'organizer';
  const file = amend(state, {
    file: withBody(blank, body, { account, role: newRole, now: state.clock.now() }),
    changed: [],
  });
  if (file.mimeType === spreadsheetType) call.spreadsheets.copy(source.id, file.id, file.name);
  return answer(call, 'File', fileResource(state, file, account));
}
