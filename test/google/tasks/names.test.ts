import { describe, expect, it } from 'vitest';
import { aClock } from '../../support/a-clock.ts';
import { aQueue, QUEUE } from './a-queue.ts';

const HOUR_MS = 3_600_000;

describe('a named task', () => {
  it('exists once, however many ask for it at the same time', async () => {
    await using on = await aQueue();
    on.desk.queue(QUEUE).setState('PAUSED');
    const answers = await Promise.all(Array.from({ length: 10 }, () => on.create('one')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      error: { code: 409, status: 'ALREADY_EXISTS', message: 'Requested entity already exists' },
    });
  });

  it('keeps its name taken for an hour after it was done', async () => {
    const clock = aClock();
    await using on = await aQueue({ desk: { clock } });
    await on.create('one');
    await on.desk.idle();
    const refused = await on.create('one');
    expect(refused.status).toBe(409);
    expect(refused.body.error?.message).toMatch(/existed too recently/);
    clock.pass(HOUR_MS - 1_000);
    expect((await on.create('one')).status).toBe(409);
    clock.pass(1_000);
    expect((await on.create('one')).status).toBe(200);
    await on.desk.idle();
    expect(on.targets.calls).toHaveLength(2);
  });

  it('keeps it after it was deleted or given up as well', async () => {
    await using on = await aQueue({ config: { retryConfig: { maxAttempts: 1 } }, answer: () => 500 });
    await on.create('given-up');
    await on.desk.idle();
    on.desk.queue(QUEUE).setState('PAUSED');
    await on.create('deleted');
    expect((await on.api('DELETE', `${QUEUE}/tasks/deleted`)).status).toBe(200);
    expect((await on.create('given-up')).status).toBe(409);
    expect((await on.create('deleted')).status).toBe(409);
    expect(on.desk.queue(QUEUE).givenUp.map(({ name }) => name)).toEqual([`${QUEUE}/tasks/given-up`]);
  });

  it('that is over is not found, in other words than one that never was', async () => {
    await using on = await aQueue();
    await on.create('one');
    await on.desk.idle();
    expect((await on.api('GET', `${QUEUE}/tasks/one`)).body.error?.message).toMatch(
      /^The task no longer exists, though/,
    );
    expect((await on.api('GET', `${QUEUE}/tasks/never`)).body).toEqual({
      error: { code: 404, status: 'NOT_FOUND', message: 'Requested entity was not found.' },
    });
    expect((await on.api('DELETE', `${QUEUE}/tasks/never`)).status).toBe(404);
  });
});

describe('a task without a name', () => {
  it('gets one, and asking twice makes two', async () => {
    await using on = await aQueue();
    on.desk.queue(QUEUE).setState('PAUSED');
    const task = { httpRequest: { url: on.targets.url } };
    const first = await on.api('POST', `${QUEUE}/tasks`, { task });
    const second = await on.api('POST', `${QUEUE}/tasks`, { task });
    expect(first.body.name).toMatch(new RegExp(`^${QUEUE}/tasks/\\d+$`));
    expect(second.body.name).not.toBe(first.body.name);
  });
});

describe('a task that cannot be taken is refused in Google’s words', () => {
  const url = 'http://127.0.0.1:1/';
  it.each([
    [
      { name: `${QUEUE}/tasks/not a valid id`, httpRequest: { url } },
      'Task ID "not a valid id" can contain only letters',
    ],
    [{ name: 'tasks/x', httpRequest: { url } }, 'Task name must be formatted: "projects/<PROJECT_ID>'],
    [
      { name: `${QUEUE}-other/tasks/x`, httpRequest: { url } },
      `must be the same as the queue name in the named task ('${QUEUE}-other')`,
    ],
    [{ httpRequest: { url: '' } }, 'HttpRequest.url is required.'],
    [{ httpRequest: { url: 'render.example' } }, "HttpTarget.url must start with 'http://' or 'https://'."],
    [{ httpRequest: { url, httpMethod: 'GET', body: 'e30=' } }, 'HTTP method GET does not allow a body.'],
    [{ httpRequest: { url, body: 'not base 64' } }, 'Base64 decoding failed'],
    [
      { httpRequest: { url, oidcToken: { serviceAccount: 'x' } } },
      'Unknown name "serviceAccount" at \'task.httpRequest.oidcToken\'',
    ],
    [{ httpRequest: { url }, scheduleTme: 'x' }, 'Unknown name "scheduleTme" at \'task\': Cannot find field.'],
    [{ httpRequest: { url }, scheduleTime: 'tomorrow' }, 'Illegal timestamp format'],
    [{ httpRequest: { url }, scheduleTime: '2999-01-01T00:00:00Z' }, 'more than 30 days'],
    [{ httpRequest: { url }, dispatchDeadline: '5s' }, 'between 15 seconds and 30 minutes'],
    [{ httpRequest: { url, body: Buffer.alloc(102_400).toString('base64') } }, 'Task size too large'],
    [{}, 'Task must have a target'],
  ])('%j', async (task, words) => {
    await using on = await aQueue();
    const { status, body } = await on.api('POST', `${QUEUE}/tasks`, { task });
    expect([status, body.error?.status]).toEqual([400, 'INVALID_ARGUMENT']);
    expect(body.error?.message).toContain(words);
    expect(on.desk.queue(QUEUE).list()).toEqual([]);
  });

  it('and so is one for a queue that is not there, and one by who may not', async () => {
    await using on = await aQueue({ desk: { enqueuers: ['somebody@example.com'] } });
    const task = { httpRequest: { url: on.targets.url } };
    expect((await on.create('one')).body.error).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' });
    await using open = await aQueue();
    expect((await open.api('POST', `${QUEUE}-other/tasks`, { task })).body.error?.message).toMatch(
      /^Queue does not exist/,
    );
  });
});
