import { atLeast, roleOf } from '../state/access.ts';
import type { DriveState, SharedDrive } from '../state/drive-state.ts';

/** A shared drive as Drive shows it to a member. */
export function driveResource(state: DriveState, drive: SharedDrive, account: string): object {
  const root = state.files.get(drive.id);
  const role = root && roleOf(state, root, account);
  const isOrganizer = atLeast(role, 'organizer');
  const isWriter = atLeast(role, 'writer');
  return {
    kind: 'drive#drive',
    id: drive.id,
    name: drive.name,
    createdTime: drive.createdTime.toISOString(),
    hidden: drive.hiddenBy.includes(account),
    capabilities: {
      canAddChildren: isWriter,
      canComment: atLeast(role, 'commenter'),
      canCopy: true,
      canDeleteChildren: isOrganizer,
      canDeleteDrive: isOrganizer,
      canDownload: true,
      canEdit: isWriter,
      canListChildren: true,
      canManageMembers: isOrganizer,
      canReadRevisions: isWriter,
      canRename: isWriter,
      canRenameDrive: isOrganizer,
      canShare: isWriter,
      canTrashChildren: atLeast(role, 'fileOrganizer'),
    },
    restrictions: {
      adminManagedRestrictions: false,
      copyRequiresWriterPermission: false,
      domainUsersOnly: false,
      driveMembersOnly: false,
      sharingFoldersRequiresOrganizerPermission: false,
    },
  };
}
