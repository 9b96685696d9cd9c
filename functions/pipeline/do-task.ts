import type { Task } from '../ports/queue.ts';
import { collect } from './collect/collect.ts';
import { deliver } from './deliver/deliver.ts';
import { resumeMail } from './notices/resend-mail.ts';
import { sendNotices } from './notices/send-notices.ts';
import type { Office } from './office.ts';
import { openRound } from './open-round.ts';
import { continueJob } from './recompute/continue-job.ts';
import { renderOne } from './render/render-one.ts';
import { type RunFactsMemo, runFactsMemo } from './render/run-facts-memo.ts';

/** Does the tasks of a queue. */
export type TaskDoer = (task: Task) => Promise<void>;

/**
 * What does the tasks of a queue in this process; what many of them need is loaded once. A task done again changes nothing
 * more.
 */
export function taskDoer(office: Office): TaskDoer {
  const facts = runFactsMemo(office);
  return (task) => doTask(office, task, facts);
}

/** Does one task of the queue; done again, it changes nothing more. */
export async function doTask(office: Office, task: Task, facts: RunFactsMemo = runFactsMemo(office)): Promise<void> {
  if (task.kind === 'collect') await doCollect(office);
  else if (task.kind === 'render') await renderOne(office, facts, task);
  else if (task.kind === 'deliver') await deliver(office, task.run);
  else if (task.kind === 'notices') await doNotices(office, task.mail);
  else await continueJob(office, task.job);
}

async function doCollect(office: Office): Promise<void> {
  await openRound(office);
  await collect(office);
}

async function doNotices(office: Office, mail: string | undefined): Promise<void> {
  await (mail === undefined ? sendNotices(office) : resumeMail(office, mail));
}
