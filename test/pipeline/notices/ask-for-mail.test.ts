import { expect, it } from 'vitest';
import { doTask } from '../../../functions/pipeline/do-task.ts';
import { askAgain, askForMail } from '../../../functions/pipeline/notices/ask-for-mail.ts';
import { sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import { aMailer } from '../../support/a-mailer.ts';
import { aNoticesDesk } from '../../support/a-notices-desk.ts';

async function waiting() {
  let fate: 'deferred' | 'taken' = 'deferred';
  const desk = await aNoticesDesk({ mailer: aMailer(() => fate) });
  await sendNotices(desk.office);
  fate = 'taken';
  const [mail] = await desk.records();
  if (mail === undefined) throw new Error('nothing was sent');
  return { desk, mail };
}

it('a mail that waits is asked for once more for when its pause is over, under one name however often', async () => {
  const { desk, mail } = await waiting();
  await askAgain(desk.office, mail.key);
  await askAgain(desk.office, mail.key);
  const [first, second] = desk.tasks;
  expect(first).toEqual({ ...second, task: { kind: 'notices', mail: mail.key }, notBefore: mail.retryAt });
});

it('one that was sent, or is of no use by then, is not', async () => {
  const { desk, mail } = await waiting();
  desk.clock.pass(Date.parse(mail.lapsesAt) - Date.parse(mail.createdAt) - 1_000);
  await askForMail(desk.office, mail.key);
  for (const { task } of desk.tasks.splice(0)) await doTask(desk.office, task);
  expect(await desk.record(mail.key)).toMatchObject({ state: 'sent' });
  await askAgain(desk.office, mail.key);
  await askAgain(desk.office, 'opening.nobody');
  expect(desk.tasks).toEqual([]);
});

it('asked for by hand it goes at once, whatever its pause', async () => {
  const { desk, mail } = await waiting();
  await askForMail(desk.office, mail.key);
  for (const { task } of desk.tasks.splice(0)) await doTask(desk.office, task);
  expect(await desk.record(mail.key)).toMatchObject({ state: 'sent', attempts: 2 });
});
