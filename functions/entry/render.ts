import { z } from 'zod';
import { doTask } from '../pipeline/do-task.ts';
import { allow } from './door/allow.ts';
import { type Door, ok, ownPath } from './door/door.ts';
import { parseBody } from './door/read-body.ts';
import { register } from './door/register.ts';

const taskSchema = z.strictObject({
  kind: z.literal('render'),
  run: z.string().min(1),
  /** A centre, or the province. */
  subject: z.string().min(1),
  job: z.string().min(1).optional(),
});

/** Prints one report: the only function with a browser. */
export const renderDoor: Door = {
  entryPoint: 'render',
  name: 'render',
  routes: [
    {
      method: 'POST',
      path: ownPath('render'),
      admit: allow('tasks'),
      handle: async ({ office, body }) => {
        const { job, ...task } = parseBody(taskSchema, body);
        await doTask(office, { ...task, ...(job !== undefined && { job }) });
        return ok({ subject: task.subject });
      },
    },
  ],
};

register(renderDoor);
