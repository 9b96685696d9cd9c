import { describe, expect, it } from 'vitest';
import { doTask } from '../../../functions/pipeline/do-task.ts';
import { listMails, noticeStatus } from '../../../functions/pipeline/notices/list-mails.ts';
import { resendMail } from '../../../functions/pipeline/notices/resend-mail.ts';
import { sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import { aMailer } from '../../support/a-mailer.ts';
import { aNoticesDesk, type NoticesDesk } from '../../support/a-notices-desk.ts';
import { collect as listed } from '../../support/collect.ts';

async function done(desk: NoticesDesk): Promise<void> {
  for (const { task } of desk.tasks.splice(0)) await doTask(desk.office, task);
}

async function sentOnce(settings: Parameters<typeof aNoticesDesk>[0] = {}) {
  const desk = await aNoticesDesk(settings);
  await sendNotices(desk.office);
  const [mail] = await desk.records();
  return { desk, mail: mail?.key ?? '', before: mail };
}

describe('sending a mail once more', () => {
  it('sends the same words as a mail of its own, with its reason in the trail', async () => {
    const { desk, mail } = await sentOnce();
    await resendMail(desk.office, { mail, reason: '对方未收到' });
    expect(desk.tasks).toEqual([
      { name: expect.stringMatching(/^mail-[0-9a-f]{24}$/), task: { kind: 'notices', mail } },
    ]);
    await done(desk);
    const [first, second] = desk.mailer.delivered.filter(({ key }) => key === mail).map((one) => one.mail);
    expect(second).toMatchObject({ subject: first?.subject, text: first?.text });
    expect(second?.messageId).not.toBe(first?.messageId);
    expect(await desk.record(mail)).toMatchObject({ state: 'sent', copies: 1 });
    const trail = (await listed(desk.store.list('audit'))).map(({ body }) => body);
    expect(trail).toContainEqual(
      expect.objectContaining({ action: 'mail-resend', reason: '对方未收到', who: 'tester' }),
    );
    expect(JSON.stringify(trail)).not.toContain('@');
  });

  it('is done once for each time that it is asked for, however often its task comes', async () => {
    const { desk, mail } = await sentOnce();
    await resendMail(desk.office, { mail, reason: 'x' });
    const [task] = desk.tasks.splice(0);
    if (task === undefined) throw new Error('no task');
    await Promise.all([doTask(desk.office, task.task), doTask(desk.office, task.task)]);
    await doTask(desk.office, task.task);
    expect(desk.mailer.delivered.filter(({ key }) => key === mail)).toHaveLength(2);
    await resendMail(desk.office, { mail, reason: 'y' });
    expect(desk.tasks[0]?.name).not.toBe(task.name);
    await done(desk);
    expect(desk.mailer.delivered.filter(({ key }) => key === mail)).toHaveLength(3);
  });

  it('settles what is unknown, and goes to the addresses of today', async () => {
    let fate: 'unknown' | 'taken' = 'unknown';
    const { desk, mail, before } = await sentOnce({ mailer: aMailer(() => fate) });
    fate = 'taken';
    const contacts = { centres: { [before?.centre ?? '']: ['new@centre.example'] }, reviewers: {} };
    const definition = { ...desk.office.definition, contacts };
    await resendMail({ ...desk.office, definition }, { mail, reason: 'x' });
    await done(desk);
    const after = await desk.record(mail);
    expect(after).toMatchObject({ state: 'sent', recipients: [{ address: 'new@centre.example', fate: 'taken' }] });
    expect(after).not.toHaveProperty('message');
  });

  it('may be asked for after its time: then it is of use for a day', async () => {
    const { desk, mail } = await sentOnce({ mailer: aMailer(() => 'refused') });
    desk.clock.pass(30 * 86_400_000);
    const { lapsesAt } = await resendMail(desk.office, { mail, reason: 'x' });
    expect(Date.parse(lapsesAt) - desk.clock.now().getTime()).toBe(86_400_000);
  });

  it('is refused without a reason, for no such mail, while it is being sent, and where nothing is sent', async () => {
    const { desk, mail, before } = await sentOnce();
    const asking = (request: { mail: string; reason: string }, office = desk.office) => resendMail(office, request);
    await expect(asking({ mail, reason: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await expect(asking({ mail: 'opening.nobody', reason: 'x' })).rejects.toMatchObject({ code: 'MAIL_UNKNOWN' });
    const { mailer: _, ...silent } = desk.office;
    await expect(asking({ mail, reason: 'x' }, silent)).rejects.toMatchObject({ code: 'MAILER_ABSENT' });
    const leaseUntil = new Date(desk.clock.now().getTime() + 1).toISOString();
    const path = `rounds/guangdong-2019/mails/${mail}`;
    await desk.store.commit([{ kind: 'put', path, body: { ...before, state: 'sending', leaseUntil } }]);
    await expect(asking({ mail, reason: 'x' })).rejects.toMatchObject({ code: 'MAIL_UNDER_WAY' });
    desk.clock.pass(1);
    await asking({ mail, reason: 'x' });
    expect(desk.tasks).toHaveLength(1);
  });
});

describe('the list of mails', () => {
  it('says what went to whom, without the words', async () => {
    const { desk, mail } = await sentOnce();
    const mails = await listMails(desk.office);
    expect(mails).toHaveLength(3);
    expect(mails.find(({ key }) => key === mail)).toMatchObject({
      state: 'sent',
      recipients: [{ address: expect.stringContaining('@centre.example'), fate: 'taken' }],
    });
    expect(mails[0]).not.toHaveProperty('text');
  });

  it('shows as lapsed what waited past its time', async () => {
    const { desk } = await sentOnce({ mailer: aMailer(() => 'deferred') });
    expect(await noticeStatus(desk.office)).toMatchObject({ counts: { waiting: 3 }, place: 'mail.example:587' });
    desk.clock.pass(86_400_000 * 3);
    expect(await noticeStatus(desk.office)).toMatchObject({ mode: 'on', counts: { lapsed: 3 }, withoutAddress: [] });
  });

  it('counts centres that nobody can write to, unless the round writes to nobody', async () => {
    const desk = await aNoticesDesk({ addresses: { shantou: ['a@x.example'] } });
    expect((await noticeStatus(desk.office)).withoutAddress).toEqual(desk.centres.slice(1));
    const { notices: _, ...definition } = desk.office.definition;
    expect(await noticeStatus({ ...desk.office, definition })).toEqual({
      ...{ mode: 'no-notices', counts: {}, withoutAddress: [] },
    });
  });
});
