import { describe, expect, it } from 'vitest';
import type { DeliverySettings } from '../../../functions/domain/delivery/delivery-settings.ts';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { deliver } from '../../../functions/pipeline/deliver/deliver.ts';
import { deliveryStatus } from '../../../functions/pipeline/deliver/list-deliveries.ts';
import { resendMail } from '../../../functions/pipeline/notices/resend-mail.ts';
import { publish } from '../../../functions/pipeline/publish.ts';
import { aDeliveryDesk, type DeliveryDesk } from '../../support/a-delivery-desk.ts';
import { aMailer, type Behaviour } from '../../support/a-mailer.ts';
import { aWatchedStore } from '../../support/a-watched-store.ts';

const settings: DeliverySettings = { reviewers: { by: ['mail'] }, centres: { by: ['mail'] } };
/** Longer than anybody can be at one mail. */
const LONG_MS = 16 * 60_000;

async function published(behave?: Behaviour, reach?: 'people' | 'files'): Promise<DeliveryDesk> {
  const desk = await aDeliveryDesk(settings, aMailer(behave, reach));
  await desk.print('run-1', [80, 70, 60]);
  await publish(desk.office, {});
  return desk;
}

async function corrected(desk: DeliveryDesk): Promise<void> {
  await desk.print('run-2', [82.5, 70, 60], [desk.centres[0] ?? '']);
  await publish(desk.office, { reason: '数据更正' });
}

const filesOf = ({ mailer }: DeliveryDesk, address: string) =>
  mailer.delivered
    .filter((one) => one.address === address)
    .map(({ mail }) => mail.attachments?.map(({ content }) => new TextDecoder().decode(content)) ?? []);

const addressOf = (centre: string): string => `${centre}@centre.example`;

describe('delivering by mail', () => {
  it('brings each recipient all of theirs in one mail, once', async () => {
    const desk = await published();
    const [first = '', second = '', third = ''] = desk.centres;
    expect(await desk.deliver('run-1')).toMatchObject({ delivered: 0, mailed: 7, unchanged: 0, failures: [] });
    expect(await desk.deliver('run-1')).toMatchObject({ mailed: 0, waiting: 0, unchanged: 7 });
    expect(desk.mailer.delivered).toHaveLength(5);
    const [mail] = filesOf(desk, 'r1@reviewers.example');
    expect(mail).toEqual([`report of ${first}: 80`, `report of ${second}: 70`, `report of ${third}: 60`]);
    for (const centre of desk.centres) {
      expect(filesOf(desk, addressOf(centre)).flat()).toEqual([expect.stringContaining(centre)]);
    }
    expect(await deliveryStatus(desk.office)).toEqual({ counts: { delivered: 7 }, due: 0 });
    expect(await desk.record(desk.mailer.delivered[0]?.key ?? '')).toMatchObject({ kind: 'report', state: 'sent' });
    expect((await verifyAudit(desk.store)).firstBreak).toBeUndefined();
  });

  it('is done once by several processes at a time', async () => {
    const desk = await published();
    await Promise.all([desk.deliver('run-1'), desk.deliver('run-1'), desk.deliver('run-1')]);
    await desk.deliver('run-1');
    expect(desk.mailer.delivered).toHaveLength(5);
    expect(await deliveryStatus(desk.office)).toEqual({ counts: { delivered: 7 }, due: 0 });
  });

  it('brings a corrected report to those who hold the old one, and says what it replaces', async () => {
    const desk = await published();
    const [first = ''] = desk.centres;
    await desk.deliver('run-1');
    await corrected(desk);
    expect(await desk.deliver('run-2')).toMatchObject({ mailed: 3, unchanged: 4 });
    const last = desk.mailer.delivered.at(-1)?.mail;
    expect(last?.subject).toContain('更正');
    expect(last?.text).toMatch(/代替此前的报告[\s\S]*更换原因：数据更正\n总分：80\.00 → 82\.50/);
    expect(filesOf(desk, addressOf(first))).toEqual([[`report of ${first}: 80`], [`report of ${first}: 82.5`]]);
    expect(filesOf(desk, 'r1@reviewers.example')[1]).toEqual([`report of ${first}: 82.5`]);
  });

  it('tries again at the next call what could not be sent', async () => {
    let fate: 'down' | 'taken' = 'down';
    const desk = await published(() => fate);
    await desk.deliver('run-1');
    expect(await deliveryStatus(desk.office)).toEqual({ counts: { waiting: 7 }, due: 7 });
    expect(await desk.deliver('run-1')).toMatchObject({ mailed: 0, waiting: 7 });
    fate = 'taken';
    await desk.deliver('run-1');
    expect(desk.mailer.delivered).toHaveLength(5);
    expect(await deliveryStatus(desk.office)).toEqual({ counts: { delivered: 7 }, due: 0 });
  });

  it('tries again what was refused, shows it until then, and records who has no address', async () => {
    let fate: 'refused' | 'taken' = 'refused';
    const desk = await published((_, address) => (address.startsWith('r1') ? fate : 'taken'));
    const [first = ''] = desk.centres;
    const contacts = { ...desk.office.definition.contacts, centres: { [first]: [addressOf(first)] } };
    const whole = desk.office.definition;
    Object.assign(desk.office, { definition: { ...whole, contacts } });
    const { failures } = await desk.deliver('run-1');
    expect(failures.map(({ message }) => message)).toEqual(Array(2).fill(expect.stringContaining('contact_email')));
    const troubles = (await desk.listed()).filter(({ isTrouble }) => isTrouble);
    expect(troubles.map(({ recipient }) => recipient).sort()).toEqual(
      [...desk.centres.slice(1), 'r1', 'r1', 'r1'].sort(),
    );
    expect(troubles.find(({ recipient }) => recipient === 'r1')?.message).toContain('reply to r1');
    fate = 'taken';
    Object.assign(desk.office, { definition: whole });
    expect(await desk.deliver('run-1')).toMatchObject({ mailed: 5, failures: [] });
    expect((await desk.listed()).filter(({ isTrouble }) => isTrouble)).toEqual([]);
    expect(filesOf(desk, 'r1@reviewers.example')).toHaveLength(1);
  });

  it('does not send blindly again what may have arrived; the office sends it once more by hand', async () => {
    let fate: 'unknown' | 'taken' = 'unknown';
    const desk = await published((_, address) => (address.startsWith('r2') ? fate : 'taken'));
    await desk.deliver('run-1');
    fate = 'taken';
    expect(await desk.deliver('run-1')).toMatchObject({ mailed: 0, unchanged: 7 });
    expect(filesOf(desk, 'r2@reviewers.example')).toHaveLength(1);
    const [trouble] = (await desk.listed()).filter(({ isTrouble }) => isTrouble);
    expect(trouble).toMatchObject({ recipient: 'r2', state: 'unknown' });
    await resendMail(desk.office, { mail: trouble?.mail ?? '', reason: 'not found' });
    await desk.deliver('run-1');
    expect(filesOf(desk, 'r2@reviewers.example')).toHaveLength(2);
    expect((await desk.listed()).filter(({ isTrouble }) => isTrouble)).toEqual([]);
  });

  it('never brings a report that another took the place of while its mail waited', async () => {
    let fate: 'down' | 'taken' = 'down';
    const desk = await published(() => fate);
    const [first = '', second = '', third = ''] = desk.centres;
    await desk.deliver('run-1');
    await corrected(desk);
    fate = 'taken';
    await desk.deliver('run-2');
    expect(filesOf(desk, 'r1@reviewers.example')).toEqual([
      [`report of ${first}: 82.5`, `report of ${second}: 70`, `report of ${third}: 60`],
    ]);
    expect(desk.mailer.delivered.some(({ mail }) => mail.text.includes('代替此前'))).toBe(false);
    const states = (await desk.records()).map(({ state }) => state).sort();
    expect(states).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'withdrawn', 'withdrawn', 'withdrawn']);
  });

  it('goes to the address of today where it was corrected while the mail waited', async () => {
    let fate: 'deferred' | 'taken' = 'deferred';
    const desk = await published(() => fate);
    await desk.deliver('run-1');
    const { definition } = desk.office;
    const contacts = {
      ...definition.contacts,
      reviewers: { ...definition.contacts.reviewers, r2: ['new@reviewers.example'] },
    };
    Object.assign(desk.office, { definition: { ...definition, contacts } });
    fate = 'taken';
    await desk.deliver('run-1');
    expect(filesOf(desk, 'new@reviewers.example')).toHaveLength(1);
    expect(filesOf(desk, 'r2@reviewers.example')).toEqual([]);
  });

  it('is not done with a file that is not as it was made', async () => {
    const desk = await published();
    const [first = ''] = desk.centres;
    const whole = desk.kept.get(`${first}.pdf`) ?? new Uint8Array();
    desk.kept.set(`${first}.pdf`, new TextEncoder().encode('altered'));
    const { mailed, failures } = await desk.deliver('run-1');
    expect([mailed, failures.length]).toEqual([4, 3]);
    desk.kept.set(`${first}.pdf`, whole);
    expect(await desk.deliver('run-1')).toMatchObject({ mailed: 3, failures: [] });
  });

  it('says why nothing is mailed where nobody may be written to', async () => {
    const desk = await published();
    const { mailer: _, ...office } = desk.office;
    expect(await deliver(office, 'run-1')).toMatchObject({ unmailed: { mode: 'no-mailer', reports: 7 } });
    expect(await desk.listed()).toEqual([]);
  });
});

