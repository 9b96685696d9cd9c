import type { DriveFile, Grant, Role } from './drive-file.ts';
import type { DriveState } from './drive-state.ts';

const rank: Readonly<Record<Role, number>> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 4,
  organizer: 5,
  owner: 5,
};

export function atLeast(role: Role | undefined, needed: Role): boolean {
  return role !== undefined && rank[role] >= rank[needed];
}

/** The file itself and the folders above it, nearest first. */
export function ancestry(state: DriveState, file: DriveFile): readonly DriveFile[] {
  const chain: DriveFile[] = [];
  for (let next: DriveFile | undefined = file; next && !chain.includes(next); ) {
    chain.push(next);
    const parent: string | undefined = next.parents[0];
    next = parent === undefined ? undefined : state.files.get(parent);
  }
  return chain;
}

/** A grant and the file that it was given on. */
export interface PlacedGrant {
  readonly grant: Grant;
  readonly on: DriveFile;
}

/** All grants that reach a file, its own first; those that have run out are none. */
export function placedGrants(state: DriveState, file: DriveFile): readonly PlacedGrant[] {
  const now = state.clock.now().getTime();
  return ancestry(state, file).flatMap((on) =>
    on.grants
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt.getTime() > now)
      .map((grant) => ({ grant, on })),
  );
}

export function effectiveGrants(state: DriveState, file: DriveFile): readonly Grant[] {
  return placedGrants(state, file).map(({ grant }) => grant);
}

/** Whether a grant speaks of an account. Links count for opening a file, not for finding it. */
export function concerns(state: DriveState, grant: Grant, account: string): boolean {
  const address = account.toLowerCase();
  switch (grant.type) {
    case 'user':
      return grant.emailAddress === address;
    case 'group':
      return state.groups.get(grant.emailAddress ?? '')?.some((member) => member.toLowerCase() === address) ?? false;
    case 'domain':
      return address.endsWith(`@${grant.domain ?? ''}`);
    case 'anyone':
      return true;
  }
}

/** The strongest role that any grant gives to an account. */
export function roleIn(state: DriveState, grants: readonly Grant[], account: string): Role | undefined {
  let best: Role | undefined;
  for (const grant of grants) {
    if (concerns(state, grant, account) && (best === undefined || rank[grant.role] > rank[best])) best = grant.role;
  }
  return best;
}

export function roleOf(state: DriveState, file: DriveFile, account: string): Role | undefined {
  return roleIn(state, effectiveGrants(state, file), account);
}

/** Whether a file turns up in an account's lists and changes: a link alone does not bring it there. */
export function isFoundBy(state: DriveState, grants: readonly Grant[], account: string): boolean {
  return grants.some(
    (grant) =>
      concerns(state, grant, account) &&
      (grant.type === 'user' || grant.type === 'group' || grant.allowFileDiscovery === true),
  );
}

/** Trashed itself or with a folder above it. */
export function isTrashed(state: DriveState, file: DriveFile): boolean {
  return ancestry(state, file).some(({ trashed }) => trashed !== undefined);
}
