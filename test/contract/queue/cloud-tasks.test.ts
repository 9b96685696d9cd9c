import { openCloudTasksQueue } from '../../../functions/adapters/cloud-tasks/open-cloud-tasks-queue.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import type { Task } from '../../../functions/ports/queue.ts';
import { openTasksDesk } from '../../support/google/tasks/open-tasks-desk.ts';
import { serveTargets } from '../../support/google/tasks/serve-targets.ts';
import { describeQueue } from './describe-queue.ts';

const PLACE = { project: 'centre-evaluation', location: 'asia-east2', queue: 'work' };
const QUEUE = `projects/${PLACE.project}/locations/${PLACE.location}/queues/${PLACE.queue}`;

describeQueue('Cloud Tasks', async ({ handle, width }) => {
  const functions = await serveTargets(async ({ body }) => {
    await handle(JSON.parse(body) as Task);
    return 204;
  });
  const desk = await openTasksDesk({
    clock: systemClock,
    queues: [
      {
        name: QUEUE,
        rateLimits: { maxConcurrentDispatches: width },
        retryConfig: { minBackoff: '0.05s', maxBackoff: '0.1s' },
      },
    ],
  });
  const { url } = functions;
  const queue = openCloudTasksQueue({
    ...PLACE,
    targets: {
      ...{ collect: `${url}/collect`, render: `${url}/render`, deliver: `${url}/deliver` },
      ...{ notices: `${url}/notices`, job: `${url}/recompute` },
    },
    serviceAccount: 'tasks@centre-evaluation.iam.gserviceaccount.com',
    auth: desk.auth,
    rootUrl: desk.rootUrl,
  });
  return {
    queue,
    idle: desk.idle,
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      await functions[Symbol.asyncDispose]();
    },
  };
});
