import { createHash } from 'node:crypto';
import { concerns, effectiveGrants, isTrashed, roleIn } from '../state/access.ts';
import { type DriveFile, folderType, isGoogleType, type Role, spreadsheetType } from '../state/drive-file.ts';
import type { DriveState } from '../state/drive-state.ts';
import { exportFormats } from './export-formats.ts';
import { fileCapabilities, mayShare } from './file-capabilities.ts';
import { heldPermissions, permissionResource } from './permission-resource.ts';
import { userResource } from './user-resource.ts';

/** A file as Drive shows it to an account: all fields; which of them are sent is chosen afterwards. */
export function fileResource(state: DriveState, file: DriveFile, account: string): object {
  const grants = effectiveGrants(state, file);
  const role = roleIn(state, grants, account);
  const modifiedByMe = file.modifiedBy[account];
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description,
    starred: file.starredBy.includes(account),
    trashed: isTrashed(state, file),
    explicitlyTrashed: file.trashed !== undefined,
    parents: file.parents.length > 0 ? file.parents : undefined,
    properties: someOf(file.properties),
    appProperties: someOf(file.appProperties),
    spaces: ['drive'],
    version: String(file.version),
    ...linksOf(file),
    hasThumbnail: false,
    thumbnailVersion: '0',
    viewedByMe: modifiedByMe !== undefined,
    viewedByMeTime: modifiedByMe?.toISOString(),
    createdTime: file.createdTime.toISOString(),
    modifiedTime: file.modifiedTime.toISOString(),
    modifiedByMe: modifiedByMe !== undefined,
    modifiedByMeTime: modifiedByMe?.toISOString(),
    lastModifyingUser: userResource(file.lastModifyingUser, account),
    ...(file.driveId === undefined ? ownFields(state, file, { account, role }) : sharedFields(file, account)),
    capabilities: fileCapabilities(file, role),
    viewersCanCopyContent: !file.copyRequiresWriterPermission,
    copyRequiresWriterPermission: file.copyRequiresWriterPermission,
    permissionIds: [...new Set(grants.map(({ id }) => id))],
    folderColorRgb: file.mimeType === folderType ? (file.folderColorRgb ?? '#8f8f8f') : undefined,
    ...contentFields(file),
    isAppAuthorized: true,
    shortcutDetails: shortcutDetails(state, file),
    contentRestrictions: file.restriction === undefined ? undefined : [restrictionResource(file, account)],
  };
}

function someOf(properties: Readonly<Record<string, string>>): object | undefined {
  return Object.keys(properties).length > 0 ? properties : undefined;
}

/** Somebody's own file. */
function ownFields(
  state: DriveState,
  file: DriveFile,
  { account, role }: { readonly account: string; readonly role: Role | undefined },
): object {
  const owner = file.owner ?? '';
  const isShared = file.grants.some(({ role }) => role !== 'owner');
  return {
    owners: [userResource(owner, account)],
    shared: isShared,
    sharedWithMeTime:
      owner !== account && file.grants.some((grant) => concerns(state, grant, account))
        ? file.createdTime.toISOString()
        : undefined,
    ownedByMe: owner === account,
    writersCanShare: file.writersCanShare,
    permissions: mayShare(file, role)
      ? heldPermissions(state, file).map((held) => permissionResource(file, held))
      : undefined,
  };
}

/** An item of a shared drive belongs to nobody. */
function sharedFields(file: DriveFile, account: string): object {
  return {
    teamDriveId: file.driveId,
    driveId: file.driveId,
    hasAugmentedPermissions: file.id !== file.driveId && file.grants.length > 0,
    trashingUser: file.trashed === undefined ? undefined : userResource(file.trashed.by, account),
    trashedTime: file.trashed?.at.toISOString(),
  };
}

function linksOf(file: DriveFile): object {
  const icon = `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`;
  if (file.mimeType === spreadsheetType) {
    return {
      webViewLink: `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`,
      iconLink: icon,
      exportLinks: exportLinks(file),
    };
  }
  if (file.mimeType === folderType) {
    return { webViewLink: `https://drive.google.com/drive/folders/${file.id}`, iconLink: icon };
  }
  return {
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
    webViewLink: `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`,
    iconLink: icon,
  };
}

function exportLinks(file: DriveFile): object {
  return Object.fromEntries(
    Object.entries(exportFormats).map(([mimeType, short]) => [
      mimeType,
      `https://docs.google.com/spreadsheets/export?id=${file.id}&exportFormat=${short}`,
    ]),
  );
}

function hash(algorithm: string, content: Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** Only a blob has checksums and a head revision; a spreadsheet takes room all the same. */
function contentFields(file: DriveFile): object {
  if (file.mimeType === folderType) return { quotaBytesUsed: '0' };
  if (isGoogleType(file.mimeType)) return { size: '1024', quotaBytesUsed: '1024' };
  const content = file.content ?? new Uint8Array();
  const extension = /\.([^.]+)$/.exec(file.name)?.[1];
  return {
    originalFilename: file.originalFilename ?? file.name,
    fullFileExtension: extension ?? '',
    fileExtension: extension ?? '',
    md5Checksum: hash('md5', content),
    sha1Checksum: hash('sha1', content),
    sha256Checksum: hash('sha256', content),
    size: String(content.length),
    quotaBytesUsed: String(content.length),
    headRevisionId: file.revisions.at(-1)?.id,
  };
}

function shortcutDetails(state: DriveState, file: DriveFile): object | undefined {
  if (file.shortcutTarget === undefined) return undefined;
  return { targetId: file.shortcutTarget, targetMimeType: state.files.get(file.shortcutTarget)?.mimeType };
}

function restrictionResource(file: DriveFile, account: string): object | undefined {
  const { restriction } = file;
  if (restriction === undefined) return undefined;
  return {
    readOnly: true,
    reason: restriction.reason,
    type: 'globalContentRestriction',
    restrictingUser: userResource(restriction.by, account),
    restrictionTime: restriction.at.toISOString(),
    ownerRestricted: restriction.ownerRestricted,
    systemRestricted: false,
  };
}
