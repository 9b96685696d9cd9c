import { askForNotices } from '../pipeline/notices/ask-for-notices.ts';
import { forgetOldTriggers } from '../pipeline/once-per-trigger.ts';
import { openRound } from '../pipeline/open-round.ts';
import { sweep } from '../pipeline/sweep.ts';
import { allow } from './door/allow.ts';
import { collected } from './door/collected.ts';
import { type Door, ok, ownPath } from './door/door.ts';
import { assertRoundOnly } from './door/known-round.ts';
import { register } from './door/register.ts';

/** Reads every workbook again, a slice at each call, until the night's sweep is whole; then clears away old triggers. */
export const sweepDoor: Door = {
  entryPoint: 'sweep',
  name: 'sweep',
  routes: [
    {
      method: 'POST',
      path: ownPath('sweep'),
      admit: allow('scheduler', 'admins'),
      handle: async ({ office, body, log, until }) => {
        assertRoundOnly(office, body);
        await openRound(office);
        const report = await sweep(office, { untilMs: until.getTime() });
        await askForNotices(office, report);
        const outcomes = collected(report, log);
        const isJustWhole = report.kind === 'whole' && report.outcomes.length > 0;
        const forgotten = isJustWhole ? await forgetOldTriggers(office) : 0;
        return ok({ kind: report.kind, done: report.done, of: report.of, outcomes, forgotten });
      },
    },
  ],
};

register(sweepDoor);
