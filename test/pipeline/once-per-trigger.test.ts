import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/open-sqlite-store.ts';
import { forgetOldTriggers, oncePerTrigger, type Trigger } from '../../functions/pipeline/once-per-trigger.ts';
import type { Store } from '../../functions/ports/store.ts';
import { aClock } from '../support/a-clock.ts';
import { aRound } from '../support/a-round.ts';

const SCHEDULED: Trigger = { door: 'collect', source: 'schedule', name: 'collect 2020-05-01T08:00:00Z' };
const TASK: Trigger = { door: 'render', source: 'task', name: 'render-1f0c', attempt: 0 };
const LEASE_MS = 60_000;

async function aDesk() {
  const store: Store = await openSqliteStore({ file: ':memory:' });
  onTestFinished(() => store[Symbol.asyncDispose]());
  const clock = aClock();
  const office = { store, clock, definition: { round: aRound() } };
  let done = 0;
  const work = async () => {
    done += 1;
    return { nth: done };
  };
  const perform = (trigger: Trigger, given = work) =>
    oncePerTrigger(office, { trigger, leaseMs: LEASE_MS, work: given });
  return { office, clock, perform, timesDone: () => done };
}

describe('a trigger', () => {
  it('is done once; a later call gets what came of it', async () => {
    const { perform, timesDone } = await aDesk();
    expect(await perform(SCHEDULED)).toEqual({ kind: 'done', result: { nth: 1 }, isRepeat: false });
    expect(await perform(SCHEDULED)).toEqual({ kind: 'done', result: { nth: 1 }, isRepeat: true });
    expect(timesDone()).toBe(1);
  });

  it.each([
    ['at another time', { name: 'collect 2020-05-01T08:02:00Z' }],
    ['for another function', { door: 'sweep' }],
    ['from another source', { source: 'task' as const }],
  ])('%s is another one', async (_title, difference) => {
    const { perform, timesDone } = await aDesk();
    await perform(SCHEDULED);
    await perform({ ...SCHEDULED, ...difference });
    expect(timesDone()).toBe(2);
  });

  it('that comes ten times at once is done once, and the others are told until when', async () => {
    const { perform, timesDone } = await aDesk();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => perform(SCHEDULED)));
    expect(timesDone()).toBe(1);
    const others = outcomes.filter((outcome) => outcome.kind !== 'done' || outcome.isRepeat);
    expect(others).toHaveLength(9);
    for (const outcome of others.filter(({ kind }) => kind === 'under-way')) {
      expect(outcome).toEqual({ kind: 'under-way', until: '2020-05-01T08:01:00.000Z' });
    }
  });

  it('that failed is done again', async () => {
    const { perform, timesDone } = await aDesk();
    const failing = async (): Promise<never> => {
      throw new Error('the power went');
    };
    await expect(perform(SCHEDULED, failing)).rejects.toThrow('the power went');
    expect(await perform(SCHEDULED)).toMatchObject({ kind: 'done', isRepeat: false });
    expect(timesDone()).toBe(1);
  });

  it('whose worker died is done again once its lease has run out, and not before', async () => {
    const { perform, clock, timesDone } = await aDesk();
    const dead = perform(SCHEDULED, () => new Promise(() => undefined));
    await expect.poll(async () => (await perform(SCHEDULED)).kind).toBe('under-way');
    clock.pass(LEASE_MS - 1);
    expect(await perform(SCHEDULED)).toMatchObject({ kind: 'under-way' });
    clock.pass(1);
    expect(await perform(SCHEDULED)).toEqual({ kind: 'done', result: { nth: 1 }, isRepeat: false });
    expect(timesDone()).toBe(1);
    void dead;
  });

  it('tried again by a queue is done at once, since a queue waits for the end of an attempt', async () => {
    const { perform } = await aDesk();
    void perform(TASK, () => new Promise(() => undefined));
    await expect.poll(async () => (await perform(TASK)).kind).toBe('under-way');
    expect(await perform({ ...TASK, attempt: 1 })).toMatchObject({ kind: 'done', isRepeat: false });
  });

  it('of which a slow worker ends after another took over keeps the other’s result', async () => {
    const { perform, clock } = await aDesk();
    const { promise, resolve } = Promise.withResolvers<{ nth: number }>();
    const slow = perform(SCHEDULED, () => promise);
    await expect.poll(async () => (await perform(SCHEDULED)).kind).toBe('under-way');
    clock.pass(LEASE_MS);
    await perform(SCHEDULED);
    resolve({ nth: 99 });
    expect(await slow).toMatchObject({ result: { nth: 99 }, isRepeat: false });
    expect(await perform(SCHEDULED)).toEqual({ kind: 'done', result: { nth: 1 }, isRepeat: true });
  });

  it('of which a slow worker fails after another took over stays done', async () => {
    const { perform, clock, timesDone } = await aDesk();
    const { promise, reject } = Promise.withResolvers<{ nth: number }>();
    const slow = perform(SCHEDULED, () => promise);
    await expect.poll(async () => (await perform(SCHEDULED)).kind).toBe('under-way');
    clock.pass(LEASE_MS);
    await perform(SCHEDULED);
    reject(new Error('too late'));
    await expect(slow).rejects.toThrow('too late');
    expect(await perform(SCHEDULED)).toMatchObject({ isRepeat: true });
    expect(timesDone()).toBe(1);
  });
});

describe('what came of triggers', () => {
  it('is forgotten after three days, and not before', async () => {
    const { perform, clock, office } = await aDesk();
    await perform(SCHEDULED);
    clock.pass(2 * 86_400_000);
    await perform(TASK);
    expect(await forgetOldTriggers(office)).toBe(0);
    clock.pass(86_400_000 + LEASE_MS + 1);
    expect(await forgetOldTriggers(office)).toBe(1);
    expect(await perform(TASK)).toMatchObject({ isRepeat: true });
    expect(await perform(SCHEDULED)).toMatchObject({ isRepeat: false });
  });
});
