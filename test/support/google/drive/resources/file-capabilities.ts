import { atLeast } from '../state/access.ts';
import { type DriveFile, folderType, type Role } from '../state/drive-file.ts';

/** Whether somebody in this role may share a file. */
export function mayShare(file: DriveFile, role: Role | undefined): boolean {
  if (role === 'owner') return true;
  if (file.driveId === undefined) return file.writersCanShare && atLeast(role, 'writer');
  return atLeast(role, file.mimeType === folderType ? 'organizer' : 'writer');
}

/** Whether somebody in this role may remove a file for good. */
export function mayDelete(file: DriveFile, role: Role | undefined): boolean {
  return file.driveId === undefined ? role === 'owner' : atLeast(role, 'organizer') && file.id !== file.driveId;
}

export function mayTrash(file: DriveFile, role: Role | undefined): boolean {
  return file.driveId === undefined ? role === 'owner' : atLeast(role, 'fileOrganizer') && file.id !== file.driveId;
}

/** The lock on a file can be moved by its editors; a lock of the owner's by the owner alone. */
export function mayRestrict(file: DriveFile, role: Role | undefined): boolean {
  if (file.mimeType === folderType) return false;
  return file.restriction?.ownerRestricted ? atLeast(role, 'organizer') : atLeast(role, 'writer');
}

export function mayEditContent(file: DriveFile, role: Role | undefined): boolean {
  return atLeast(role, 'writer') && file.restriction === undefined;
}

/** What the caller may do with a file. */
export function fileCapabilities(file: DriveFile, role: Role | undefined): Readonly<Record<string, boolean>> {
  const isFolder = file.mimeType === folderType;
  const isShared = file.driveId !== undefined;
  const isWriter = atLeast(role, 'writer');
  const edits = mayEditContent(file, role);
  const organizes = atLeast(role, 'fileOrganizer');
  const copies = isWriter || (role !== undefined && !file.copyRequiresWriterPermission);
  const isOwner = atLeast(role, 'organizer');
  return {
    canAddChildren: isFolder && isWriter,
    canAddFolderFromAnotherDrive: false,
    canChangeCopyRequiresWriterPermission: isWriter,
    canChangeViewersCanCopyContent: isWriter,
    canComment: atLeast(role, 'commenter') && file.restriction === undefined,
    canCopy: !isFolder && copies,
    canDelete: mayDelete(file, role),
    canDeleteChildren: isFolder && isShared && isOwner,
    canDownload: !isFolder && copies,
    canEdit: edits,
    canListChildren: isFolder,
    canModifyContent: edits,
    canModifyContentRestriction: mayRestrict(file, role),
    canModifyEditorContentRestriction: !isFolder && isWriter && file.restriction?.ownerRestricted !== true,
    canModifyOwnerContentRestriction: !isFolder && isOwner,
    canMoveChildrenOutOfDrive: isFolder && isOwner,
    canMoveChildrenWithinDrive: isFolder && (isShared ? organizes : isWriter),
    canMoveItemOutOfDrive: isShared ? isOwner : role === 'owner',
    canMoveItemWithinDrive: isShared ? organizes : isWriter,
    canReadDrive: isShared,
    canReadRevisions: !isFolder && isWriter,
    canRemoveChildren: isFolder && isWriter,
    canRemoveContentRestriction: file.restriction !== undefined && mayRestrict(file, role),
    canRename: edits && file.id !== file.driveId,
    canShare: mayShare(file, role),
    canTrash: mayTrash(file, role),
    canTrashChildren: isFolder && isShared && organizes,
    canUntrash: mayTrash(file, role),
  };
}
