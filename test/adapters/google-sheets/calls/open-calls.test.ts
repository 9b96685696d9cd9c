import { describe, expect, it } from 'vitest';
import { googleClients } from '../../../../functions/adapters/google-sheets/calls/google-clients.ts';
import { type Calls, openCalls, RequestFailed } from '../../../../functions/adapters/google-sheets/calls/open-calls.ts';
import { aGoogleServer, type ServerAnswer } from '../../../support/google/a-google-server.ts';

interface Setting {
  readonly random?: () => number;
  readonly slept?: number[];
  readonly taken?: string[];
}

function callsOf({ random = () => 0.5, slept = [], taken = [] }: Setting = {}): Calls {
  return openCalls({
    random,
    sleep: async (ms) => void slept.push(ms),
    limiter: { take: async (kind) => void taken.push(kind) },
  });
}

const refusal = (status: number, reason: string, headers: Record<string, string> = {}): ServerAnswer => ({
  status,
  headers,
  json: { error: { code: status, message: 'Invalid value "张三 13800138000"', errors: [{ reason }] } },
});
const done: ServerAnswer = { status: 200, json: { id: 'f1' } };

async function tried(answers: readonly ServerAnswer[], setting: Setting = {}, rules: { repeat?: 'once-done' } = {}) {
  await using server = await aGoogleServer(answers);
  const { drive } = googleClients({ rootUrl: server.origin });
  const outcome = await callsOf(setting)
    .drive(() => drive.files.create({ requestBody: { name: '张三 13800138000' } }), rules)
    .catch((error: unknown) => error);
  return { outcome, requests: server.requests() };
}

describe('a request that Google refuses', () => {
  it.each([
    ['a rate limit behind a 403', refusal(403, 'userRateLimitExceeded')],
    ['a rate limit', refusal(403, 'rateLimitExceeded')],
    ['a 429', refusal(429, 'RATE_LIMIT_EXCEEDED')],
    ['a fault of Google’s', refusal(500, 'backendError')],
    ['a page of a proxy', { status: 502, text: '<html>Bad Gateway</html>' }],
  ] as const)('for %s is sent again', async (_, answer) => {
    const { outcome, requests } = await tried([answer, answer, done]);
    expect(outcome).toEqual({ id: 'f1' });
    expect(requests).toBe(3);
  });

  it.each([
    ['storageQuotaExceeded', 403],
    ['insufficientFilePermissions', 403],
    ['dailyLimitExceeded', 403],
    ['notFound', 404],
    ['badRequest', 400],
    ['invalid', 400],
  ])('because of %s is not', async (reason, status) => {
    const { outcome, requests } = await tried([refusal(status, reason), done]);
    expect(outcome).toBeInstanceOf(RequestFailed);
    expect((outcome as RequestFailed).failure).toMatchObject({ verdict: 'final', reason, status });
    expect(requests).toBe(1);
  });

  it('waits as long as Google asks, and longer each time', async () => {
    const slept: number[] = [];
    await tried([refusal(503, 'backendError', { 'retry-after': '7' }), refusal(503, 'backendError'), done], { slept });
    expect(slept).toEqual([7_500, 1_000]);
  });

  it('is tried for longer than any window of a quota, also where luck gives the shortest delays', async () => {
    const always = Array.from({ length: 100 }, () => refusal(429, 'RATE_LIMIT_EXCEEDED'));
    for (const random of [() => 0.999, () => 0.3]) {
      const slept: number[] = [];
      const { outcome } = await tried(always, { slept, random });
      expect((outcome as RequestFailed).failure.verdict).toBe('again');
      expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(90_000);
      expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(120_000);
    }
  });

  it('after all patience leaves the next ones one attempt, until Google answers again', async () => {
    const slept: number[] = [];
    const always = Array.from({ length: 13 }, () => refusal(503, 'backendError'));
    await using server = await aGoogleServer([...always, ...always, done, refusal(503, 'backendError'), done]);
    const { drive } = googleClients({ rootUrl: server.origin });
    const calls = callsOf({ slept, random: () => 0.999 });
    const ask = () => calls.drive(() => drive.files.get({ fileId: 'f1' })).catch(() => 'failed');
    expect(await ask()).toBe('failed');
    const patient = slept.length;
    expect(await ask()).toBe('failed');
    expect(slept.length).toBe(patient);
    while ((await ask()) === 'failed');
    expect(slept.length).toBe(patient);
    expect(await ask()).toEqual({ id: 'f1' });
    expect(slept.length).toBe(patient + 1);
  });

  it('says nothing of what was sent or answered', async () => {
    const { outcome } = await tried([refusal(400, 'badRequest')]);
    const { inspect } = await import('node:util');
    expect(inspect(outcome, { depth: 10, showHidden: true })).not.toMatch(/张三|13800138000/);
  });
});

