import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';
import { refusal } from './refusal.ts';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';
const all = { supportsAllDrives: true };
const clerk = 'clerk@example.org';
const expert = 'Expert@Example.org';

describe('sharing', () => {
  let running: RunningDrive;
  const make = async (more: object = {}): Promise<string> => {
    const requestBody = { name: '填报表', mimeType: spreadsheet, parents: [running.driveId], ...more };
    return (await running.as().files.create({ ...all, requestBody })).data.id ?? '';
  };
  const share = async (fileId: string, requestBody: object, more: object = {}) =>
    (await running.as().permissions.create({ ...all, fileId, requestBody, ...more })).data;
  const own = () => make({ parents: undefined });

  beforeAll(async () => {
    running = await aDrive({
      groups: new Map([['experts@example.org', ['one@example.org']]]),
      rules: { addressesWithoutAccount: ['nobody@qq.com'] },
    });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it('lets a person in, shows them once, and takes the access away', async () => {
    const id = await make();
    const made = await share(
      id,
      { type: 'user', role: 'writer', emailAddress: expert },
      { sendNotificationEmail: false },
    );
    expect(made).toEqual({ kind: 'drive#permission', id: made.id, type: 'user', role: 'writer' });
    expect(made.id).toMatch(/^\d{20}$/);
    expect(
      (await running.as(expert).files.get({ ...all, fileId: id, fields: 'capabilities(canEdit,canDelete)' })).data,
    ).toEqual({
      capabilities: { canEdit: true, canDelete: false },
    });
    const again = await share(id, { type: 'user', role: 'reader', emailAddress: expert.toLowerCase() });
    expect([again.id, again.role]).toEqual([made.id, 'reader']);
    expect(running.desk.state.notices).toContainEqual({ to: expert.toLowerCase(), fileId: id, message: undefined });
    const fields = 'permissions(emailAddress,role,permissionDetails)';
    const { data } = await running.as().permissions.list({ ...all, fileId: id, fields });
    expect(data.permissions).toEqual([
      {
        emailAddress: expert.toLowerCase(),
        role: 'reader',
        permissionDetails: [{ permissionType: 'file', role: 'reader', inherited: false }],
      },
      {
        emailAddress: 'sa@example.iam.gserviceaccount.com',
        role: 'organizer',
        permissionDetails: [
          { permissionType: 'member', role: 'organizer', inherited: true, inheritedFrom: running.driveId },
        ],
      },
    ]);
    await running.as().permissions.delete({ ...all, fileId: id, permissionId: made.id ?? '' });
    expect(await refusal(running.as(expert).files.get({ ...all, fileId: id }))).toBe('404 notFound');
  });

  it('reaches the members of a group, a domain, and whoever has the link, but only the first find the file', async () => {
    const finds = async (account: string) =>
      (await running.as(account).files.list({ ...all, includeItemsFromAllDrives: true })).data.files?.length;
    const id = await own();
    await share(id, { type: 'group', role: 'reader', emailAddress: 'experts@example.org' });
    await share(id, { type: 'domain', role: 'commenter', domain: 'centre.example' });
    expect(await finds('one@example.org')).toBe(1);
    expect(await finds('a@centre.example')).toBe(0);
    expect((await running.as('a@centre.example').files.get({ fileId: id })).data.id).toBe(id);
    expect(await refusal(running.as('b@other.example').files.get({ fileId: id }))).toBe('404 notFound');
    const anyone = await share(id, { type: 'anyone', role: 'reader', withLink: true } as object);
    expect(anyone).toEqual({
      kind: 'drive#permission',
      id: 'anyoneWithLink',
      type: 'anyone',
      role: 'reader',
      allowFileDiscovery: false,
    });
    expect((await running.as('b@other.example').files.get({ fileId: id })).data.id).toBe(id);
  });

  it.each([
    [{ role: 'reader', emailAddress: clerk }, '400 required'],
    [{ type: 'user', emailAddress: clerk }, '400 required'],
    [{ type: 'user', role: 'editor', emailAddress: clerk }, '400 invalid'],
    [{ type: 'user', role: 'reader' }, '400 invalid'],
    [{ type: 'user', role: 'reader', emailAddress: 'no address' }, '400 invalid'],
    [{ type: 'anyone', role: 'reader', emailAddress: clerk }, '400 invalid'],
    [{ type: 'user', role: 'owner', emailAddress: clerk }, '403 ownerOnTeamDriveItemNotSupported'],
    [{ type: 'user', role: 'organizer', emailAddress: clerk }, '403 organizerOnNonTeamDriveItemNotSupported'],
    [{ type: 'user', role: 'fileOrganizer', emailAddress: clerk }, '403 fileOrganizerOnFoldersInSharedDriveOnly'],
    [{ type: 'user', role: 'reader', emailAddress: clerk, displayName: 'x' }, '403 fieldNotWritable'],
    [{ type: 'user', role: 'reader', emailAddress: clerk, until: 'x' }, '400 invalid'],
  ])('with %j is refused', async (body, expected) => {
    expect(await refusal(share(await make(), body))).toBe(expected);
  });

  it.each([
    ['reader', '2026-12-01T00:00:00Z', undefined],
    ['commenter', '2027-11-25T00:00:00Z', undefined],
    ['writer', '2026-12-01T00:00:00Z', '403 cannotSetExpiration'],
    ['reader', '2026-11-25T08:00:00Z', '403 expirationDatesMustBeInTheFuture'],
    ['reader', '2028-01-01T00:00:00Z', '400 invalid'],
  ])('of an item of a shared drive with a %s until %s', async (role, expirationTime, expected) => {
    const body = { type: 'user', role, emailAddress: clerk, expirationTime };
    const fileId = await make();
    if (expected) expect(await refusal(share(fileId, body))).toBe(expected);
    else
      expect((await share(fileId, body, { fields: 'expirationTime' })).expirationTime).toBe(
        new Date(expirationTime).toISOString(),
      );
  });

  it('of a shared drive itself, or with a link, has no end', async () => {
    const expirationTime = '2026-12-01T00:00:00Z';
    const member = { type: 'user', role: 'reader', emailAddress: clerk, expirationTime };
    expect(await refusal(share(running.driveId, member))).toBe('403 expirationDateNotAllowedForSharedDriveMembers');
    expect(await refusal(share(await make(), { type: 'anyone', role: 'reader', expirationTime }))).toBe(
      '403 cannotSetExpirationOnAnyoneOrDomain',
    );
    expect(await refusal(share(running.driveId, { type: 'anyone', role: 'reader' }))).toBe(
      '403 cannotShareTeamDriveTopFolderWithAnyoneOrDomains',
    );
  });

  it('ends by itself, which the person sees as a loss in the changes', async () => {
    await using other = await aDrive();
    const drive = other.as();
    const { data: file } = await drive.files.create({ ...all, requestBody: { name: 'x', parents: [other.driveId] } });
    const body = { type: 'user', role: 'reader', emailAddress: clerk, expirationTime: '2026-11-25T09:00:00Z' };
    await drive.permissions.create({ ...all, fileId: file.id ?? '', requestBody: body });
    const feed = { ...all, includeItemsFromAllDrives: true };
    const reader = other.as(clerk);
    expect((await reader.changes.list({ ...feed, pageToken: '1' })).data.changes).toMatchObject([{ removed: false }]);
    other.clock.advance(3_600_001);
    const { data } = await reader.changes.list({ ...feed, pageToken: '1' });
    expect(data.changes).toMatchObject([{ fileId: file.id, removed: true }]);
    expect(await refusal(reader.files.get({ ...all, fileId: file.id ?? '' }))).toBe('404 notFound');
  });

  it('changes role and end, and nothing else', async () => {
    const id = await make();
    const { id: permissionId = '' } = await share(id, { type: 'user', role: 'reader', emailAddress: clerk });
    const update = async (requestBody: object, more: object = {}) => {
      const call = {
        ...all,
        fileId: id,
        permissionId: permissionId ?? '',
        requestBody,
        fields: 'role,expirationTime',
        ...more,
      };
      return (await running.as().permissions.update(call)).data;
    };
    expect(await update({ expirationTime: '2026-12-01T00:00:00Z' })).toEqual({
      role: 'reader',
      expirationTime: '2026-12-01T00:00:00.000Z',
    });
    expect(await update({}, { removeExpiration: true })).toEqual({ role: 'reader' });
    expect(await update({ role: 'writer' })).toEqual({ role: 'writer' });
    expect(await refusal(update({ emailAddress: 'x@y.z' }))).toBe('403 fieldNotWritable');
    expect(await refusal(update({ role: 'reader' }, { permissionId: '1' }))).toBe('404 notFound');
  });

  it('leaves alone what comes from the shared drive', async () => {
    const id = await make();
    const { data } = await running.as().permissions.list({ ...all, fileId: running.driveId });
    const permissionId = data.permissions?.[0]?.id ?? '';
    const call = { ...all, fileId: id, permissionId };
    expect(await refusal(running.as().permissions.delete(call))).toBe('403 cannotModifyInheritedTeamDrivePermission');
    expect((await running.as().permissions.get(call)).data.role).toBe('organizer');
  });

  it('is not for readers, and a person may leave', async () => {
    const id = await make();
    const { id: permissionId } = await share(id, { type: 'user', role: 'reader', emailAddress: clerk });
    const reader = running.as(clerk);
    const requestBody = { type: 'user', role: 'reader', emailAddress: 'third@example.org' };
    expect(await refusal(reader.permissions.create({ ...all, fileId: id, requestBody }))).toBe(
      '403 insufficientFilePermissions',
    );
    expect(await refusal(reader.permissions.list({ ...all, fileId: id }))).toBe('403 insufficientFilePermissions');
    expect((await reader.permissions.delete({ ...all, fileId: id, permissionId: permissionId ?? '' })).status).toBe(
      204,
    );
  });

  it('with an address that has no account needs the mail', async () => {
    const body = { type: 'user', role: 'reader', emailAddress: 'nobody@qq.com' };
    expect(await refusal(share(await make(), body, { sendNotificationEmail: false }))).toBe(
      '400 invalidSharingRequest',
    );
    expect((await share(await make(), body)).role).toBe('reader');
  });

  it('hands a file to a new owner only when told so outright', async () => {
    const id = await own();
    const body = { type: 'user', role: 'owner', emailAddress: clerk };
    expect(await refusal(share(id, body))).toBe('403 forbidden');
    await share(id, body, { transferOwnership: true, moveToNewOwnersRoot: true });
    const { data } = await running
      .as()
      .files.get({ fileId: id, fields: 'ownedByMe,owners/emailAddress,capabilities/canEdit' });
    expect(data).toEqual({ ownedByMe: false, owners: [{ emailAddress: clerk }], capabilities: { canEdit: true } });
    const { data: list } = await running.as(clerk).permissions.list({ fileId: id });
    const ownerId = list.permissions?.find(({ role }) => role === 'owner')?.id ?? '';
    expect(await refusal(running.as(clerk).permissions.delete({ fileId: id, permissionId: ownerId }))).toBe(
      '403 cannotRemoveOwner',
    );
  });
});

describe('two permission changes on one file at once', () => {
  const two = async (running: RunningDrive) => {
    const drive = running.as();
    const { data } = await drive.files.create({ ...all, requestBody: { name: 'x', parents: [running.driveId] } });
    const fileId = data.id ?? '';
    const share = (emailAddress: string) =>
      drive.permissions.create({ ...all, fileId, requestBody: { type: 'user', role: 'reader', emailAddress } });
    const outcomes = await Promise.allSettled([share('a@example.org'), share('b@example.org')]);
    const left =
      (await drive.permissions.list({ ...all, fileId, fields: 'permissions(emailAddress,permissionDetails)' })).data
        .permissions ?? [];
    return { outcomes: outcomes.map(({ status }) => status), own: left.length - 1 };
  };

  it('lose one of the two', async () => {
    await using running = await aDrive({ rules: { sharingMs: 50 } });
    expect(await two(running)).toEqual({ outcomes: ['fulfilled', 'fulfilled'], own: 1 });
  });

  it('are refused where a test wants to see them', async () => {
    await using running = await aDrive({ rules: { sharingMs: 50, concurrentSharing: 'refuse' } });
    expect(await two(running)).toEqual({ outcomes: ['fulfilled', 'rejected'], own: 1 });
  });
});
