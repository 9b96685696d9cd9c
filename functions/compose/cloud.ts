import { userInfo } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCloudStorageFiles } from '../adapters/cloud-storage/open-cloud-storage-files.ts';
import { openCloudTasksQueue } from '../adapters/cloud-tasks/open-cloud-tasks-queue.ts';
import { openFirestoreStore } from '../adapters/firestore/open-firestore-store.ts';
import { openGoogleCallers } from '../adapters/google-callers/open-google-callers.ts';
import { openRequestLimiter } from '../adapters/request-limiter/open-request-limiter.ts';
import { systemClock } from '../adapters/system-clock/system-clock.ts';
import type { Office } from '../pipeline/office.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import type { CloudEnvironment } from './environment.ts';
import { functionUrl, jobsUrl } from './function-urls.ts';
import { googleAuth } from './google-auth.ts';
import { lazyBell, lazyWorkbooks } from './lazy-workbooks.ts';
import { smtpMailer } from './mailers.ts';
import { once } from './once.ts';
import type { FunctionName, ServedOffice } from './served-office.ts';

export interface CloudParts
  extends Pick<Office, 'definition' | 'progress' | 'printer' | 'templates' | 'exports' | 'draws'> {
  readonly environment: CloudEnvironment;
}

/** The office of a round at Google. Nothing is asked of Google, and no client of a service is loaded, before it is needed. */
export function openCloudOffice({ environment, ...parts }: CloudParts): ServedOffice {
  const store = openFirestoreStore({
    projectId: environment.GOOGLE_CLOUD_PROJECT,
    databaseId: environment.FIRESTORE_DATABASE,
    ...(environment.FIRESTORE_EMULATOR_HOST !== undefined && { emulator: environment.FIRESTORE_EMULATOR_HOST }),
  });
  const sheets = once(() => openSheets({ environment, ...parts }, store));
  const mailer = smtpMailer(environment, store);
  const { CHANNEL_SECRET: secret, CLOUD_RUN_TIMEOUT_SECONDS: seconds, TASKS_MAX_ATTEMPTS: attempts } = environment;
  return {
    ...parts,
    store,
    workbooks: lazyWorkbooks(async () => (await sheets()).workbooks),
    files: openCloudStorageFiles({
      bucket: environment.BUCKET,
      storage: storageOptions(environment),
      link: (name) => `${functionUrl(environment, 'files')}/${name.split('/').map(encodeURIComponent).join('/')}`,
    }),
    queue: openQueue(environment),
    ...(mailer && { mailer }),
    clock: systemClock,
    who: userInfo().username,
    lacks: async (id, plan) => (await sheets()).lacks(id, plan),
    callersOf: (name) => callersOf(environment, name),
    accounts: {
      scheduler: [environment.SCHEDULER_ACCOUNT],
      tasks: [environment.TASKS_ACCOUNT],
      admins: environment.ADMIN_ACCOUNTS,
    },
    project: environment.GOOGLE_CLOUD_PROJECT,
    ...(secret !== undefined && { push: { bell: lazyBell(async () => (await sheets()).bell), secret } }),
    ...(seconds !== undefined && { timeoutMs: seconds * 1_000 }),
    ...(attempts !== undefined && { taskAttempts: attempts }),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

async function openSheets({ environment, definition }: Pick<CloudParts, 'environment' | 'definition'>, store: Store) {
  const { GOOGLE_SCOPES } = await import('../adapters/google-sheets/calls/google-clients.ts');
  const { openGoogleSheets } = await import('../adapters/google-sheets/open-google-sheets.ts');
  const { id, timeZone, language } = definition.round;
  const { READS_PER_MINUTE: read, WRITES_PER_MINUTE: write, SHEETS_ROOT_URL: rootUrl } = environment;
  const luck = { random: Math.random, sleep: (ms: number) => sleep(ms) };
  return openGoogleSheets({
    auth: await googleAuth(environment, GOOGLE_SCOPES)(),
    ...(rootUrl !== undefined && { rootUrl }),
    driveId: environment.SHARED_DRIVE_ID,
    round: { id, timeZone, language },
    limiter: openRequestLimiter({ store, clock: systemClock, service: 'sheets', perMinute: { read, write }, ...luck }),
    clock: systemClock,
    ...luck,
    otherAccounts: environment.WORKBOOK_ACCOUNTS,
    bellAddress: environment.CHANNEL_ADDRESS ?? functionUrl(environment, 'on-change'),
  });
}

function storageOptions({ GOOGLE_CLOUD_PROJECT, STORAGE_ROOT_URL, GOOGLE_ACCESS_TOKEN }: CloudEnvironment) {
  return {
    projectId: GOOGLE_CLOUD_PROJECT,
    ...(STORAGE_ROOT_URL !== undefined && { apiEndpoint: STORAGE_ROOT_URL }),
    ...(GOOGLE_ACCESS_TOKEN !== undefined && { token: GOOGLE_ACCESS_TOKEN }),
  };
}

const TASKS_SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];

function openQueue(environment: CloudEnvironment): Queue {
  const auth = googleAuth(environment, TASKS_SCOPES);
  const { project, location, queue } = environment.TASKS_QUEUE;
  return openCloudTasksQueue({
    ...{ project, location, queue },
    serviceAccount: environment.TASKS_ACCOUNT,
    targets: {
      collect: functionUrl(environment, 'collect'),
      render: functionUrl(environment, 'render'),
      deliver: functionUrl(environment, 'deliver'),
      notices: functionUrl(environment, 'notices'),
      job: jobsUrl(environment),
    },
    auth: { request: async (options) => (await auth()).request(options) },
    ...(environment.TASKS_ROOT_URL !== undefined && { rootUrl: environment.TASKS_ROOT_URL }),
  });
}

/** Tokens are made for one function; people who come through a console show one that was made for the console. */
function callersOf(environment: CloudEnvironment, name: FunctionName) {
  const { IDENTITY_KEYS_URL: keysUrl, ADMIN_AUDIENCES } = environment;
  const own = [functionUrl(environment, name), ...(name === 'recompute' ? [jobsUrl(environment)] : [])];
  return openGoogleCallers({
    audiences: [...own, ...ADMIN_AUDIENCES],
    clock: systemClock,
    ...(keysUrl !== undefined && { keysUrl }),
  });
}