describe('a connection that breaks', () => {
  it('before the work is known to be done is tried again where the work may be done twice', async () => {
    const { outcome, requests } = await tried(['cut', done]);
    expect(outcome).toEqual({ id: 'f1' });
    expect(requests).toBe(2);
  });

  it.each([
    ['a cut', 'cut'],
    ['a 500', refusal(500, 'backendError')],
  ] as const)('is not tried again after %s where it may not', async (_, answer) => {
    const { outcome, requests } = await tried([answer, done], {}, { repeat: 'once-done' });
    expect((outcome as RequestFailed).failure).toMatchObject({ isOutcomeUnknown: true });
    expect(requests).toBe(1);
  });

  it('is tried again even there when the quota stopped it: nothing was begun', async () => {
    const { outcome } = await tried([refusal(429, 'RATE_LIMIT_EXCEEDED'), done], {}, { repeat: 'once-done' });
    expect(outcome).toEqual({ id: 'f1' });
  });

  it('with nobody behind the address is known not to have done anything', async () => {
    const { drive } = googleClients({ rootUrl: 'http://127.0.0.1:9/' });
    const failed = await callsOf({ random: () => 0.999 })
      .drive(() => drive.files.create({}))
      .catch((error: unknown) => error);
    expect((failed as RequestFailed).failure).toMatchObject({ isOutcomeUnknown: false, reason: 'ECONNREFUSED' });
  });
});

describe('the quota of Sheets', () => {
  it('is taken from before every attempt, by kind; Drive has its own', async () => {
    const taken: string[] = [];
    await using server = await aGoogleServer([refusal(429, 'RATE_LIMIT_EXCEEDED'), done, done, done]);
    const { sheets, drive } = googleClients({ rootUrl: server.origin });
    const calls = callsOf({ taken });
    await calls.sheets('read', () => sheets.spreadsheets.get({ spreadsheetId: 's1' }));
    await calls.sheets('write', () => sheets.spreadsheets.batchUpdate({ spreadsheetId: 's1', requestBody: {} }));
    await calls.drive(() => drive.files.get({ fileId: 's1' }));
    expect(taken).toEqual(['read', 'read', 'write']);
  });
});

describe('an answer that would blow up the function', () => {
  const huge = { sheets: ['x'.repeat(49 * 1024 * 1024)] };

  it.each([
    ['announced', {}],
    ['not announced', { 'transfer-encoding': 'chunked' }],
  ])('is not taken in, its length %s', async (_, headers) => {
    await using server = await aGoogleServer([{ status: 200, json: huge, headers }]);
    const { sheets } = googleClients({ rootUrl: server.origin });
    const failed = await callsOf()
      .sheets('read', () => sheets.spreadsheets.get({ spreadsheetId: 's1' }))
      .catch((error: unknown) => error);
    expect((failed as RequestFailed).failure).toMatchObject({ verdict: 'final', reason: 'responseTooLarge' });
    expect(server.requests()).toBe(1);
  });
});

it('a bug in a call is nobody’s refusal', async () => {
  const bug = new TypeError('a bug');
  await expect(
    callsOf().drive(async () => {
      throw bug;
    }),
  ).rejects.toBe(bug);
});
