import { setGrants } from './amend.ts';
import { type DriveFile, folderType, type Grant, type Role } from './drive-file.ts';
import type { DriveState } from './drive-state.ts';
import { newDriveId, newFileId, permissionIdOf, rootIdOf } from './ids.ts';

export function newId(state: DriveState): string {
  state.counter += 1;
  return newFileId(state.seed, state.counter);
}

export function userGrant(account: string, role: Role): Grant {
  const emailAddress = account.toLowerCase();
  return { id: permissionIdOf(emailAddress), type: 'user', role, emailAddress };
}

/** A file that nobody has changed yet. */
export function blankFile(
  state: DriveState,
  given: Pick<DriveFile, 'id' | 'name' | 'mimeType'> & Partial<DriveFile> & { readonly by: string },
): DriveFile {
  const { by, ...rest } = given;
  const now = state.clock.now();
  return {
    version: 0,
    createdTime: now,
    modifiedTime: now,
    lastModifyingUser: by,
    modifiedBy: { [by]: now },
    parents: [],
    grants: [],
    starredBy: [],
    properties: {},
    appProperties: {},
    copyRequiresWriterPermission: false,
    writersCanShare: true,
    revisions: [{ id: '1', at: now, by }],
    ...rest,
  };
}

/** The root folder of an account's own drive; it is there as soon as somebody looks. */
export function myDriveOf(state: DriveState, account: string): DriveFile {
  const id = rootIdOf(account);
  const known = state.files.get(id);
  if (known) return known;
  const root = blankFile(state, {
    id,
    name: 'My Drive',
    mimeType: folderType,
    by: account,
    owner: account,
    grants: [userGrant(account, 'owner')],
    version: 1,
  });
  state.files.set(id, root);
  return root;
}

export interface Member {
  readonly account: string;
  readonly role: Role;
}

/** Adds a shared drive; without an id one is made. */
export function addSharedDrive(
  state: DriveState,
  drive: { readonly id?: string; readonly name: string; readonly members: readonly Member[] },
): string {
  state.counter += 1;
  const id = drive.id ?? newDriveId(state.seed, state.counter);
  const by = drive.members[0]?.account ?? '';
  state.drives.set(id, { id, name: drive.name, createdTime: state.clock.now(), hiddenBy: [] });
  const root = blankFile(state, { id, name: 'Drive', mimeType: folderType, by, driveId: id });
  state.files.set(id, root);
  setGrants(
    state,
    root,
    drive.members.map(({ account, role }) => userGrant(account, role)),
  );
  return id;
}
