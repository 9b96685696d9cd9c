/** A bucket as it is stored and as it is shown. */
import { conflict, invalid, underHold, underRetention } from './storage-errors.ts';
import type { BucketChange, Policy } from './storage-schemas.ts';
import type { StoredObject } from './stored-object.ts';

export interface BucketRecord {
  readonly name: string;
  readonly createdAt: Date;
  updatedAt: Date;
  metageneration: number;
  settings: BucketChange;
  policy: Policy;
  readonly objects: Map<string, StoredObject>;
}

const NAME = /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/;

export function newBucket(settings: BucketChange, now: Date): BucketRecord {
  const { name = '' } = settings;
  if (!NAME.test(name)) throw invalid(`Invalid bucket name: '${name}'`);
  return {
    name,
    createdAt: now,
    updatedAt: now,
    metageneration: 1,
    settings,
    policy: { bindings: [], version: 1 },
    objects: new Map(),
  };
}

export function changeBucket(bucket: BucketRecord, change: BucketChange, now: Date): void {
  const iamConfiguration = { ...bucket.settings.iamConfiguration, ...change.iamConfiguration };
  bucket.settings = { ...bucket.settings, ...change, name: bucket.name, iamConfiguration };
  bucket.metageneration += 1;
  bucket.updatedAt = now;
}

export function hasUniformAccess({ settings }: BucketRecord): boolean {
  return settings.iamConfiguration?.uniformBucketLevelAccess?.enabled === true;
}

export function preventsPublicAccess({ settings }: BucketRecord): boolean {
  return settings.iamConfiguration?.publicAccessPrevention === 'enforced';
}

export function retainedUntil(bucket: BucketRecord, object: StoredObject): Date | undefined {
  const seconds = bucket.settings.retentionPolicy?.retentionPeriod;
  return seconds === undefined ? undefined : new Date(object.createdAt.getTime() + Number(seconds) * 1_000);
}

/** Throws where a hold or the bucket's retention keeps the object as it is. */
export function checkReplaceable(bucket: BucketRecord, object: StoredObject | undefined, now: Date): void {
  if (object === undefined) return;
  const { temporaryHold, eventBasedHold } = object.fields;
  if (temporaryHold === true || eventBasedHold === true) throw underHold(bucket.name, object.name);
  const until = retainedUntil(bucket, object);
  if (until !== undefined && until > now) throw underRetention(bucket.name, object.name, until.toISOString());
}

export function checkEmpty(bucket: BucketRecord): void {
  if (bucket.objects.size > 0) throw conflict('The bucket you tried to delete is not empty.');
}

export function bucketForm(bucket: BucketRecord, origin: string): object {
  const { iamConfiguration, retentionPolicy, location = 'US', storageClass = 'STANDARD', ...rest } = bucket.settings;
  const created = bucket.createdAt.toISOString();
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
    kind: 'storage#bucket',
    id: bucket.name,
    name: bucket.name,
    selfLink: `${origin}/storage/v1/b/${bucket.name}`,
    location: location.toUpperCase(),
    locationType: 'region',
    storageClass,
    timeCreated: created,
    updated: bucket.updatedAt.toISOString(),
    metageneration: String(bucket.metageneration),
    etag: Buffer.from(String(bucket.metageneration)).toString('base64'),
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: false },
      publicAccessPrevention: 'inherited',
      ...iamConfiguration,
    },
    ...(retentionPolicy && {
      retentionPolicy: { retentionPeriod: String(retentionPolicy.retentionPeriod), effectiveTime: created },
    }),
  };
}
