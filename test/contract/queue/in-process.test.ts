import { openInProcessQueue } from '../../../functions/adapters/in-process/open-in-process-queue.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { describeQueue } from './describe-queue.ts';

describeQueue('in this process', async (work) => {
  const queue = openInProcessQueue({ ...work, clock: systemClock });
  return { queue, idle: queue.idle, [Symbol.asyncDispose]: async () => undefined };
});
