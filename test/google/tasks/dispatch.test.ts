import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { aClock } from '../../support/a-clock.ts';
import { openIdentity } from '../../support/google/identity/open-identity.ts';
import { backoffMs, limitsOf } from '../../support/google/tasks/queue-config.ts';
import { aQueue, QUEUE } from './a-queue.ts';

const FAST = { minBackoff: '0.02s', maxBackoff: '0.05s' };

describe('a dispatch', () => {
  it('brings the task’s own headers and body, and what the service tells of it', async () => {
    await using identity = await openIdentity({ clock: systemClock });
    await using on = await aQueue({ desk: { identity } });
    await on.create('one', {
      httpRequest: {
        url: `${on.targets.url}/render?x=1`,
        headers: {
          'Content-Type': 'application/json',
          'X-Mine': 'kept',
          'X-CloudTasks-TaskName': 'forged',
          'User-Agent': 'mine',
        },
        body: Buffer.from('{"中":1}').toString('base64'),
        oidcToken: { serviceAccountEmail: 'tasks@example.iam.gserviceaccount.com', audience: 'https://render.example' },
      },
    });
    await on.desk.idle();
    const [call] = on.targets.calls;
    expect(call).toMatchObject({ path: '/render?x=1', body: '{"中":1}' });
    expect(call?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Google-Cloud-Tasks',
      'x-mine': 'kept',
      'x-cloudtasks-queuename': 'work',
      'x-cloudtasks-taskname': 'one',
      'x-cloudtasks-taskretrycount': '0',
      'x-cloudtasks-taskexecutioncount': '0',
      'x-cloudtasks-tasketa': expect.stringMatching(/^\d{10}\.\d{6}$/),
    });
    const payload = call?.headers.authorization?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      aud: 'https://render.example',
      email: 'tasks@example.iam.gserviceaccount.com',
      email_verified: true,
    });
  });

  it('that fails is made again, and tells how often it was and what came of it', async () => {
    let calls = 0;
    await using on = await aQueue({
      config: { retryConfig: FAST },
      answer: () => [503, 404, 302, 201][calls++] ?? 500,
    });
    await on.create('one');
    await on.desk.idle();
    const told = on.targets.calls.map(({ headers }) => [
      headers['x-cloudtasks-taskretrycount'],
      headers['x-cloudtasks-taskexecutioncount'],
      headers['x-cloudtasks-taskpreviousresponse'],
    ]);
    expect(told).toEqual([
      ['0', '0', undefined],
      ['1', '1', '503'],
      ['2', '2', '404'],
      ['3', '3', '302'],
    ]);
  });

  it('is made again where nobody answers, and given up after the last attempt', async () => {
    await using on = await aQueue({ config: { retryConfig: { ...FAST, maxAttempts: 3 } } });
    await on.create('one', { httpRequest: { url: 'http://127.0.0.1:9/nobody' } });
    await on.desk.idle();
    const [task] = on.desk.queue(QUEUE).givenUp;
    expect([task?.dispatches, task?.responses]).toEqual([3, 0]);
  });

  it('never leaves this machine', async () => {
    await using on = await aQueue({ config: { retryConfig: { maxAttempts: 1 } } });
    await on.create('one', { httpRequest: { url: 'https://render.example/' } });
    await on.desk.idle();
    expect(on.desk.queue(QUEUE).givenUp).toHaveLength(1);
  });

  it('waits for the task’s time by the desk’s clock', async () => {
    const clock = aClock();
    await using on = await aQueue({ desk: { clock } });
    await on.create('one', { scheduleTime: new Date(clock.now().getTime() + 86_400_000).toISOString() });
    await pause(80);
    expect(on.targets.calls).toEqual([]);
    clock.pass(86_400_000);
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(1);
  });
});

describe('the pause before another attempt', () => {
  it('doubles, then grows evenly, up to its limit: the example of the reference', () => {
    const limits = limitsOf({
      name: QUEUE,
      retryConfig: { minBackoff: '10s', maxBackoff: '300s', maxDoublings: 3 },
    });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((failed) => backoffMs(limits, failed) / 1_000)).toEqual([
      10, 20, 40, 80, 160, 240, 300, 300,
    ]);
  });

  it('is kept', async () => {
    const clock = aClock();
    await using on = await aQueue({
      desk: { clock },
      config: { retryConfig: { minBackoff: '60s', maxBackoff: '600s', maxAttempts: 2 } },
      answer: () => 500,
    });
    await on.create('one');
    await expect.poll(() => on.desk.queue(QUEUE).list()[0]?.last?.status).toBe(500);
    clock.pass(59_000);
    await pause(80);
    expect(on.targets.calls).toHaveLength(1);
    clock.pass(1_000);
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(2);
  });
});

