/**
 * All of Google that the cloud profile speaks to, on this machine: Sheets, Drive, Cloud Storage, Cloud Tasks, identity tokens, and
 * Firestore's own emulator: `node test/support/google/serve-all.ts [--with-parent]`. Prints one JSON line once all is ready: the
 * variables under which the cloud profile finds it. `GET /token?account=A&audience=URL` answers an identity token as Google signs
 * it. With `--with-parent` it ends when its input ends, as it does when whoever started it is gone.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { startFirestoreEmulator } from '../firestore/start-firestore-emulator.ts';
import { type Identity, openIdentity } from './identity/open-identity.ts';
import { startDesk } from './start-desk.ts';
import { storageDesk } from './storage/cloud-storage.ts';
import { cloudTasksDesk } from './tasks/cloud-tasks.ts';

const PROJECT = 'demo-centre-evaluation';
const QUEUE = `projects/${PROJECT}/locations/local/queues/tasks`;
const BUCKET = `${PROJECT}-files`;
const DRIVE = '0ADeskSharedDrivePVA';
const ACCOUNT = `evaluation@${PROJECT}.iam.gserviceaccount.com`;
/** Tasks at once, as the deployed queue has it on a small scale. */
const CONCURRENT = 2;

const { values } = parseArgs({ options: { 'with-parent': { type: 'boolean', default: false } } });

interface Ending extends AsyncDisposable {
  readonly url: string;
}

/** Hands out identity tokens to whoever asks: everybody on this machine may be everybody. */
async function openTokens(identity: Identity): Promise<Ending> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [account, audience] = [searchParams.get('account'), searchParams.get('audience')];
    const isAsked = pathname === '/token' && account !== null && audience !== null;
    const body = isAsked ? identity.idToken({ account, audience }) : 'GET /token?account=NAME@HOST&audience=URL';
    response.writeHead(isAsked ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' }).end(`${body}\n`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function serve(): Promise<void> {
  const ended: Promise<unknown>[] = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal));
  if (values['with-parent']) ended.push(once(process.stdin.resume(), 'end'));
  const clock = systemClock;
  await using identity = await openIdentity({ clock });
  await using tokens = await openTokens(identity);
  await using firestore = await startFirestoreEmulator();
  await using tasks = cloudTasksDesk({
    clock,
    identity,
    queues: [{ name: QUEUE, rateLimits: { maxConcurrentDispatches: CONCURRENT } }],
  });
  await using desk = await startDesk({
    sharedDrives: [{ id: DRIVE, name: '评估 Evaluation', members: [{ account: ACCOUNT, role: 'organizer' }] }],
    services: () => [storageDesk({ clock }).service, tasks.service],
  });
  const variables = {
    GOOGLE_CLOUD_PROJECT: PROJECT,
    SHARED_DRIVE_ID: DRIVE,
    BUCKET,
    TASKS_QUEUE: QUEUE,
    SCHEDULER_ACCOUNT: `scheduler@${PROJECT}.iam.gserviceaccount.com`,
    TASKS_ACCOUNT: `tasks@${PROJECT}.iam.gserviceaccount.com`,
    ADMIN_ACCOUNTS: 'admin@example.org',
    CHANNEL_SECRET: 'a secret that is known to everybody here',
    SHEETS_ROOT_URL: `${desk.origin}/`,
    STORAGE_ROOT_URL: desk.origin,
    TASKS_ROOT_URL: desk.origin,
    GOOGLE_ACCESS_TOKEN: `account:${ACCOUNT}`,
    IDENTITY_KEYS_URL: identity.keysUrl,
    FIRESTORE_EMULATOR_HOST: firestore.host,
    READS_PER_MINUTE: '1000000',
    WRITES_PER_MINUTE: '1000000',
  };
  await makeBucket(desk.origin);
  process.stdout.write(`${JSON.stringify({ variables, tokens: tokens.url })}\n`);
  await Promise.race(ended);
}

async function makeBucket(origin: string): Promise<void> {
  const response = await fetch(`${origin}/storage/v1/b?project=${PROJECT}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: BUCKET,
      iamConfiguration: { publicAccessPrevention: 'enforced', uniformBucketLevelAccess: { enabled: true } },
    }),
  });
  if (!response.ok) throw new Error(`The bucket was not made: ${response.status} ${await response.text()}`);
}

await serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
process.exit();
