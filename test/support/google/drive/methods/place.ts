import type { GoogleError } from '../../http/google-error.ts';
import { type DriveCall, fileNamed } from '../drive-call.ts';
import { badRequest, driveError, forbidden } from '../drive-error.ts';
import { atLeast, roleOf } from '../state/access.ts';
import { type DriveFile, folderType } from '../state/drive-file.ts';
import { myDriveOf, userGrant } from '../state/make.ts';

/** Where a new file goes, and whom that makes its owner. */
export type Place = Pick<DriveFile, 'parents' | 'grants'> & Partial<Pick<DriveFile, 'owner' | 'driveId'>>;

function noParent(): GoogleError {
  return badRequest('A file cannot have more than one parent.', 'parents');
}

/** A folder that takes a file from this caller. */
export function folderNamed(call: DriveCall, id: string): DriveFile {
  const folder = fileNamed(call, id);
  if (folder.mimeType !== folderType) {
    throw forbidden('parentNotAFolder', 'The specified parent is not a folder.');
  }
  if (!atLeast(roleOf(call.state, folder, call.account), 'writer')) {
    throw forbidden('insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
  }
  return folder;
}

function checkRoom(call: DriveCall, driveId: string): void {
  const items = [...call.state.files.values()].filter((file) => file.driveId === driveId && file.id !== driveId).length;
  if (items < call.rules.itemsPerSharedDrive) return;
  throw forbidden('teamDriveFileLimitExceeded', 'The file limit for this shared drive has been exceeded.');
}

/** Since 2025 a service account has no room of its own: its files must lie in a shared drive. */
function checkStorage(call: DriveCall): void {
  if (!call.rules.serviceAccountsOwnNoFiles || !call.request.caller.isServiceAccount) return;
  throw forbidden(
    'storageQuotaExceeded',
    'Service Accounts do not have storage quota. Leverage shared drives (https://developers.google.com/workspace/drive/api/guides/about-shareddrives), or use OAuth delegation (http://support.google.com/a/answer/7281227) instead.',
  );
}

/** The place in a folder, or in the caller's own drive where none is named. */
export function placeIn(call: DriveCall, parents: unknown): Place {
  const ids = Array.isArray(parents) ? (parents as readonly string[]) : [];
  if (ids.length > 1) throw noParent();
  const folder = ids[0] === undefined ? myDriveOf(call.state, call.account) : folderNamed(call, ids[0]);
  if (folder.driveId !== undefined) {
    checkRoom(call, folder.driveId);
    return { parents: [folder.id], grants: [], driveId: folder.driveId };
  }
  checkStorage(call);
  return { parents: [folder.id], grants: [userGrant(call.account, 'owner')], owner: call.account };
}

/** The id that a request gives, if one may: it must come from `generateIds` and be fresh. */
export function checkGivenId(call: DriveCall, id: string): void {
  if (call.state.files.has(id)) {
    throw driveError(409, 'fileIdInUse', { message: 'A file already exists with the provided ID.' });
  }
  if (!call.state.reservedIds.delete(id)) {
    throw driveError(400, 'invalid', { message: 'The provided file ID is not usable.' });
  }
}
