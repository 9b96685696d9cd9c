import type { DeskAnswer } from '../../http/service.ts';
import {
  answer,
  type DriveCall,
  emptyAnswer,
  fileNamed,
  flag,
  jsonBody,
  supportsAllDrives,
  text,
  whole,
} from '../drive-call.ts';
import { driveError, forbidden } from '../drive-error.ts';
import { type HeldPermission, heldPermissions, permissionResource } from '../resources/permission-resource.ts';
import type { DriveFile, Grant } from '../state/drive-file.ts';
import { myDriveOf } from '../state/make.ts';
import { pageOf } from './page.ts';
import { checkChangeable, checkCreatable, endAsked, grantAsked, roleAsked } from './permission-body.ts';
import { changeGrants, checkSharing } from './sharing.ts';

function fileOf(call: DriveCall): DriveFile {
  return fileNamed(call, call.names['fileId'] ?? '', supportsAllDrives(call));
}

function held(call: DriveCall, file: DriveFile, id: string): HeldPermission {
  const found = heldPermissions(call.state, file).find(({ grant }) => grant.id === id);
  if (found !== undefined) return found;
  throw driveError(404, 'notFound', { message: `Permission not found: ${id}.`, location: 'permissionId' });
}

/** The grant on the file itself; one that comes from above cannot be touched here. */
function ownGrant(call: DriveCall, file: DriveFile): Grant {
  const id = call.names['permissionId'] ?? '';
  const { details } = held(call, file, id);
  const own = details.find(({ on }) => on.id === file.id);
  if (own !== undefined) return own.grant;
  throw file.driveId === undefined
    ? forbidden('cannotModifyInheritedPermission', 'Cannot modify a permission inherited from a folder.')
    : forbidden(
        'cannotModifyInheritedTeamDrivePermission',
        'Cannot update or delete an inherited permission on a shared drive item.',
      );
}

function shown(call: DriveCall, file: DriveFile, id: string): DeskAnswer {
  return answer(call, 'Permission', permissionResource(file, held(call, file, id)));
}

/** `permissions.list`: direct and inherited, each grantee once. */
export function permissionsList(call: DriveCall): DeskAnswer {
  const file = fileOf(call);
  checkSharing(call, file);
  const usual = file.driveId === undefined ? Number.MAX_SAFE_INTEGER : 100;
  const size = whole(call, 'pageSize', { usual, from: 1, to: 100 });
  const { items, nextPageToken } = pageOf(call, heldPermissions(call.state, file), size);
  return answer(call, 'PermissionList', {
    kind: 'drive#permissionList',
    nextPageToken,
    permissions: items.map((one) => permissionResource(file, one)),
  });
}

/** `permissions.get`. */
export function permissionsGet(call: DriveCall): DeskAnswer {
  return shown(call, fileOf(call), call.names['permissionId'] ?? '');
}

function replaced(old: readonly Grant[], grant: Grant): readonly Grant[] {
  return [...old.filter(({ id }) => id !== grant.id), grant];
}

/** People without a Google account can be let in by a mail only. */
function notify(call: DriveCall, file: DriveFile, grant: Grant): void {
  const { emailAddress } = grant;
  const isTold = flag(call, 'sendNotificationEmail', emailAddress !== undefined);
  if (emailAddress === undefined) {
    if (isTold) throw driveError(400, 'invalid', { message: 'Invalid Value', location: 'sendNotificationEmail' });
    return;
  }
  if (isTold) {
    call.state.notices.push({ to: emailAddress, fileId: file.id, message: text(call, 'emailMessage') });
  } else if (call.rules.addressesWithoutAccount.includes(emailAddress)) {
    const message =
      `Bad Request. User message: "You are trying to invite ${emailAddress}. Since there is no Google account associated ` +
      'with this email address, you must check the "Notify people" box to invite this recipient."';
    throw driveError(400, 'invalidSharingRequest', { message });
  }
}

