import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import { ALL_DOORS } from '../../functions/entry/all-doors.ts';
import type { Door } from '../../functions/entry/door/door.ts';
import { ADMIN, addressOf, aServedOffice, SCHEDULER, TASKS } from '../support/a-served-office.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { counted } from '../support/counted.ts';
import { type Identity, type IdTokenRequest, openIdentity } from '../support/google/identity/open-identity.ts';
import { type LogLine, serveDoor } from '../support/serve-door.ts';

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

const STRANGER = 'somebody@example.org';
const hourAgo = (): number => Math.floor(Date.now() / 1_000) - 3_600;

/** Every function that is called with a token. */
const GUARDED = ALL_DOORS.filter(({ name }) => name !== 'on-change');

interface Counter extends AsyncDisposable {
  /** Calls the function as its kind of caller does, and says what came of it. */
  readonly call: (headers: Record<string, string>) => Promise<Called>;
}

interface Called {
  readonly response: Response;
  readonly problem: unknown;
  readonly lines: readonly LogLine[];
  readonly commits: number;
}

async function aCounter(door: Door): Promise<Counter> {
  const local = await workspace.open();
  const store = counted(local.store);
  const served = await serveDoor(door, { ...aServedOffice(local, identity), store });
  const method = door.routes[0]?.method ?? 'POST';
  const path = door.name === 'files' ? '/results.csv' : '/';
  return {
    call: async (headers) => {
      const [commits, lines] = [store.commits(), served.lines().length];
      const response = await fetch(`${served.url}${path}`, { method, headers });
      const problem = await response.json();
      return { response, problem, lines: served.lines().slice(lines), commits: store.commits() - commits };
    },
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]();
      await local[Symbol.asyncDispose]();
    },
  };
}

describe.each(GUARDED.map((door) => [door.name, door] as const))('%s', (name, door) => {
  const token = (request: Partial<IdTokenRequest> = {}): string =>
    `Bearer ${identity.idToken({ account: STRANGER, audience: addressOf(name), ...request })}`;
  const account = door.routes[0]?.method === 'GET' ? ADMIN : SCHEDULER;
  let counter: Counter;
  beforeAll(async () => {
    counter = await aCounter(door);
  });
  afterAll(() => counter[Symbol.asyncDispose]());

  it.each([
    ['without a token', 401, () => ({})],
    ['with a token for another audience', 401, () => ({ authorization: token({ account, audience: 'https://else' }) })],
    [
      'with a token for another function',
      401,
      () => ({ authorization: token({ account, audience: addressOf(name === 'collect' ? 'sweep' : 'collect') }) }),
    ],
    [
      'with an expired token',
      401,
      () => ({ authorization: token({ account, claims: { iat: hourAgo() - 3_600, exp: hourAgo() } }) }),
    ],
    ['with a token of another account', 403, () => ({ authorization: token() })],
    [
      'with a token whose account is not verified',
      401,
      () => ({ authorization: token({ account, claims: { email_verified: false } }) }),
    ],
    [
      'with the headers of a schedule and no token',
      401,
      () => ({ 'x-cloudscheduler-jobname': 'collect', 'x-cloudscheduler-scheduletime': '2024-05-01T08:00:00Z' }),
    ],
  ])('refuses a caller %s with %i, does nothing and logs one line', async (_title, status, headersOf) => {
    const { response, problem, lines, commits } = await counter.call(headersOf());
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const code = status === 401 ? 'CALLER_UNKNOWN' : 'CALLER_FORBIDDEN';
    expect(problem).toMatchObject({ type: `urn:problem:centre-evaluation:${code}`, status });
    expect(commits).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ severity: 'WARNING', code, status });
  });
});

describe('a refusal', () => {
  it('says how to prove who one is, and holds no part of the token, neither to the caller nor in the log', async () => {
    const token = identity.idToken({ account: SCHEDULER, audience: 'https://else' });
    const [collect] = GUARDED;
    if (collect === undefined) throw new Error('no door');
    await using counter = await aCounter(collect);
    const { response, problem, lines } = await counter.call({ authorization: `Bearer ${token}` });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    for (const part of token.split('.')) expect(JSON.stringify([problem, lines])).not.toContain(part);
  });

  it('meets a caller of one kind at a door for another', async () => {
    const files = GUARDED.find(({ name }) => name === 'files');
    if (files === undefined) throw new Error('no door');
    const token = identity.idToken({ account: TASKS, audience: addressOf('files') });
    await using counter = await aCounter(files);
    const { response } = await counter.call({ authorization: `Bearer ${token}` });
    expect(response.status).toBe(403);
  });
});
