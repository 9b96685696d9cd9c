import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import type { ServedOffice } from '../../functions/compose/served-office.ts';
import { onChangeDoor } from '../../functions/entry/on-change.ts';
import { renewChannelDoor } from '../../functions/entry/renew-channel.ts';
import { channelsOf } from '../../functions/pipeline/channels.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import type { QueuedTask } from '../../functions/ports/queue.ts';
import { aBell, type TestBell } from '../support/a-bell.ts';
import { aClock, type SetClock } from '../support/a-clock.ts';
import { addressOf, aServedOffice, SCHEDULER } from '../support/a-served-office.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { counted } from '../support/counted.ts';
import { type Identity, openIdentity } from '../support/google/identity/open-identity.ts';
import { type ServedDoor, serveDoor } from '../support/serve-door.ts';

let identity: Identity;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
});
afterAll(() => identity[Symbol.asyncDispose]());

interface Desk extends AsyncDisposable {
  readonly door: ServedDoor;
  readonly office: ServedOffice;
  readonly clock: SetClock;
  readonly bell: TestBell;
  readonly tasks: readonly QueuedTask[];
  readonly commits: () => number;
  readonly renew: () => Promise<Response>;
  /** A call as Drive sends it, for the channel opened last unless told otherwise. */
  readonly ring: (headers?: Record<string, string>) => Promise<Response>;
}

