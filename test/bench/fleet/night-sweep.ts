import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Office } from '../../../functions/pipeline/office.ts';
import { sweep } from '../../../functions/pipeline/sweep.ts';
import type { VirtualTime } from './virtual-time.ts';

const deployedSchema = z.object({
  functions: z.object({ sweep: z.object({ timeoutSeconds: z.number() }) }),
  schedules: z.object({ sweep: z.object({ cron: z.string() }) }),
});

interface Schedule {
  readonly everyMs: number;
  /** How long a call works: its timeout without the time that its answer takes. */
  readonly workMs: number;
}

/** As deployed: `deploy/functions.yaml`. */
function deployedSchedule(): Schedule {
  const file = new URL('../../../deploy/functions.yaml', import.meta.url);
  const { functions, schedules } = deployedSchema.parse(parse(readFileSync(file, 'utf8')));
  const minutes = /^\*\/(\d+) /.exec(schedules.sweep.cron)?.[1];
  if (minutes === undefined) throw new Error(`No interval in the schedule “${schedules.sweep.cron}”`);
  const ANSWER_MS = 30_000;
  return { everyMs: Number(minutes) * 60_000, workMs: functions.sweep.timeoutSeconds * 1000 - ANSWER_MS };
}

export interface NightSweep {
  readonly calls: number;
  readonly done: number;
  /** Workbooks that were not read or not told their findings. */
  readonly failures: number;
}

/** The calls of one night, one after another at the times of the schedule, until everything was read. */
export async function nightSweep(office: Office, time: VirtualTime): Promise<NightSweep> {
  const { everyMs, workMs } = deployedSchedule();
  let failures = 0;
  for (let calls = 1; ; calls += 1) {
    const startMs = time.clock.now().getTime();
    const { kind, done, outcomes } = await sweep(office, { untilMs: startMs + workMs });
    failures += outcomes.filter((outcome) => outcome.kind === 'failed' || outcome.kind === 'busy').length;
    if (kind === 'whole') return { calls, done, failures };
    await time.sleep(startMs + everyMs - time.clock.now().getTime());
  }
}
