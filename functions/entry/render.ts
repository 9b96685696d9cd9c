import { z } from 'zod';
import type { ServedOffice } from '../compose/served-office.ts';
import { renderOne } from '../pipeline/render/render-one.ts';
import { type RunFactsMemo, runFactsMemo } from '../pipeline/render/run-facts-memo.ts';
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

/** An instance prints many reports of one run and reads the run's results once. */
const memos = new WeakMap<ServedOffice['store'], RunFactsMemo>();

function memoOf(office: ServedOffice): RunFactsMemo {
  const memo = memos.get(office.store) ?? runFactsMemo(office);
  memos.set(office.store, memo);
  return memo;
}

/** Prints one report: the only function with a browser. */
export const renderDoor: Door = {
  entryPoint: 'render',
  name: 'render',
  routes: [
    {
      method: 'POST',
      path: ownPath('render'),
      admit: allow('tasks'),
      handle: async ({ office, body, log }) => {
        const { kind: _, job, ...asked } = parseBody(taskSchema, body);
        const { subject } = asked;
        const rendered = await renderOne(office, memoOf(office), { ...asked, ...(job !== undefined && { job }) });
        if (rendered.kind === 'failed') {
          log({ severity: 'ERROR', message: rendered.message, centre: subject, facts: { code: 'PRINT_FAILED' } });
        }
        return ok({ subject, outcome: rendered.kind });
      },
    },
  ],
};

register(renderDoor);
