import { z } from 'zod';
import { continueJob } from '../pipeline/recompute/continue-job.ts';
import { isFinished, jobStatus } from '../pipeline/recompute/job.ts';
import { recompute } from '../pipeline/recompute/recompute.ts';
import { allow } from './door/allow.ts';
import { type Answer, type Call, type Door, ok, ownPath } from './door/door.ts';
import { parseBody } from './door/read-body.ts';
import { register } from './door/register.ts';

const taskSchema = z.strictObject({ kind: z.literal('job'), job: z.string().min(1) });

/** Shows what a recompute would change, or starts it; the job that does it is told by its own address. */
async function startOrPreview({ office, body, header }: Call): Promise<Answer> {
  const answer = await recompute(office, body, header('idempotency-key'));
  if (answer.kind === 'preview') return ok({ ...answer.preview });
  const { job, state, request, who, requestedAt } = answer.job;
  return {
    status: isFinished(answer.job) ? 200 : 202,
    headers: { location: `/jobs/${job}` },
    body: { job, state, request, who, requestedAt },
  };
}

/** Previews, starts and continues recomputes, and tells how far they are. */
export const recomputeDoor: Door = {
  entryPoint: 'recompute',
  name: 'recompute',
  routes: [
    { method: 'POST', path: ownPath('recompute'), admit: allow('admins'), handle: startOrPreview },
    {
      method: 'GET',
      path: /^\/jobs\/(?<job>[^/]+)$/,
      admit: allow('admins'),
      handle: async ({ office, params: { job = '' } }) => ok({ ...(await jobStatus(office, job)) }),
    },
    {
      method: 'POST',
      path: /^\/jobs\/?$/,
      admit: allow('tasks'),
      handle: async ({ office, body, until, leaseMs }) => {
        const { job } = parseBody(taskSchema, body);
        await continueJob(office, job, { leaseMs, untilMs: until.getTime() });
        return ok({ job });
      },
    },
  ],
};

register(recomputeDoor);
