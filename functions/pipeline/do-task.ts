import type { Task } from '../ports/queue.ts';
import { collect } from './collect/collect.ts';
import type { Office } from './office.ts';

/** Does one task of the queue; done again, it changes nothing more. */
export async function doTask(office: Office, task: Task): Promise<void> {
  if (task.kind === 'collect') await collect(office);
  else throw new TypeError(`No task “${task.kind}” yet`);
}
