import { describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import { noticesDoor } from '../../functions/entry/notices.ts';
import { resendMail } from '../../functions/pipeline/notices/resend-mail.ts';
import { aMailer, type Behaviour } from '../support/a-mailer.ts';
import { aNoticesDesk } from '../support/a-notices-desk.ts';
import { ADMIN, addressOf, aServedOffice, SCHEDULER, TASKS } from '../support/a-served-office.ts';
import { openIdentity } from '../support/google/identity/open-identity.ts';
import { serveDoor } from '../support/serve-door.ts';

async function opened(behave?: Behaviour) {
  const stack = new AsyncDisposableStack();
  const identity = stack.use(await openIdentity({ clock: systemClock }));
  const desk = await aNoticesDesk({ mailer: aMailer(behave) });
  const office = aServedOffice({ ...desk.office, [Symbol.asyncDispose]: async () => {} }, identity);
  const served = stack.use(await serveDoor(noticesDoor, office));
  let calls = 0;
  const post = async (account: string, body: object = {}) => {
    calls += 1;
    const own: Record<string, string> =
      account === TASKS
        ? { 'x-cloudtasks-taskname': `t-${calls}`, 'x-cloudtasks-taskretrycount': '0' }
        : { 'x-cloudscheduler-jobname': 'notices', 'x-cloudscheduler-scheduletime': `2020-05-28T02:0${calls}:00Z` };
    const authorization = `Bearer ${identity.idToken({ account, audience: addressOf('notices') })}`;
    const headers = { ...own, authorization, 'content-type': 'application/json' };
    const response = await fetch(served.url, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, ...(JSON.parse(await response.text()) as Record<string, unknown>) };
  };
  return { desk, post, lines: served.lines, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

describe('the function that sends notices', () => {
  it('sends what is due, once, and says how many came to what', async () => {
    await using door = await opened();
    expect(await door.post(SCHEDULER)).toMatchObject({ status: 200, mode: 'on', mails: { sent: 3 }, isCut: false });
    expect(await door.post(SCHEDULER)).toMatchObject({ status: 200, mails: {} });
    expect(await door.post(TASKS, { kind: 'notices' })).toMatchObject({ status: 200, mails: {} });
    expect(door.desk.mailer.delivered).toHaveLength(3);
  });

  it('sends a mail that the office asked for', async () => {
    await using door = await opened();
    await door.post(SCHEDULER);
    const mail = door.desk.mailer.delivered[0]?.key ?? '';
    await resendMail(door.desk.office, { mail, reason: 'x' });
    const task = door.desk.tasks[0]?.task ?? {};
    expect(await door.post(TASKS, task)).toMatchObject({ status: 200, mails: { sent: 1 } });
    expect(door.desk.mailer.delivered.filter(({ key }) => key === mail)).toHaveLength(2);
  });

  it('logs what needs a hand, a line a mail, without anybody’s address', async () => {
    await using door = await opened((_, address) => (address.startsWith('shantou') ? 'refused' : 'deferred'));
    expect(await door.post(SCHEDULER)).toMatchObject({ mails: { failed: 1, waiting: 2 } });
    const told = door.lines().filter(({ code }) => code === 'NOTICE');
    expect(told.map(({ severity }) => severity).sort()).toEqual(['ERROR', 'WARNING', 'WARNING']);
    const centres = told.map((line) => (line['logging.googleapis.com/labels'] as Record<string, string>)['centre']);
    expect(centres).toContain('shantou');
    expect(JSON.stringify(told)).not.toContain('@centre.example');
  });

  it('is for the schedule and the queue alone, and takes no other words', async () => {
    await using door = await opened();
    expect(await door.post(ADMIN)).toMatchObject({ status: 403 });
    expect(await door.post(TASKS, { mail: '../x' })).toMatchObject({ outcome: 'given-up', code: 'REQUEST_INVALID' });
    expect(await door.post(SCHEDULER, { round: 'another' })).toMatchObject({ status: 404 });
    expect(door.desk.mailer.attempts()).toBe(0);
  });
});
