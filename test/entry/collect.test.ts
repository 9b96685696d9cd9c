import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import type { ServedOffice } from '../../functions/compose/served-office.ts';
import { collectDoor } from '../../functions/entry/collect.ts';
import type { QueuedTask } from '../../functions/ports/queue.ts';
import type { Workbooks } from '../../functions/ports/workbooks.ts';
import { aChangesDesk } from '../support/a-changes-desk.ts';
import { addressOf, aServedOffice, SCHEDULER, TASKS } from '../support/a-served-office.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { counted } from '../support/counted.ts';
import { type Identity, openIdentity } from '../support/google/identity/open-identity.ts';
import { type ServedDoor, serveDoor } from '../support/serve-door.ts';

let identity: Identity;
let workspace: TestWorkspace;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
  workspace = await aWorkspace();
});
afterAll(async () => {
  await identity[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

const AT = '2024-05-01T08:00:00Z';

function scheduled(time = AT): Record<string, string> {
  const token = identity.idToken({ account: SCHEDULER, audience: addressOf('collect') });
  return {
    authorization: `Bearer ${token}`,
    'x-cloudscheduler-jobname': 'collect',
    'x-cloudscheduler-scheduletime': time,
  };
}

interface Desk extends ServedDoor {
  readonly office: ServedOffice;
  readonly commits: () => number;
  readonly post: (headers: Record<string, string>, body?: string) => Promise<Response>;
}

async function aDesk(
  settings: Partial<ServedOffice> = {},
  change: (workbooks: Workbooks) => Workbooks = (workbooks) => workbooks,
): Promise<Desk> {
  const local = await workspace.open();
  const store = counted(local.store);
  const workbooks = change(local.workbooks);
  const office: ServedOffice = { ...aServedOffice(local, identity), store, workbooks, ...settings };
  const served = await serveDoor(collectDoor, office);
  return {
    ...served,
    office,
    commits: () => store.commits(),
    post: (headers, body) => fetch(served.url, { method: 'POST', headers, ...(body !== undefined && { body }) }),
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]();
      await local[Symbol.asyncDispose]();
    },
  };
}

describe('a scheduled collect', () => {
  it('answers with counts, logs one line of JSON with the trace, and names the request', async () => {
    await using desk = await aDesk();
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const response = await desk.post({ ...scheduled(), traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ outcomes: { checked: expect.any(Number) } });
    const summary = desk.lines().at(-1);
    expect(summary).toMatchObject({
      severity: 'INFO',
      message: 'collect 200',
      by: SCHEDULER,
      'logging.googleapis.com/trace': `projects/my-project/traces/${trace}`,
      'logging.googleapis.com/spanId': '00f067aa0ba902b7',
      'logging.googleapis.com/trace_sampled': true,
      'logging.googleapis.com/labels': { function: 'collect', round: desk.office.definition.round.id },
      request: response.headers.get('x-request-id'),
    });
    expect(summary?.['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('that comes again answers the same and writes nothing', async () => {
    await using desk = await aDesk();
    const first = await (await desk.post(scheduled('2024-05-01T08:02:00Z'))).text();
    const commits = desk.commits();
    const second = await desk.post(scheduled('2024-05-01T08:02:00Z'));
    expect([second.status, await second.text()]).toEqual([200, first]);
    expect(desk.commits()).toBe(commits);
    expect(desk.lines().at(-1)).toMatchObject({ isRepeat: true });
  });

  it('that comes five times at once is done once; the others are told to come again', async () => {
    const { promise: othersAnswered, resolve } = Promise.withResolvers<void>();
    await using desk = await aDesk({}, (workbooks) => ({
      ...workbooks,
      changes: async (token) => {
        await othersAnswered;
        return workbooks.changes(token);
      },
    }));
    const headers = scheduled('2024-05-01T08:04:00Z');
    let answered = 0;
    const post = async (): Promise<Response> => {
      const response = await desk.post(headers);
      answered += 1;
      if (answered === 4) resolve();
      return response;
    };
    const responses = await Promise.all(Array.from({ length: 5 }, post));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(desk.lines().filter((line) => line['isRepeat'] === false)).toHaveLength(1);
    const refused = responses.find(({ status }) => status === 409);
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused?.json()).toMatchObject({ type: 'urn:problem:centre-evaluation:TRIGGER_UNDER_WAY' });
    expect((await desk.post(headers)).status).toBe(200);
  });

  it('is not mistaken for another by what an unverified kind of caller says', async () => {
    await using desk = await aDesk();
    const token = identity.idToken({ account: TASKS, audience: addressOf('collect') });
    const byTasks = { ...scheduled('2024-05-01T08:06:00Z'), authorization: `Bearer ${token}` };
    expect((await desk.post(byTasks)).status).toBe(200);
    await desk.post(scheduled('2024-05-01T08:06:00Z'));
    expect(desk.lines().filter((line) => line['isRepeat'] === false)).toHaveLength(2);
  });
});

describe('a collect that meets trouble', () => {
  it('logs each workbook that can no longer be reached as an error that an alert can find, and whose it is', async () => {
    await using changes = await aChangesDesk();
    const office = { ...changes.office, [Symbol.asyncDispose]: async () => undefined };
    await using served = await serveDoor(collectDoor, aServedOffice(office, identity));
    await rm(await changes.fileOf('01-'));
    await fetch(served.url, { method: 'POST', headers: scheduled() });
    expect(served.lines()[0]).toMatchObject({
      severity: 'ERROR',
      message: expect.stringContaining('access lost'),
      workbook: expect.stringMatching(/^01-/),
      lost: true,
      'logging.googleapis.com/labels': { function: 'collect', centre: expect.stringMatching(/./) },
    });
  });

  it('stops in time and asks for the rest', async () => {
    await using changes = await aChangesDesk({ isCollected: false });
    const added: QueuedTask[] = [];
    const add = async (task: QueuedTask): Promise<'added'> => {
      added.push(task);
      return 'added';
    };
    let readings = 0;
    const clock = { now: () => new Date(Date.parse(AT) + 1_000 * readings++) };
    const office = { ...changes.office, queue: { add }, clock, [Symbol.asyncDispose]: async () => undefined };
    await using served = await serveDoor(collectDoor, aServedOffice(office, identity, { timeoutMs: 5_000 }));
    const response = await fetch(served.url, { method: 'POST', headers: scheduled() });
    expect(await response.json()).toMatchObject({ isCut: true });
    expect(added).toMatchObject([{ task: { kind: 'collect' } }]);
  });
});

describe('a collect that the queue asks for', () => {
  it('takes the task as its body, also as bytes without a type', async () => {
    await using desk = await aDesk();
    const token = identity.idToken({ account: TASKS, audience: addressOf('collect') });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
    expect((await desk.post({ ...headers, 'x-cloudtasks-taskname': 'collect-1' }, '{"kind":"collect"}')).status).toBe(
      200,
    );
  });

  it('with a body that can never be right is given up with an error in the log, since a queue would try for ever', async () => {
    await using desk = await aDesk();
    const token = identity.idToken({ account: TASKS, audience: addressOf('collect') });
    const headers = { authorization: `Bearer ${token}`, 'x-cloudtasks-taskname': 'collect-2' };
    const response = await desk.post(headers, '{"kind":"print"}');
    expect([response.status, await response.json()]).toEqual([200, { outcome: 'given-up', code: 'REQUEST_INVALID' }]);
    expect(desk.lines().at(-1)).toMatchObject({ severity: 'ERROR', isGivenUp: true, code: 'REQUEST_INVALID' });
  });

  it('that fails for the last time is logged as given up', async () => {
    const failing = { changes: () => Promise.reject(new Error('no drive today')) };
    await using desk = await aDesk({ taskAttempts: 3, workbooks: failing as never });
    const token = identity.idToken({ account: TASKS, audience: addressOf('collect') });
    const attempt = (count: number) => ({
      authorization: `Bearer ${token}`,
      'x-cloudtasks-taskname': 'collect-3',
      'x-cloudtasks-taskretrycount': String(count),
    });
    const statuses = [];
    for (const count of [0, 1, 2]) statuses.push((await desk.post(attempt(count))).status);
    expect(statuses).toEqual([500, 500, 500]);
    expect(desk.lines().map((line) => line['isGivenUp'])).toEqual([undefined, undefined, true]);
  });
});

describe('a request that is not as it should be', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('by %s is METHOD_NOT_ALLOWED and told what is', async (method) => {
    await using desk = await aDesk();
    const response = await fetch(desk.url, { method, headers: scheduled() });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ type: 'urn:problem:centre-evaluation:METHOD_NOT_ALLOWED' });
  });

  it('for another path is ROUTE_UNKNOWN', async () => {
    await using desk = await aDesk();
    const response = await fetch(`${desk.url}/admin`, { method: 'POST', headers: scheduled() });
    expect(await response.json()).toMatchObject({ status: 404, type: 'urn:problem:centre-evaluation:ROUTE_UNKNOWN' });
  });

  it.each([
    ['is no JSON', 400, 'REQUEST_UNREADABLE', '{"round":'],
    ['is larger than any request of ours', 413, 'REQUEST_TOO_LARGE', JSON.stringify({ round: 'x'.repeat(1_100_000) })],
    ['has faults', 422, 'REQUEST_INVALID', '{"rond":"x","kind":7}'],
    ['is a list', 422, 'REQUEST_INVALID', '[]'],
    ['names another round', 404, 'ROUND_UNKNOWN', '{"round":"r99"}'],
  ])('whose body %s is answered with %i %s', async (...[, status, code, body]) => {
    await using desk = await aDesk();
    const headers = { ...scheduled('2024-05-01T09:00:00Z'), 'content-type': 'application/json' };
    const response = await desk.post(headers, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status, type: `urn:problem:centre-evaluation:${code}` });
    expect(text).not.toMatch(/node_modules|\.ts:|SyntaxError/);
    expect(desk.lines()).toHaveLength(1);
  });

  it('is told all faults of its body at once', async () => {
    await using desk = await aDesk();
    const headers = { ...scheduled('2024-05-01T09:02:00Z'), 'content-type': 'application/json' };
    const { faults } = (await (await desk.post(headers, '{"rond":"x","kind":7}')).json()) as { faults: unknown };
    expect(faults).toEqual([
      { path: 'kind', found: expect.stringContaining('7'), expected: expect.stringContaining('collect') },
      { path: 'rond', found: expect.any(String), expected: expect.stringContaining('“round”') },
    ]);
  });
});

