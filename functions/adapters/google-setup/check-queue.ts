import { z } from 'zod';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refused } from './ask-google.ts';

const queueSchema = z.object({
  name: z.string(),
  state: z.string().optional(),
  retryConfig: z.object({ maxAttempts: z.number().optional() }).optional(),
});

export interface QueueExpected {
  readonly tasksRoot: string;
  /** `projects/…/locations/…/queues/…` */
  readonly queue: string;
  /** How often the functions believe that a task is tried; absent where they do not know. */
  readonly attempts?: number | undefined;
}

/** Whether the queue is there, works, and gives a task up when the functions think that it does. */
export function checkQueue(ask: AskGoogle, { tasksRoot, queue, attempts }: QueueExpected): Checkup {
  return {
    name: 'queue',
    needs: ['credentials'],
    examine: async () => {
      const answer = await ask(`${tasksRoot}/v2/${queue}`);
      const { success, data: found } = queueSchema.safeParse(answer.data);
      if (answer.status !== 200 || !success) {
        return [refused(answer, { thing: queue, missing: '运行 terraform apply / run terraform apply' })];
      }
      const tried = found.retryConfig?.maxAttempts;
      return [
        found.state === 'RUNNING' ? fine(`${queue}：RUNNING`) : paused(queue, found.state ?? '?'),
        ...(attempts === undefined || tried === attempts ? [] : [otherAttempts(tried, attempts)]),
      ];
    },
  };
}

function paused(queue: string, state: string): Finding {
  return {
    health: 'fault',
    found: `${queue}：${state}`,
    remedy: '运行 gcloud tasks queues resume / resume it with gcloud tasks queues resume',
  };
}

function otherAttempts(tried: number | undefined, expected: number): Finding {
  return {
    health: 'warning',
    found: `队列最多尝试 ${tried ?? '?'} 次，函数以为是 ${expected} 次 / the queue tries a task ${tried ?? '?'} times, the functions believe ${expected}`,
    remedy: '运行 terraform apply，使 TASKS_MAX_ATTEMPTS 一致 / run terraform apply',
  };
}
