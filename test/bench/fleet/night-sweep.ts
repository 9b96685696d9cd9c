import type { Office } from '../../../functions/pipeline/office.ts';
import { sweep } from '../../../functions/pipeline/sweep.ts';
import { intervalMsOf, workMsOf } from './deployed.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface NightSweep {
  readonly calls: number;
  readonly done: number;
  /** Workbooks that were not read or not told their findings. */
  readonly failures: number;
}

/** The calls of one night, at the times of the schedule, until everything was read. */
export async function nightSweep(office: Office, time: VirtualTime): Promise<NightSweep> {
  let failures = 0;
  for (let calls = 1; ; calls += 1) {
    const startMs = time.clock.now().getTime();
    const { kind, done, outcomes } = await sweep(office, { untilMs: startMs + workMsOf('sweep') });
    failures += outcomes.filter((outcome) => outcome.kind === 'failed' || outcome.kind === 'busy').length;
    if (kind === 'whole') return { calls, done, failures };
    await time.sleep(startMs + intervalMsOf('sweep') - time.clock.now().getTime());
  }
}
