import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, fileNamed, text } from '../drive-call.ts';
import { driveError, forbidden, insufficientPermissions } from '../drive-error.ts';
import { mayTrash } from '../resources/file-capabilities.ts';
import { fileResource } from '../resources/file-resource.ts';
import { ancestry, atLeast, roleOf } from '../state/access.ts';
import { amend, descendants, editedBy } from '../state/amend.ts';
import { type DriveFile, folderType, isGoogleType, type Role, spreadsheetType } from '../state/drive-file.ts';
import type { DriveEvent, FileAspect } from '../state/drive-state.ts';
import { rootIdOf } from '../state/ids.ts';
import { type Upload, uploadOf } from '../upload/upload-of.ts';
import { checkWritable, type FileBody, withBody } from './file-body.ts';
import { folderNamed } from './place.ts';

/** Fields that belong to the account that asks, not to the file; a reader may set them. */
const personal = ['starred', 'viewedByMeTime', 'kind'];

function checkRights(call: DriveCall, file: DriveFile, upload: Upload): void {
  const role = roleOf(call.state, file, call.account);
  const names = Object.keys(upload.body);
  const writes = names.filter((name) => !personal.includes(name) && name !== 'trashed');
  if ((writes.length > 0 || upload.content) && !atLeast(role, 'writer')) throw insufficientPermissions(file.id);
  if (names.includes('trashed') && !mayTrash(file, role)) throw insufficientPermissions(file.id);
  if (file.id === file.driveId || (file.parents.length === 0 && file.mimeType === folderType)) {
    if (writes.length > 0) throw insufficientPermissions(file.id);
  }
  // A lock guards content and title; a request that lifts it may do both.
  const lifts = names.includes('contentRestrictions');
  if (file.restriction && !lifts && (upload.content || names.includes('name'))) throw insufficientPermissions(file.id);
}

function idsIn(call: DriveCall, name: string): readonly string[] {
  return (text(call, name) ?? '')
    .split(',')
    .map((id) => (id.trim() === 'root' ? rootIdOf(call.account) : id.trim()))
    .filter((id) => id !== '');
}

/** The file at its new place, if the request moves it. */
function moved(call: DriveCall, file: DriveFile): DriveFile {
  const [added, ...more] = idsIn(call, 'addParents');
  const removed = idsIn(call, 'removeParents');
  if (more.length > 0) {
    throw forbidden('cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  if (added === undefined) {
    if (removed.some((id) => file.parents.includes(id))) {
      throw forbidden('cannotRemoveParent', 'A shared drive item must have exactly one parent.');
    }
    return file;
  }
  const folder = folderNamed(call, added);
  if (folder.id === file.parents[0]) return file;
  if (file.parents.length > 0 && !removed.includes(file.parents[0] ?? '')) {
    throw forbidden('cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  if (ancestry(call.state, folder).some(({ id }) => id === file.id)) {
    throw driveError(403, 'cyclicFileTree', { message: 'A folder cannot be moved into itself.' });
  }
  checkMove(call, file);
  return placedIn(file, folder);
}

function checkMove(call: DriveCall, file: DriveFile): void {
  const needed: Role = file.driveId === undefined ? 'writer' : 'fileOrganizer';
  if (!atLeast(roleOf(call.state, file, call.account), needed)) throw insufficientPermissions(file.id);
}

/** A file that enters a shared drive loses its owner. */
function placedIn(file: DriveFile, folder: DriveFile): DriveFile {
  const { owner, driveId: _, ...rest } = file;
  if (folder.driveId === undefined) return { ...file, parents: [folder.id] };
  const grants = file.grants.filter(({ role }) => role !== 'owner');
  return { ...rest, parents: [folder.id], driveId: folder.driveId, grants };
}

function trashing(call: DriveCall, file: DriveFile, body: FileBody): DriveFile {
  if (body['trashed'] === undefined) return file;
  const { trashed, ...rest } = file;
  if (String(body['trashed']) !== 'true') return rest;
  return { ...rest, trashed: trashed ?? { by: call.account, at: call.state.clock.now() } };
}

function withContent(call: DriveCall, file: DriveFile, upload: Upload): DriveFile {
  if (upload.content === undefined) return file;
  if (isGoogleType(file.mimeType)) {
    throw forbidden('fileNeverWritable', 'The content of this file cannot be written.');
  }
  const id = String(file.revisions.length + 1);
  const revision = { id, at: call.state.clock.now(), by: call.account, content: upload.content };
  return { ...file, content: upload.content, revisions: [...file.revisions, revision] };
}

function aspects(before: DriveFile, after: DriveFile): readonly FileAspect[] {
  return [
    ...(before.content === after.content ? [] : ['content' as const]),
    ...(before.parents === after.parents ? [] : ['parents' as const]),
    'properties',
  ];
}

function stateOf(before: DriveFile, after: DriveFile): DriveEvent['state'] {
  if (before.trashed === undefined && after.trashed !== undefined) return 'trash';
  if (before.trashed !== undefined && after.trashed === undefined) return 'untrash';
  return 'update';
}

/** Whether a request is an edit that people would see in "last modified". */
function isEdit(body: FileBody, upload: Upload): boolean {
  const silent = [...personal, 'contentRestrictions', 'appProperties', 'properties', 'trashed', 'writersCanShare'];
  return upload.content !== undefined || Object.keys(body).some((name) => !silent.includes(name));
}

/** `files.update`: metadata, place, trash, lock, and the content of a blob. */
export function filesUpdate(call: DriveCall): DeskAnswer {
  const { state, account } = call;
  const file = fileNamed(call, call.names['fileId'] ?? '');
  const upload = uploadOf(call);
  checkWritable(upload.body, 'update');
  checkRights(call, file, upload);
  const role = roleOf(state, file, account);
  const stamped = isEdit(upload.body, upload) ? editedBy(state, file, account) : file;
  const written = withBody(stamped, upload.body, { account, role, now: state.clock.now() });
  const next = withContent(call, trashing(call, moved(call, written), upload.body), upload);
  const saved = amend(state, { file: next, changed: aspects(file, next), state: stateOf(file, next) });
  if (saved.driveId !== file.driveId) followInto(call, saved);
  if (saved.mimeType === spreadsheetType && saved.name !== file.name) call.spreadsheets.rename(saved.id, saved.name);
  return answer(call, 'File', fileResource(state, saved, account));
}

/** What lies in a folder goes with it into another drive. */
function followInto(call: DriveCall, folder: DriveFile): void {
  for (const file of descendants(call.state, folder)) {
    const parent = call.state.files.get(file.parents[0] ?? '');
    if (parent) amend(call.state, { file: placedIn(file, parent), changed: ['parents'] });
  }
}
