import { describe, expect, it } from 'vitest';
import { aBucket, BUCKET } from './a-bucket.ts';

const CLOSED = {
  iamConfiguration: { uniformBucketLevelAccess: { enabled: true }, publicAccessPrevention: 'enforced' as const },
};

describe('a bucket', () => {
  it('is made, found, changed and deleted', async () => {
    await using on = await aBucket();
    const [made] = await on.storage.createBucket('new-bucket', { location: 'asia-east2', ...CLOSED });
    const [about] = await made.getMetadata();
    expect(about).toMatchObject({ location: 'ASIA-EAST2', iamConfiguration: CLOSED.iamConfiguration });
    expect((await on.storage.getBuckets())[0].map(({ name }) => name)).toEqual([BUCKET, 'new-bucket']);
    await made.setMetadata({ versioning: { enabled: true } });
    expect((await made.getMetadata())[0]).toMatchObject({ versioning: { enabled: true }, metageneration: '2' });
    await made.delete();
    expect((await made.exists())[0]).toBe(false);
  });

  it('has its name alone, and a proper one', async () => {
    await using on = await aBucket();
    await expect(on.storage.createBucket(BUCKET)).rejects.toMatchObject({ code: 409 });
    await expect(on.storage.createBucket('No Such')).rejects.toMatchObject({ code: 400 });
  });

  it('with something in it is not deleted', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('x', { resumable: false });
    await expect(on.bucket.delete()).rejects.toMatchObject({ code: 409 });
  });
});

describe('what would make an object public', () => {
  it('is refused in a bucket of uniform access', async () => {
    await using on = await aBucket(CLOSED);
    const file = on.bucket.file('a');
    await expect(file.save('x', { resumable: false, public: true })).rejects.toThrow(/uniform bucket-level access/);
    await expect(file.save('x', { resumable: true, predefinedAcl: 'publicRead' })).rejects.toThrow(
      /uniform bucket-level/,
    );
    await file.save('x', { resumable: false });
    await expect(file.makePublic()).rejects.toThrow(/Cannot use ACL API/);
    await expect(file.acl.add({ entity: 'user-a@example.com', role: 'READER' })).rejects.toThrow(/Cannot use ACL API/);
    expect(on.desk.state.object(BUCKET, 'a').acl).toEqual([]);
  });

  it('is refused where public access is prevented, by list and by policy', async () => {
    await using on = await aBucket({ iamConfiguration: { publicAccessPrevention: 'enforced' } });
    const file = on.bucket.file('a');
    await file.save('x', { resumable: false });
    await expect(file.makePublic()).rejects.toMatchObject({ code: 412, message: expect.stringContaining('allUsers') });
    await file.acl.add({ entity: 'user-a@example.com', role: 'READER' });
    const [policy] = await on.bucket.iam.getPolicy();
    policy.bindings = [{ role: 'roles/storage.objectViewer', members: ['allUsers'] }];
    await expect(on.bucket.iam.setPolicy(policy)).rejects.toMatchObject({ code: 412 });
  });

  it('is possible elsewhere, so that the refusal means something', async () => {
    await using on = await aBucket();
    const file = on.bucket.file('a');
    await file.save('x', { resumable: false });
    await file.makePublic();
    expect(on.desk.state.object(BUCKET, 'a').acl).toEqual([{ entity: 'allUsers', role: 'READER' }]);
  });
});

describe('a bucket’s policy', () => {
  it('is replaced only by who read it', async () => {
    await using on = await aBucket(CLOSED);
    const [policy] = await on.bucket.iam.getPolicy();
    const bindings = [
      { role: 'roles/storage.objectUser', members: ['serviceAccount:fn@example.iam.gserviceaccount.com'] },
    ];
    await on.bucket.iam.setPolicy({ ...policy, bindings });
    expect((await on.bucket.iam.getPolicy())[0].bindings).toEqual(bindings);
    await expect(on.bucket.iam.setPolicy({ ...policy, bindings: [] })).rejects.toMatchObject({ code: 412 });
  });

  it('tells which permissions one has', async () => {
    await using on = await aBucket(
      {},
      { isAllowed: (_account, permission) => permission !== 'storage.objects.delete' },
    );
    const [granted] = await on.bucket.iam.testPermissions(['storage.objects.create', 'storage.objects.delete']);
    expect(granted).toEqual({ 'storage.objects.create': true, 'storage.objects.delete': false });
    await on.bucket.file('a').save('x', { resumable: false });
    await expect(on.bucket.file('a').delete()).rejects.toMatchObject({ code: 403 });
  });
});

describe('retention', () => {
  it('keeps an object from being written over, moved or deleted until its time has passed', async () => {
    let aheadMs = 0;
    const clock = { now: () => new Date(Date.now() + aheadMs) };
    await using on = await aBucket({ retentionPolicy: { retentionPeriod: '3600' } }, { clock });
    const file = on.bucket.file('a');
    await file.save('x', { resumable: false });
    const refusal = { code: 403, errors: [expect.objectContaining({ reason: 'retentionPolicyNotMet' })] };
    await expect(file.save('y', { resumable: false })).rejects.toMatchObject(refusal);
    await expect(file.delete()).rejects.toMatchObject(refusal);
    await file.setMetadata({ cacheControl: 'no-store' });
    aheadMs = 3_601_000;
    await file.save('y', { resumable: false });
  });

  it('by a hold lasts until the hold is taken off', async () => {
    await using on = await aBucket();
    const file = on.bucket.file('a');
    await file.save('x', { resumable: false, metadata: { temporaryHold: true } });
    await expect(file.delete()).rejects.toMatchObject({
      code: 403,
      message: expect.stringContaining('Temporary hold'),
    });
    await file.setMetadata({ temporaryHold: false });
    await file.delete();
  });
});
