import { readFunctionTable } from '../../../deploy/function-table.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { sweep } from '../../../functions/pipeline/sweep.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Schedule {
  readonly everyMs: number;
  /** How long a call works: its timeout without the time that its answer takes. */
  readonly workMs: number;
}

/** What the door keeps of a call's time for its answer. */
const ANSWER_MS = 30_000;

/** As deployed. */
function deployedSchedule(): Schedule {
  const { functions, schedules } = readFunctionTable();
  const minutes = /^\*\/(\d+) /.exec(schedules['sweep']?.cron ?? '')?.[1];
  const timeoutSeconds = functions['sweep']?.timeoutSeconds;
  if (minutes === undefined || timeoutSeconds === undefined) throw new Error('The sweep has no interval of minutes');
  return { everyMs: Number(minutes) * 60_000, workMs: timeoutSeconds * 1000 - ANSWER_MS };
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
