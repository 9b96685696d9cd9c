import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';
import { refusal } from './refusal.ts';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';
const folder = 'application/vnd.google-apps.folder';

describe('a search for files', () => {
  let running: RunningDrive;
  let folderId: string;
  const found = async (q: string, more: object = {}): Promise<readonly (string | null | undefined)[]> => {
    const { data } = await running.as().files.list({ q, orderBy: 'createdTime', ...more });
    return (data.files ?? []).map(({ name }) => name);
  };

  beforeAll(async () => {
    running = await aDrive();
    const drive = running.as();
    const make = async (requestBody: object) => {
      running.clock.advance(60_000);
      return (await drive.files.create({ requestBody })).data.id ?? '';
    };
    folderId = await make({ name: 'Round 2026', mimeType: folder });
    await make({ name: '城北中心 填报表', mimeType: spreadsheet, parents: [folderId], properties: { kind: 'return' } });
    await make({ name: 'Hello World', mimeType: spreadsheet, appProperties: { round: "o'clock", kind: 'return' } });
    const gone = await make({ name: 'HelloWorld', mimeType: 'text/plain' });
    await drive.files.update({ fileId: gone, requestBody: { trashed: true } });
    await make({ name: `It's "quoted" \\ here`, mimeType: spreadsheet });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it.each([
    ["name = 'Hello World'", ['Hello World']],
    ['name = "Hello World"', ['Hello World']],
    [`name = 'It\\'s "quoted" \\\\ here'`, [`It's "quoted" \\ here`]],
    ["name contains 'hello'", ['Hello World', 'HelloWorld']],
    ["name contains 'World'", ['Hello World']],
    ["name contains '中心'", ['城北中心 填报表']],
    [`mimeType='${folder}'`, ['Round 2026']],
    [`mimeType != '${spreadsheet}' and not trashed`, ['Round 2026']],
    ['trashed = true', ['HelloWorld']],
    ['trashed', ['HelloWorld']],
    ["properties has { key='kind' and value='return' }", ['城北中心 填报表']],
    ["appProperties has {key='round' and value='o\\'clock'}", ['Hello World']],
    ["appProperties has { key='kind' and value='other' }", []],
    ["modifiedTime > '2026-11-25T08:02:30Z' and modifiedTime <= '2026-11-25T08:03:00'", ['Hello World']],
    ["'root' in parents and name contains 'Hello'", ['Hello World', 'HelloWorld']],
    ["'me' in owners and mimeType contains 'text/'", ['HelloWorld']],
    ["'nobody@example.org' in writers", []],
    ["visibility = 'limited' and (name = 'Round 2026' or name = 'HelloWorld')", ['Round 2026', 'HelloWorld']],
    // `and` and `or` bind from left to right.
    [`name = 'Round 2026' or name = 'Hello World' and mimeType = '${spreadsheet}'`, ['Hello World']],
    [`name = 'Round 2026' or (name = 'Hello World' and mimeType = '${spreadsheet}')`, ['Round 2026', 'Hello World']],
  ])('%s', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });

  it('finds what lies in a folder', async () => {
    expect(await found(`'${folderId}' in parents`)).toEqual(['城北中心 填报表']);
  });

  it.each([
    "name = 'x",
    'name ~ 1',
    "name > 'a'",
    "size = '1'",
    "trashed = 'yes'",
    "name = 'a' and",
    "(name = 'a'",
    "appProperties has { key='a' }",
    "modifiedTime > 'yesterday'",
    "'a' in folders",
    "name = 'a' name = 'b'",
  ])('%s is refused as an invalid value', async (q) => {
    expect(await refusal(running.as().files.list({ q }))).toBe('400 invalid');
  });

  it('orders by several keys and refuses others', async () => {
    expect(await found('trashed = false', { orderBy: 'folder,name desc' })).toEqual([
      'Round 2026',
      '城北中心 填报表',
      `It's "quoted" \\ here`,
      'Hello World',
    ]);
    expect(await refusal(running.as().files.list({ orderBy: 'size' }))).toBe('400 invalid');
  });

  it('comes in pages whose tokens hold for that search only', async () => {
    const drive = running.as();
    const names: unknown[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await drive.files.list({ pageSize: 2, orderBy: 'name', ...(pageToken ? { pageToken } : {}) });
      names.push(...(data.files ?? []).map(({ name }) => name));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    expect(names).toHaveLength(5);
    const { data } = await drive.files.list({ pageSize: 2, orderBy: 'name' });
    const token = data.nextPageToken ?? '';
    expect(await refusal(drive.files.list({ pageSize: 2, orderBy: 'createdTime', pageToken: token }))).toBe(
      '400 invalid',
    );
    expect(await refusal(drive.files.list({ pageToken: 'x' }))).toBe('400 invalid');
  });

  it.each([
    [{ pageSize: 1001 }, '400 invalidParameter'],
    [
      { corpora: 'drive', supportsAllDrives: true, includeItemsFromAllDrives: true },
      '403 teamDriveIdRequiresTeamDriveCorpora',
    ],
    [{ corpora: 'domains' }, '400 invalidParameter'],
    [{ includeItemsFromAllDrives: true }, '403 includeTeamDriveItemsRequiresSupportsTeamDrives'],
    [{ spaces: 'photos' }, '400 invalid'],
    [{ corpora: 'drive', driveId: '0AX', supportsAllDrives: true, includeItemsFromAllDrives: true }, '404 notFound'],
  ])('with %j is refused', async (parameters, expected) => {
    expect(await refusal(running.as().files.list(parameters))).toBe(expected);
  });

  it('brings the items of shared drives only to those who ask for them', async () => {
    const drive = running.as();
    const all = { supportsAllDrives: true };
    const { data } = await drive.files.create({ ...all, requestBody: { name: 'Shared', parents: [running.driveId] } });
    expect(await found("name = 'Shared'")).toEqual([]);
    expect(await found("name = 'Shared'", { ...all, includeItemsFromAllDrives: true })).toEqual(['Shared']);
    await drive.files.delete({ ...all, fileId: data.id ?? '' });
  });
});
