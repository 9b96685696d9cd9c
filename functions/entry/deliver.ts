import { z } from 'zod';
import { deliver } from '../pipeline/deliver/deliver.ts';
import { deliverableRun } from '../pipeline/publish.ts';
import { allow } from './door/allow.ts';
import { type Door, ok, ownPath } from './door/door.ts';
import { assertRound, roundName } from './door/known-round.ts';
import { parseBody } from './door/read-body.ts';
import { register } from './door/register.ts';

/** A task names its run; an admin may leave it out for the latest. */
const bodySchema = z.strictObject({
  kind: z.literal('deliver').optional(),
  round: roundName.optional(),
  run: z.string().min(1).optional(),
});

/** More are told as a number; all of them are in the store. */
const MOST_TOLD = 50;

/** Hands finished reports to those who receive them. */
export const deliverDoor: Door = {
  entryPoint: 'deliver',
  name: 'deliver',
  routes: [
    {
      method: 'POST',
      path: ownPath('deliver'),
      admit: allow('tasks', 'admins'),
      handle: async ({ office, body, log }) => {
        const { round, run: asked } = parseBody(bodySchema, body);
        assertRound(office, round);
        const run = asked ?? (await deliverableRun(office));
        const { failures, ...counts } = await deliver(office, run);
        const told = failures.slice(0, MOST_TOLD);
        for (const { subject, recipient, way, message = '' } of told) {
          log({ severity: 'ERROR', message, centre: subject, facts: { code: 'NOT_DELIVERED', recipient, way } });
        }
        return ok({ run, ...counts, failed: failures.length, failures: told });
      },
    },
  ],
};

register(deliverDoor);
