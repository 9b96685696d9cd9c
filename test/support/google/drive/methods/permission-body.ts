import { badRequest, driveError, forbidden, invalidValue } from '../drive-error.ts';
import { type DriveFile, folderType, type Grant, type Role } from '../state/drive-file.ts';
import { permissionIdOf } from '../state/ids.ts';

/** The body of a request about a permission, after its schema was checked. */
export type PermissionBody = Readonly<Record<string, unknown>>;

const types = ['user', 'group', 'domain', 'anyone'] as const;
const roles: readonly Role[] = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];
const yearMs = 366 * 24 * 3_600_000;

function required(name: string): Error {
  return driveError(400, 'required', {
    message: `The permission ${name} field is required.`,
    location: `permission.${name}`,
  });
}

function notApplicable(name: string): Error {
  return driveError(400, 'invalid', {
    message: `The specified ${name} is invalid or not applicable for the given permission type.`,
    location: `permission.${name}`,
  });
}

/** The role that a body asks for, if this file knows it. */
export function roleAsked(body: PermissionBody, file: DriveFile): Role {
  const asked = body['role'];
  if (asked === undefined) throw required('role');
  const role = roles.find((one) => one === asked);
  if (role === undefined) throw notApplicable('role');
  const isShared = file.driveId !== undefined;
  if (role === 'owner' && isShared) {
    throw forbidden('ownerOnTeamDriveItemNotSupported', 'A shared drive item cannot have an owner.');
  }
  if (role === 'organizer' && file.id !== file.driveId) {
    throw isShared
      ? forbidden('organizerOnNonTeamDriveItemNotSupported', 'Only a shared drive can have organizers.')
      : forbidden('organizerOnNonTeamDriveNotSupported', 'Organizers are supported on shared drives only.');
  }
  if (role === 'fileOrganizer' && !(isShared && file.mimeType === folderType)) {
    throw forbidden('fileOrganizerOnFoldersInSharedDriveOnly', 'Only folders of shared drives can have this role.');
  }
  return role;
}

function addressOf(body: PermissionBody, type: Grant['type']): string | undefined {
  const given = body['emailAddress'];
  const takesOne = type === 'user' || type === 'group';
  if (!takesOne) {
    if (given !== undefined) throw notApplicable('emailAddress');
    return undefined;
  }
  if (typeof given !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given)) throw notApplicable('emailAddress');
  return given.toLowerCase();
}

function domainOf(body: PermissionBody, type: Grant['type']): string | undefined {
  const given = body['domain'];
  if (type !== 'domain') {
    if (given !== undefined) throw notApplicable('domain');
    return undefined;
  }
  if (typeof given !== 'string' || !given.includes('.')) throw notApplicable('domain');
  return given.toLowerCase();
}

function idOf(grant: Omit<Grant, 'id'>): string {
  if (grant.type === 'anyone') return grant.allowFileDiscovery ? 'anyone' : 'anyoneWithLink';
  return grant.type === 'domain' ? `${permissionIdOf(grant.domain ?? '')}k` : permissionIdOf(grant.emailAddress ?? '');
}

/** The grant that a body of `permissions.create` describes; its end is checked apart. */
export function grantAsked(body: PermissionBody, file: DriveFile): Grant {
  const type = types.find((one) => one === body['type']);
  if (body['type'] === undefined) throw required('type');
  if (type === undefined) throw notApplicable('type');
  const isLink = type === 'anyone' || type === 'domain';
  if (isLink && file.id === file.driveId) {
    const message = 'A shared drive cannot be shared with anyone or with a domain.';
    throw forbidden('cannotShareTeamDriveTopFolderWithAnyoneOrDomains', message);
  }
  if (!isLink && body['allowFileDiscovery'] !== undefined) throw notApplicable('allowFileDiscovery');
  const role = roleAsked(body, file);
  if (isLink && !['reader', 'commenter', 'writer'].includes(role)) throw notApplicable('role');
  const emailAddress = addressOf(body, type);
  const domain = domainOf(body, type);
  const grant = {
    type,
    role,
    ...(emailAddress === undefined ? {} : { emailAddress }),
    ...(domain === undefined ? {} : { domain }),
    ...(isLink ? { allowFileDiscovery: body['allowFileDiscovery'] === true } : {}),
  };
  return { id: idOf(grant), ...grant };
}

/**
 * The end of a grant. People and groups only, in the future, at most a year ahead; in a shared drive readers and commenters
 * of single items only.
 */
export function endAsked(body: PermissionBody, grant: Grant, on: { file: DriveFile; now: Date }): Date | undefined {
  const given = body['expirationTime'];
  if (typeof given !== 'string') return undefined;
  const { file, now } = on;
  const end = new Date(given);
  if (grant.type === 'anyone' || grant.type === 'domain') {
    throw forbidden(
      'cannotSetExpirationOnAnyoneOrDomain',
      'Expiration dates cannot be set on anyone or domain permissions.',
    );
  }
  if (file.id === file.driveId) {
    const message = 'Expiration dates cannot be set on members of a shared drive.';
    throw forbidden('expirationDateNotAllowedForSharedDriveMembers', message);
  }
  if (file.driveId !== undefined && grant.role !== 'reader' && grant.role !== 'commenter') throw noEnd();
  if (grant.role === 'owner') throw noEnd();
  if (end.getTime() <= now.getTime()) {
    throw forbidden('expirationDatesMustBeInTheFuture', 'Expiration dates must be in the future.');
  }
  if (end.getTime() > now.getTime() + yearMs) throw invalidValue('permission.expirationTime');
  return end;
}

function noEnd(): Error {
  return forbidden('cannotSetExpiration', 'Expiration dates cannot be set on this item.');
}

/** Only role and end of a permission can be changed. */
export function checkChangeable(body: PermissionBody): void {
  const others = Object.keys(body).filter((name) => !['kind', 'role', 'expirationTime', 'pendingOwner'].includes(name));
  if (others.length > 0) {
    throw forbidden('fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  }
}

export function checkCreatable(body: PermissionBody): void {
  const known = [
    'kind',
    'type',
    'role',
    'emailAddress',
    'domain',
    'allowFileDiscovery',
    'expirationTime',
    'pendingOwner',
  ];
  if (body['view'] !== undefined) throw badRequest('Views are supported on folders only.', 'permission.view');
  if (Object.keys(body).some((name) => !known.includes(name))) {
    throw forbidden('fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  }
}
