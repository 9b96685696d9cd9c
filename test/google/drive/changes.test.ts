import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';
import { refusal } from './refusal.ts';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';
const folder = 'application/vnd.google-apps.folder';
const all = { supportsAllDrives: true };
const feed = { ...all, includeItemsFromAllDrives: true };
const clerk = 'clerk@example.org';

describe('the feed of changes', () => {
  let running: RunningDrive;
  const start = async (account?: string) =>
    (await running.as(account).changes.getStartPageToken(all)).data.startPageToken ?? '';
  const make = async (more: object = {}): Promise<string> => {
    const requestBody = { name: '填报表', mimeType: spreadsheet, parents: [running.driveId], ...more };
    return (await running.as().files.create({ ...all, requestBody })).data.id ?? '';
  };
  const share = async (fileId: string, emailAddress: string, role = 'reader') =>
    (await running.as().permissions.create({ ...all, fileId, requestBody: { type: 'user', role, emailAddress } })).data
      .id ?? '';
  const since = async (pageToken: string, account?: string) =>
    ((await running.as(account).changes.list({ ...feed, pageToken })).data.changes ?? []).map(
      ({ fileId, removed }) => [fileId, removed] as const,
    );

  beforeAll(async () => {
    running = await aDrive();
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it('has one entry a file, the newest, in the form of Drive', async () => {
    const token = await start();
    const id = await make();
    const other = await make();
    running.clock.advance(1000);
    await running.as().files.update({ ...all, fileId: id, requestBody: { name: '二' } });
    const { data } = await running.as().changes.list({ ...feed, pageToken: token });
    expect(data).toEqual({
      kind: 'drive#changeList',
      newStartPageToken: String(Number(token) + 3),
      changes: [other, id].map((fileId) => ({
        kind: 'drive#change',
        type: 'file',
        changeType: 'file',
        time: new Date(running.clock.now().getTime() - (fileId === other ? 1000 : 0)).toISOString(),
        removed: false,
        fileId,
        file: expect.objectContaining({ kind: 'drive#file', id: fileId, driveId: running.driveId }),
        teamDriveId: running.driveId,
        driveId: running.driveId,
      })),
    });
  });

  it('tells what Sheets did, by whom', async () => {
    const id = await make();
    const token = await start();
    running.desk.files.touch(id, { account: clerk, isServiceAccount: false });
    const fields = 'changes(fileId,file(version,lastModifyingUser(me,emailAddress)))';
    const { data } = await running.as().changes.list({ ...feed, pageToken: token, fields });
    expect(data.changes).toEqual([
      { fileId: id, file: { version: '2', lastModifyingUser: { me: false, emailAddress: clerk } } },
    ]);
  });

  it('comes in pages that lead to the token for the future, with nothing lost when files change in between', async () => {
    const token = await start();
    const ids = [await make(), await make(), await make(), await make(), await make()];
    const seen: (string | null | undefined)[] = [];
    let pageToken = token;
    let next: string | null | undefined;
    do {
      const { data } = await running.as().changes.list({ ...feed, pageToken, pageSize: 2 });
      seen.push(...(data.changes ?? []).map(({ fileId }) => fileId));
      expect([data.nextPageToken, data.newStartPageToken].filter(Boolean)).toHaveLength(1);
      if (seen.length === 2) running.desk.files.touch(ids[4] ?? '', { account: clerk, isServiceAccount: false });
      next = data.newStartPageToken;
      pageToken = data.nextPageToken ?? next ?? '';
    } while (!next);
    expect(seen).toEqual(ids);
    expect(await since(pageToken)).toEqual([]);
    expect((await since('1')).length).toBeGreaterThan(5);
  });

  it('says removed of what was deleted, and leaves it out where that is asked for', async () => {
    const id = await make();
    const token = await start();
    await running.as().files.delete({ ...all, fileId: id });
    expect(await since(token)).toEqual([[id, true]]);
    const { data } = await running.as().changes.list({ ...feed, pageToken: token, includeRemoved: false });
    expect(data.changes).toEqual([]);
  });

  it('of an account begins and ends with its access', async () => {
    const before = await start(clerk);
    const id = await make();
    expect(await since(before, clerk)).toEqual([]);
    const permissionId = await share(id, clerk);
    expect(await since(before, clerk)).toEqual([[id, false]]);
    const token = await start(clerk);
    await running.as().permissions.delete({ ...all, fileId: id, permissionId });
    await running.as().files.update({ ...all, fileId: id, requestBody: { name: 'later' } });
    expect(await since(token, clerk)).toEqual([[id, true]]);
    const seen = (await running.as().changes.list({ ...feed, pageToken: token })).data.changes;
    expect(seen).toMatchObject([{ fileId: id, removed: false }]);
  });

  it('of an account follows a folder that is shared, and taken away again', async () => {
    const folderId = await make({ mimeType: folder, parents: undefined });
    const id = await make({ parents: [folderId] });
    const token = await start(clerk);
    const permissionId = await share(folderId, clerk);
    expect(await since(token, clerk)).toEqual([
      [folderId, false],
      [id, false],
    ]);
    await running.as().permissions.delete({ fileId: folderId, permissionId });
    expect(await since(token, clerk)).toEqual([
      [folderId, true],
      [id, true],
    ]);
  });

  it('tells a member who is put out of a shared drive of the drive', async () => {
    const permissionId = await share(running.driveId, clerk, 'fileOrganizer');
    const token = await start(clerk);
    await running.as().permissions.delete({ ...all, fileId: running.driveId, permissionId });
    const { data } = await running.as(clerk).changes.list({ ...feed, pageToken: token });
    expect(data.changes).toEqual([
      {
        kind: 'drive#change',
        type: 'drive',
        changeType: 'drive',
        time: expect.any(String),
        removed: true,
        teamDriveId: running.driveId,
        driveId: running.driveId,
      },
    ]);
    expect(await refusal(running.as(clerk).drives.get({ driveId: running.driveId }))).toBe('404 notFound');
  });

  it('of one shared drive has only what is in it, and the usual feed nothing of it unless asked', async () => {
    const token = await start();
    const shared = await make();
    const own = await make({ parents: undefined });
    const list = async (more: object) =>
      (await running.as().changes.list({ pageToken: token, ...more })).data.changes?.map(({ fileId }) => fileId);
    expect(await list({})).toEqual([own]);
    expect(await list(feed)).toEqual([shared, own]);
    expect(await list({ ...feed, driveId: running.driveId })).toEqual([shared]);
  });

  it.each([
    [{ pageToken: '' }, '400 required'],
    [{ pageToken: 'x' }, '400 invalid'],
    [{ pageToken: '0' }, '400 invalid'],
    [{ pageToken: '999999' }, '400 invalid'],
    [{ pageToken: '1', includeItemsFromAllDrives: true }, '403 includeTeamDriveItemsRequiresSupportsTeamDrives'],
    [{ pageToken: '1', driveId: '0A', supportsAllDrives: true }, '404 notFound'],
    [{ pageToken: '1', pageSize: 0 }, '400 invalidParameter'],
  ])('with %j is refused', async (parameters, expected) => {
    expect(await refusal(running.as().changes.list(parameters))).toBe(expected);
  });
});
