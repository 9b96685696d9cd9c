import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import { sweepDoor } from '../../functions/entry/sweep.ts';
import { oncePerTrigger } from '../../functions/pipeline/once-per-trigger.ts';
import { addressOf, aServedOffice, SCHEDULER } from '../support/a-served-office.ts';
import { aWorkspace } from '../support/a-workspace.ts';
import { type Identity, openIdentity } from '../support/google/identity/open-identity.ts';
import { serveDoor } from '../support/serve-door.ts';

let identity: Identity;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
});
afterAll(() => identity[Symbol.asyncDispose]());

const NIGHT = '2024-05-01T18:00:00Z';

function scheduled(time: string): Record<string, string> {
  const token = identity.idToken({ account: SCHEDULER, audience: addressOf('sweep') });
  return {
    authorization: `Bearer ${token}`,
    'x-cloudscheduler-jobname': 'sweep',
    'x-cloudscheduler-scheduletime': time,
  };
}

describe('a sweep', () => {
  it('goes on at each call of the night until it is whole, and then rests', async () => {
    await using workspace = await aWorkspace();
    await using local = await workspace.open();
    let nowMs = Date.parse(NIGHT);
    let stepMs = 1_000;
    const clock = {
      now: () => {
        nowMs += stepMs;
        return new Date(nowMs);
      },
    };
    const office = aServedOffice({ ...local, clock }, identity, { timeoutMs: 20_000 });
    await using served = await serveDoor(sweepDoor, office);
    const call = async (minute: number): Promise<Record<string, unknown>> => {
      const time = `2024-05-01T18:${String(minute).padStart(2, '0')}:00Z`;
      return (await (await fetch(served.url, { method: 'POST', headers: scheduled(time) })).json()) as never;
    };
    expect(await call(0)).toMatchObject({ kind: 'unfinished', of: 8 });
    stepMs = 0;
    expect(await call(10)).toMatchObject({ kind: 'whole', done: 8, of: 8 });
    expect(await call(20)).toEqual({ kind: 'whole', done: 8, of: 8, outcomes: {}, forgotten: 0 });
  });

  it('clears away what came of triggers that nobody will ask for again', async () => {
    await using workspace = await aWorkspace();
    await using local = await workspace.open(NIGHT);
    const office = aServedOffice(local, identity);
    const longAgo = { ...office, clock: { now: () => new Date('2024-04-20T00:00:00Z') } };
    const trigger = { door: 'collect', source: 'schedule' as const, name: 'collect 2024-04-20T00:00:00Z' };
    await oncePerTrigger(longAgo, { trigger, leaseMs: 1, work: async () => ({}) });
    await using served = await serveDoor(sweepDoor, office);
    const response = await fetch(served.url, { method: 'POST', headers: scheduled(NIGHT) });
    expect(await response.json()).toMatchObject({ kind: 'whole', forgotten: 1 });
  });
});
