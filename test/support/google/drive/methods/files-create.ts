import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall } from '../drive-call.ts';
import { badRequest } from '../drive-error.ts';
import { fileResource } from '../resources/file-resource.ts';
import { amend } from '../state/amend.ts';
import { type DriveFile, isGoogleType, shortcutType, spreadsheetType } from '../state/drive-file.ts';
import { blankFile, newId } from '../state/make.ts';
import { type Upload, uploadOf } from '../upload/upload-of.ts';
import { checkWritable, type FileBody, withBody } from './file-body.ts';
import { checkGivenId, type Place, placeIn } from './place.ts';

function idFor(call: DriveCall, body: FileBody, mimeType: string): string {
  const { id } = body;
  if (typeof id !== 'string') return newId(call.state);
  if (isGoogleType(mimeType)) throw badRequest('Generated IDs are not supported for Docs Editors formats.', 'id');
  checkGivenId(call, id);
  return id;
}

function shortcutTargetOf(body: FileBody, mimeType: string): Partial<DriveFile> {
  if (mimeType !== shortcutType) return {};
  const { targetId } = (body['shortcutDetails'] ?? {}) as { readonly targetId?: string };
  if (targetId === undefined) throw badRequest('A shortcut must specify its target.', 'shortcutDetails.targetId');
  return { shortcutTarget: targetId };
}

/** What is known of the content: its bytes for a blob, and a first revision of either kind. */
function contentOf(call: DriveCall, upload: Upload, mimeType: string): Partial<DriveFile> {
  const content = isGoogleType(mimeType) ? undefined : (upload.content ?? new Uint8Array());
  const first = { id: '1', at: call.state.clock.now(), by: call.account };
  if (content === undefined) return { revisions: [first] };
  return { content, revisions: [{ ...first, content }] };
}

/** `files.create`, with or without content. */
export function filesCreate(call: DriveCall): DeskAnswer {
  const upload = uploadOf(call);
  const { body } = upload;
  checkWritable(body, 'create');
  const mimeType =
    typeof body['mimeType'] === 'string' ? body['mimeType'] : (upload.contentType ?? 'application/octet-stream');
  const place: Place = placeIn(call, body['parents']);
  const blank = blankFile(call.state, {
    id: idFor(call, body, mimeType),
    name: 'Untitled',
    mimeType,
    by: call.account,
    ...place,
    ...contentOf(call, upload, mimeType),
    ...shortcutTargetOf(body, mimeType),
  });
  const role = place.driveId === undefined ? 'owner' : 'organizer';
  const file = amend(call.state, {
    file: withBody(blank, body, { account: call.account, role, now: call.state.clock.now() }),
    changed: [],
  });
  if (mimeType === spreadsheetType) call.spreadsheets.create(file.id, file.name);
  return answer(call, 'File', fileResource(call.state, file, call.account));
}