async function aDesk(): Promise<Desk> {
  const workspace: TestWorkspace = await aReadyWorkspace();
  const local = await workspace.open();
  const clock = aClock();
  const bell = aBell();
  const tasks: QueuedTask[] = [];
  const store = counted(local.store);
  const office: ServedOffice = {
    ...aServedOffice(local, identity),
    store,
    clock,
    push: { bell, secret: 'of at least thirty-two characters' },
    queue: {
      add: async (task) => {
        if (tasks.some(({ name }) => name === task.name)) return 'known';
        tasks.push(task);
        return 'added';
      },
    },
  };
  const path = paths.feed(office.definition.round.id);
  await store.commit([{ kind: 'put', path, body: { token: 'page-7', definition: '', again: [], lost: [] } }]);
  const door = await serveDoor(onChangeDoor, office);
  const renewing = await serveDoor(renewChannelDoor, office);
  const token = identity.idToken({ account: SCHEDULER, audience: addressOf('renew-channel') });
  return {
    ...{ door, office, clock, bell, tasks },
    commits: () => store.commits(),
    renew: () => fetch(renewing.url, { method: 'POST', headers: { authorization: `Bearer ${token}` } }),
    ring: (headers = {}) => {
      const watched = bell.watched.at(-1);
      return fetch(door.url, {
        method: 'POST',
        headers: {
          'x-goog-channel-id': watched?.id ?? '',
          'x-goog-channel-token': watched?.token ?? '',
          'x-goog-resource-id': 'resource of page-7',
          'x-goog-resource-state': 'change',
          'x-goog-message-number': '1',
          ...headers,
        },
      });
    },
    [Symbol.asyncDispose]: async () => {
      await door[Symbol.asyncDispose]();
      await renewing[Symbol.asyncDispose]();
      await local[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

describe('a call of an open channel', () => {
  it('asks for one collect at the end of the window, however many come', async () => {
    await using desk = await aDesk();
    await desk.renew();
    const answers = [];
    for (let number = 2; number < 12; number += 1) {
      desk.clock.pass(1_000);
      answers.push(await (await desk.ring({ 'x-goog-message-number': String(number) })).json());
    }
    expect(answers).toEqual([{ collect: 'added' }, ...Array(9).fill({ collect: 'known' })]);
    expect(desk.tasks).toMatchObject([{ task: { kind: 'collect' }, notBefore: '2020-05-01T08:00:20.000Z' }]);
    desk.clock.pass(20_000);
    await desk.ring({ 'x-goog-message-number': '12' });
    expect(desk.tasks).toHaveLength(2);
  });

  it('that comes twice, also after a while, is dealt with once', async () => {
    await using desk = await aDesk();
    await desk.renew();
    const first = await desk.ring({ 'x-goog-message-number': '5' });
    desk.clock.pass(60_000);
    const second = await desk.ring({ 'x-goog-message-number': '5' });
    expect([second.status, await second.text()]).toEqual([200, await first.text()]);
    expect(desk.tasks).toHaveLength(1);
  });

  it('that comes out of order is taken as it comes', async () => {
    await using desk = await aDesk();
    await desk.renew();
    for (const number of ['9', '3', '7'])
      expect((await desk.ring({ 'x-goog-message-number': number })).status).toBe(200);
    expect(desk.tasks).toHaveLength(1);
  });

  it('which only says that it is open is acknowledged', async () => {
    await using desk = await aDesk();
    await desk.renew();
    const response = await desk.ring({ 'x-goog-resource-state': 'sync' });
    expect([response.status, await response.json()]).toEqual([200, { collect: 'not-needed' }]);
    expect(desk.tasks).toEqual([]);
  });

  it('before last is still heard while it lives', async () => {
    await using desk = await aDesk();
    await desk.renew();
    const [old] = desk.bell.watched;
    desk.clock.pass(6 * 86_400_000);
    await desk.renew();
    expect(desk.bell.watched).toHaveLength(2);
    const headers = { 'x-goog-channel-id': old?.id ?? '', 'x-goog-channel-token': old?.token ?? '' };
    expect((await desk.ring(headers)).status).toBe(200);
  });
});

describe('a call that no channel of ours makes', () => {
  it.each<[string, Record<string, string>]>([
    ['has another token', { 'x-goog-channel-token': 'guessed' }],
    ['has no token', { 'x-goog-channel-token': '' }],
    ['names another channel', { 'x-goog-channel-id': '0'.repeat(32) }],
    ['names a document of the store', { 'x-goog-channel-id': '../returns/shantou' }],
    ['names no channel', { 'x-goog-channel-id': '' }],
    ['is about something else', { 'x-goog-resource-id': 'another' }],
  ])('and %s is CHANNEL_UNKNOWN: no detail, nothing done, one line', async (_title, headers) => {
    await using desk = await aDesk();
    await desk.renew();
    const [commits, lines] = [desk.commits(), desk.door.lines().length];
    const response = await desk.ring(headers);
    const text = await response.text();
    expect(response.status).toBe(404);
    expect(text).not.toMatch(/channel id|token|resource|expired/i);
    expect([desk.commits(), desk.tasks]).toEqual([commits, []]);
    expect(desk.door.lines().slice(lines)).toMatchObject([{ severity: 'WARNING', code: 'CHANNEL_UNKNOWN' }]);
  });

  it('any more, since it has ended, is CHANNEL_UNKNOWN', async () => {
    await using desk = await aDesk();
    await desk.renew();
    desk.clock.pass(7 * 86_400_000 + 1);
    expect((await desk.ring()).status).toBe(404);
    expect(desk.tasks).toEqual([]);
  });

  it('leaves neither token nor secret in the store', async () => {
    await using desk = await aDesk();
    await desk.renew();
    const channels = JSON.stringify(await channelsOf(desk.office.store, desk.office.definition.round.id));
    expect(channels).not.toContain(desk.bell.watched[0]?.token);
  });
});

describe('renewing where nobody can tell us of changes', () => {
  it('is PUSH_UNAVAILABLE', async () => {
    await using workspace = await aReadyWorkspace();
    await using local = await workspace.open();
    await using served = await serveDoor(renewChannelDoor, aServedOffice(local, identity));
    const token = identity.idToken({ account: SCHEDULER, audience: addressOf('renew-channel') });
    const response = await fetch(served.url, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect(await response.json()).toMatchObject({ type: 'urn:problem:centre-evaluation:PUSH_UNAVAILABLE' });
  });
});
