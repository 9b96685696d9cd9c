import { afterAll, beforeAll } from 'vitest';
import { openCloudStorageFiles } from '../../../functions/adapters/cloud-storage/open-cloud-storage-files.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { type OpenStorageDesk, openStorageDesk } from '../../support/google/storage/open-storage-desk.ts';
import { describeFiles } from './describe-files.ts';

let desk: OpenStorageDesk;
beforeAll(async () => {
  desk = await openStorageDesk({ clock: systemClock });
});
afterAll(async () => desk[Symbol.asyncDispose]());

/** As it is deployed: uniform access, nothing public, and a retention that lets nothing be written over. */
function aBucket(name: string): void {
  if (desk.state.buckets.has(name)) return;
  desk.state.addBucket({
    name,
    iamConfiguration: { uniformBucketLevelAccess: { enabled: true }, publicAccessPrevention: 'enforced' },
    retentionPolicy: { retentionPeriod: '31536000' },
  });
}

describeFiles('Cloud Storage', (bucket) => {
  aBucket(bucket);
  return openCloudStorageFiles({
    bucket,
    storage: { apiEndpoint: desk.apiEndpoint, projectId: 'centre-evaluation' },
    link: (name) => `https://files.example/files/${name}`,
  });
});
