import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';

const path = fileURLToPath(new URL('../../../../shared/data/sheets-api/errors.json', import.meta.url));

interface RecordedError {
  readonly id: string;
  readonly http: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

function recorded(id: string): RecordedError | undefined {
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as readonly RecordedError[]).find((error) => error.id === id);
}

describe("Drive's answers", () => {
  let running: RunningDrive;
  const get = (rest: string) => fetch(`${running.origin}/drive/v3/${rest}`);

  beforeAll(async () => {
    running = await aDrive();
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it.skipIf(!existsSync(path))(
    'about a file that is not there are as recorded (../shared/data/sheets-api)',
    async () => {
      const response = await get('files/FILE_ID');
      expect([response.status, await response.json()]).toEqual([404, recorded('drive-404')?.body]);
    },
  );

  it.skipIf(!existsSync(path))('to a token that is no good are as recorded (../shared/data/sheets-api)', async () => {
    running.faults.add({ method: 'drive.files.get', effect: { status: 401 } });
    const response = await get('files/FILE_ID');
    expect([response.status, await response.json()]).toEqual([401, recorded('drive-401')?.body]);
    expect(response.headers.get('www-authenticate')).toBe(recorded('drive-401')?.headers?.['WWW-Authenticate']);
  });

  it('are printed over lines and not to be kept', async () => {
    const response = await get('changes/startPageToken');
    expect(await response.text()).toBe('{\n  "kind": "drive#startPageToken",\n  "startPageToken": "2"\n}\n');
    const short = await get('changes/startPageToken?prettyPrint=false');
    expect(await short.text()).toBe('{"kind":"drive#startPageToken","startPageToken":"2"}');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=UTF-8',
      'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
      vary: 'Origin, X-Origin',
      server: 'ESF',
    });
  });

  it.each([
    ['rateLimitExceeded', 'Rate Limit Exceeded'],
    ['userRateLimitExceeded', 'User Rate Limit Exceeded'],
    ['storageQuotaExceeded', "The user's Drive storage quota has been exceeded."],
  ])('to too much of something give the reason %s', async (reason, message) => {
    running.faults.add({ effect: { status: 403, reason } });
    const response = await get('about?fields=user');
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { error: { code: 403, message, errors: [{ message, reason }] } },
    ]);
  });

  it('want the fields of what is about the user, and of comments, to be named', async () => {
    const response = await get('about');
    expect(await response.json()).toMatchObject({
      error: {
        code: 400,
        message: "The 'fields' parameter is required for this method.",
        errors: [{ reason: 'required' }],
      },
    });
    expect(await (await get('about?fields=user(emailAddress,me),canCreateDrives')).json()).toEqual({
      user: { emailAddress: 'sa@example.iam.gserviceaccount.com', me: true },
      canCreateDrives: false,
    });
  });

  it('name the shared drives of a member', async () => {
    const { data } = await running.as().drives.list();
    expect(data).toEqual({
      kind: 'drive#driveList',
      drives: [{ kind: 'drive#drive', id: running.driveId, name: '服务中心评估' }],
    });
    expect((await running.as('clerk@example.org').drives.list()).data.drives).toEqual([]);
    const { data: one } = await running
      .as()
      .drives.get({ driveId: running.driveId, fields: 'capabilities/canManageMembers' });
    expect(one).toEqual({ capabilities: { canManageMembers: true } });
    expect((await running.as().drives.list({ q: "name = '别的'" })).data.drives).toEqual([]);
  });

  it('to a client that asks for one thing too much are still given: unknown parameters do not matter', async () => {
    expect((await get('files?supportsAllDrives=True&includeItemsFromAllDrives=True&unheardOf=1')).status).toBe(200);
    expect((await get('files?supportsAllDrives=perhaps')).status).toBe(400);
  });

  it('to a path or body that is nothing are 404 and 400', async () => {
    expect((await get('files/%E0%A4%A')).status).toBe(404);
    expect((await get('nothing')).status).toBe(404);
    const response = await fetch(`${running.origin}/drive/v3/files`, { method: 'POST', body: '{"name":' });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { errors: [{ reason: 'parseError' }] } },
    ]);
  });
});
