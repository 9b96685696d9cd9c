import { z } from 'zod';
import { collect } from '../pipeline/collect/collect.ts';
import { askForCollect } from '../pipeline/hear-change.ts';
import { openRound } from '../pipeline/open-round.ts';
import { allow } from './door/allow.ts';
import { collected } from './door/collected.ts';
import { type Door, ok, ownPath } from './door/door.ts';
import { assertRound, roundName } from './door/known-round.ts';
import { parseBody } from './door/read-body.ts';
import { register } from './door/register.ts';

/** From a schedule, or as a task of the queue. */
const bodySchema = z.strictObject({ round: roundName.optional(), kind: z.literal('collect').optional() });

/** Reads what changed since it was last asked, checks it and writes the findings back. */
export const collectDoor: Door = {
  entryPoint: 'collect',
  name: 'collect',
  routes: [
    {
      method: 'POST',
      path: ownPath('collect'),
      admit: allow('scheduler', 'tasks'),
      handle: async ({ office, body, log, until }) => {
        assertRound(office, parseBody(bodySchema, body).round);
        await openRound(office);
        const report = await collect(office, { untilMs: until.getTime() });
        if (report.isCut) await askForCollect(office);
        return ok({ outcomes: collected(report, log), isCut: report.isCut });
      },
    },
  ],
};

register(collectDoor);
