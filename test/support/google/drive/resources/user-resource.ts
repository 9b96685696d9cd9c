import { permissionIdOf } from '../state/ids.ts';

/** An account as Drive shows it to another. */
export function userResource(account: string, viewer: string): object {
  return {
    kind: 'drive#user',
    displayName: displayName(account),
    me: account.toLowerCase() === viewer.toLowerCase(),
    permissionId: permissionIdOf(account),
    emailAddress: account,
  };
}

/** A service account's name is its address; a person is called by the part before the at sign. */
export function displayName(account: string): string {
  return account.endsWith('.gserviceaccount.com') ? account : (account.split('@')[0] ?? account);
}
