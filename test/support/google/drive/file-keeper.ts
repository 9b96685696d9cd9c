import type { DeskCaller, FileKeeper } from '../desk/desk.ts';
import { GoogleError } from '../http/google-error.ts';
import type { DriveRules } from './drive-rules.ts';
import { atLeast, roleOf } from './state/access.ts';
import { amend, editedBy } from './state/amend.ts';
import { type DriveFile, spreadsheetType } from './state/drive-file.ts';
import type { DriveState } from './state/drive-state.ts';
import { blankFile, myDriveOf, newId, userGrant } from './state/make.ts';

/** Drive merges older revisions of its own kinds; so many are remembered. */
const KEPT_REVISIONS = 50;

function fileOf(state: DriveState, id: string): DriveFile {
  const file = state.files.get(id);
  if (file === undefined) throw new Error(`Drive has no file ${id}.`);
  return file;
}

/** What Drive does for Sheets. */
export function fileKeeper(state: DriveState, rules: DriveRules): FileKeeper {
  const accountOf = (by: DeskCaller) => by.account.toLowerCase();
  return {
    addSpreadsheet: (title, by) => {
      // What Sheets answers a service account since 2025: it has no room for files of its own.
      if (rules.serviceAccountsOwnNoFiles && by.isServiceAccount) {
        throw new GoogleError('PERMISSION_DENIED', 'The caller does not have permission');
      }
      const account = accountOf(by);
      const file = blankFile(state, {
        id: newId(state),
        name: title,
        mimeType: spreadsheetType,
        by: account,
        owner: account,
        parents: [myDriveOf(state, account).id],
        grants: [userGrant(account, 'owner')],
      });
      return amend(state, { file, changed: [] }).id;
    },
    titleOf: (id) => state.files.get(id)?.name,
    rename: (id, title, by) => {
      const file = editedBy(state, fileOf(state, id), accountOf(by));
      amend(state, { file: { ...file, name: title }, changed: ['content', 'properties'] });
    },
    touch: (id, by) => {
      const file = editedBy(state, fileOf(state, id), accountOf(by));
      const next = String(Number(file.revisions.at(-1)?.id ?? 0) + 1);
      const revision = { id: next, at: file.modifiedTime, by: accountOf(by) };
      const revisions = [...file.revisions, revision].slice(-KEPT_REVISIONS);
      amend(state, { file: { ...file, revisions }, changed: ['content'] });
    },
    access: (id, by) => {
      const file = state.files.get(id);
      const role = file && roleOf(state, file, accountOf(by));
      if (role === undefined) return 'none';
      return atLeast(role, 'writer') ? 'writer' : 'reader';
    },
    isOwner: (id, by) => state.files.get(id)?.owner === accountOf(by),
    isReadOnly: (id) => state.files.get(id)?.restriction !== undefined,
  };
}