describe('a bug behind the door', () => {
  it('is answered without its words and logged with its stack, under one number', async () => {
    const broken = { changes: () => Promise.reject(new TypeError('secret inner words')) };
    await using desk = await aDesk({ workbooks: broken as never });
    const response = await desk.post(scheduled('2024-05-01T10:00:00Z'));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret inner words');
    const request = response.headers.get('x-request-id');
    expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', instance: `urn:uuid:${request}` });
    const [line] = desk.lines();
    expect(line).toMatchObject({
      severity: 'ERROR',
      request,
      stack_trace: expect.stringMatching(/TypeError: secret inner words\n\s+at /),
    });
  });

  it('before the office is open, such as an environment with faults, is no different', async () => {
    await using served = await serveDoor(collectDoor, async () => {
      throw new Error('no such bucket: hunter2');
    });
    const response = await fetch(served.url, { method: 'POST' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
    expect(served.lines()[0]).toMatchObject({ severity: 'ERROR', stack_trace: expect.stringContaining('hunter2') });
  });
});

describe('the number of a request', () => {
  it.each([
    ['is the caller’s own where it is plain', 'abcd-1234', true],
    ['is ours where the caller’s could be anything', 'x\u00ffy<script>', false],
  ])('%s', async (_title, given, isTaken) => {
    await using desk = await aDesk();
    const response = await desk.post({ ...scheduled(), 'x-request-id': given });
    expect(response.headers.get('x-request-id') === given).toBe(isTaken);
  });
});
