import { OAuth2Client } from 'google-auth-library';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskGoogle, askGoogle } from '../../../functions/adapters/google-setup/ask-google.ts';
import { checkBucket } from '../../../functions/adapters/google-setup/check-bucket.ts';
import { checkCredentials } from '../../../functions/adapters/google-setup/check-credentials.ts';
import { checkDrive } from '../../../functions/adapters/google-setup/check-drive.ts';
import { checkQueue } from '../../../functions/adapters/google-setup/check-queue.ts';
import { checkSheets } from '../../../functions/adapters/google-setup/check-sheets.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { type Desk, startDesk } from '../../support/google/start-desk.ts';
import { type OpenStorageDesk, openStorageDesk } from '../../support/google/storage/open-storage-desk.ts';
import { openTasksDesk, type TasksDesk } from '../../support/google/tasks/open-tasks-desk.ts';

const OFFICE = 'office@example.iam.gserviceaccount.com';
const READER = 'reader@example.iam.gserviceaccount.com';
const QUEUE = 'projects/p/locations/l/queues/tasks';

let desk: Desk;
let tasks: TasksDesk;
let storage: OpenStorageDesk;
let driveId: string;
beforeAll(async () => {
  const members = [
    { account: OFFICE, role: 'fileOrganizer' },
    { account: READER, role: 'reader' },
  ] as const;
  desk = await startDesk({ sharedDrives: [{ name: '2020 年度评估', members }] });
  driveId = desk.drive.sharedDriveIds[0] ?? '';
  const queues = [{ name: QUEUE, retryConfig: { maxAttempts: 8 } }];
  tasks = await openTasksDesk({ queues, clock: systemClock });
  storage = await openStorageDesk({ clock: systemClock });
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await tasks[Symbol.asyncDispose]();
  await storage[Symbol.asyncDispose]();
});

/** Asks in the name of an account, as the desk tells them apart. */
function askAs(account: string): AskGoogle {
  const client = new OAuth2Client();
  client.setCredentials({ access_token: `account:${account}` });
  return askGoogle(async () => client);
}

describe('credentials', () => {
  test('name the account that Google knows us as', async () => {
    const checkup = checkCredentials(askAs(OFFICE), { driveRoot: desk.origin, accounts: [OFFICE.toUpperCase()] });
    expect(await checkup.examine()).toEqual([{ health: 'ok', found: OFFICE }]);
  });

  test('of an account that is closed out of protected cells are a warning', async () => {
    const checkup = checkCredentials(askAs(READER), { driveRoot: desk.origin, accounts: [OFFICE] });
    expect(await checkup.examine()).toEqual([
      { health: 'ok', found: READER },
      expect.objectContaining({ health: 'warning', found: expect.stringContaining('WORKBOOK_ACCOUNTS') }),
    ]);
  });

  test('that are not there are a fault which says how to log in', async () => {
    const ask = askGoogle(() => Promise.reject(new Error('Could not load the default credentials')));
    const [finding] = await checkCredentials(ask, { driveRoot: desk.origin, accounts: [] }).examine();
    expect(finding).toMatchObject({ health: 'fault', remedy: expect.stringContaining('gcloud auth') });
  });
});

describe('the shared drive', () => {
  test('is fine where we are content managers', async () => {
    const checkup = checkDrive(askAs(OFFICE), { driveRoot: desk.origin, driveId });
    expect(await checkup.examine()).toEqual([{ health: 'ok', found: '2020 年度评估' }]);
  });

  test('is at fault where we may only read, and says what we may not', async () => {
    const [finding] = await checkDrive(askAs(READER), { driveRoot: desk.origin, driveId }).examine();
    expect(finding).toMatchObject({ health: 'fault', found: expect.stringContaining('canAddChildren') });
  });

  test('is at fault where we are no members', async () => {
    const [finding] = await checkDrive(askAs('stranger@example.org'), { driveRoot: desk.origin, driveId }).examine();
    expect(finding).toMatchObject({ health: 'fault', remedy: expect.stringContaining('shared_drive_members') });
  });
});

test('Sheets is fine when it says of a spreadsheet that nobody has that there is none', async () => {
  expect(await checkSheets(askAs(OFFICE), desk.origin).examine()).toEqual([{ health: 'ok', found: 'Sheets API' }]);
});

describe('the queue', () => {
  const checkup = (attempts?: number, queue = QUEUE) =>
    checkQueue(askAs(OFFICE), { tasksRoot: tasks.rootUrl, queue, attempts });

  test('is fine when it runs and gives up when the functions think so', async () => {
    expect(await checkup(8).examine()).toEqual([{ health: 'ok', found: `${QUEUE}：RUNNING` }]);
    expect(await checkup().examine()).toHaveLength(1);
  });

  test('that gives up at another time than the functions think is a warning', async () => {
    expect(await checkup(5).examine()).toEqual([
      expect.objectContaining({ health: 'ok' }),
      expect.objectContaining({ health: 'warning', found: expect.stringMatching(/8.*5/) }),
    ]);
  });

  test('that is paused, or not there, is at fault', async () => {
    const url = `${tasks.rootUrl}/v2/${QUEUE}`;
    await fetch(`${url}:pause`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(await checkup(8).examine()).toEqual([
      expect.objectContaining({ health: 'fault', remedy: expect.stringContaining('resume') }),
    ]);
    const [missing] = await checkup(8, 'projects/p/locations/l/queues/other').examine();
    expect(missing).toMatchObject({ health: 'fault', remedy: expect.stringContaining('terraform apply') });
  });
});

describe('the bucket', () => {
  const make = async (bucket: object): Promise<void> => {
    const { status } = await fetch(`${storage.apiEndpoint}/storage/v1/b?project=p`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bucket),
    });
    expect(status).toBe(200);
  };
  const examined = (bucket: string) =>
    checkBucket(askAs(OFFICE), { storageRoot: storage.apiEndpoint, bucket }).examine();

  test('is fine where nobody outside can be let in and files are kept', async () => {
    await make({
      name: 'good-bucket',
      iamConfiguration: { publicAccessPrevention: 'enforced', uniformBucketLevelAccess: { enabled: true } },
      retentionPolicy: { retentionPeriod: '315360000' },
    });
    expect(await examined('good-bucket')).toEqual([
      expect.objectContaining({ health: 'ok', found: expect.stringContaining('good-bucket') }),
      expect.objectContaining({ health: 'ok', found: expect.stringContaining('3650') }),
    ]);
  });

  test('that could be opened to everybody is at fault', async () => {
    await make({ name: 'open-bucket', retentionPolicy: { retentionPeriod: '86400' } });
    expect((await examined('open-bucket')).map(({ health }) => health)).toEqual(['ok', 'fault', 'ok']);
  });

  test('without retention is a warning, and a missing one is at fault', async () => {
    await make({
      name: 'short-bucket',
      iamConfiguration: { publicAccessPrevention: 'enforced', uniformBucketLevelAccess: { enabled: true } },
    });
    expect((await examined('short-bucket')).map(({ health }) => health)).toEqual(['ok', 'warning']);
    expect((await examined('no-bucket')).map(({ health }) => health)).toEqual(['fault']);
  });
});
