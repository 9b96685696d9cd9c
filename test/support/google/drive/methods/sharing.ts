import { setTimeout as wait } from 'node:timers/promises';
import type { DriveCall } from '../drive-call.ts';
import { fileNotFound, forbidden, insufficientPermissions } from '../drive-error.ts';
import { mayShare } from '../resources/file-capabilities.ts';
import { roleOf } from '../state/access.ts';
import { setGrants } from '../state/amend.ts';
import type { DriveFile, Grant } from '../state/drive-file.ts';

export function checkSharing(call: DriveCall, file: DriveFile): void {
  if (!mayShare(file, roleOf(call.state, file, call.account))) throw insufficientPermissions(file.id);
}

function tooFast(): Error {
  const message = 'Rate limit exceeded. User message: "Sorry, you are sharing too fast. Please try again later."';
  return forbidden('sharingRateLimitExceeded', message);
}

/**
 * Changes the grants of a file. While one change is under way, what a second makes of the same old grants replaces what the
 * first wrote: Drive wants permission changes on a file one after another.
 */
export async function changeGrants(
  call: DriveCall,
  file: DriveFile,
  change: (old: readonly Grant[]) => { readonly grants: readonly Grant[]; readonly more?: Partial<DriveFile> },
): Promise<DriveFile> {
  const { state, rules } = call;
  const running = state.sharing.get(file.id) ?? 0;
  if (running > 0 && rules.concurrentSharing === 'refuse') throw tooFast();
  const { grants, more } = change(file.grants);
  state.sharing.set(file.id, running + 1);
  try {
    if (rules.sharingMs > 0) await wait(rules.sharingMs);
  } finally {
    state.sharing.set(file.id, (state.sharing.get(file.id) ?? 1) - 1);
  }
  const present = state.files.get(file.id);
  if (present === undefined) throw fileNotFound(file.id);
  return setGrants(state, { ...present, ...more }, grants);
}
