import { openGoogleCallers } from '../../functions/adapters/google-callers/open-google-callers.ts';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import type { FunctionName, ServedOffice } from '../../functions/compose/served-office.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import type { Identity } from './google/identity/open-identity.ts';

export const SCHEDULER = 'scheduler@round.iam.gserviceaccount.com';
export const TASKS = 'tasks@round.iam.gserviceaccount.com';
export const ADMIN = 'li.na@example.com';

/** The address for which a caller's token has to be made. */
export function addressOf(name: FunctionName): string {
  return `https://${name}.example.com`;
}

/** An office as functions open it: callers are known by tokens of `identity`, whatever adapters lie behind. */
export function aServedOffice(
  office: Office & AsyncDisposable,
  identity: Identity,
  settings: Partial<ServedOffice> = {},
): ServedOffice {
  return {
    ...office,
    callersOf: (name) =>
      openGoogleCallers({ audiences: [addressOf(name)], clock: systemClock, keysUrl: identity.keysUrl }),
    accounts: { scheduler: [SCHEDULER], tasks: [TASKS], admins: [ADMIN] },
    project: 'my-project',
    ...settings,
  };
}