/** The old owner stays as a writer; the file may move to the new owner's drive. */
function transferred(call: DriveCall, file: DriveFile, grant: Grant) {
  if (!flag(call, 'transferOwnership')) {
    throw driveError(403, 'forbidden', {
      message: "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      location: 'transferOwnership',
    });
  }
  if (file.owner !== call.account || grant.type !== 'user') {
    throw forbidden('invalidOwnershipTransfer', 'Only the owner can hand a file to another person.');
  }
  const owner = grant.emailAddress ?? '';
  const parents = flag(call, 'moveToNewOwnersRoot') ? { parents: [myDriveOf(call.state, owner).id] } : {};
  return (old: readonly Grant[]) => ({
    grants: replaced(
      old.map((one) => (one.role === 'owner' ? { ...one, role: 'writer' as const } : one)),
      grant,
    ),
    more: { owner, ...parents },
  });
}

/** `permissions.create`; somebody who is in already gets the new role. */
export async function permissionsCreate(call: DriveCall): Promise<DeskAnswer> {
  const file = fileOf(call);
  const body = jsonBody('Permission', call.request.body);
  checkCreatable(body);
  checkSharing(call, file);
  const asked = grantAsked(body, file);
  const expiresAt = endAsked(body, asked, { file, now: call.state.clock.now() });
  const grant = expiresAt === undefined ? asked : { ...asked, expiresAt };
  const change =
    grant.role === 'owner'
      ? transferred(call, file, grant)
      : (old: readonly Grant[]) => ({ grants: replaced(old, grant) });
  checkNotOwner(file, grant);
  notify(call, file, grant);
  return shown(call, await changeGrants(call, file, change), grant.id);
}

function checkNotOwner(file: DriveFile, grant: Grant): void {
  if (grant.role !== 'owner' && grant.emailAddress !== undefined && grant.emailAddress === file.owner) {
    throw forbidden('cannotRemoveOwner', 'The owner of a file cannot be removed.');
  }
}

/** `permissions.update`: role and end. */
export async function permissionsUpdate(call: DriveCall): Promise<DeskAnswer> {
  const file = fileOf(call);
  const body = jsonBody('Permission', call.request.body);
  checkChangeable(body);
  checkSharing(call, file);
  const old = ownGrant(call, file);
  const role = body['role'] === undefined ? old.role : roleAsked(body, file);
  const { expiresAt: before, ...rest } = old;
  const asked: Grant = { ...rest, role };
  const end = endAsked(body, asked, { file, now: call.state.clock.now() });
  const kept = flag(call, 'removeExpiration') ? undefined : (end ?? before);
  const grant = kept === undefined ? asked : { ...asked, expiresAt: kept };
  if (old.role === 'owner' || role !== 'owner') {
    checkNotOwner(file, grant);
    return shown(call, await changeGrants(call, file, (all) => ({ grants: replaced(all, grant) })), grant.id);
  }
  return shown(call, await changeGrants(call, file, transferred(call, file, grant)), grant.id);
}

/** `permissions.delete`; everybody may remove themselves, the owner nobody. */
export async function permissionsDelete(call: DriveCall): Promise<DeskAnswer> {
  const file = fileOf(call);
  const grant = ownGrant(call, file);
  if (grant.emailAddress !== call.account) checkSharing(call, file);
  if (grant.role === 'owner') throw forbidden('cannotRemoveOwner', 'The owner of a file cannot be removed.');
  if (grant.role === 'organizer' && isLastOrganizer(file)) {
    throw forbidden('cannotRemoveLastOrganizer', 'A shared drive needs an organizer.');
  }
  await changeGrants(call, file, (old) => ({ grants: old.filter(({ id }) => id !== grant.id) }));
  return emptyAnswer();
}

function isLastOrganizer(file: DriveFile): boolean {
  return file.grants.filter(({ role }) => role === 'organizer').length === 1;
}
