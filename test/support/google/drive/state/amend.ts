import { effectiveGrants } from './access.ts';
import type { DriveFile } from './drive-file.ts';
import type { Audience, DriveEvent, DriveState, FileAspect } from './drive-state.ts';

const nobody: Audience = [];

export function nextSequence(state: DriveState): number {
  return state.events.length + 1;
}

/** Remembers that something happened, and tells those who listen. */
export function record(state: DriveState, event: Omit<DriveEvent, 'sequence' | 'at'>): void {
  const full: DriveEvent = { ...event, sequence: nextSequence(state), at: state.clock.now() };
  state.events.push(full);
  for (const listener of state.listeners) listener(full);
}

/** Equal audiences are one object, since thousands of events have the same. */
function sameOr(before: Audience, after: Audience): Audience {
  return before.length === after.length && before.every((grant, index) => grant === after[index]) ? before : after;
}

/** Looks who sees a file now; answers that and who did before. */
function lookAgain(state: DriveState, file: DriveFile): { readonly before: Audience; readonly after: Audience } {
  const before = state.audiences.get(file.id) ?? nobody;
  const after = sameOr(before, effectiveGrants(state, file));
  state.audiences.set(file.id, after);
  return { before, after };
}

export interface Amendment {
  readonly file: DriveFile;
  readonly changed: readonly FileAspect[];
  readonly state?: DriveEvent['state'];
}

/** Puts a new record of a file in the place of the old one: a higher version, one entry in the changes. */
export function amend(state: DriveState, amendment: Amendment): DriveFile {
  const { id } = amendment.file;
  const isNew = !state.files.has(id);
  const file = { ...amendment.file, version: (state.files.get(id)?.version ?? 0) + state.versionStep };
  state.files.set(id, file);
  record(state, {
    type: 'file',
    id,
    driveId: file.driveId,
    ...lookAgain(state, file),
    changed: amendment.changed,
    state: amendment.state ?? (isNew ? 'add' : 'update'),
  });
  if (amendment.changed.includes('permissions') || amendment.changed.includes('parents')) tellBelow(state, file);
  return file;
}

export function descendants(state: DriveState, folder: DriveFile): readonly DriveFile[] {
  const children = [...state.files.values()].filter(({ parents }) => parents.includes(folder.id));
  return children.flatMap((child) => [child, ...descendants(state, child)]);
}

/** Whoever gains or loses a folder gains or loses what is in it. */
function tellBelow(state: DriveState, folder: DriveFile): void {
  for (const file of descendants(state, folder)) {
    const { before, after } = lookAgain(state, file);
    if (before === after) continue;
    record(state, {
      type: 'file',
      id: file.id,
      driveId: file.driveId,
      before,
      after,
      changed: ['permissions'],
      state: 'update',
    });
  }
}

/** The marks that an edit by somebody leaves on a file. */
export function editedBy(state: DriveState, file: DriveFile, account: string): DriveFile {
  const now = state.clock.now();
  return {
    ...file,
    modifiedTime: now,
    lastModifyingUser: account,
    modifiedBy: { ...file.modifiedBy, [account]: now },
  };
}

/** Removes a file for good, and with a folder all that is in it; answers what went, deepest first. */
export function removeFile(state: DriveState, file: DriveFile): readonly DriveFile[] {
  const gone = [...descendants(state, file)].reverse().concat(file);
  for (const { id, driveId } of gone) {
    const before = state.audiences.get(id) ?? nobody;
    state.files.delete(id);
    state.audiences.delete(id);
    record(state, { type: 'file', id, driveId, before, after: nobody, changed: [], state: 'remove' });
  }
  return gone;
}

/** Replaces the grants of a file; what has run out or will run out is watched. */
export function setGrants(state: DriveState, file: DriveFile, grants: DriveFile['grants']): DriveFile {
  for (const { expiresAt } of grants) {
    if (expiresAt !== undefined) state.nextExpiry = Math.min(state.nextExpiry, expiresAt.getTime());
  }
  if (file.id !== file.driveId) return amend(state, { file: { ...file, grants }, changed: ['permissions'] });
  return setMembers(state, file, grants);
}

/** A shared drive's members: one entry for the drive, none for the files in it. */
function setMembers(state: DriveState, root: DriveFile, grants: DriveFile['grants']): DriveFile {
  const file = { ...root, grants, version: root.version + state.versionStep };
  state.files.set(file.id, file);
  record(state, {
    type: 'drive',
    id: file.id,
    driveId: file.id,
    ...lookAgain(state, file),
    changed: ['permissions'],
    state: 'update',
  });
  for (const child of descendants(state, file)) lookAgain(state, child);
  return file;
}

/** Takes away the grants whose time has come, as Drive does by itself. */
export function expireGrants(state: DriveState): void {
  const now = state.clock.now().getTime();
  if (now < state.nextExpiry) return;
  const all = [...state.files.values()];
  state.nextExpiry = Math.min(
    ...all
      .flatMap(({ grants }) => grants.map(({ expiresAt }) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY))
      .filter((time) => time > now),
    Number.POSITIVE_INFINITY,
  );
  for (const file of all) {
    const left = file.grants.filter(({ expiresAt }) => expiresAt === undefined || expiresAt.getTime() > now);
    if (left.length < file.grants.length) setGrants(state, file, left);
  }
}