describe('many tasks', () => {
  it('are under way at once only so many', async () => {
    await using on = await aQueue({
      config: { rateLimits: { maxConcurrentDispatches: 4 } },
      answer: async () => {
        await pause(5);
        return 200;
      },
    });
    await Promise.all(Array.from({ length: 50 }, (_, n) => on.create(`t${n}`)));
    await on.desk.idle();
    expect(new Set(on.targets.calls.map(({ headers }) => headers['x-cloudtasks-taskname'])).size).toBe(50);
    expect(on.desk.queue(QUEUE).peak).toBe(4);
  });

  it('go out at no higher rate', async () => {
    const clock = aClock();
    await using on = await aQueue({
      desk: { clock },
      config: { rateLimits: { maxDispatchesPerSecond: 2, maxBurstSize: 3 } },
    });
    for (let n = 0; n < 8; n += 1) await on.create(`t${n}`);
    for (const allowed of [3, 5, 7]) {
      await expect.poll(() => on.targets.calls.length).toBe(allowed);
      await pause(60);
      expect(on.targets.calls).toHaveLength(allowed);
      clock.pass(1_000);
    }
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(8);
  });

  it('come in another order, twice in parallel and once more after success, when a test asks', async () => {
    await using on = await aQueue({ config: { rateLimits: { maxConcurrentDispatches: 1 } } });
    const queue = on.desk.queue(QUEUE);
    queue.setState('PAUSED');
    for (const id of ['a', 'b', 'c']) await on.create(id);
    queue.disturb({
      order: (due) => due.toReversed(),
      twice: ({ name }) => (name.endsWith('/a') ? 'parallel' : name.endsWith('/b') ? 'after' : undefined),
    });
    queue.setState('RUNNING');
    await on.desk.idle();
    expect(on.targets.calls.map(({ headers }) => headers['x-cloudtasks-taskname'])).toEqual(['c', 'b', 'b', 'a', 'a']);
  });
});

describe('a queue', () => {
  it('tells its limits and whether it runs', async () => {
    await using on = await aQueue({ config: { rateLimits: { maxConcurrentDispatches: 8 } } });
    expect((await on.api('GET', QUEUE)).body).toEqual({
      name: QUEUE,
      rateLimits: { maxDispatchesPerSecond: 500, maxBurstSize: 100, maxConcurrentDispatches: 8 },
      retryConfig: { maxAttempts: 100, minBackoff: '0.100s', maxBackoff: '3600s', maxDoublings: 16 },
      state: 'RUNNING',
    });
    expect((await on.api('POST', `${QUEUE}:pause`, {})).body).toMatchObject({ state: 'PAUSED' });
    expect((await on.api('GET', `${QUEUE}-other`)).status).toBe(404);
  });

  it('that is paused holds its tasks, and hands them out when it is resumed', async () => {
    await using on = await aQueue();
    await on.api('POST', `${QUEUE}:pause`, {});
    await on.create('one');
    await pause(80);
    expect(on.targets.calls).toEqual([]);
    await on.api('POST', `${QUEUE}:resume`, {});
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(1);
  });

  it('lists its tasks in pages, without their bodies unless asked', async () => {
    await using on = await aQueue();
    await on.api('POST', `${QUEUE}:pause`, {});
    const httpRequest = { url: on.targets.url, body: 'e30=' };
    for (let n = 0; n < 5; n += 1) await on.create(`t${n}`, { httpRequest });
    const first = (await on.api('GET', `${QUEUE}/tasks?pageSize=3`)).body;
    const second = (await on.api('GET', `${QUEUE}/tasks?pageSize=3&pageToken=${first.nextPageToken}`)).body;
    const all = [...(first.tasks ?? []), ...(second.tasks ?? [])];
    expect(all.map(({ name }) => name.slice(-2))).toEqual(['t0', 't1', 't2', 't3', 't4']);
    expect(second.nextPageToken).toBeUndefined();
    expect(all[0]).toMatchObject({
      view: 'BASIC',
      httpRequest: { httpMethod: 'POST', headers: { 'User-Agent': 'Google-Cloud-Tasks' } },
    });
    expect(JSON.stringify(all)).not.toContain('e30=');
    expect((await on.api('GET', `${QUEUE}/tasks/t0?responseView=FULL`)).body).toMatchObject({
      httpRequest: { body: 'e30=' },
    });
  });

  it('that is purged has nothing left to hand out', async () => {
    await using on = await aQueue();
    await on.api('POST', `${QUEUE}:pause`, {});
    for (const id of ['a', 'b']) await on.create(id);
    await on.api('POST', `${QUEUE}:purge`, {});
    await on.api('POST', `${QUEUE}:resume`, {});
    await on.desk.idle();
    expect(on.targets.calls).toEqual([]);
  });

  it('runs a task at once that would wait', async () => {
    await using on = await aQueue();
    await on.create('one', { scheduleTime: new Date(Date.now() + 86_400_000).toISOString() });
    expect((await on.api('POST', `${QUEUE}/tasks/one:run`, {})).status).toBe(200);
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(1);
  });

  it('does not try a task again that was deleted while it failed', async () => {
    const gate = Promise.withResolvers<void>();
    const called = Promise.withResolvers<void>();
    await using on = await aQueue({
      config: { retryConfig: FAST },
      answer: async () => {
        called.resolve();
        await gate.promise;
        return 500;
      },
    });
    await on.create('one');
    await called.promise;
    await on.api('DELETE', `${QUEUE}/tasks/one`);
    gate.resolve();
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(1);
  });
});
