import { evaluate } from '../pipeline/evaluate/evaluate.ts';
import { openRound } from '../pipeline/open-round.ts';
import { requestReports } from '../pipeline/render/request-reports.ts';
import { allow } from './door/allow.ts';
import { type Door, ok, ownPath } from './door/door.ts';
import { assertRoundOnly } from './door/known-round.ts';
import { register } from './door/register.ts';

/** Scores what was submitted, and asks for the reports. */
export const evaluateDoor: Door = {
  entryPoint: 'evaluate',
  name: 'evaluate',
  routes: [
    {
      method: 'POST',
      path: ownPath('evaluate'),
      admit: allow('scheduler', 'admins'),
      handle: async ({ office, body }) => {
        assertRoundOnly(office, body);
        await openRound(office);
        const { run, isKnown } = await evaluate(office);
        return ok({ run, isKnown, reports: await requestReports(office, { run }) });
      },
    },
  ],
};

register(evaluateDoor);
