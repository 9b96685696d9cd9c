import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/open-sqlite-store.ts';
import { channelsOf } from '../../functions/pipeline/channels.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { assertChannel, noteResource } from '../../functions/pipeline/hear-change.ts';
import { type RenewChannelOffice, renewChannel } from '../../functions/pipeline/renew-channel.ts';
import { aBell, type BellBehaviour, type TestBell } from '../support/a-bell.ts';
import { aClock, type SetClock } from '../support/a-clock.ts';
import { aRound } from '../support/a-round.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Desk extends RenewChannelOffice {
  readonly clock: SetClock;
  readonly bell: TestBell;
  readonly channels: () => ReturnType<typeof channelsOf>;
}

async function aDesk({
  token = 'page-7',
  ...behaviour
}: BellBehaviour & { token?: string | null } = {}): Promise<Desk> {
  const store = await openSqliteStore({ file: ':memory:' });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  const round = aRound();
  const feed = { definition: 'd', again: [], lost: [], ...(token !== null && { token }) };
  await store.commit([{ kind: 'put', path: paths.feed(round.id), body: feed }]);
  const bell = aBell(behaviour);
  return {
    store,
    bell,
    clock: aClock(),
    definition: { round } as Desk['definition'],
    push: { bell, secret: 's'.repeat(32) },
    channels: () => channelsOf(store, round.id),
  };
}

describe('renewing the push channel', () => {
  it('opens one for a week from the change that was dealt with last', async () => {
    const desk = await aDesk();
    expect(await renewChannel(desk)).toEqual({ kind: 'opened', expiresAt: '2020-05-08T08:00:00.000Z', stopped: 0 });
    expect(desk.bell.watched).toMatchObject([{ since: 'page-7', expiresAt: '2020-05-08T08:00:00.000Z' }]);
    expect(await desk.channels()).toMatchObject([{ state: 'OPEN', resource: 'resource of page-7' }]);
  });

  it('keeps it while it has long to live, however often it is asked', async () => {
    const desk = await aDesk();
    await renewChannel(desk);
    for (let hours = 0; hours < 5 * 24; hours += 6) {
      desk.clock.pass(6 * HOUR_MS);
      expect(await renewChannel(desk)).toMatchObject({ kind: 'kept', expiresAt: '2020-05-08T08:00:00.000Z' });
    }
    expect(desk.bell.watched).toHaveLength(1);
  });

  it('opens the next a day and a half before the end, and stops the one before only then', async () => {
    const desk = await aDesk();
    await renewChannel(desk);
    const [first] = await desk.channels();
    desk.clock.pass(5.5 * DAY_MS);
    expect(await renewChannel(desk)).toMatchObject({ kind: 'opened', stopped: 1 });
    expect(desk.bell.stopped).toEqual([{ id: first?.id, resource: 'resource of page-7' }]);
    expect(await desk.channels()).toMatchObject([{ state: 'STOPPED' }, { state: 'OPEN' }]);
  });

  it('every six hours for a month there is always one open, and none is left over', async () => {
    const desk = await aDesk();
    await renewChannel(desk);
    for (let hours = 0; hours < 30 * 24; hours += 6) {
      desk.clock.pass(6 * HOUR_MS);
      const open = (await desk.channels()).filter(({ expiresAt }) => expiresAt > desk.clock.now().toISOString());
      expect(open.filter(({ state }) => state === 'OPEN')).toHaveLength(1);
      await renewChannel(desk);
    }
    expect(desk.bell.watched.length - desk.bell.stopped.length).toBe(1);
    expect((await desk.channels()).length).toBeLessThanOrEqual(3);
    expect(new Set(desk.bell.watched.map(({ id, token }) => `${id} ${token}`)).size).toBe(desk.bell.watched.length);
  });

  it('by five at once opens one', async () => {
    const desk = await aDesk();
    const reports = await Promise.all(Array.from({ length: 5 }, () => renewChannel(desk)));
    expect(reports.map(({ kind }) => kind).sort()).toEqual(['opened', ...Array(4).fill('under-way')]);
    expect(desk.bell.watched).toHaveLength(1);
  });

  it('waits for the first collect, since there is nothing before it to tell changes from', async () => {
    const desk = await aDesk({ token: null });
    expect(await renewChannel(desk)).toEqual({ kind: 'waiting' });
    expect(desk.bell.watched).toEqual([]);
  });

  it('that the service refuses leaves nothing behind, and the next call asks again', async () => {
    let refusals = 1;
    const desk = await aDesk({
      beforeAnswer: async () => {
        refusals -= 1;
        if (refusals === 0) throw new Error('webhookUrlUnauthorized');
      },
    });
    await expect(renewChannel(desk)).rejects.toThrow('webhookUrlUnauthorized');
    expect(await desk.channels()).toEqual([]);
    desk.clock.pass(HOUR_MS);
    expect(await renewChannel(desk)).toMatchObject({ kind: 'opened' });
  });

  it('whose answer got lost is asked for under another id, since Drive takes each once', async () => {
    const desk = await aDesk();
    await renewChannel(desk);
    desk.clock.pass(6 * DAY_MS);
    const deaf = aBell({
      beforeAnswer: async () => {
        throw new Error('socket hang up');
      },
    });
    await expect(renewChannel({ ...desk, push: { ...desk.push, bell: deaf } })).rejects.toThrow('socket hang up');
    desk.clock.pass(6 * HOUR_MS);
    expect(await renewChannel(desk)).toMatchObject({ kind: 'opened', stopped: 1 });
    expect(desk.bell.watched[1]?.id).not.toBe(deaf.watched[0]?.id);
  });

  it('from which somebody died is taken on after ten minutes, under another id', async () => {
    const desk = await aDesk({ beforeAnswer: () => new Promise(() => undefined) });
    void renewChannel(desk);
    await expect.poll(() => desk.bell.watched.length).toBe(1);
    expect(await renewChannel(desk)).toEqual({ kind: 'under-way' });
    desk.clock.pass(600_000);
    const bell = aBell();
    expect(await renewChannel({ ...desk, push: { ...desk.push, bell } })).toMatchObject({ kind: 'opened' });
    expect(bell.watched[0]?.id).not.toBe(desk.bell.watched[0]?.id);
  });

  it('stops a channel whose answer got lost as well, as soon as it has said what it watches', async () => {
    const desk = await aDesk({ beforeAnswer: () => new Promise(() => undefined) });
    void renewChannel(desk);
    await expect.poll(() => desk.bell.watched.length).toBe(1);
    const [lost] = desk.bell.watched;
    if (lost === undefined) throw new Error('no channel');
    const call = { channel: lost.id, token: lost.token, resource: 'told by itself' };
    await assertChannel(desk, call);
    await noteResource(desk, call);
    await expect(assertChannel(desk, { ...call, resource: 'another' })).rejects.toMatchObject({
      code: 'CHANNEL_UNKNOWN',
    });
    desk.clock.pass(600_000);
    const bell = aBell();
    expect(await renewChannel({ ...desk, push: { ...desk.push, bell } })).toMatchObject({ kind: 'opened', stopped: 1 });
    expect(bell.stopped).toEqual([{ id: lost.id, resource: 'told by itself' }]);
  });
});
