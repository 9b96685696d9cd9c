/** What may be said of a bucket or an object when it is made or changed, as the reference of the JSON API v1 describes them. */
import { z } from 'zod';

/** In a patch, `null` takes a value away. */
const text = z.string().nullable().optional();
const flag = z.boolean().nullable().optional();
const customSchema = z.record(z.string(), z.string().nullable()).nullable().optional();
const int64 = z.union([z.string().regex(/^\d+$/), z.number().int().nonnegative()]);
const aclSchema = z.array(z.looseObject({ entity: z.string(), role: z.string() }));

const answered = z.unknown().optional();

/** Answered, and taken without effect where a client sends back what it was given. */
const readOnly = {
  kind: answered,
  id: answered,
  selfLink: answered,
  etag: answered,
  timeCreated: answered,
  updated: answered,
  metageneration: answered,
  projectNumber: answered,
  owner: answered,
};

export const objectSchema = z.strictObject({
  ...readOnly,
  name: z.string().optional(),
  bucket: z.string().optional(),
  contentType: text,
  contentEncoding: text,
  contentDisposition: text,
  contentLanguage: text,
  cacheControl: text,
  customTime: z.iso.datetime({ offset: true }).nullable().optional(),
  metadata: customSchema,
  storageClass: text,
  temporaryHold: flag,
  eventBasedHold: flag,
  md5Hash: z.string().optional(),
  crc32c: z.string().optional(),
  acl: aclSchema.optional(),
  generation: answered,
  mediaLink: answered,
  size: answered,
  timeStorageClassUpdated: answered,
  timeFinalized: answered,
  retentionExpirationTime: answered,
});

export const bucketSchema = z.strictObject({
  ...readOnly,
  name: z.string().optional(),
  location: z.string().optional(),
  locationType: answered,
  storageClass: z.string().optional(),
  labels: customSchema,
  versioning: z.strictObject({ enabled: z.boolean() }).nullable().optional(),
  iamConfiguration: z
    .strictObject({
      uniformBucketLevelAccess: z.strictObject({ enabled: z.boolean(), lockedTime: answered }).optional(),
      bucketPolicyOnly: z.looseObject({}).optional(),
      publicAccessPrevention: z.enum(['enforced', 'inherited']).optional(),
    })
    .optional(),
  retentionPolicy: z
    .strictObject({ retentionPeriod: int64, effectiveTime: answered, isLocked: answered })
    .nullable()
    .optional(),
  softDeletePolicy: z.strictObject({ retentionDurationSeconds: int64, effectiveTime: answered }).optional(),
  lifecycle: z.looseObject({}).nullable().optional(),
  cors: z.array(z.looseObject({})).optional(),
});

export const composeSchema = z.strictObject({
  kind: answered,
  destination: objectSchema.optional(),
  sourceObjects: z.array(
    z.strictObject({
      name: z.string(),
      generation: int64.optional(),
      objectPreconditions: z.strictObject({ ifGenerationMatch: int64.optional() }).optional(),
    }),
  ),
});

export const aclEntrySchema = z.looseObject({ entity: z.string(), role: z.string() });

export const policySchema = z.looseObject({
  bindings: z.array(z.looseObject({ role: z.string(), members: z.array(z.string()) })).optional(),
  etag: z.string().optional(),
  version: z.number().optional(),
});

export type ObjectChange = z.output<typeof objectSchema>;
export type BucketChange = z.output<typeof bucketSchema>;
export type AclEntry = z.output<typeof aclEntrySchema>;
export type Policy = z.output<typeof policySchema>;
