import { Problem } from '../domain/problems/problem.ts';
import { renewChannel } from '../pipeline/renew-channel.ts';
import { allow } from './door/allow.ts';
import { type Door, ok, ownPath } from './door/door.ts';
import { assertRoundOnly } from './door/known-round.ts';
import { register } from './door/register.ts';

/** Keeps a push channel open. */
export const renewChannelDoor: Door = {
  entryPoint: 'renewChannel',
  name: 'renew-channel',
  routes: [
    {
      method: 'POST',
      path: ownPath('renew-channel'),
      admit: allow('scheduler', 'admins'),
      handle: async ({ office, body }) => {
        assertRoundOnly(office, body);
        const { push } = office;
        if (push === undefined) throw new Problem('PUSH_UNAVAILABLE', {});
        return ok({ ...(await renewChannel({ ...office, push })) });
      },
    },
  ],
};

register(renewChannelDoor);
