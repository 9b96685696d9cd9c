import { EventEmitter } from 'node:events';
import { type Bucket, Storage } from '@google-cloud/storage';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { type OpenStorageDesk, openStorageDesk } from '../../support/google/storage/open-storage-desk.ts';
import type { BucketChange } from '../../support/google/storage/storage-schemas.ts';

// The client's download adds more than Node expects, and Node warns at each (googleapis/google-cloud-node#9185).
EventEmitter.defaultMaxListeners = 30;

export const BUCKET = 'desk-bucket';

export interface BucketOnDesk extends AsyncDisposable {
  readonly desk: OpenStorageDesk;
  readonly storage: Storage;
  readonly bucket: Bucket;
}

/** A desk with one bucket, and Google's own client before it. */
export async function aBucket(
  settings: Omit<BucketChange, 'name'> = {},
  desk: Partial<Parameters<typeof openStorageDesk>[0]> = {},
): Promise<BucketOnDesk> {
  const opened = await openStorageDesk({ clock: systemClock, ...desk });
  opened.state.addBucket({ name: BUCKET, ...settings });
  const storage = new Storage({
    apiEndpoint: opened.apiEndpoint,
    projectId: 'centre-evaluation',
    retryOptions: { retryDelayMultiplier: 1, maxRetryDelay: 1 },
  });
  return {
    desk: opened,
    storage,
    bucket: storage.bucket(BUCKET),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

/** Bytes that repeat only after a long while, so that a part put at the wrong place is seen. */
export function someBytes(length: number): Buffer {
  return Buffer.from(
    Uint32Array.from({ length: Math.ceil(length / 4) }, (_, at) => at * 2_654_435_761).buffer,
    0,
    length,
  );
}
