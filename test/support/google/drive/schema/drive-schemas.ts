import { fileFields } from './file-fields.ts';
import { booleans, type Fields, type FieldType, type Schemas } from './schema.ts';

const user: FieldType = { ref: 'User' };

const permission: Fields = {
  kind: 'string',
  id: 'string',
  type: 'string',
  emailAddress: 'string',
  domain: 'string',
  role: 'string',
  view: 'string',
  allowFileDiscovery: 'boolean',
  displayName: 'string',
  photoLink: 'string',
  expirationTime: 'date-time',
  permissionDetails: {
    list: { object: { permissionType: 'string', role: 'string', inheritedFrom: 'string', inherited: 'boolean' } },
  },
  deleted: 'boolean',
  pendingOwner: 'boolean',
  inheritedPermissionsDisabled: 'boolean',
  teamDrivePermissionDetails: {
    list: {
      object: { teamDrivePermissionType: 'string', role: 'string', inheritedFrom: 'string', inherited: 'boolean' },
    },
  },
};

const drive: Fields = {
  kind: 'string',
  id: 'string',
  name: 'string',
  createdTime: 'date-time',
  hidden: 'boolean',
  capabilities: {
    object: booleans(
      'canAddChildren',
      'canComment',
      'canCopy',
      'canDeleteChildren',
      'canDeleteDrive',
      'canDownload',
      'canEdit',
      'canListChildren',
      'canManageMembers',
      'canReadRevisions',
      'canRename',
      'canRenameDrive',
      'canShare',
      'canTrashChildren',
    ),
  },
  restrictions: {
    object: booleans(
      'adminManagedRestrictions',
      'copyRequiresWriterPermission',
      'domainUsersOnly',
      'driveMembersOnly',
      'sharingFoldersRequiresOrganizerPermission',
    ),
  },
};

const change: Fields = {
  kind: 'string',
  type: 'string',
  changeType: 'string',
  time: 'date-time',
  removed: 'boolean',
  fileId: 'string',
  file: { ref: 'File' },
  teamDriveId: 'string',
  driveId: 'string',
  drive: { ref: 'Drive' },
};

/** A list of things in pages. */
function page(name: string, of: string, more: Fields = {}): Fields {
  return { kind: 'string', nextPageToken: 'string', ...more, [name]: { list: { ref: of } } };
}

/**
 * What the desk's Drive accepts and answers: every field stands in Google's discovery document with that type (a test holds
 * the two together), not every field of Google's stands here.
 */
export const driveSchemas = {
  File: fileFields,
  FileList: page('files', 'File', { incompleteSearch: 'boolean' }),
  Permission: permission,
  PermissionList: page('permissions', 'Permission'),
  Drive: drive,
  DriveList: page('drives', 'Drive'),
  Change: change,
  ChangeList: page('changes', 'Change', { newStartPageToken: 'string' }),
  StartPageToken: { kind: 'string', startPageToken: 'string' },
  GeneratedIds: { kind: 'string', space: 'string', ids: { list: 'string' } },
  User: {
    kind: 'string',
    displayName: 'string',
    photoLink: 'string',
    me: 'boolean',
    permissionId: 'string',
    emailAddress: 'string',
  },
  ContentRestriction: {
    readOnly: 'boolean',
    reason: 'string',
    type: 'string',
    restrictingUser: user,
    restrictionTime: 'date-time',
    ownerRestricted: 'boolean',
    systemRestricted: 'boolean',
  },
  Channel: {
    kind: 'string',
    id: 'string',
    resourceId: 'string',
    resourceUri: 'string',
    token: 'string',
    expiration: 'int64',
    type: 'string',
    address: 'string',
    payload: 'boolean',
    params: { map: 'string' },
  },
  Revision: {
    kind: 'string',
    id: 'string',
    mimeType: 'string',
    modifiedTime: 'date-time',
    keepForever: 'boolean',
    published: 'boolean',
    publishAuto: 'boolean',
    publishedOutsideDomain: 'boolean',
    lastModifyingUser: user,
    originalFilename: 'string',
    md5Checksum: 'string',
    size: 'int64',
  },
  ClientEncryptionDetails: { encryptionState: 'string' },
  DownloadRestriction: booleans('restrictedForReaders', 'restrictedForWriters'),
  DownloadRestrictionsMetadata: {
    effectiveDownloadRestrictionWithContext: { ref: 'DownloadRestriction' },
    itemDownloadRestriction: { ref: 'DownloadRestriction' },
  },
  Label: { kind: 'string', id: 'string', revisionId: 'string' },
  RevisionList: page('revisions', 'Revision'),
  Comment: {
    kind: 'string',
    id: 'string',
    createdTime: 'date-time',
    modifiedTime: 'date-time',
    author: user,
    content: 'string',
    htmlContent: 'string',
    anchor: 'string',
    deleted: 'boolean',
    resolved: 'boolean',
    quotedFileContent: { object: { mimeType: 'string', value: 'string' } },
  },
  CommentList: page('comments', 'Comment'),
  About: {
    kind: 'string',
    user,
    storageQuota: { object: { limit: 'int64', usage: 'int64', usageInDrive: 'int64', usageInDriveTrash: 'int64' } },
    importFormats: { map: { list: 'string' } },
    exportFormats: { map: { list: 'string' } },
    maxImportSizes: { map: 'int64' },
    maxUploadSize: 'int64',
    appInstalled: 'boolean',
    canCreateDrives: 'boolean',
  },
} as const satisfies Schemas;

export type DriveSchema = keyof typeof driveSchemas;
