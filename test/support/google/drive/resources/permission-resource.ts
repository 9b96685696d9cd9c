import { atLeast, placedGrants } from '../state/access.ts';
import type { DriveFile, Grant } from '../state/drive-file.ts';
import type { DriveState } from '../state/drive-state.ts';
import { displayName } from './user-resource.ts';

/** One grantee of a file, however many grants reach it from above. */
export interface HeldPermission {
  /** The strongest grant. */
  readonly grant: Grant;
  readonly details: readonly { readonly grant: Grant; readonly on: DriveFile }[];
}

/** The grantees of a file, each once. */
export function heldPermissions(state: DriveState, file: DriveFile): readonly HeldPermission[] {
  const byId = new Map<string, HeldPermission>();
  for (const placed of placedGrants(state, file)) {
    const held = byId.get(placed.grant.id);
    const grant = held && atLeast(held.grant.role, placed.grant.role) ? held.grant : placed.grant;
    byId.set(placed.grant.id, { grant, details: [...(held?.details ?? []), placed] });
  }
  return [...byId.values()];
}

function nameOf(grant: Grant): string | undefined {
  if (grant.type === 'domain') return grant.domain;
  return grant.emailAddress === undefined ? undefined : displayName(grant.emailAddress);
}

export function permissionResource(file: DriveFile, held: HeldPermission): object {
  const { grant, details } = held;
  const isLink = grant.type === 'anyone' || grant.type === 'domain';
  return {
    kind: 'drive#permission',
    id: grant.id,
    type: grant.type,
    emailAddress: grant.emailAddress,
    domain: grant.domain,
    role: grant.role,
    allowFileDiscovery: isLink ? (grant.allowFileDiscovery ?? false) : undefined,
    displayName: nameOf(grant),
    expirationTime: grant.expiresAt?.toISOString(),
    permissionDetails: file.driveId === undefined ? undefined : details.map((placed) => detail(file, placed)),
    deleted: isLink ? undefined : false,
    pendingOwner: grant.type === 'user' && file.driveId === undefined ? (grant.pendingOwner ?? false) : undefined,
  };
}

function detail(file: DriveFile, { grant, on }: { readonly grant: Grant; readonly on: DriveFile }): object {
  const inherited = on.id !== file.id;
  return {
    permissionType: on.id === file.driveId ? 'member' : 'file',
    role: grant.role,
    inherited,
    ...(inherited ? { inheritedFrom: on.id } : {}),
  };
}
