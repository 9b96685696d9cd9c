import { describe, expect, it } from 'vitest';
import { openCloudTasksQueue } from '../../../functions/adapters/cloud-tasks/open-cloud-tasks-queue.ts';
import { openGoogleCallers } from '../../../functions/adapters/google-callers/open-google-callers.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import type { Queue, QueuedTask } from '../../../functions/ports/queue.ts';
import { openIdentity } from '../../support/google/identity/open-identity.ts';
import { openTasksDesk, type TasksDesk } from '../../support/google/tasks/open-tasks-desk.ts';
import { serveTargets } from '../../support/google/tasks/serve-targets.ts';

const PLACE = { project: 'centre-evaluation', location: 'asia-east2', queue: 'work' };
const QUEUE = `projects/${PLACE.project}/locations/${PLACE.location}/queues/${PLACE.queue}`;
const ACCOUNT = 'tasks@centre-evaluation.iam.gserviceaccount.com';
const TARGETS = {
  collect: 'https://collect.example',
  render: 'https://render.example',
  deliver: 'https://deliver.example',
  notices: 'https://notices.example',
  job: 'https://recompute.example',
};
const RENDER: QueuedTask = {
  name: 'render-2020-c1-abc',
  task: { kind: 'render', run: 'run-1', subject: '汕头' },
  notBefore: '2099-01-01T08:00:00+08:00',
};

const aDesk = (settings: Partial<Parameters<typeof openTasksDesk>[0]> = {}): Promise<TasksDesk> =>
  openTasksDesk({ clock: systemClock, queues: [{ name: QUEUE }], ...settings });

function aQueue(desk: TasksDesk, settings: Partial<Parameters<typeof openCloudTasksQueue>[0]> = {}): Queue {
  return openCloudTasksQueue({
    ...PLACE,
    targets: TARGETS,
    serviceAccount: ACCOUNT,
    auth: desk.auth,
    rootUrl: desk.rootUrl,
    ...settings,
  });
}

/** A desk whose tasks stay where they are. */
async function aStillDesk(settings: Parameters<typeof aDesk>[0] = {}): Promise<TasksDesk> {
  const desk = await aDesk(settings);
  desk.queue(QUEUE).setState('PAUSED');
  return desk;
}

const SOON: QueuedTask = { name: RENDER.name, task: RENDER.task };