describe('a process that is killed at any of its commits', () => {
  async function killedAt(nth: number, reach: 'people' | 'files') {
    const desk = await published(() => 'taken', reach);
    const watched = aWatchedStore(desk.store);
    watched.failAt = nth;
    const outcome = await desk.deliver('run-1', watched.store).then(
      () => 'done',
      (error: Error) => error.message,
    );
    desk.tasks.splice(0);
    await desk.deliver('run-1');
    desk.clock.pass(LONG_MS);
    await desk.deliver('run-1');
    return { desk, outcome };
  }

  it('mails nobody twice, and shows what may have gone out', async () => {
    let unknowns = 0;
    let nth = 1;
    for (; ; nth += 1) {
      const { desk, outcome } = await killedAt(nth, 'people');
      if (outcome === 'done') break;
      const files = desk.mailer.delivered.flatMap(({ address, mail }) =>
        (mail.attachments ?? []).map(({ name }) => `${address} ${name}`),
      );
      expect(new Set(files).size).toBe(files.length);
      const listed = await desk.listed();
      expect(listed.every(({ state }) => state === 'delivered' || state === 'unknown')).toBe(true);
      expect(files.length + listed.filter(({ state }) => state === 'unknown').length).toBeGreaterThanOrEqual(7);
      unknowns += listed.filter(({ state }) => state === 'unknown').length;
    }
    expect(nth).toBeGreaterThan(5);
    expect(unknowns).toBeGreaterThan(0);
  });

  it('leaves every draft in its folder', async () => {
    for (let nth = 1; ; nth += 1) {
      const { desk, outcome } = await killedAt(nth, 'files');
      if (outcome === 'done') break;
      expect((await desk.listed()).map(({ state }) => state)).toEqual(Array(7).fill('delivered'));
      expect(new Set(desk.mailer.delivered.map(({ key }) => key)).size).toBe(5);
    }
  });
});
