import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedOffice } from '../../functions/compose/served-office.ts';
import { composeServed } from '../../functions/compose.ts';
import { type Gateway, openGateway } from '../../functions/entry/gateway.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';

let workspace: TestWorkspace;
let office: ServedOffice;
let gateway: Gateway;
beforeAll(async () => {
  workspace = await aWorkspace();
  office = await composeServed({ profile: 'local', workspace: workspace.folder });
  gateway = await openGateway(0, { open: async () => office, write: () => undefined });
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await office[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${gateway.url}/collect`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('all functions on one port', () => {
  it.each(['/collect', '/collect/', '/collect?round=x'])('serve a workspace of this machine at %s', async (path) => {
    const response = await fetch(`${gateway.url}${path}`, { method: 'POST' });
    expect([response.status, await response.json()]).toEqual([200, { outcomes: expect.any(Object), isCut: false }]);
  });

  it('hand out finished files', async () => {
    await office.files.write('汇总.csv', new TextEncoder().encode('a,b'));
    const response = await fetch(`${gateway.url}/files/${encodeURIComponent('汇总.csv')}`);
    expect([response.status, await response.text()]).toEqual([200, 'a,b']);
  });

  it('answer a body that cannot be read as any other problem', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/collect`, { method: 'POST', headers, body: '{' });
    expect(await response.json()).toMatchObject({ type: 'urn:problem:centre-evaluation:REQUEST_UNREADABLE' });
  });

  it.each(['/', '/none', '/constructor', '/../collect'])('know nothing of %s', async (path) => {
    const response = await fetch(`${gateway.url}${path}`, { method: 'GET' });
    expect([404, 405]).toContain(response.status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['a script of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a name that somebody else made lead here', { host: 'rebound.example.com' }],
  ])('are out of reach for %s', async (_title, headers) => {
    expect(await statusFor(headers)).toBe(404);
  });
});

describe('a task that fails at every attempt in this process', () => {
  it('is told, since nobody else would hear of it', async () => {
    await using folder = await aWorkspace();
    const complaints: unknown[] = [];
    await using served = await composeServed({
      profile: 'local',
      workspace: folder.folder,
      complain: (failure) => complaints.push(failure),
    });
    await served.queue.add({ name: 'job-none', task: { kind: 'job', job: 'no/path' } });
    await expect.poll(() => complaints.length).toBe(1);
    expect(complaints[0]).toBeInstanceOf(Error);
  });
});
