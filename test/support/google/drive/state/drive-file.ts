/** What may be done with a file, from least to most; the last two of a shared drive, `owner` of somebody's own. */
export type Role = 'reader' | 'commenter' | 'writer' | 'fileOrganizer' | 'organizer' | 'owner';

/** A permission as Drive keeps it. */
export interface Grant {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  /** Of a user or group, in lower case. */
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly expiresAt?: Date;
  readonly allowFileDiscovery?: boolean;
  readonly pendingOwner?: boolean;
}

/** Nobody can edit the content, whatever their role. */
export interface Restriction {
  readonly by: string;
  readonly at: Date;
  readonly reason?: string;
  readonly ownerRestricted: boolean;
}

export interface FileRevision {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly content?: Uint8Array;
}

/** A file or folder. Records are replaced, never changed: whoever holds one holds a moment. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly version: number;
  readonly createdTime: Date;
  readonly modifiedTime: Date;
  readonly lastModifyingUser: string;
  /** When each account last changed it. */
  readonly modifiedBy: Readonly<Record<string, Date>>;
  /** Set for files in somebody's own drive, unset in a shared one. */
  readonly owner?: string;
  readonly driveId?: string;
  readonly parents: readonly string[];
  readonly grants: readonly Grant[];
  readonly trashed?: { readonly by: string; readonly at: Date };
  readonly description?: string;
  readonly starredBy: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly restriction?: Restriction;
  readonly copyRequiresWriterPermission: boolean;
  readonly writersCanShare: boolean;
  readonly folderColorRgb?: string;
  readonly originalFilename?: string;
  readonly shortcutTarget?: string;
  /** Of a blob; spreadsheets and folders have none here. */
  readonly content?: Uint8Array;
  readonly revisions: readonly FileRevision[];
}

export const folderType = 'application/vnd.google-apps.folder';
export const spreadsheetType = 'application/vnd.google-apps.spreadsheet';
export const shortcutType = 'application/vnd.google-apps.shortcut';

/** Google's own kinds have no bytes that one could download. */
export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}
