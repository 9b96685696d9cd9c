import type { StorageOptions } from '@google-cloud/storage';
import {
  type CloudStorageFiles,
  openCloudStorageFiles,
} from '../../../functions/adapters/cloud-storage/open-cloud-storage-files.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { type OpenStorageDesk, openStorageDesk } from '../../support/google/storage/open-storage-desk.ts';
import type { StoredObject } from '../../support/google/storage/stored-object.ts';

/** The bucket of `aDesk()`. */
export const BUCKET = 'centre-evaluation-files';
/** A name as reports have it. */
export const NAME = 'reports/2019/汕头分中心 评估报告（正式）.pdf';
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Cloud Storage on the desk with one bucket, as ours is set up. */
export async function aDesk(settings: Partial<Parameters<typeof openStorageDesk>[0]> = {}): Promise<OpenStorageDesk> {
  const desk = await openStorageDesk({ clock: systemClock, ...settings });
  desk.state.addBucket({
    name: BUCKET,
    iamConfiguration: { uniformBucketLevelAccess: { enabled: true }, publicAccessPrevention: 'enforced' },
  });
  return desk;
}

/** The adapter on a desk; it waits a millisecond between attempts. */
export function filesOn(desk: OpenStorageDesk, options: StorageOptions & { bucket?: string } = {}): CloudStorageFiles {
  const { bucket = BUCKET, ...storage } = options;
  return openCloudStorageFiles({
    bucket,
    storage: {
      apiEndpoint: desk.apiEndpoint,
      projectId: 'centre-evaluation',
      retryOptions: { retryDelayMultiplier: 1, maxRetryDelay: 1 },
      ...storage,
    },
    link: (name) => `https://console.example/files/${encodeURIComponent(name)}`,
  });
}

/** What lies in the bucket under names that begin so. */
export function objectsOf(desk: OpenStorageDesk, prefix: string): readonly StoredObject[] {
  return [...desk.state.bucket(BUCKET).objects.values()].filter(({ name }) => name.startsWith(prefix));
}
