import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { listMails } from '../../../functions/pipeline/notices/list-mails.ts';
import { sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import { aMailer } from '../../support/a-mailer.ts';
import { aNoticesDesk, type NoticesDesk } from '../../support/a-notices-desk.ts';
import { aWatchedStore } from '../../support/a-watched-store.ts';

/** Longer than anybody can be at one mail. */
const LONG_MS = 16 * 60_000;

async function commitsOf(reach: 'people' | 'files'): Promise<number> {
  const desk = await aNoticesDesk({ mailer: aMailer(() => 'taken', reach) });
  const watched = aWatchedStore(desk.store);
  await sendNotices({ ...desk.office, store: watched.store });
  return watched.calls.filter((call) => call.startsWith('commit')).length;
}

/** An office whose process is killed at one of its commits, and what the next ones make of it. */
async function killedAt(nth: number, reach: 'people' | 'files'): Promise<NoticesDesk> {
  const desk = await aNoticesDesk({ mailer: aMailer(() => 'taken', reach) });
  const watched = aWatchedStore(desk.store);
  watched.failAt = nth;
  await expect(sendNotices({ ...desk.office, store: watched.store })).rejects.toThrow('killed here');
  await sendNotices(desk.office);
  desk.clock.pass(LONG_MS);
  await sendNotices(desk.office);
  await sendNotices(desk.office);
  return desk;
}

const timesOf = ({ mailer }: NoticesDesk): readonly number[] => {
  const keys = mailer.delivered.map(({ key }) => key);
  return [...new Set(keys)].map((key) => keys.filter((one) => one === key).length);
};

describe('a process that is killed at any of its commits', () => {
  it('mails nobody twice, and whatever it may have sent without knowing is shown to the office', async () => {
    const commits = await commitsOf('people');
    expect(commits).toBe(6);
    let unknowns = 0;
    for (let nth = 1; nth <= commits; nth += 1) {
      const desk = await killedAt(nth, 'people');
      expect(Math.max(...timesOf(desk))).toBe(1);
      const mails = await listMails(desk.office);
      expect(mails).toHaveLength(3);
      const sent = new Set(desk.mailer.delivered.map(({ key }) => key));
      for (const { key, state } of mails) expect(state === 'unknown' || (state === 'sent' && sent.has(key))).toBe(true);
      unknowns += mails.filter(({ state }) => state === 'unknown').length;
      expect((await verifyAudit(desk.store)).firstBreak).toBeUndefined();
    }
    expect(unknowns).toBeGreaterThan(0);
  });

  it('leaves every draft in its folder, whole and once', async () => {
    const commits = await commitsOf('files');
    for (let nth = 1; nth <= commits; nth += 1) {
      const desk = await killedAt(nth, 'files');
      expect((await listMails(desk.office)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
      const drafts = new Map(desk.mailer.delivered.map(({ key, mail }) => [key, mail]));
      for (const { key, mail } of desk.mailer.delivered) expect(mail).toEqual(drafts.get(key));
      expect(drafts.size).toBe(3);
    }
  });

  it('is at its mail until the lease is over, as far as others can know', async () => {
    const desk = await aNoticesDesk();
    const watched = aWatchedStore(desk.store);
    watched.failAt = 4;
    await sendNotices({ ...desk.office, store: watched.store }).catch(() => undefined);
    const sending = (await listMails(desk.office)).filter(({ state }) => state === 'sending').length;
    expect(sending).toBeGreaterThan(0);
    desk.clock.pass(LONG_MS);
    const shown = await listMails(desk.office);
    expect(shown.filter(({ state }) => state === 'unknown')).toHaveLength(sending);
  });
});

describe('a process that comes to its end late', () => {
  it('still writes down what became of its mail, after others took it for dead', async () => {
    const gate = Promise.withResolvers<void>();
    const handed = Promise.withResolvers<void>();
    const inner = aMailer();
    const slow = {
      ...inner,
      send: async (...given: Parameters<typeof inner.send>) => {
        handed.resolve();
        await gate.promise;
        return inner.send(...given);
      },
    };
    const desk = await aNoticesDesk({ addresses: { shantou: ['a@x.example'] } });
    const late = sendNotices({ ...desk.office, mailer: slow });
    await handed.promise;
    desk.clock.pass(LONG_MS);
    expect((await sendNotices(desk.office)).outcomes).toMatchObject([{ state: 'unknown' }]);
    gate.resolve();
    await late;
    expect((await listMails(desk.office)).map(({ state }) => state)).toEqual(['sent']);
    expect([inner.attempts(), desk.mailer.attempts()]).toEqual([1, 0]);
  });
});
