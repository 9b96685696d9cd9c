import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';
import { refusal } from './refusal.ts';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';
const folder = 'application/vnd.google-apps.folder';
const all = { supportsAllDrives: true };
const clerk = 'clerk@example.org';

describe('a file', () => {
  let running: RunningDrive;
  const make = async (requestBody: object = {}): Promise<string> => {
    const body = { name: '填报表', mimeType: spreadsheet, parents: [running.driveId], ...requestBody };
    return (await running.as().files.create({ ...all, requestBody: body })).data.id ?? '';
  };
  const read = async (fileId: string, fields: string, account?: string) =>
    (await running.as(account).files.get({ ...all, fileId, fields })).data;
  const change = async (fileId: string, requestBody: object, more: object = {}) =>
    (await running.as().files.update({ ...all, fileId, requestBody, fields: '*', ...more })).data;

  beforeAll(async () => {
    running = await aDrive({ rules: { itemsPerSharedDrive: 60 } });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it('shows who changed it last, and when; each change is a new version', async () => {
    const id = await make();
    running.clock.advance(60_000);
    const first = await read(id, 'version,modifiedTime,createdTime');
    await change(id, { name: '新名' });
    const second = await read(id, 'version,modifiedTime,createdTime,lastModifyingUser(me,emailAddress)');
    expect([first.version, second.version]).toEqual(['1', '2']);
    expect(second.createdTime).toBe(first.createdTime);
    expect(Date.parse(second.modifiedTime ?? '') - Date.parse(first.modifiedTime ?? '')).toBe(60_000);
    expect(second.lastModifyingUser).toEqual({ me: true, emailAddress: 'sa@example.iam.gserviceaccount.com' });
    await change(id, { appProperties: { a: '1' } });
    expect(await read(id, 'version,modifiedTime')).toEqual({ version: '3', modifiedTime: second.modifiedTime });
    await change(id, { modifiedTime: '2020-01-02T03:04:05.006Z' });
    expect(await read(id, 'modifiedTime')).toEqual({ modifiedTime: '2020-01-02T03:04:05.006Z' });
  });

  it('has versions that rise by as much as a test says', async () => {
    await using other = await aDrive({ rules: { versionStep: 3 } });
    const { data } = await other.as().files.create({ requestBody: { name: 'x' }, fields: 'id,version' });
    const fileId = data.id ?? '';
    const renamed = await other.as().files.update({ fileId, requestBody: { name: 'y' }, fields: 'version' });
    expect([data.version, renamed.data.version]).toEqual(['3', '6']);
  });

  it("in a shared drive has no owner, in somebody's own drive has no drive", async () => {
    const shared = await read(await make(), '*');
    expect(shared).toMatchObject({
      driveId: running.driveId,
      parents: [running.driveId],
      hasAugmentedPermissions: false,
    });
    expect([shared.owners, shared.ownedByMe, shared.permissions]).toEqual([undefined, undefined, undefined]);
    const own = await read(await make({ parents: undefined }), '*');
    expect(own).toMatchObject({
      ownedByMe: true,
      shared: false,
      owners: [{ me: true }],
      permissions: [{ role: 'owner' }],
    });
    expect(own.driveId).toBeUndefined();
  });

  it('in a shared drive is not there for a client that knows no shared drives, nor for a stranger', async () => {
    const id = await make();
    expect(await refusal(running.as().files.get({ fileId: id }))).toBe('404 notFound');
    expect(await refusal(running.as(clerk).files.get({ ...all, fileId: id }))).toBe('404 notFound');
    expect(await refusal(running.as().files.delete({ fileId: id }))).toBe('404 notFound');
  });

  it('keeps properties of at most 124 bytes, takes one away for null, and at most 30', async () => {
    const id = await make({ appProperties: { a: '1', b: '2' } });
    const changed = await change(id, { appProperties: { a: null, c: '中'.repeat(40) }, properties: { p: 'q' } });
    expect([changed.appProperties, changed.properties]).toEqual([{ b: '2', c: '中'.repeat(40) }, { p: 'q' }]);
    expect(await refusal(change(id, { appProperties: { c: '中'.repeat(42) } }))).toBe('400 badRequest');
    const many = Object.fromEntries(Array.from({ length: 29 }, (_, index) => [`k${index}`, 'v']));
    expect(await refusal(change(id, { appProperties: many }))).toBe('403 propertyLimitExceeded');
  });

  it('that is locked takes no new name and no content until the lock is lifted', async () => {
    const id = await make();
    const locked = await change(id, { contentRestrictions: [{ readOnly: true, reason: '已截止' }] });
    expect(locked.contentRestrictions).toEqual([
      {
        readOnly: true,
        reason: '已截止',
        type: 'globalContentRestriction',
        restrictingUser: expect.objectContaining({ me: true }),
        restrictionTime: running.clock.now().toISOString(),
        ownerRestricted: false,
        systemRestricted: false,
      },
    ]);
    expect(locked.capabilities).toMatchObject({ canEdit: false, canRename: false, canRemoveContentRestriction: true });
    expect(running.desk.files.isReadOnly(id)).toBe(true);
    expect(await refusal(change(id, { name: 'x' }))).toBe('403 insufficientFilePermissions');
    expect((await change(id, { appProperties: { a: '1' } })).appProperties).toEqual({ a: '1' });
    const free = await change(id, { contentRestrictions: [{ readOnly: false }] });
    expect([free.contentRestrictions, free.capabilities?.canEdit]).toEqual([undefined, true]);
    expect(await refusal(change(id, { contentRestrictions: [{ readOnly: false, reason: 'x' }] }))).toBe('400 invalid');
    expect(await refusal(change(id, { contentRestrictions: [{ readOnly: true, type: 'x' }] }))).toBe(
      '403 fieldNotWritable',
    );
  });

  it('that the owner of the drive locked is unlocked by no editor', async () => {
    const id = await make();
    const requestBody = { type: 'user', role: 'writer', emailAddress: clerk };
    await running.as().permissions.create({ ...all, fileId: id, requestBody });
    const lock = (readOnly: boolean, more: object, account?: string) =>
      running.as(account).files.update({
        ...all,
        fileId: id,
        requestBody: { contentRestrictions: [{ readOnly, ...more }] },
        fields: 'contentRestrictions/ownerRestricted',
      });
    expect(await refusal(lock(true, { ownerRestricted: true }, clerk))).toBe('403 insufficientFilePermissions');
    expect((await lock(true, {}, clerk)).data).toEqual({ contentRestrictions: [{ ownerRestricted: false }] });
    expect((await lock(true, { ownerRestricted: true })).data).toEqual({
      contentRestrictions: [{ ownerRestricted: true }],
    });
    expect(await refusal(lock(false, {}, clerk))).toBe('403 insufficientFilePermissions');
    expect((await lock(false, {})).data).toEqual({});
  });

  it('goes into the trash with its folder and comes back, and is deleted with it', async () => {
    const folderId = await make({ name: 'Folder', mimeType: folder });
    const id = await make({ parents: [folderId] });
    await change(folderId, { trashed: true });
    expect(await read(id, 'trashed,explicitlyTrashed')).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(await read(folderId, 'trashed,trashedTime,trashingUser/me')).toEqual({
      trashed: true,
      trashedTime: running.clock.now().toISOString(),
      trashingUser: { me: true },
    });
    await change(folderId, { trashed: false });
    expect(await read(id, 'trashed')).toEqual({ trashed: false });
    await running.as().files.delete({ ...all, fileId: folderId });
    expect(await refusal(read(id, 'id'))).toBe('404 notFound');
    expect(running.told).toContainEqual(['remove', id]);
  });

  it('moves by parents in the query, never by parents in the body', async () => {
    const folderId = await make({ name: 'Folder', mimeType: folder });
    const id = await make();
    expect(await refusal(change(id, { parents: [folderId] }))).toBe('403 fieldNotWritable');
    expect(await refusal(change(id, {}, { addParents: folderId }))).toBe('403 cannotAddParent');
    expect((await change(id, {}, { addParents: folderId, removeParents: running.driveId })).parents).toEqual([
      folderId,
    ]);
    expect(await refusal(change(id, {}, { removeParents: folderId }))).toBe('403 cannotRemoveParent');
    const inner = await make({ name: 'Inner', mimeType: folder, parents: [folderId] });
    expect(await refusal(change(folderId, {}, { addParents: inner, removeParents: running.driveId }))).toBe(
      '403 cyclicFileTree',
    );
  });

  it('leaves its owner when it moves into a shared drive', async () => {
    const own = await make({ parents: undefined });
    const moved = await change(own, {}, { addParents: running.driveId, removeParents: 'root' });
    expect([moved.driveId, moved.owners, moved.parents]).toEqual([running.driveId, undefined, [running.driveId]]);
  });

  it('is copied beside itself with its properties, without its lock', async () => {
    const id = await make({ appProperties: { a: '1' } });
    await change(id, { contentRestrictions: [{ readOnly: true }] });
    const { data } = await running
      .as()
      .files.copy({ ...all, fileId: id, requestBody: { appProperties: { b: '2' } }, fields: '*' });
    expect(data).toMatchObject({
      name: 'Copy of 填报表',
      parents: [running.driveId],
      appProperties: { a: '1', b: '2' },
    });
    expect(data.contentRestrictions).toBeUndefined();
    expect(running.told).toContainEqual(['copy', id, data.id, 'Copy of 填报表']);
  });

  it.each([
    [{ name: 1 }, '400 invalid'],
    [{ title: 'x' }, '400 invalid'],
    [{ contentRestrictions: [{ readOnly: true, locked: true }] }, '400 invalid'],
    [{ starred: 'perhaps' }, '400 invalid'],
    [{ modifiedTime: 'yesterday' }, '400 invalid'],
    [{ version: '7' }, '403 fieldNotWritable'],
    [{ parents: ['a', 'b'] }, '400 badRequest'],
    [{ parents: ['1unknown'] }, '404 notFound'],
    [{ id: '1made-up', mimeType: 'text/plain' }, '400 invalid'],
  ])('is not made from %j', async (body, expected) => {
    expect(await refusal(make(body))).toBe(expected);
  });

  it('says of an unknown name what it is and where', async () => {
    const response = await fetch(`${running.origin}/drive/v3/files`, {
      method: 'POST',
      body: JSON.stringify({ title: 'x', contentRestrictions: [{ locked: true }] }),
    });
    const words = [
      `Invalid JSON payload received. Unknown name "title" at 'payload': Cannot find field.`,
      `Invalid JSON payload received. Unknown name "locked" at 'payload.content_restrictions[0]': Cannot find field.`,
    ];
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        error: {
          code: 400,
          message: words.join('\n'),
          errors: [{ message: words.join('\n'), reason: 'invalid' }],
          status: 'INVALID_ARGUMENT',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.BadRequest',
              fieldViolations: [
                { field: 'payload', description: words[0] },
                { field: 'payload.content_restrictions[0]', description: words[1] },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('takes an id that was handed out, once', async () => {
    const { data } = await running.as().files.generateIds({ count: 2 });
    expect(data).toMatchObject({ kind: 'drive#generatedIds', space: 'drive' });
    const [id] = data.ids ?? [];
    expect(await make({ id, mimeType: 'text/plain' })).toBe(id);
    expect(await refusal(make({ id, mimeType: 'text/plain' }))).toBe('409 fileIdInUse');
    expect(await refusal(make({ id: data.ids?.[1] }))).toBe('400 badRequest');
  });

  it('is refused where the shared drive is full, and where a service account would own it', async () => {
    await using small = await aDrive({ rules: { itemsPerSharedDrive: 1, serviceAccountsOwnNoFiles: true } });
    const drive = small.as();
    const create = (parents?: string[]) =>
      drive.files.create({ ...all, requestBody: { name: 'x', ...(parents ? { parents } : {}) } });
    await create([small.driveId]);
    expect(await refusal(create([small.driveId]))).toBe('403 teamDriveFileLimitExceeded');
    expect(await refusal(create())).toBe('403 storageQuotaExceeded');
    await small.as(clerk).files.create({ requestBody: { name: 'own' } });
    const caller = { account: 'sa@example.iam.gserviceaccount.com', isServiceAccount: true };
    expect(() => small.desk.files.addSpreadsheet('x', caller)).toThrow('The caller does not have permission');
  });

  it('is turned into CSV, but not into what the desk cannot make', async () => {
    const id = await make();
    const { data } = await running.as().files.export({ fileId: id, mimeType: 'text/csv' });
    expect(data).toBe('a1,44');
    expect(await refusal(running.as().files.export({ fileId: id, mimeType: 'image/png' }))).toBe('400 badRequest');
  });
});
