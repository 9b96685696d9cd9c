import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import type { ServedOffice } from '../../functions/compose/served-office.ts';
import { collectDoor } from '../../functions/entry/collect.ts';
import { recomputeDoor } from '../../functions/entry/recompute.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import type { QueuedTask } from '../../functions/ports/queue.ts';
import { ADMIN, addressOf, aServedOffice, SCHEDULER, TASKS } from '../support/a-served-office.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { counted } from '../support/counted.ts';
import { type Identity, openIdentity } from '../support/google/identity/open-identity.ts';
import { serveDoor } from '../support/serve-door.ts';

let identity: Identity;
let evaluated: TestWorkspace;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
  evaluated = await aReadyWorkspace();
  await using office = await evaluated.open();
  await runRound(office);
});
afterAll(async () => {
  await identity[Symbol.asyncDispose]();
  await evaluated[Symbol.asyncDispose]();
});

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

interface Desk extends AsyncDisposable {
  readonly office: ServedOffice;
  readonly tasks: readonly QueuedTask[];
  readonly commits: () => number;
  readonly post: (body: object, headers?: Record<string, string>) => Promise<Answered>;
  readonly get: (path: string) => Promise<Answered>;
  /** Hands a task over as Cloud Tasks does. */
  readonly task: (body: object) => Promise<Answered>;
}

async function aDesk(workspace: TestWorkspace): Promise<Desk> {
  const local = await workspace.open();
  const store = counted(local.store);
  const tasks: QueuedTask[] = [];
  const add = async (task: QueuedTask): Promise<'added'> => {
    tasks.push(task);
    return 'added';
  };
  const office: ServedOffice = { ...aServedOffice(local, identity), store, queue: { add } };
  const served = await serveDoor(recomputeDoor, office);
  const call = async (path: string, account: string, request: RequestInit = {}): Promise<Answered> => {
    const audience = addressOf('recompute');
    const authorization = `Bearer ${identity.idToken({ account, audience })}`;
    const headers = { authorization, 'content-type': 'application/json', ...request.headers };
    const response = await fetch(`${served.url}${path}`, { ...request, headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as never };
  };
  return {
    ...{ office, tasks },
    commits: () => store.commits(),
    post: (body, headers = {}) => call('/recompute', ADMIN, { method: 'POST', headers, body: JSON.stringify(body) }),
    get: (path) => call(path, ADMIN),
    task: (body) => call('/jobs', TASKS, { method: 'POST', body: JSON.stringify(body) }),
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]();
      await local[Symbol.asyncDispose]();
    },
  };
}

describe('a preview', () => {
  it('says what would change and writes nothing', async () => {
    await using desk = await aDesk(evaluated);
    const { status, body } = await desk.post({ preview: true });
    expect([status, body]).toMatchObject([200, { causes: [], centres: [], reports: [], unchangedReports: 7 }]);
    expect([desk.commits(), desk.tasks]).toEqual([0, []]);
  });
});

describe('a recompute', () => {
  it('answers with a job at once, and the job tells how far it is', async () => {
    await using workspace = await aReadyWorkspace();
    await using desk = await aDesk(workspace);
    const { status, headers, body } = await desk.post({ reason: '抽查后更正' });
    expect([status, body]).toMatchObject([202, { state: 'collect', who: ADMIN, request: { reason: '抽查后更正' } }]);
    expect(headers.get('location')).toBe(`/jobs/${body['job']}`);
    expect(desk.tasks).toMatchObject([{ task: { kind: 'job', job: body['job'] } }]);
    expect((await desk.get(`/jobs/${body['job']}`)).body).toMatchObject({ state: 'collect', reports: {} });
    expect((await desk.task({ kind: 'job', job: body['job'] })).status).toBe(200);
    const { body: later } = await desk.get(`/jobs/${body['job']}`);
    expect(later).toMatchObject({ state: 'render', reports: { PROVINCE: { state: 'waiting' } } });
    expect(Object.keys(later['reports'] as object)).toHaveLength(7);
    expect(desk.tasks.filter(({ task }) => task.kind === 'render')).toHaveLength(7);
  });

  it('asked for again is the same job, also under a key of the caller’s', async () => {
    await using workspace = await aReadyWorkspace();
    await using desk = await aDesk(workspace);
    const first = await desk.post({ reason: 'a' }, { 'idempotency-key': 'k1' });
    const again = await desk.post({ reason: 'a' }, { 'idempotency-key': 'k1' });
    expect(again.body).toEqual(first.body);
    const other = await desk.post({ reason: 'b' }, { 'idempotency-key': 'k1' });
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:problem:centre-evaluation:JOB_KEY_TAKEN' } });
  });

  it('beside another one is refused and told which', async () => {
    await using workspace = await aReadyWorkspace();
    await using desk = await aDesk(workspace);
    const { body } = await desk.post({ reason: 'a' });
    const second = await desk.post({ reason: 'b' });
    expect(second).toMatchObject({
      status: 409,
      body: { type: 'urn:problem:centre-evaluation:JOB_RUNNING', job: body['job'] },
    });
  });

  it('with faults is told them all, and nothing is started', async () => {
    await using desk = await aDesk(evaluated);
    const { status, body } = await desk.post({ round: 'r99', centres: ['nowhere'], reason: ' ' });
    expect(status).toBe(422);
    expect((body['faults'] as { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'centres[0]',
      'reason',
      'round',
    ]);
    expect([desk.commits(), desk.tasks]).toEqual([0, []]);
  });
});

describe('a job', () => {
  it.each(['/jobs/none', '/jobs/..%2f..%2freturns', '/jobs/%00'])(
    'that is not there is not found: %s',
    async (path) => {
      await using desk = await aDesk(evaluated);
      expect((await desk.get(path)).status).toBe(404);
    },
  );

  it('is taken on by tasks alone, and started by admins alone', async () => {
    await using workspace = await aReadyWorkspace();
    await using local = await workspace.open();
    await using served = await serveDoor(recomputeDoor, aServedOffice(local, identity));
    const post = async (path: string, account: string): Promise<number> => {
      const authorization = `Bearer ${identity.idToken({ account, audience: addressOf('recompute') })}`;
      return (await fetch(`${served.url}${path}`, { method: 'POST', headers: { authorization } })).status;
    };
    expect([await post('/jobs', ADMIN), await post('/recompute', TASKS), await post('/', SCHEDULER)]).toEqual([
      403, 403, 403,
    ]);
  });
});

describe('an unfinished job', () => {
  it('whose process died is taken on by the next collect', async () => {
    await using workspace = await aReadyWorkspace();
    await using desk = await aDesk(workspace);
    const { body } = await desk.post({ reason: 'a' });
    await using served = await serveDoor(collectDoor, desk.office);
    const authorization = `Bearer ${identity.idToken({ account: SCHEDULER, audience: addressOf('collect') })}`;
    expect((await fetch(served.url, { method: 'POST', headers: { authorization } })).status).toBe(200);
    expect((await desk.get(`/jobs/${body['job']}`)).body).toMatchObject({ state: 'render' });
  });
});
