import { z } from 'zod';
import { collect } from '../pipeline/collect/collect.ts';
import { askForCollect } from '../pipeline/hear-change.ts';
import { askForNotices } from '../pipeline/notices/ask-for-notices.ts';
import { openRound } from '../pipeline/open-round.ts';
import type { JobTime } from '../pipeline/recompute/continue-job.ts';
import { runningJob } from '../pipeline/recompute/job.ts';
import { allow } from './door/allow.ts';
import { collected } from './door/collected.ts';
import { type Call, type Door, ok, ownPath } from './door/door.ts';
import { assertRound, roundName } from './door/known-round.ts';
import { parseBody } from './door/read-body.ts';
import { register } from './door/register.ts';

/** From a schedule, or as a task of the queue. */
const bodySchema = z.strictObject({ round: roundName.optional(), kind: z.literal('collect').optional() });

/** What a recompute needs is loaded only where one is unfinished. */
async function takeJobOn(office: Call['office'], time: JobTime): Promise<void> {
  const running = await runningJob(office);
  if (running === undefined) return;
  const { continueJob } = await import('../pipeline/recompute/continue-job.ts');
  await continueJob(office, running.job, time);
}

/** Reads what changed since it was last asked, checks it and writes the findings back; then takes an unfinished job on. */
export const collectDoor: Door = {
  entryPoint: 'collect',
  name: 'collect',
  routes: [
    {
      method: 'POST',
      path: ownPath('collect'),
      admit: allow('scheduler', 'tasks'),
      handle: async ({ office, body, log, until, leaseMs }) => {
        assertRound(office, parseBody(bodySchema, body).round);
        await openRound(office);
        const untilMs = until.getTime();
        const report = await collect(office, { untilMs });
        await askForNotices(office, report);
        if (report.isCut) await askForCollect(office);
        else await takeJobOn(office, { leaseMs, untilMs });
        return ok({ outcomes: collected(report, log), isCut: report.isCut });
      },
    },
  ],
};

register(collectDoor);
