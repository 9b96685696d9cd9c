/** Everything that is stored, and the one way in which an object gets there. */
import type { DeskClock } from '../desk/desk.ts';
import {
  type BucketRecord,
  changeBucket,
  checkReplaceable,
  hasUniformAccess,
  newBucket,
  preventsPublicAccess,
} from './bucket-record.ts';
import { checkPreconditions } from './preconditions.ts';
import {
  bucketUnknown,
  conflict,
  invalid,
  noLegacyAclUnderUniformAccess,
  objectUnknown,
  publicAccessPrevented,
} from './storage-errors.ts';
import type { AclEntry, BucketChange, ObjectChange } from './storage-schemas.ts';
import { changedFields, changedMetadata, checksumsOf, type StoredObject } from './stored-object.ts';

export interface NewObject {
  readonly bucket: BucketRecord;
  readonly name: string;
  readonly content: Uint8Array;
  readonly change: ObjectChange;
  /** The request's parameters: preconditions, `predefinedAcl`, `contentEncoding`. */
  readonly query: URLSearchParams;
  readonly isComposed?: boolean;
}

export interface StorageState {
  readonly clock: DeskClock;
  readonly buckets: ReadonlyMap<string, BucketRecord>;
  addBucket(settings: BucketChange): BucketRecord;
  removeBucket(name: string): void;
  patchBucket(name: string, change: BucketChange): BucketRecord;
  /** Throws Google's 404. */
  bucket(name: string): BucketRecord;
  object(bucket: string, name: string): StoredObject;
  /** Whether an object may be put there; the same that `put` checks. */
  checkPut(request: Omit<NewObject, 'content'>): void;
  put(request: NewObject): StoredObject;
  patch(object: StoredObject, change: ObjectChange): StoredObject;
  setAcl(object: StoredObject, entry: AclEntry): void;
  remove(object: StoredObject): void;
}

const LONGEST_NAME_BYTES = 1_024;
const PUBLIC = ['allUsers', 'allAuthenticatedUsers'];
const PREDEFINED: Readonly<Record<string, string>> = {
  publicRead: 'allUsers',
  authenticatedRead: 'allAuthenticatedUsers',
};

export function isPublic(entity: string): boolean {
  return PUBLIC.includes(entity);
}

function checkName(name: string): void {
  const bytes = Buffer.byteLength(name);
  if (bytes === 0 || bytes > LONGEST_NAME_BYTES || /[\r\n]/.test(name) || name === '.' || name === '..') {
    throw invalid(`Invalid object name: '${name.slice(0, 100)}'`);
  }
}

/** Refuses access lists where the bucket allows none, and what would make an object public where that is prevented. */
export function checkAcl(bucket: BucketRecord, entries: readonly string[]): void {
  if (entries.length > 0 && hasUniformAccess(bucket)) throw noLegacyAclUnderUniformAccess();
  if (entries.some(isPublic) && preventsPublicAccess(bucket)) throw publicAccessPrevented();
}

function checkChecksums(change: ObjectChange, content: Uint8Array): void {
  const found = checksumsOf(content);
  if (change.md5Hash !== undefined && change.md5Hash !== found.md5) {
    throw invalid(`Provided MD5 hash "${change.md5Hash}" doesn't match calculated MD5 hash "${found.md5}".`);
  }
  if (change.crc32c !== undefined && change.crc32c !== found.crc32c) {
    throw invalid(`Provided CRC32C "${change.crc32c}" doesn't match calculated CRC32C "${found.crc32c}".`);
  }
}

function aclOf({ change, query }: Pick<NewObject, 'change' | 'query'>): readonly AclEntry[] {
  const entity = PREDEFINED[query.get('predefinedAcl') ?? ''];
  return [...(change.acl ?? []), ...(entity === undefined ? [] : [{ entity, role: 'READER' }])];
}

export function storageState(clock: DeskClock): StorageState {
  const buckets = new Map<string, BucketRecord>();
  let lastGeneration = 0;
  const nextGeneration = (): number => {
    lastGeneration = Math.max(lastGeneration + 1, clock.now().getTime() * 1_000);
    return lastGeneration;
  };
  const bucket = (name: string): BucketRecord => {
    const found = buckets.get(name);
    if (found === undefined) throw bucketUnknown();
    return found;
  };
  const keep = (object: StoredObject): StoredObject => {
    bucket(object.bucket).objects.set(object.name, object);
    return object;
  };
  const checkPut: StorageState['checkPut'] = ({ bucket: where, name, change, query }) => {
    checkName(name);
    if (query.has('predefinedAcl') && hasUniformAccess(where)) throw noLegacyAclUnderUniformAccess();
    checkAcl(
      where,
      aclOf({ change, query }).map(({ entity }) => entity),
    );
    checkPreconditions(query, where.objects.get(name));
    checkReplaceable(where, where.objects.get(name), clock.now());
  };
  return {
    clock,
    buckets,
    bucket,
    checkPut,
    addBucket(settings) {
      const made = newBucket(settings, clock.now());
      if (buckets.has(made.name)) {
        throw conflict('Your previous request to create the named bucket succeeded and you already own it.');
      }
      buckets.set(made.name, made);
      return made;
    },
    removeBucket: (name) => void buckets.delete(name),
    patchBucket(name, change) {
      const found = bucket(name);
      changeBucket(found, change, clock.now());
      return found;
    },
    object(where, name) {
      const found = bucket(where).objects.get(name);
      if (found === undefined) throw objectUnknown(where, name);
      return found;
    },
    put(request) {
      checkPut(request);
      const { bucket: where, name, content, change, query, isComposed = false } = request;
      checkChecksums(change, content);
      const encoding = query.get('contentEncoding');
      const { md5, crc32c } = checksumsOf(content);
      const now = clock.now();
      return keep({
        bucket: where.name,
        name,
        generation: nextGeneration(),
        metageneration: 1,
        content,
        fields: changedFields(encoding === null ? {} : { contentEncoding: encoding }, change),
        metadata: changedMetadata({}, change.metadata),
        acl: aclOf(request),
        createdAt: now,
        updatedAt: now,
        crc32c,
        ...(!isComposed && md5 !== undefined && { md5 }),
      });
    },
    patch: (object, change) =>
      keep({
        ...object,
        metageneration: object.metageneration + 1,
        updatedAt: clock.now(),
        fields: changedFields(object.fields, change),
        metadata: changedMetadata(object.metadata, change.metadata),
      }),
    setAcl: (object, entry) =>
      void keep({
        ...object,
        metageneration: object.metageneration + 1,
        acl: [...object.acl.filter(({ entity }) => entity !== entry.entity), entry],
      }),
    remove(object) {
      const where = bucket(object.bucket);
      checkReplaceable(where, object, clock.now());
      where.objects.delete(object.name);
    },
  };
}
