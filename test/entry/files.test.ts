import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import { filesDoor } from '../../functions/entry/files.ts';
import { ADMIN, addressOf, aServedOffice } from '../support/a-served-office.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { type Identity, openIdentity } from '../support/google/identity/open-identity.ts';
import { type ServedDoor, serveDoor } from '../support/serve-door.ts';

const NAME = "汕头分中心 2019（100%）'终稿'.pdf";
const CONTENT = new TextEncoder().encode('%PDF-1.7 content');

let identity: Identity;
let workspace: TestWorkspace;
let served: ServedDoor;
let authorization: string;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
  workspace = await aWorkspace();
  const office = await workspace.open();
  await office.files.write(NAME, CONTENT);
  await office.files.write('exports/results.csv', CONTENT);
  served = await serveDoor(filesDoor, aServedOffice(office, identity));
  authorization = `Bearer ${identity.idToken({ account: ADMIN, audience: addressOf('files') })}`;
});
afterAll(async () => {
  await served[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

/** The path as it is written, which `fetch` would tidy up first. */
function getRaw(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers: { authorization } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('a finished file', () => {
  it.each(['/', '/files/'])('is handed out below %s, to be saved under its Chinese name', async (base) => {
    const response = await fetch(`${served.url}${base}${encodeURIComponent(NAME)}`, { headers: { authorization } });
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(CONTENT);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const disposition = response.headers.get('content-disposition') ?? '';
    const [, encoded = ''] = /^attachment; filename="[ -~]*"; filename\*=UTF-8''([\w.~%-]+)$/.exec(disposition) ?? [];
    expect(decodeURIComponent(encoded)).toBe(NAME);
  });

  it('in a folder is saved under its last name', async () => {
    const response = await fetch(`${served.url}/exports/results.csv`, { headers: { authorization } });
    expect(response.headers.get('content-disposition')).toContain('filename="results.csv"');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
});

describe('what is no finished file', () => {
  it.each([
    ['a name that nothing has', '/none.pdf'],
    ['a folder', '/exports'],
    ['the store beside the reports', '/../.centre-evaluation/store.sqlite'],
    ['the store, encoded', '/%2e%2e/.centre-evaluation/store.sqlite'],
    ['the store, with encoded slashes', '/..%2f.centre-evaluation%2fstore.sqlite'],
    ['a path of the machine', '//etc/passwd'],
    ['a path of the machine, encoded', '/%2fetc%2fpasswd'],
    ['a name with a zero byte', '/results.csv%00.pdf'],
    ['a hidden file', '/.hidden'],
    ['a name in broken encoding', '/%ff'],
    ['no name: there is no listing', '/'],
    ['no name behind the function’s', '/files/'],
  ])('is not found: %s', async (_title, path) => {
    expect(await getRaw(path)).toBe(404);
  });

  it('is FILE_UNKNOWN and names what was asked for, nothing of where files lie', async () => {
    const response = await fetch(`${served.url}/none.pdf`, { headers: { authorization } });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:problem:centre-evaluation:FILE_UNKNOWN' });
    expect(text).toContain('none.pdf');
    expect(text).not.toContain(workspace.folder);
  });

  it('may not be written', async () => {
    const response = await fetch(`${served.url}/results.csv`, { method: 'PUT', headers: { authorization } });
    expect(response.status).toBe(405);
  });
});
