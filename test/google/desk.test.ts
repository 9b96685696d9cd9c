import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sheets } from '@googleapis/sheets';
import { JWT } from 'google-auth-library';
import { describe, expect, it } from 'vitest';
import { GOOGLE_SHEETS_QUOTA } from '../support/google/http/quotas.ts';
import { aSpreadsheet, refusalOf } from './sheets/a-spreadsheet.ts';

const HOST = 'sheets.googleapis.com';

describe('a quota', () => {
  it('of an account ends in 429 as recorded, and is there again a minute later', async () => {
    await using book = await aSpreadsheet();
    book.desk.quotas.limit(HOST, GOOGLE_SHEETS_QUOTA);
    for (let count = 0; count < 60; count++) await book.shown('A1');
    const response = await fetch(`${book.desk.origin}/v4/spreadsheets/${book.id}/values/A1`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(await response.json()).toEqual({
      error: {
        code: 429,
        message:
          "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.",
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'RATE_LIMIT_EXCEEDED',
            domain: 'googleapis.com',
            metadata: {
              consumer: 'projects/0',
              quota_limit: 'ReadRequestsPerMinutePerUser',
              quota_metric: 'sheets.googleapis.com/read_requests',
              service: 'sheets.googleapis.com',
            },
          },
        ],
      },
    });
    await book.put('A1', [['writes have a quota of their own']]);
    book.desk.clock.advance(60_000);
    expect(await book.shown('A1')).toEqual([['writes have a quota of their own']]);
  });

  it('slides: what was used a minute ago is free again, what was used since is not', async () => {
    await using book = await aSpreadsheet();
    book.desk.quotas.limit(HOST, { readsPerAccount: 2 });
    await book.shown('A1');
    book.desk.clock.advance(40_000);
    await book.shown('A1');
    book.desk.clock.advance(25_000);
    await book.shown('A1');
    expect(await refusalOf(book.shown('A1'))).toContain('Read requests per minute per user');
  });

  it('of the project is shared by its accounts, and what is refused does not count', async () => {
    await using book = await aSpreadsheet();
    await book.share('b@example.org');
    book.desk.quotas.limit(HOST, { readsPerProject: 2 });
    const read = (account: string) => book.as(account).spreadsheets.values.get({ spreadsheetId: book.id, range: 'A1' });
    await read('b@example.org');
    await book.shown('A1');
    expect(await refusalOf(read('b@example.org'))).toContain("limit 'Read requests per minute' of service");
    expect(await refusalOf(book.shown('A1'))).toContain("limit 'Read requests per minute' of service");
    book.desk.clock.advance(60_001);
    await book.shown('A1');
  });
});

describe('a fault', () => {
  it('hits as many calls of its method as were asked for', async () => {
    await using book = await aSpreadsheet();
    book.desk.faults.add({ method: 'sheets.spreadsheets.values.get', times: 2, effect: { status: 503 } });
    await book.put('A1', [['x']]);
    expect(await refusalOf(book.shown('A1'))).toBe('The service is currently unavailable.');
    expect(await refusalOf(book.shown('A1'))).toBe('The service is currently unavailable.');
    expect(await book.shown('A1')).toEqual([['x']]);
    expect(book.desk.calls.slice(-3).map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it('can wait for its turn, look at the path, and give a reason', async () => {
    await using book = await aSpreadsheet();
    book.desk.faults.add({
      path: /A2/,
      after: 1,
      effect: { status: 403, reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded' },
    });
    await book.shown('A1');
    await book.shown('A2');
    const response = await fetch(`${book.desk.origin}/v4/spreadsheets/${book.id}/values/A2`, {
      headers: { 'x-goog-api-client': 'gdcl/9' },
    });
    expect(await response.json()).toMatchObject({
      error: {
        code: 403,
        errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded' }],
      },
    });
  });

  it('that cuts the connection before the work leaves nothing, after it the work', async () => {
    await using book = await aSpreadsheet();
    book.desk.faults.add({ method: /values\.update/, effect: { cut: 'before' } });
    await refusalOf(book.put('A1', [['x']]));
    expect(await book.shown('A1')).toEqual([]);
    book.desk.faults.add({ method: /values\.update/, effect: { cut: 'after' } });
    await refusalOf(book.put('A1', [['y']]));
    expect(await book.shown('A1')).toEqual([['y']]);
    expect(book.desk.calls.filter(({ status }) => status === 0).length).toBe(2);
  });

  it('of waiting lets a second editor in between', async () => {
    await using book = await aSpreadsheet();
    book.desk.setLatency(80, /values\.get$/);
    const reading = book.shown('A1');
    await book.put('A1', [['in between']]);
    expect(await reading).toEqual([['in between']]);
  });
});

describe('a real client', () => {
  it('of a service account gets its token from the desk, and is that account', async () => {
    await using book = await aSpreadsheet();
    const { generateKeyPairSync } = await import('node:crypto');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const email = 'robot@project.iam.gserviceaccount.com';
    const auth = new JWT({
      email,
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      transporter: book.desk.transporter(),
    });
    await sheets({ version: 'v4', auth }).spreadsheets.create({ requestBody: { properties: { title: 'x' } } });
    expect(book.desk.calls.at(-1)).toMatchObject({ method: 'sheets.spreadsheets.create', account: email });
  });

  it('that would call anybody else is stopped', async () => {
    await using book = await aSpreadsheet();
    expect(await refusalOf(book.desk.transporter().request({ url: 'https://example.org/' }))).toContain(
      'Not for the desk',
    );
  });
});

describe('serve.ts', () => {
  it('starts in plain Node, says where it is, and serves Sheets and Drive on one port', async () => {
    const child = spawn(process.execPath, ['test/support/google/serve.ts', '--port', '0', '--quota']);
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const { origin, port } = JSON.parse(line.toString()) as { origin: string; port: number };
      expect(origin).toBe(`http://127.0.0.1:${port}`);
      const client = sheets({ version: 'v4', rootUrl: `${origin}/` });
      const { data } = await client.spreadsheets.create({ requestBody: { properties: { title: 'x' } } });
      const file = await fetch(`${origin}/drive/v3/files/${data.spreadsheetId}`);
      expect(await file.json()).toMatchObject({ name: 'x', mimeType: 'application/vnd.google-apps.spreadsheet' });
    } finally {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
    }
  });
});
