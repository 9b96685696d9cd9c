/** An object as it is stored and as it is shown. */
import { crc32c, md5 } from './checksums.ts';
import type { AclEntry, ObjectChange } from './storage-schemas.ts';

/** What a user says of an object. */
export interface ObjectFields {
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly contentDisposition?: string;
  readonly contentLanguage?: string;
  readonly cacheControl?: string;
  readonly customTime?: string;
  readonly storageClass?: string;
  readonly temporaryHold?: boolean;
  readonly eventBasedHold?: boolean;
}

const FIELDS = [
  'contentType',
  'contentEncoding',
  'contentDisposition',
  'contentLanguage',
  'cacheControl',
  'customTime',
  'storageClass',
  'temporaryHold',
  'eventBasedHold',
] as const satisfies readonly (keyof ObjectFields)[];

export interface StoredObject {
  readonly bucket: string;
  readonly name: string;
  /** Grows with every new content, metageneration with every change of what is said of it. */
  readonly generation: number;
  readonly metageneration: number;
  readonly content: Uint8Array;
  readonly fields: ObjectFields;
  readonly metadata: Readonly<Record<string, string>>;
  readonly acl: readonly AclEntry[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly crc32c: string;
  /** Objects composed of others have none. */
  readonly md5?: string;
}

function withoutNulls(values: Readonly<Record<string, unknown>>): Record<string, never> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Record<string, never>;
}

/** The fields after a change; `null` takes one away. */
export function changedFields(before: ObjectFields, change: ObjectChange): ObjectFields {
  const told = FIELDS.filter((field) => change[field] !== undefined).map((field) => [field, change[field]]);
  return withoutNulls({ ...before, ...Object.fromEntries(told) });
}

export function changedMetadata(
  before: Readonly<Record<string, string>>,
  change: ObjectChange['metadata'],
): Readonly<Record<string, string>> {
  return change === null ? {} : withoutNulls({ ...before, ...change });
}

export function checksumsOf(content: Uint8Array): Pick<StoredObject, 'crc32c' | 'md5'> {
  return { crc32c: crc32c(content), md5: md5(content) };
}

export function etagOf({ generation, metageneration }: StoredObject): string {
  return Buffer.from(`${generation}/${metageneration}`).toString('base64');
}

/** The object's resource. `origin` is where the desk is found. */
export function objectForm(object: StoredObject, origin: string): object {
  const { bucket, name, generation } = object;
  const path = `b/${bucket}/o/${encodeURIComponent(name)}`;
  const created = object.createdAt.toISOString();
  return {
    kind: 'storage#object',
    id: `${bucket}/${name}/${generation}`,
    selfLink: `${origin}/storage/v1/${path}`,
    mediaLink: `${origin}/download/storage/v1/${path}?generation=${generation}&alt=media`,
    name,
    bucket,
    generation: String(generation),
    metageneration: String(object.metageneration),
    storageClass: 'STANDARD',
    size: String(object.content.length),
    ...(object.md5 !== undefined && { md5Hash: object.md5 }),
    crc32c: object.crc32c,
    etag: etagOf(object),
    timeCreated: created,
    updated: object.updatedAt.toISOString(),
    timeStorageClassUpdated: created,
    timeFinalized: created,
    ...object.fields,
    ...(Object.keys(object.metadata).length > 0 && { metadata: object.metadata }),
    ...(object.acl.length > 0 && { acl: object.acl }),
  };
}
