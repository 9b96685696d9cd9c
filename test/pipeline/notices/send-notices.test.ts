import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { askForNotices } from '../../../functions/pipeline/notices/ask-for-notices.ts';
import { type NoticesReport, sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import { aMailer } from '../../support/a-mailer.ts';
import { aNoticesDesk, IN_THE_ROUND, submitted } from '../../support/a-notices-desk.ts';
import { collect as listed } from '../../support/collect.ts';

const HALF = 'half-time';
const states = ({ outcomes }: NoticesReport) => outcomes.map(({ key, state }) => `${key} ${state}`);

describe('sending notices', () => {
  it('tells each centre what it is owed, with its link, and writes down to whom', async () => {
    const desk = await aNoticesDesk();
    const [first = '', second = ''] = desk.centres;
    await desk.stand(first, submitted());
    const report = await sendNotices(desk.office);
    expect(report).toMatchObject({ mode: 'on', withoutAddress: [], isCut: false });
    const keys = desk.mailer.delivered.map(({ key }) => key.split('.').slice(0, 2).join('.')).sort();
    expect(keys).toEqual([`accepted.${first}`, ...desk.centres.slice(1).map((id) => `${HALF}.${id}`)].sort());
    const half = desk.mailer.delivered.find(({ key }) => key.startsWith(`${HALF}.${second}`));
    expect(half).toMatchObject({ address: `${second}@centre.example` });
    expect(half?.mail.text).toContain(`https://docs.example/wb-${second}`);
    expect(half?.mail.from).toEqual({ name: '广东省生产力促进中心', address: 'office@example.org' });
    const record = await desk.record(half?.key ?? '');
    expect(record).toMatchObject({ state: 'sent', reach: 'people', attempts: 1, subject: half?.mail.subject });
    expect(record?.recipients).toEqual([
      { address: `${second}@centre.example`, fate: 'taken', reply: expect.any(String) },
    ]);
  });

  it('says nothing of one centre to another', async () => {
    const desk = await aNoticesDesk();
    for (const centre of desk.centres) await desk.stand(centre, submitted());
    await sendNotices(desk.office);
    const names = new Map(desk.office.definition.round.centres.map(({ id, name }) => [id, name]));
    expect(desk.mailer.delivered).toHaveLength(3);
    for (const { key, address, mail } of desk.mailer.delivered) {
      const [, own] = key.split('.');
      expect(address).toBe(`${own}@centre.example`);
      for (const [id, name] of names) {
        const isOwn = id === own;
        expect([mail.text, mail.subject, mail.to[0]?.name].some((text) => text?.includes(name))).toBe(isOwn);
        expect(`${mail.text}${mail.messageId}`.includes(`wb-${id}`)).toBe(false);
      }
    }
  });

  it('tells no cause twice: again, side by side, and by processes that know nothing of each other', async () => {
    const desk = await aNoticesDesk();
    for (const centre of desk.centres) await desk.stand(centre, submitted());
    await Promise.all([1, 2, 3, 4].map(() => sendNotices({ ...desk.office })));
    expect((await sendNotices(desk.office)).outcomes).toEqual([]);
    desk.clock.pass(86_400_000);
    expect((await sendNotices(desk.office)).outcomes).toEqual([]);
    expect(desk.mailer.delivered).toHaveLength(3);
    expect(desk.mailer.attempts()).toBe(3);
  });

  it('tells every new cause: the same figures submitted once more, another refusal, another reopening', async () => {
    const desk = await aNoticesDesk();
    const [one = ''] = desk.centres;
    const told = async (changes: Parameters<typeof desk.stand>[1]) => {
      await desk.stand(one, changes);
      return states(await sendNotices(desk.office)).filter((line) => line.includes(one));
    };
    expect(await told(submitted())).toHaveLength(1);
    expect(await told(submitted())).toHaveLength(0);
    expect(await told(submitted('2020-05-27T05:00:00.000Z'))).toHaveLength(1);
    expect(await told({ ...submitted('2020-05-27T05:00:00.000Z'), state: 'has-errors' })).toEqual([
      expect.stringMatching(/^errors/),
    ]);
    const until = '2020-06-05T10:00:00.000Z';
    const reopened = { ...submitted(), reopenedUntil: until, reopenReason: '更正' };
    expect(await told(reopened)).toEqual([expect.stringMatching(/^reopened/)]);
    expect(await told(reopened)).toEqual([]);
    expect(await told({ ...reopened, reopenReason: '再更正' })).toEqual([expect.stringMatching(/^reopened/)]);
  });

  it('records each in the audit trail, without an address', async () => {
    const desk = await aNoticesDesk();
    await sendNotices(desk.office);
    const trail = await listed(desk.store.list('audit'));
    expect(trail.map(({ body }) => body['action'])).toEqual(['mail-sent', 'mail-sent', 'mail-sent']);
    expect(JSON.stringify(trail)).not.toContain('@');
    expect((await verifyAudit(desk.store)).firstBreak).toBeUndefined();
  });

  it('names centres without an address, and writes to them once there is one', async () => {
    const desk = await aNoticesDesk({ addresses: {} });
    expect(await sendNotices(desk.office)).toMatchObject({ withoutAddress: desk.centres, outcomes: [] });
    expect(await desk.records()).toEqual([]);
    const [one = ''] = desk.centres;
    const contacts = {
      centres: { [one]: ['A@centre.example', 'a@centre.example', 'b@centre.example'] },
      reviewers: {},
    };
    const office = { ...desk.office, definition: { ...desk.office.definition, contacts } };
    await sendNotices(office);
    expect(desk.mailer.delivered.map(({ address }) => address)).toEqual(['A@centre.example', 'b@centre.example']);
    expect(desk.mailer.attempts()).toBe(1);
  });
});

describe('nothing is sent', () => {
  it('where the round has no notices, or nobody is there to send them; neither is anything read', async () => {
    const desk = await aNoticesDesk();
    const { notices: _, ...definition } = desk.office.definition;
    const untouched = new Proxy(desk.store, {
      get: () => {
        throw new Error('the store was touched');
      },
    });
    expect(await sendNotices({ ...desk.office, definition, store: untouched })).toMatchObject({ mode: 'no-notices' });
    const { mailer: __, ...office } = desk.office;
    expect(await sendNotices({ ...office, store: untouched })).toMatchObject({ mode: 'no-mailer' });
    expect(desk.mailer.attempts()).toBe(0);
  });

  it('by a process without the password, which asks the one that has it', async () => {
    const desk = await aNoticesDesk();
    const office = { ...desk.office, mailer: { ...desk.mailer, canSend: false } };
    expect(await sendNotices(office)).toMatchObject({ mode: 'elsewhere', outcomes: [] });
    await askForNotices(office, { outcomes: [{ kind: 'unchanged' }] });
    expect(desk.tasks).toEqual([]);
    await askForNotices(office, { outcomes: [{ kind: 'unchanged' }, { kind: 'checked' }] });
    expect(desk.tasks).toMatchObject([{ task: { kind: 'notices' }, notBefore: '2020-05-28T02:01:00.000Z' }]);
    expect([desk.mailer.attempts(), await desk.records()]).toEqual([0, []]);
  });

  it('of made-up data to people; a folder takes it, marked as what it is', async () => {
    const people = await aNoticesDesk({ sample: true });
    expect(await sendNotices(people.office)).toMatchObject({ mode: 'sample', outcomes: [] });
    expect(people.mailer.attempts()).toBe(0);
    const folder = await aNoticesDesk({ sample: true, mailer: aMailer(() => 'taken', 'files') });
    expect((await sendNotices(folder.office)).outcomes).toHaveLength(3);
    expect(folder.mailer.delivered[0]?.mail.subject).toMatch(/^【示例数据】/);
  });

  it('after the time is up; the next call goes on', async () => {
    const desk = await aNoticesDesk();
    expect(await sendNotices(desk.office, { untilMs: Date.parse(IN_THE_ROUND) })).toMatchObject({
      outcomes: [],
      isCut: true,
    });
    expect(await desk.records()).toEqual([]);
    expect((await sendNotices(desk.office)).outcomes).toHaveLength(3);
  });
});

describe('a mail in trouble', () => {
  it('is its own trouble: one address refuses for good, one is left for later, the third centre has its mail', async () => {
    const fates = { refused: 'refused', deferred: 'deferred', taken: 'taken' } as const;
    const desk = await aNoticesDesk();
    const [a = '', b = '', c = ''] = desk.centres;
    const contacts = {
      centres: { [a]: ['refused@x.example'], [b]: ['deferred@x.example'], [c]: ['taken@x.example'] },
      reviewers: {},
    };
    const mailer = aMailer((_, address) => fates[address.split('@')[0] as keyof typeof fates]);
    const office = { ...desk.office, mailer, definition: { ...desk.office.definition, contacts } };
    const { outcomes } = await sendNotices(office);
    const byCentre = new Map(outcomes.map(({ centre, state, message = '' }) => [centre, `${state} ${message}`]));
    expect(byCentre.get(a)).toBe('failed refused@x.example: reply to refused@x.example');
    expect(byCentre.get(b)).toBe('waiting deferred@x.example: reply to deferred@x.example');
    expect(byCentre.get(c)).toBe('sent ');
  });

  it('that passes is tried again after a while, ever more seldom, only where it is still missing', async () => {
    let isFull = true;
    const desk = await aNoticesDesk({
      mailer: aMailer((_, address) => (isFull && address.startsWith('full') ? 'deferred' : 'taken')),
    });
    const [one = ''] = desk.centres;
    const contacts = { centres: { [one]: ['ok@x.example', 'full@x.example'] }, reviewers: {} };
    const office = { ...desk.office, definition: { ...desk.office.definition, contacts } };
    const [first] = (await sendNotices(office)).outcomes;
    expect(first).toMatchObject({ state: 'waiting' });
    const waits: number[] = [];
    for (let times = 0; times < 3; times += 1) {
      const { retryAt = '' } = (await desk.record(first?.key ?? '')) ?? {};
      waits.push((Date.parse(retryAt) - desk.clock.now().getTime()) / 60_000);
      desk.clock.pass(Date.parse(retryAt) - desk.clock.now().getTime() - 1);
      expect((await sendNotices(office)).outcomes).toEqual([]);
      desk.clock.pass(1);
      expect((await sendNotices(office)).outcomes).toHaveLength(1);
    }
    expect(waits).toEqual([5, 15, 60]);
    isFull = false;
    desk.clock.pass(240 * 60_000);
    expect(states(await sendNotices(office))).toEqual([`${first?.key} sent`]);
    expect(desk.mailer.delivered.map(({ address }) => address)).toEqual(['ok@x.example', 'full@x.example']);
  });

  it('that would come too late to be of use has failed', async () => {
    const desk = await aNoticesDesk({ now: '2020-05-29T09:00:00.000Z', mailer: aMailer(() => 'deferred') });
    const minutes = [0, 5, 15];
    for (const wait of minutes) {
      desk.clock.pass(wait * 60_000);
      await sendNotices(desk.office);
    }
    expect((await desk.records()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    // Half past five in the afternoon, after which nothing timed goes out: it waits, and lapses with the deadline.
    desk.clock.pass(86_400_000);
    expect((await sendNotices(desk.office)).outcomes).toEqual([]);
  });

  it('whose fate is unknown is left to the office, not sent again', async () => {
    const desk = await aNoticesDesk({ mailer: aMailer(() => 'unknown') });
    await sendNotices(desk.office);
    expect((await desk.records()).map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
    desk.clock.pass(3_600_000);
    expect((await sendNotices(desk.office)).outcomes).toEqual([]);
    expect(desk.mailer.attempts()).toBe(3);
  });

  it('that cannot be written as it stands has failed at once', async () => {
    const desk = await aNoticesDesk({ mailer: aMailer(() => 'invalid') });
    const { outcomes, isCut } = await sendNotices(desk.office);
    expect(isCut).toBe(false);
    expect(outcomes.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    expect(outcomes[0]?.message).toContain('subject');
  });

  it('that failed goes out once its address was corrected, and not before', async () => {
    const desk = await aNoticesDesk({
      mailer: aMailer((_, address) => (address.startsWith('good') ? 'taken' : 'refused')),
    });
    await sendNotices(desk.office);
    desk.clock.pass(3_600_000);
    expect((await sendNotices(desk.office)).outcomes).toEqual([]);
    const [one = ''] = desk.centres;
    const centres = { ...desk.office.definition.contacts.centres, [one]: ['good@centre.example'] };
    const office = { ...desk.office, definition: { ...desk.office.definition, contacts: { centres, reviewers: {} } } };
    expect(states(await sendNotices(office))).toEqual([expect.stringMatching(new RegExp(`${one}.* sent$`))]);
    expect(desk.mailer.delivered.map(({ address }) => address)).toEqual(['good@centre.example']);
  });
});

describe('a mailer that is down', () => {
  it('is left alone after three failures; nothing is lost, and all goes out when it is back', async () => {
    let isDown = true;
    const addresses = { shantou: ['a@x.example'], 'zhongshan-torch': ['b@x.example'], foshan: ['c@x.example'] };
    const desk = await aNoticesDesk({ addresses, mailer: aMailer(() => (isDown ? 'down' : 'taken')) });
    for (const centre of desk.centres) {
      await desk.stand(centre, { ...submitted(), reopenedUntil: '2020-06-05T10:00:00.000Z', reopenReason: '更正' });
    }
    const { outcomes, isCut } = await sendNotices(desk.office);
    expect(isCut).toBe(true);
    expect(outcomes.length).toBeLessThanOrEqual(5);
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['waiting']));
    expect(outcomes[0]?.message).toContain('mail.example:587');
    isDown = false;
    desk.clock.pass(5 * 60_000);
    await sendNotices(desk.office);
    expect(desk.mailer.delivered).toHaveLength(6);
  });
});
