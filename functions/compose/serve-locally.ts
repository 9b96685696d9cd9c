import { userInfo } from 'node:os';
import type { Callers } from '../ports/callers.ts';
import type { LocalOffice } from './local.ts';
import type { ServedOffice } from './served-office.ts';

/**
 * A workspace for functions that run on this machine alone: whoever reaches them is the user who started them, so they
 * must be reached from this machine only.
 */
export function serveLocally(office: LocalOffice): ServedOffice {
  const account = userInfo().username;
  const user: Callers = { verify: async () => ({ account }) };
  return {
    ...office,
    callersOf: () => user,
    accounts: { scheduler: [account], tasks: [account], admins: [account] },
  };
}