describe('a task of Cloud Tasks', () => {
  it('posts its JSON to the function of its kind, as the account and for that address alone', async () => {
    await using desk = await aStillDesk();
    await aQueue(desk).add({ ...RENDER, notBefore: new Date(Date.now() + 86_400_000).toISOString() });
    const [record] = desk.queue(QUEUE).list();
    expect(record?.request.httpRequest).toEqual({
      url: TARGETS.render,
      httpMethod: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from(JSON.stringify(RENDER.task)).toString('base64'),
      oidcToken: { serviceAccountEmail: ACCOUNT, audience: TARGETS.render },
    });
  });

  it('has a name that begins with a digest and ends with its own', async () => {
    await using desk = await aStillDesk();
    for (const name of ['render-1', 'render-2', 'a'.repeat(400)]) await aQueue(desk).add({ ...SOON, name });
    const ids = desk
      .queue(QUEUE)
      .list()
      .map((record) => record.name.slice(`${QUEUE}/tasks/`.length));
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}-(render-\d|a{400})$/);
    expect(new Set(ids.map((id) => id.slice(0, 4))).size).toBe(3);
  });

  it.each(['', 'a b', 'a/b', '汕头', 'a_b', 'a'.repeat(401)])('cannot be called %j', async (name) => {
    await using desk = await aStillDesk();
    await expect(aQueue(desk).add({ ...SOON, name })).rejects.toThrow(TypeError);
    expect(desk.calls).toEqual([]);
  });

  it('keeps its time in whatever zone it was written', async () => {
    await using desk = await aStillDesk();
    await aQueue(desk).add({ ...SOON, notBefore: new Date(Date.now() + 60_000).toISOString().replace('Z', '+00:00') });
    const due = desk.queue(QUEUE).list()[0]?.dueAtMs ?? 0;
    expect(due - Date.now()).toBeGreaterThan(55_000);
    expect(due - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('is known for an hour after it was done', async () => {
    await using functions = await serveTargets(() => 204);
    await using desk = await aDesk({ reach: () => functions.url });
    expect(await aQueue(desk).add(SOON)).toBe('added');
    await desk.idle();
    expect(functions.calls).toHaveLength(1);
    expect(await aQueue(desk).add(SOON)).toBe('known');
  });

  it('brings a token that the function takes, and no other function does', async () => {
    await using identity = await openIdentity({ clock: systemClock });
    const verified: string[] = [];
    const callersOf = (audience: string) =>
      openGoogleCallers({ audiences: [audience], clock: systemClock, keysUrl: identity.keysUrl });
    await using functions = await serveTargets(async ({ headers }) => {
      const here = await callersOf(TARGETS.render).verify(headers.authorization, [ACCOUNT]);
      await expect(callersOf(TARGETS.collect).verify(headers.authorization, [ACCOUNT])).rejects.toMatchObject({
        code: 'CALLER_UNKNOWN',
      });
      verified.push(here.account);
      return 204;
    });
    await using desk = await aDesk({ identity, reach: () => functions.url });
    await aQueue(desk).add(SOON);
    await desk.idle();
    expect(verified).toEqual([ACCOUNT]);
  });
});

describe('a fault that passes', () => {
  it.each([
    ['an error before the work', { status: 503 }, 'added'],
    ['too many requests', { status: 429 }, 'added'],
    ['a connection cut before the work', { cut: 'before' as const }, 'added'],
    ['a connection cut after the work', { cut: 'after' as const }, 'known'],
  ])('%s leaves one task', async (_title, effect, answer) => {
    await using desk = await aStillDesk();
    desk.faults.add({ effect, times: 1 });
    expect(await aQueue(desk).add(SOON)).toBe(answer);
    expect(desk.calls).toHaveLength(2);
    expect(desk.queue(QUEUE).list()).toHaveLength(1);
  });

  it('that does not pass is told after five attempts', async () => {
    await using desk = await aStillDesk();
    desk.faults.add({ effect: { status: 503 }, times: 10 });
    await expect(aQueue(desk).add(SOON)).rejects.toMatchObject({
      code: 'QUEUE_UNAVAILABLE',
      status: 503,
      details: { queue: QUEUE, found: expect.stringContaining('UNAVAILABLE') },
    });
    expect(desk.calls).toHaveLength(5);
  });
});

describe('a refusal', () => {
  const refusal = async (queue: Queue): Promise<string> => {
    const failure: unknown = await queue.add(SOON).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
    return String(failure);
  };

  it('for want of a permission names the roles', async () => {
    await using desk = await aStillDesk({ enqueuers: ['somebody@example.com'] });
    const said = await refusal(aQueue(desk));
    expect(said).toContain('cloudtasks.tasks.create');
    expect(said).toContain('roles/cloudtasks.enqueuer');
    expect(said).toContain(ACCOUNT);
    expect(desk.calls).toHaveLength(1);
  });

  it('of a queue that is not there says what to check', async () => {
    await using desk = await aStillDesk();
    expect(await refusal(aQueue(desk, { queue: 'other' }))).toMatch(/Queue does not exist.*check the queue’s name/s);
    expect(desk.calls).toHaveLength(1);
  });

  it('of what the service cannot take is passed on in its words', async () => {
    await using desk = await aStillDesk();
    const said = await refusal(aQueue(desk, { targets: { ...TARGETS, render: 'ftp://render.example' } }));
    expect(said).toContain("must start with 'http://' or 'https://'");
  });

  it('by missing credentials is told at once', async () => {
    await using desk = await aStillDesk();
    let asked = 0;
    const request = async (): Promise<never> => {
      asked += 1;
      throw new Error('Could not load the default credentials.');
    };
    expect(await refusal(aQueue(desk, { auth: { request } }))).toContain('Could not load the default credentials');
    expect(asked).toBe(1);
  });
});
